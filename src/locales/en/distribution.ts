import { isCounted } from "#core/dimensions";
import type { DistributionMessages } from "../distribution-words";
import { formatEn as format } from "./format";

const members = (count: number) => format.count(count, "member", "members");

export const distributionEn: DistributionMessages = {
  title: explained => `Members by ${explained.charAt(0).toLowerCase()}${explained.slice(1)}`,
  finding: ({ scores, memberCount, allMembers }) => {
    const share = `${format.integer(memberCount)} of ${format.integer(allMembers)} (${format.percent(memberCount / allMembers)})`;
    return scores.length === 1
      ? `Most members score ${scores[0]}: ${share}.`
      : `Scores ${format.list(scores.map(String))} have the most members: ${share} each.`;
  },
  fewMembers: count => `Only ${members(count)}: read the numbers, not the shares.`,
  squareRoot: "The axis is a square-root axis, so small values have more room than large ones.",
  moveHint: "Drag a cut point, or press ←→ to move it and ↑↓ for another one.",
  fixedHint: "These cut points cannot be moved here.",
  cutName: (lower, higher) => `Cut point between ${higher} and ${lower}`,
  cutGroup: dimension => `${dimension} cut points on the picture`,
  beyond: value => `${value} →`,
  showTable: "Show as table",
  hideTable: "Hide table",
  bar: (dimension, layout, { from, to }, isLast) => {
    if (layout === "values") return format.amount(from);
    if (!isCounted(dimension)) return `${format.amount(from)} to ${isLast ? "" : "below "}${format.amount(to)}`;
    return from === to - 1 ? format.integer(from) : `${format.integer(from)}–${format.integer(to - 1)}`;
  },
  level: (score, range, count) => `Score ${score}, ${range}, ${members(count)}`,
  moved: (value, below, above) =>
    `Cut point at ${value}. Score ${above.score}: ${members(above.members)}, score ${below.score}: ${members(below.members)}.`,
  nowOwn: (dimension, before, levels) =>
    before === levels
      ? `${dimension} now has cut points of its own.`
      : `${dimension} now has cut points of its own and ${levels} levels instead of ${before}: equal cut points count once.`,
  backTo: method => `Back to ${method}`,
  open: dimension => `${dimension}: levels and distribution`,
  noBook: "Read the rows to see how members are spread and what a change would do. Nothing is written.",
  read: "Read the rows",
  reading: (rowsDone, rowCount) => `Reading row ${format.integer(rowsDone)} of ${format.integer(rowCount)}`,
  wouldChange: changed =>
    changed === 0
      ? "No member would change segment"
      : `${format.count(changed, "member", "members")} would change segment`,
  otherMap: count => `Another map: all ${members(count)} would be in a segment of it`,
  counting: "Counting who would change segment…",
  emptyLevels: (levels, got) =>
    `Asked for ${format.count(levels, "level", "levels")}, got ${got}. Equal values share a score.`,
  oneValue: score => `Every member has the same value, so all get the middle score ${score}.`,
  column: { values: "Values", members: "Members" },
};
