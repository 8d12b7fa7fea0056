import type { TablePart } from "../part/part";
import { ROLES_TABLE } from "./names";

/** Who had which role in the orders, one line per person and role. */
export const ROLES_PART: TablePart = {
  id: "roles",
  kind: "table",
  tableName: ROLES_TABLE,
  sheetName: words => words.sheets.roles,
  askedAs: "roles",
  words: words => words.parts.roles,
  isExtra: false,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: words => Object.values(words.people.roleColumns),
  handKept: () => [],
  keepsAdditions: false,
  loadMaker: async () => (await import(/* webpackChunkName: "run" */ "./roles-table")).rolesTable,
};
