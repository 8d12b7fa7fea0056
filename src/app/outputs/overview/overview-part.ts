import type { ReportPart } from "../part/part";
import { OVERVIEW_CHARTS, OVERVIEW_MARK } from "./names";

/** One page for reading and printing. */
export const OVERVIEW: ReportPart = {
  id: "overview",
  kind: "report",
  markName: OVERVIEW_MARK,
  charts: OVERVIEW_CHARTS,
  sheetName: words => words.sheets.overview,
  words: words => words.parts.overview,
  isExtra: true,
  isReadFirst: true,
  needs: [],
  goesLast: false,
  loadMaker: async () => {
    const { overviewSheet } = await import(/* webpackChunkName: "run" */ "./overview-sheet");
    return (content, tables) => overviewSheet({ ...content, beforeTables: tables.names });
  },
};
