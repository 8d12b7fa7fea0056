import { SUMMARY_TABLE } from "../../outputs/summary/summary-table";
import { writtenFigures } from "../../outputs/summary/written-figures";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { SessionContext } from "../session-context";
import { figuresRead } from "./transitions";

export interface WrittenActions {
  /** Reads the figures of the result that the workbook holds, where no run of this pane knows them. */
  readonly readWritten: () => Promise<void>;
}

/** The written results' part of a session. */
export function writtenActions({ ports, languages, read, apply }: SessionContext): WrittenActions {
  async function readWritten(): Promise<void> {
    const { writtenRun, lastResult } = read();
    if (writtenRun === null || lastResult !== null || isBusy(read())) return;
    const table = await guarded(() => ports.workbook.readTableSheet(SUMMARY_TABLE));
    if (!table.ok) return;
    const { rules } = writtenRun;
    apply(figuresRead, writtenRun, table.value && writtenFigures(table.value, rules, languages()));
  }

  return { readWritten };
}
