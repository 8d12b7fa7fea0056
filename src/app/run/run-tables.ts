import { tableParts } from "../outputs/part/kinds";
import type { Maker, Part, RunTables, TablePart } from "../outputs/part/part";
import type { RunContent } from "../outputs/part/run-content";
import type { TableSheetSpec } from "../workbook/table-specs";

/** The tables of a run that writes of this content. @throws Error for a table that is not among the parts */
export async function runTables(content: RunContent, parts: readonly Part[]): Promise<RunTables> {
  const loaded = tableParts(parts).map(async part => [part, await part.loadMaker()] as const);
  const makers = new Map<TablePart, Maker<TableSheetSpec>>(await Promise.all(loaded));
  const made = new Map<TablePart, TableSheetSpec>();
  const tables: RunTables = {
    of: <S extends TableSheetSpec>(part: TablePart<S>): S => {
      const make = makers.get(part) as Maker<S> | undefined;
      if (make === undefined) throw new Error(`${part.id} is not among the parts of the run`);
      const spec = (made.get(part) as S | undefined) ?? make(content, tables);
      made.set(part, spec);
      return spec;
    },
    names: tableParts(parts).map(part => part.tableName),
  };
  return tables;
}
