/** By which the table is found again. */
export const SUMMARY_TABLE = "tblRFMWSummary";
