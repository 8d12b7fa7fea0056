/** By which the table is found again. */
export const METRICS_TABLE = "tblRFMWMetrics";
