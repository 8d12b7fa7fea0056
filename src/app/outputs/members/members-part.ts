import { MANUAL_COLUMNS, MEMBERS_TABLE } from "../../notes/names";
import type { TablePart } from "../part/part";
import type { MemberTable } from "./member-table";

/** One row a member: the call list. */
export const MEMBERS: TablePart<MemberTable> = {
  id: "members",
  kind: "table",
  tableName: MEMBERS_TABLE,
  sheetName: words => words.sheets.members,
  words: words => words.parts.members,
  isExtra: false,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: words => [...Object.values(words.memberColumns), ...Object.values(words.manualColumns)],
  handKept: words => MANUAL_COLUMNS.map(id => words.manualColumns[id]),
  keepsAdditions: true,
  loadMaker: async () => (await import(/* webpackChunkName: "run" */ "./member-table")).memberSteps,
};
