import type { MovementMetricWords } from "#app/outputs/words/metric-words";
import { LETTER } from "#core/dimensions";
import type { CutSetDifference, MovementRefusal } from "#core/segment-movement";
import { formatEn as format } from "./format";

const differs = (difference: CutSetDifference): string => {
  switch (difference.code) {
    case "map":
      return "it has another segment map";
    case "custom-rules":
      return "the rules of the own segment map were others";
    case "strict-split":
      return "values equal to the middle were sorted otherwise";
    case "dimension":
      return difference.scoredIn === "base"
        ? `${LETTER[difference.dimension]} was scored then and is not now`
        : `${LETTER[difference.dimension]} is scored now and was not then`;
    case "measure":
      return `${LETTER[difference.dimension]} was measured otherwise`;
    case "same-day-purchases":
      return "orders of one day were counted otherwise";
    case "currency":
      return `amounts were in ${difference.base} and are in ${difference.present}`;
  }
};

/** Why a snapshot is not compared with the present: what the pane and the metrics sheet both say. */
export function notComparedEn(refusal: MovementRefusal): string {
  switch (refusal.reason) {
    case "no-base":
      return "There is no snapshot to compare with yet.";
    case "compatibility":
      return "Scores made like another tool's have no cut points that could be kept, so there is nothing to compare by.";
    case "no-members":
      return "Nobody is scored, so there is nobody to compare.";
    case "base-after-as-of":
      return `The snapshot is of ${format.day(refusal.base)}, later than the as-of day ${format.day(refusal.asOf)}. Choose an as-of day after it.`;
    case "unreadable-cut-set":
      return "The cut points beside the snapshot cannot be read; somebody changed them, or a later version wrote them.";
    case "not-comparable":
      return `The snapshot and the present are not about the same thing: ${format.list(refusal.differences.map(differs))}.`;
    case "duplicate-keys":
      return `${format.count(refusal.keys.length, "member stands", "members stand")} twice in ${refusal.in === "base" ? "the snapshot" : "the present members"}, so nobody could tell who moved.`;
    case "unknown-segments":
      return `The snapshot names segments that the map does not have: ${format.list(refusal.ids)}.`;
    case "split-map":
      return "This map compares members with the middle of all members: it has no cut points to keep. Cut anew, it can be compared.";
    case "no-member-in-common":
      return "No member of the snapshot is among the present members. The ids may be of another kind.";
  }
}

export const movedMetricsEn: MovementMetricWords = {
  refused: notComparedEn,
  changes: { up: "Up", same: "Same", down: "Down", new: "New", gone: "Gone" },
  notInBase: "Not in the snapshot",
  notInPresent: "Not in the present",
  base: (base, asOf) =>
    `From ${format.day(base)} to ${format.day(asOf)}, both by the cut points of ${format.day(base)}.`,
  standing: {
    group: "Up: into a better group of segments. Down: into a worse one.",
    priority: "Up: into a segment that is called earlier. Down: later.",
  },
  netNote: "Net amount of today's members.",
  bandsNote: "Members who would be in another segment if they were cut anew, although they did nothing else.",
  disagrees: "The sums do not agree.",
};
