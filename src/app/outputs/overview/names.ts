/** Begins the hidden names by which the overview sheet is found again. */
export const OVERVIEW_MARK = "RFMW_Overview";

export const SEGMENTS_CHART = "RFMW_Chart_Segments";
export const PARETO_CHART = "RFMW_Chart_Pareto";
/** Names of all charts that a run can draw. */
export const OVERVIEW_CHARTS: readonly string[] = [SEGMENTS_CHART, PARETO_CHART];
