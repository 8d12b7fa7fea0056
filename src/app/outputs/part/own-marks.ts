import { NOTES_COPY_TABLES } from "../../notes/names";
import type { OwnMarks } from "../../workbook/orders";
import { sheetParts } from "./kinds";
import type { Part } from "./part";

/** By what the sheets of these parts are known, safety copies of notes included. */
export function ownMarks(parts: readonly Part[]): OwnMarks {
  const sheets = sheetParts(parts);
  return {
    tables: [...sheets.flatMap(part => (part.kind === "table" ? [part.tableName] : [])), ...NOTES_COPY_TABLES],
    reports: sheets.flatMap(part => (part.kind === "report" ? [part.markName] : [])),
    pivots: sheets.flatMap(part => (part.kind === "pivot" ? [part.pivotName] : [])),
  };
}
