import { endsTheRun, failed, success } from "../failures";
import type { Outcome } from "../failures";
import type { RunTables, SheetPart } from "../outputs/part/part";
import type { RunContent } from "../outputs/part/run-content";
import type { NotMade } from "../workbook/not-made";
import type { PivotsPort } from "../workbook/pivots";
import type { ReportsPort } from "../workbook/reports";
import type { ExtraWritten, PartOutcome, ReportRows, StepOptions } from "../workbook/steps";
import type { TablesPort } from "../workbook/tables";
import type { RunLedger } from "./ledger";
import type { ScoreOptions } from "./progress";

type SheetsPort = TablesPort & ReportsPort & PivotsPort;

/** A part that is ready to be written. */
interface Draft {
  readonly sheetName: string;
  /** Zero where rows are not counted. */
  readonly rowCount: number;
  readonly write: (options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
}

/** What writes the parts of a run one after the other, and what they may use. */
export interface SheetWriting {
  readonly workbook: SheetsPort;
  readonly content: RunContent;
  readonly tables: RunTables;
  readonly ledger: RunLedger;
  readonly options: ScoreOptions;
  /** Hears of the rows of a part, given the rows of the parts before it. */
  readonly reportAfter: (rowsBefore: number) => ReportRows;
}

/**
 * Writes the sheets of these parts in their order. A part that fails ends the run, unless it is an extra and nothing
 * would stop the next request, too: then it is named in what was not made.
 */
export async function writeSheets(
  parts: readonly SheetPart[],
  writing: SheetWriting,
): Promise<Outcome<readonly NotMade[]>> {
  const { ledger, options, reportAfter } = writing;
  const { cancel, progress } = options;
  const notMade: NotMade[] = [];
  let rowsBefore = 0;
  for (const part of parts) {
    const { sheetName, rowCount, write } = await draftOf(part, writing);
    progress.writing(part.id, sheetName);
    ledger.begin(part.id, sheetName);
    const written = await write({ cancel, report: rowCount > 0 ? reportAfter(rowsBefore) : () => {} });
    if (written.ok) {
      ledger.finish(part.id, written.value.place);
      notMade.push(...written.value.notMade);
      rowsBefore += rowCount;
      continue;
    }
    const { failure, partlyWritten } = written;
    const isFatal = !part.isExtra || endsTheRun(failure);
    if (!isFatal || !partlyWritten) ledger.nothingStands();
    if (isFatal) return failed(failure);
    notMade.push({ extra: part.id, failure });
  }
  return success(notMade);
}

async function draftOf(part: SheetPart, { workbook, content, tables }: SheetWriting): Promise<Draft> {
  switch (part.kind) {
    case "table": {
      const spec = tables.of(part);
      const { sheetName, rowCount } = spec;
      return { sheetName, rowCount, write: async step => wholly(await workbook.writeTableSheet(spec, step)) };
    }
    case "report": {
      const spec = (await part.loadMaker())(content, tables);
      return { sheetName: spec.sheetName, rowCount: 0, write: step => workbook.writeReportSheet(spec, step) };
    }
    case "pivot": {
      const spec = (await part.loadMaker())(content, tables);
      return { sheetName: spec.sheetName, rowCount: 0, write: step => workbook.writePivotSheet(spec, step) };
    }
  }
}

/** A table is written as a whole or not at all. */
function wholly(outcome: PartOutcome): PartOutcome<ExtraWritten> {
  return outcome.ok ? { ok: true, value: { place: outcome.value, notMade: [] } } : outcome;
}
