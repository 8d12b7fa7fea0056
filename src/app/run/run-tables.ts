import { tableParts } from "../outputs/part/kinds";
import type { Part, RunTables, TablePart } from "../outputs/part/part";
import type { RunContent } from "../outputs/part/run-content";
import type { TableSheetSpec } from "../workbook/table-specs";

/** The tables of a run that writes of this content. */
export function runTables(content: RunContent, parts: readonly Part[]): RunTables {
  const made = new Map<TablePart, TableSheetSpec>();
  const tables: RunTables = {
    of: <S extends TableSheetSpec>(part: TablePart<S>): S => {
      const spec = (made.get(part) as S | undefined) ?? part.spec(content, tables);
      made.set(part, spec);
      return spec;
    },
    names: tableParts(parts).map(part => part.tableName),
  };
  return tables;
}
