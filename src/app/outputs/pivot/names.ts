import type { SummaryColumnId } from "../words/output-words";

/** By which the PivotTable is found again. */
export const PIVOT_NAME = "RFMWPivot";

/** The columns of the summary that have a slicer. */
export const SLICER_COLUMNS = ["segmentGroup", "mainStore", "owner"] as const satisfies readonly SummaryColumnId[];

/** Names of all slicers that a run can make. */
export const PIVOT_SLICERS: readonly string[] = SLICER_COLUMNS.map(slicerName);

export function slicerName(column: SummaryColumnId): string {
  return `${PIVOT_NAME}_${column}`;
}
