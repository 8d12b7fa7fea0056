import type { PartId } from "../outputs/part/part";
import type { Clock } from "../ports";
import type { WaitingFor } from "../workbook/host";
import type { CancelSignal } from "../workbook/steps";

/** Shares of the wall time as measured on 200,000 rows through the Office.js client: reading and writing are the run. */
const SHARE: Readonly<Record<RunPhase, number>> = { read: 0.38, score: 0.1, write: 0.52 };
const ESTIMATE_AFTER_MILLISECONDS = 2000;

/** Keeps the numbers of a running run: one bar for the whole of it, weighted by phase, never backwards. */
export interface ProgressTracker {
  readonly read: () => RunProgress;
  readonly enter: (phase: RunPhase) => void;
  /** Done within the phase, 0 to 1, with the rows that a person can picture. */
  readonly advance: (fractionOfPhase: number, rowsDone: number, rowCount: number) => void;
  readonly writing: (part: PartId, sheet: string) => void;
  readonly facts: (
    facts: Partial<Pick<RunProgress, "orderRowCount" | "purchaseCount" | "memberCount" | "restarted">>,
  ) => void;
  readonly stopping: () => void;
  readonly waiting: (reason: WaitingFor | null) => void;
}

/** What every step of a run is given. */
export interface ScoreOptions {
  readonly progress: ProgressTracker;
  readonly cancel: CancelSignal;
}

/** Rows are told of five times a second and not after each of some hundred blocks: a page that paints them costs more. */
const TELL_EVERY_MILLISECONDS = 200;

/** Starts the clock of a run; `onChange` hears of every change at once, of rows done at most every 200 ms. */
export function trackProgress(clock: Clock, onChange: (progress: RunProgress) => void): ProgressTracker {
  const startedAt = clock.milliseconds();
  let progress: RunProgress = {
    phase: "read",
    fraction: 0,
    rowsDone: 0,
    rowCount: 0,
    elapsedMilliseconds: 0,
    remainingMilliseconds: null,
    stopping: false,
    waitingFor: null,
    writing: null,
    orderRowCount: null,
    purchaseCount: null,
    memberCount: null,
    restarted: false,
  };
  let toldAt = -Infinity;
  const change = (changes: Partial<RunProgress>, rowsOnly = false): void => {
    const elapsed = clock.milliseconds() - startedAt;
    const fraction = Math.max(progress.fraction, changes.fraction ?? 0);
    const remaining =
      elapsed > ESTIMATE_AFTER_MILLISECONDS && fraction > 0.02 ? (elapsed * (1 - fraction)) / fraction : null;
    progress = { ...progress, ...changes, fraction, elapsedMilliseconds: elapsed, remainingMilliseconds: remaining };
    if (rowsOnly && elapsed - toldAt < TELL_EVERY_MILLISECONDS) return;
    // The first rows of a phase or part are told of at once, too: they bring the number of rows.
    toldAt = rowsOnly ? elapsed : -Infinity;
    onChange(progress);
  };
  const before = (phase: RunPhase): number =>
    RUN_PHASES.slice(0, RUN_PHASES.indexOf(phase)).reduce((sum, earlier) => sum + SHARE[earlier], 0);
  return {
    read: () => progress,
    enter: phase => change({ phase, fraction: before(phase), rowsDone: 0, rowCount: 0, writing: null }),
    advance: (fractionOfPhase, rowsDone, rowCount) =>
      change(
        {
          fraction: before(progress.phase) + SHARE[progress.phase] * Math.min(1, fractionOfPhase),
          rowsDone,
          rowCount,
        },
        true,
      ),
    writing: (part, sheet) => change({ writing: { part, sheet }, rowsDone: 0, rowCount: 0 }),
    facts: changes => change(changes),
    stopping: () => change({ stopping: true }),
    waiting: reason => {
      if (reason !== progress.waitingFor) change({ waitingFor: reason });
    },
  };
}

export const RUN_PHASES = ["read", "score", "write"] as const;

export type RunPhase = (typeof RUN_PHASES)[number];

export interface RunProgress {
  readonly phase: RunPhase;
  /** Of the whole run, 0 to 1, never backwards. */
  readonly fraction: number;
  readonly rowsDone: number;
  readonly rowCount: number;
  readonly elapsedMilliseconds: number;
  /** Null until an estimate makes sense. */
  readonly remainingMilliseconds: number | null;
  /** Cancel was asked for and takes effect after the current block. */
  readonly stopping: boolean;
  /** What the run waits for before it goes on by itself; told once the wait gets long. */
  readonly waitingFor: WaitingFor | null;
  readonly writing: { readonly part: PartId; readonly sheet: string } | null;
  /** Facts of finished phases; null before. */
  readonly orderRowCount: number | null;
  readonly purchaseCount: number | null;
  readonly memberCount: number | null;
  /** Scoring had come to an end by itself before anything was written: the rows were read again. */
  readonly restarted: boolean;
}
