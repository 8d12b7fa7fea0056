/** By which the table is found again. */
export const SETTINGS_TABLE = "tblRFMWSettings";
