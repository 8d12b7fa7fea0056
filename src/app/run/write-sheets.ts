import { endsTheRun, failed, success } from "../failures";
import type { Outcome } from "../failures";
import type { RunTables, SheetPart } from "../outputs/part/part";
import type { RunContent } from "../outputs/part/run-content";
import type { HostPort } from "../workbook/host";
import type { NotMade } from "../workbook/not-made";
import type { PivotsPort } from "../workbook/pivots";
import type { ReportsPort } from "../workbook/reports";
import type { ExtraWritten, PartOutcome, ReportRows, StepOptions } from "../workbook/steps";
import type { TablesPort } from "../workbook/tables";
import type { RunLedger } from "./ledger";
import type { ScoreOptions } from "./progress";

type SheetsPort = TablesPort & ReportsPort & PivotsPort & Pick<HostPort, "abreast">;

/** A part that is ready to be written. */
interface Draft {
  readonly part: SheetPart;
  readonly sheetName: string;
  /** Zero where rows are not counted. */
  readonly rowCount: number;
  readonly write: (options: StepOptions) => Promise<PartOutcome<ExtraWritten>>;
}

/** What writes the parts of a run side by side, and what they may use. */
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
 * Writes the sheets of these parts side by side: none of them may need another of them. A part that fails ends the run when
 * the others have ended, unless it is an extra and nothing would stop the next request, too: then it is named in what was
 * not made.
 */
export async function writeSheets(
  parts: readonly SheetPart[],
  writing: SheetWriting,
): Promise<Outcome<readonly NotMade[]>> {
  const { workbook, ledger, options } = writing;
  const drafts: Draft[] = [];
  for (const part of parts) drafts.push(await draftOf(part, writing));
  const tell = progressOf(drafts, writing);
  const outcomes = await workbook.abreast(
    drafts.map(draft => async (): Promise<Outcome<readonly NotMade[]>> => {
      const { part, sheetName, write } = draft;
      ledger.begin(part.id, sheetName);
      const written = await write({ cancel: options.cancel, report: tell.rowsOf(draft) });
      tell.ended(draft);
      if (written.ok) {
        ledger.finish(part.id, written.value.place);
        return success(written.value.notMade);
      }
      const { failure, partlyWritten } = written;
      const isFatal = !part.isExtra || endsTheRun(failure);
      if (!isFatal || !partlyWritten) ledger.nothingStands(part.id);
      return isFatal ? failed(failure) : success([{ extra: part.id, failure }]);
    }),
  );
  const fatal = outcomes.find(outcome => !outcome.ok);
  return fatal ?? success(outcomes.flatMap(outcome => (outcome.ok ? outcome.value : [])));
}

/** Tells of the first part that is not written yet: of several at once nobody could follow. */
function progressOf(drafts: readonly Draft[], { options, reportAfter }: SheetWriting) {
  const open = new Set(drafts);
  const first = (): Draft | undefined => open.values().next().value;
  const name = (): void => {
    const draft = first();
    if (draft) options.progress.writing(draft.part.id, draft.sheetName);
  };
  name();
  let rowsBefore = 0;
  const reports = new Map(
    drafts.map(draft => {
      const report = reportAfter(rowsBefore);
      rowsBefore += draft.rowCount;
      return [draft, report] as const;
    }),
  );
  return {
    rowsOf:
      (draft: Draft): ReportRows =>
      (rowsDone, rowCount) => {
        if (draft === first() && draft.rowCount > 0) reports.get(draft)!(rowsDone, rowCount);
      },
    ended: (draft: Draft): void => {
      const wasFirst = draft === first();
      open.delete(draft);
      if (wasFirst) name();
    },
  };
}

async function draftOf(part: SheetPart, { workbook, content, tables }: SheetWriting): Promise<Draft> {
  switch (part.kind) {
    case "table": {
      const spec = await tables.inTurns(part);
      const { sheetName, rowCount } = spec;
      return { part, sheetName, rowCount, write: async step => wholly(await workbook.writeTableSheet(spec, step)) };
    }
    case "report": {
      const spec = (await part.loadMaker())(content, tables);
      return { part, sheetName: spec.sheetName, rowCount: 0, write: step => workbook.writeReportSheet(spec, step) };
    }
    case "pivot": {
      const spec = (await part.loadMaker())(content, tables);
      return { part, sheetName: spec.sheetName, rowCount: 0, write: step => workbook.writePivotSheet(spec, step) };
    }
  }
}

/** A table is written as a whole or not at all. */
function wholly(outcome: PartOutcome): PartOutcome<ExtraWritten> {
  return outcome.ok ? { ok: true, value: { place: outcome.value, notMade: [] } } : outcome;
}
