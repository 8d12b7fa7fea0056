import type { WrittenMessages } from "../written-words";
import { formatEn as format } from "./format";

export const writtenEn: WrittenMessages = {
  title: count =>
    count === null ? "This workbook holds a result" : `${format.count(count, "member", "members")} in this workbook`,
  asOf: (asOf, map) => (asOf === null ? map : `As of ${format.day(asOf)} · ${map}`),
  source: (sheet, address, today) =>
    today === null ? `From ${sheet}, ${address}.` : `From ${sheet}, ${address}, scored on ${format.day(today)}.`,
  noFigures: "The summary sheet was changed, so the sizes of the segments cannot be read. Score again to see them.",
  scoreAgain: sheet => `Score again: ${sheet}`,
  openList: "Open call list",
  showSegment: count =>
    `Filter the list and the sheet to ${count === 1 ? "this member" : `these ${format.integer(count)}`}`,
  resultOf: sheet => `This result is of ${sheet}.`,
};
