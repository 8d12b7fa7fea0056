import type { TablePart } from "../part/part";
import { DEMOGRAPHICS_TABLE } from "./names";

/** Who the members of each segment are, by counts that tell nobody. */
export const DEMOGRAPHICS_PART: TablePart = {
  id: "demographics",
  kind: "table",
  tableName: DEMOGRAPHICS_TABLE,
  sheetName: words => words.sheets.demographics,
  askedAs: "demographics",
  words: words => words.parts.demographics,
  isExtra: false,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: words => Object.values(words.people.demographicColumns),
  handKept: () => [],
  keepsAdditions: false,
  loadMaker: async () => (await import(/* webpackChunkName: "run" */ "./demographics-table")).demographicsTable,
};
