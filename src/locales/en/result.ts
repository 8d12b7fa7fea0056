import { snapshotSaidEn } from "./snapshot-said";
import { readableCuts } from "#core/score-ranges";
import type { ResultMessages } from "../result-words";
import { bandReasonEn, usedMethodEn } from "./bands";
import { fewMembersEn } from "./few-members";
import { formatEn as format } from "./format";
import { paneEn } from "./pane";

const { dimension: name, measured } = paneEn;
const lower = (dimension: keyof typeof name) => name[dimension].toLowerCase();
/** Below one, decimals would only say that most combinations are empty. */
const each = (perCell: number) => (perCell < 1 ? "fewer than one member" : `${format.amount(perCell)} members`);
const members = (count: number) => format.count(count, "member", "members");

export const resultEn: ResultMessages = {
  empty: {
    title: "No result yet",
    body: "Score your orders and this page shows the size of each segment, any ties, and where the output is.",
  },
  done: count => `${members(count)} scored`,
  announce: (count, places) => `${members(count)} scored, written to ${format.count(places, "place", "places")}.`,
  subtitle: (asOf, map) => `As of ${format.day(asOf)} · ${map}`,
  facts: ({ rows, purchases, money }, milliseconds) =>
    `${format.count(rows.read, "order row", "order rows")}, ${format.count(purchases, "purchase", "purchases")}, net ${format.money(money.net, money.currency)}, in ${format.elapsed(Math.max(1000, milliseconds))}`,
  prospects: count =>
    `${format.count(count, "more prospect has", "more prospects have")} no valid purchase yet, so no scores.`,
  neverCounted: count =>
    `${format.count(count, "person is", "persons are")} named only by rows that an answer leaves out: neither member nor prospect.`,
  showPlaces: "Go to what was written",
  places: "Where it was written",
  goTo: sheet => `Go to ${sheet}`,
  next: "What to do next",
  nextStep: (segment, count, action) =>
    `Start with ${segment} (${members(count)}): ${action}${action.endsWith(".") ? "" : "."}`,
  nextWhere: sheet =>
    `${sheet} is sorted by call priority. Fill in the columns at its right; scoring again keeps them.`,
  nextControl:
    "Do not call those of them who are in the control group, or nothing can be said of the effect. Today's list leaves them out.",
  openList: "Open call list",
  views: { label: "View", segments: "Segments", grid: "R × F", pareto: "Pareto", levels: "Levels" },
  legendMembers: "Members",
  legendNet: "Share of net amount",
  segmentsTitle: "Members and share of net amount by segment",
  segmentsFinding: (segment, count, share) =>
    `${segment} is the largest segment, with ${members(count)}, ${format.percent(share)}.`,
  fewMembers: fewMembersEn,
  segmentsAlike: (count, memberCount) =>
    `${format.integer(count)} segments have the most members, ${format.integer(memberCount)} each.`,
  groupTotal: (count, net) => (net === null ? members(count) : `${members(count)} · ${format.percent(net)} of net`),
  segmentName: (segment, count, share, net) =>
    `${segment}, ${members(count)}, ${format.percent(share)}${net === null ? "" : `, ${format.percent(net)} of net amount`}`,
  segmentDetail: (share, amount, net) =>
    `${format.percent(share)} of members, net amount ${format.amount(amount)}${net === null ? "" : ` (${format.percent(net)})`}`,
  showTable: "Show as table",
  hideTable: "Hide table",
  column: {
    segment: "Segment",
    members: "Members",
    share: "Share",
    net: "Net share",
    score: "Score",
    total: "Total",
  },
  gridTitle: "Members: recency score (down) × frequency score (across)",
  gridFinding: (r, f, count) => `Largest cell: R${r}F${f} with ${members(count)}.`,
  gridLegend: "Stronger colour means more members; the numbers are the members.",
  levelsTitle: "Range and members of each level",
  used: bands => `${usedMethodEn(bands)}, ${format.count(bands.levels, "level", "levels")}`,
  reason: bandReasonEn,
  cutPoints: bands =>
    bands.cuts.length === 0 ? "No cut points" : `Cut points ${readableCuts(bands).map(format.bound).join(" / ")}`,
  boundary: {
    above: "A value exactly on a cut point belongs to the higher level.",
    below: "A value exactly on a cut point belongs with the smaller values.",
  },
  ties: {
    several: count => `Ties or empty levels in ${format.count(count, "dimension", "dimensions")}`,
    why: "Why",
    hide: "Hide",
    fewer: (dimension, asked, got) =>
      `${name[dimension]}: asked for ${format.count(asked, "level", "levels")}, got ${got}`,
    fewerBody: (dimension, count, value, missing) =>
      `${format.count(count, "member has", "members share")} the value ${measured(dimension, value)}. Equal values share a score, so ${missing.join(", ")} ${missing.length === 1 ? "stays" : "stay"} empty.`,
    emptyRange: (dimension, missing) =>
      `No member's ${lower(dimension)} falls in the range of score ${missing.join(", ")}.`,
    boundary: (dimension, value, count, share, score) =>
      `${format.count(count, "member stands", "members stand")} exactly on the cut point ${measured(dimension, value)} (${format.percent(share)}), with score ${score}.`,
    large: (dimension, count, share, value, score) =>
      `${members(count)} (${format.percent(share)}) have the same ${lower(dimension)}, ${measured(dimension, value)}, and all score ${score}.`,
    oneValue: (dimension, score) =>
      `Every member has the same ${lower(dimension)}. It tells nothing apart, so all get the middle score ${score}.`,
    useLevels: (dimension, levels) => `Use ${levels} for ${lower(dimension)}`,
    useFixed: dimension => (dimension === "monetary" ? "Use multiples of the average" : "Use fixed thresholds"),
    useCuts: (dimension, cuts) => `Cut ${lower(dimension)} at ${cuts.map(format.bound).join(" / ")}`,
    oneAgainstRepeat: "One purchase against more",
    leaveAsIs: "Leave as is",
    sizes: sizes => `Members per score, from 1 up: ${sizes.map(format.integer).join(" / ")}`,
    remedies: dimension => `What to do about ${lower(dimension)}`,
  },
  changed: "Settings changed. They apply when you score again.",
  advice: {
    fewMembers: (count, cells, perCell, needed) =>
      `${members(count)} for ${format.count(cells, "combination", "combinations")} of scores: ${each(perCell)} in each; with fewer than ${format.integer(needed)} a single combination says little.`,
    proposal: (levels, cells, perCell) =>
      `With ${levels} levels there are ${format.count(cells, "combination", "combinations")}, ${each(perCell)} in each.`,
    evenAtTwo: "That is still few: the scores of single members say little.",
    apply: levels => `Use ${levels} levels`,
    applied: levels => `${levels} levels are set for the next run`,
  },
  keepCuts: "Keep these cut points for the next run",
  keepCutsHint: "Then members who do nothing keep their scores, and two runs can be compared.",
  cutsKept: "These cut points are kept for the next run.",
  cutAnew: "Cut levels anew",
  rowsTitle: "What became of the rows",
  notesTitle: "Notes",
  doNotContact: count =>
    `${format.count(count, "member is", "members are")} not to be contacted and left out of today's list.`,
  isShared: "Others have this workbook open; while writing, the order rows were checked again.",
  isOvertaken: {
    title: "Another pane has worked on this workbook since",
    body: "The sheets may say something else than the result of this pane. Score again to have both the same.",
  },
  removedWithNotes: count =>
    `${format.count(count, "row of notes belongs", "rows of notes belong")} to no member in the data; kept in the Removed block of the list.`,
  notMade: {
    charts: reason => `The charts were not made; everything else is written. ${reason}`,
    slicers: reason => `The slicers were not made; everything else is written. ${reason}`,
  },
  snapshot: snapshotSaidEn,
  calendar: ({ added, isNew, faults, unused }) => [
    ...(isNew || added === 0
      ? []
      : [
          `${format.count(added, "row was", "rows were")} added at the end of the calendar; the others are as they were.`,
        ]),
    ...faults,
    ...(unused === 0
      ? []
      : [`${format.count(unused, "more thing", "more things")} in the calendar could not be used; see the metrics.`]),
  ],
  calendarFault: (line, name, why) =>
    `Calendar, line ${format.integer(line)}${name === "" ? "" : ` (${name})`}: ${why}`,
  keptNotesSheet: sheet =>
    `The safety copy ${sheet} stayed, because something else was written on it. Every run reads it; delete it when you no longer need it.`,
};
