import type { PivotPart } from "../part/part";
import { SUMMARY } from "../summary/summary-part";
import { PIVOT_NAME, PIVOT_SLICERS } from "./names";

/** A PivotTable with slicers over the summary. */
export const PIVOT: PivotPart = {
  id: "pivot",
  kind: "pivot",
  pivotName: PIVOT_NAME,
  slicers: PIVOT_SLICERS,
  sheetName: words => words.sheets.pivot,
  words: words => words.parts.pivot,
  isExtra: true,
  isReadFirst: false,
  needs: [SUMMARY],
  goesLast: false,
  loadMaker: async () => {
    const { pivotSheet } = await import(/* webpackChunkName: "run" */ "./pivot-sheet");
    return ({ languages }, tables) => pivotSheet(tables.of(SUMMARY), languages);
  },
};
