import type { MovementMessages } from "../movement-words";
import { formatEn as format } from "./format";
import { movedMetricsEn, notComparedEn } from "./moved";

const members = (count: number): string => format.count(count, "member", "members");

export const movementEn: MovementMessages = {
  reading: "Reading the snapshots…",
  comparing: "Comparing with the snapshot…",
  again: "Read again",
  none: {
    title: "There is no snapshot yet",
    body: "A snapshot keeps how members stand on the as-of day. Set the as-of day back, take one, set it forward again, and see who moved.",
  },
  refused: notComparedEn,
  base: "Compare with",
  snapshot: (day, count) => `${format.day(day)} · ${members(count)}`,
  view: "Cut points",
  views: { frozen: "Of that day", "re-banded": "Cut anew" },
  viewHint: {
    frozen: "Today's members are cut by the cut points of that day: only what members did moves them.",
    "re-banded": "Today's members as they were scored: members may move because the cut points did.",
  },
  verdict: (base, asOf, { up, same, down, new: fresh, gone }) =>
    `From ${format.day(base)} to ${format.day(asOf)}: ${format.integer(up)} up, ${format.integer(same)} the same, ${format.integer(down)} down, ${format.integer(fresh)} new, ${format.integer(gone)} gone.`,
  changes: movedMetricsEn.changes,
  standing: movedMetricsEn.standing,
  priority: number => `Call priority ${number}`,
  notInBase: "New",
  notInPresent: "Gone",
  bands: ({ otherSegment, idle }) =>
    `${members(otherSegment)} would change segment by the cut points alone.${idle === null || idle.movedByBands === 0 ? "" : ` ${format.integer(idle.movedByBands)} of them bought nothing since.`}`,
  flow: "Where members went",
  keys: "Left and right arrow keys move from stream to stream.",
  link: (from, to, count, net) =>
    `From ${from} to ${to}: ${members(count)}${net === null ? "" : `, net amount ${format.amount(Math.round(net))}`}.`,
  before: "Then",
  now: "Now",
  matrix: "From where to where",
  by: "Rows and columns",
  levels: { groups: "Groups", segments: "Segments" },
  from: "From",
  to: "To",
  members: "Members",
  net: "Net amount",
  netNote: "Net amounts are those of today's members; who is gone has none.",
  cell: (from, to, count) => `From ${from} to ${to}: ${members(count)}`,
  choose: "Choose a number to see who they are.",
  listed: (from, to, count, shown) =>
    `From ${from} to ${to}: ${members(count)}${shown < count ? `, the first ${format.integer(shown)}` : ""}`,
  more: "Show more",
  card: member => `Card of ${member}`,
  disagrees: "The sums do not agree: please report this.",
  changedByHand: count =>
    `${format.count(count, "row", "rows")} of the snapshot ${count === 1 ? "has" : "have"} another segment than ${count === 1 ? "its" : "their"} values give. The segment that is written counts.`,
  incomplete: ({ day, rows, members: said }) =>
    Number.isNaN(said)
      ? `The snapshot as of ${format.day(day)} does not say how many rows it should have.`
      : `The snapshot as of ${format.day(day)} has ${format.count(rows, "row", "rows")} and should have ${format.integer(said)}: some were deleted, added or changed.`,
  unread: rows =>
    `${format.count(rows, "row", "rows")} of the snapshots sheet ${rows === 1 ? "has" : "have"} no day or no member and ${rows === 1 ? "is" : "are"} in no snapshot. Nothing is done to ${rows === 1 ? "it" : "them"}.`,
  take: "Add a snapshot with each run",
  takeHint: sheet => `From the next run on, below those on the sheet ${sheet}: one for each as-of day.`,
  write: "Write movement with each run",
  writeHint: (metrics, list) =>
    `From the next run on: on ${metrics}, against the newest snapshot before the as-of day, and two columns on ${list}.`,
};
