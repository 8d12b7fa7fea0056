/** The version of ExcelApi that brought PivotTables which an add-in can make. */
export const PIVOT_SET = "1.8";
/** The version of ExcelApi that brought slicers. */
export const SLICER_SET = "1.10";
