/** By which the table is found again. */
export const DEMOGRAPHICS_TABLE = "tblRFMWDemographics";
