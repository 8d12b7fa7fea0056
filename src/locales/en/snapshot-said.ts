import type { SnapshotSaid } from "../movement-words";
import { formatEn as format } from "./format";

const members = (count: number): string => format.count(count, "member", "members");

export const snapshotSaidEn: SnapshotSaid = report => {
  const day = format.day(report.day);
  switch (report.kind) {
    case "added":
      return `A snapshot of ${members(report.members)} as of ${day} was added.`;
    case "already-there":
      return `The snapshot as of ${day} is there already, so none was added.`;
    case "day-taken":
      return `There is another snapshot as of ${day}: ${members(report.differing)} differ${report.differing === 1 ? "s" : ""} from it${report.sameCuts ? "" : ", and it has other cut points"}. One a day is kept, and none is replaced. Delete its rows first if this one is to stand.`;
    case "future":
      return `No snapshot was added: ${day} has not come yet.`;
    case "no-room":
      return `No snapshot was added: ${format.count(report.standing, "row stands", "rows stand")} on the sheet already, ${format.integer(report.members)} more would go beyond the ${format.integer(report.most)} that it holds. Copy old snapshots to another workbook and delete their rows here.`;
    case "refused":
      switch (report.reason) {
        case "compatibility":
          return "No snapshot was added: scores made like another tool's have no cut points that could be kept.";
        case "no-members":
          return "No snapshot was added: nobody is scored.";
        case "blank-keys":
          return `No snapshot was added: ${members(report.count)} ${report.count === 1 ? "has" : "have"} no id.`;
        case "duplicate-keys":
          return `No snapshot was added: ${format.count(report.keys.length, "member id stands", "member ids stand")} twice.`;
      }
  }
};
