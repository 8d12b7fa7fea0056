import { success } from "../../failures";
import type { Outcome } from "../../failures";
import type { SegmentFigures } from "../../findings/segment-figures";
import type { WrittenRun } from "../../outputs/settings/written-run";
import { SUMMARY_TABLE } from "../../outputs/summary/names";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { SessionContext } from "../session-context";
import { figuresRead } from "./transitions";

export interface WrittenActions {
  /** Reads the figures of the result that the workbook holds, where no run of this pane knows them. */
  readonly readWritten: () => Promise<void>;
}

/** What understands the summary comes when it is first needed: the pane can start without it. */
const work = { reading: () => import("../../outputs/summary/written-figures") };

/** The written results' part of a session. */
export function writtenActions({ ports, languages, read, apply }: SessionContext): WrittenActions {
  async function readWritten(): Promise<void> {
    const { writtenRun, lastResult } = read();
    if (writtenRun === null || lastResult !== null || isBusy(read())) return;
    const figures = await guarded(() => figuresOf(writtenRun));
    if (figures.ok) apply(figuresRead, writtenRun, figures.value);
  }

  async function figuresOf({ rules }: WrittenRun): Promise<Outcome<SegmentFigures | null>> {
    const table = await ports.workbook.readTableSheet(SUMMARY_TABLE);
    if (!table.ok) return table;
    const { writtenFigures } = await work.reading();
    return success(table.value && writtenFigures(table.value, rules, await languages()));
  }

  return { readWritten };
}
