import type { RunPhase } from "#app/run/progress";
import type { WaitingFor } from "#app/workbook/host";

/** The words of a run that goes on or has failed. */
export interface RunMessages {
  readonly running: string;
  readonly phase: Readonly<Record<RunPhase, string>>;
  readonly phaseDone: string;
  readonly phaseNow: string;
  readonly phaseWaiting: string;
  readonly rows: (rowsDone: number, rowCount: number) => string;
  readonly elapsed: (milliseconds: number) => string;
  readonly remaining: (milliseconds: number) => string;
  readonly orders: (count: number) => string;
  readonly members: (count: number) => string;
  readonly hint: (sheet: string) => string;
  /** What the person can do while the run waits, and that it goes on by itself. */
  readonly waitingFor: Readonly<Record<WaitingFor, string>>;
  readonly restarted: string;
  readonly cancelHint: string;
  readonly cancel: string;
  readonly stopping: string;
  readonly progressLabel: string;
  /** For the live region, with the phase that has begun or goes on. */
  readonly announce: (phase: string, fraction: number) => string;
  readonly nothingWritten: string;
  readonly keptNotes: (sheet: string) => string;
  readonly begunCopy: (sheet: string) => string;
  readonly whatWasWritten: string;
  readonly rerun: string;
  readonly choices: {
    readonly insertColumns: { readonly title: string; readonly body: (address: string, columnCount: number) => string };
    readonly membersOnly: { readonly title: string; readonly body: string };
    readonly tryAgain: { readonly title: string; readonly body: string };
    readonly takeOver: { readonly title: string; readonly body: string };
    readonly unprotectThenRetry: { readonly title: string; readonly body: string };
    readonly replaceResults: { readonly title: string; readonly body: string };
    readonly keepResults: { readonly title: string; readonly body: string };
    readonly clearFilterThenRetry: { readonly title: string; readonly body: string };
    /** An answer to a question that is not asked any more. */
    readonly takeBack: { readonly title: (topic: string) => string; readonly body: string };
    readonly useColumn: { readonly title: (column: string, field: string) => string; readonly body: string };
    readonly useNoColumn: { readonly title: (field: string) => string; readonly body: string };
    readonly chooseColumn: { readonly title: string; readonly body: string };
    readonly changeSettings: { readonly title: string; readonly body: string };
    readonly readSelection: { readonly title: string; readonly body: string };
  };
  readonly backToData: string;
  readonly lastResult: string;
  readonly details: string;
}
