/** By which the table is found again. */
export const ROLES_TABLE = "tblRFMWRoles";
