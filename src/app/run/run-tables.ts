import { atOnce } from "#core/steps";
import type { Steps } from "#core/steps";
import { tableParts } from "../outputs/part/kinds";
import type { Part, RunTables, TableMaker, TablePart } from "../outputs/part/part";
import type { RunContent } from "../outputs/part/run-content";
import type { TableSheetSpec } from "../workbook/table-specs";
import { doneInTurns } from "./in-slices";

/** The tables of a run that writes of this content. @throws Error for a table that is not among the parts */
export async function runTables(
  content: RunContent,
  parts: readonly Part[],
  yieldToHost: () => Promise<void>,
): Promise<RunTables> {
  const loaded = tableParts(parts).map(async part => [part, await part.loadMaker()] as const);
  const makers = new Map<TablePart, TableMaker<TableSheetSpec>>(await Promise.all(loaded));
  const made = new Map<TablePart, TableSheetSpec>();
  const begun = <S extends TableSheetSpec>(part: TablePart<S>): S | Steps<S> => {
    const make = makers.get(part) as TableMaker<S> | undefined;
    if (make === undefined) throw new Error(`${part.id} is not among the parts of the run`);
    return make(content, tables);
  };
  const tables: RunTables = {
    of: <S extends TableSheetSpec>(part: TablePart<S>): S => {
      const known = made.get(part) as S | undefined;
      if (known !== undefined) return known;
      const making = begun(part);
      const spec = isInSteps(making) ? atOnce(making) : making;
      made.set(part, spec);
      return spec;
    },
    inTurns: async <S extends TableSheetSpec>(part: TablePart<S>): Promise<S> => {
      const known = made.get(part) as S | undefined;
      if (known !== undefined) return known;
      const making = begun(part);
      const spec = isInSteps(making) ? await doneInTurns(making, yieldToHost) : making;
      made.set(part, spec);
      await yieldToHost();
      return spec;
    },
    names: tableParts(parts).map(part => part.tableName),
  };
  return tables;
}

function isInSteps<S extends TableSheetSpec>(making: S | Steps<S>): making is Steps<S> {
  return "next" in making;
}
