import type { Outcome } from "../failures";
import type { Instant } from "../instant";

/** The mark of work on the workbook: a run or a removal that goes on, or one that was cut off. */
export interface RunMark {
  readonly id: string;
  readonly since: Instant;
  /** When the work last made itself heard. */
  readonly heardAt: Instant;
  /** Of this pane: left over, because a pane does one thing at a time. */
  readonly isOwn: boolean;
}

/** What the workbook says of runs. */
export interface RunTraces {
  /** Of work in progress, without that which asks. */
  readonly marks: readonly RunMark[];
  /** The last run that wrote anything; null when none did since the last removal. */
  readonly lastRun: string | null;
}

/** A mark of one's own, with what the workbook said at that moment. */
export interface Claim extends RunTraces {
  readonly id: string;
  /** Whether others have the workbook open at the same time, as far as the host knows. */
  readonly isShared: boolean;
}

/** How work ended: nothing was written, a run wrote, everything of ours was taken away, or the workbook is out of reach. */
export type WorkEnd = "untouched" | "written" | "removed" | "abandoned";

/**
 * Marks by which panes that are open on the same workbook know of each other. They travel with the workbook, so that they
 * are seen from another window and by co-authors. Host trouble is a failure, never thrown.
 */
export interface RunMarksPort {
  /**
   * Puts a mark into the workbook, in the same request that looks at others: of two panes at most one finds none. Until
   * it is released every request asks for the mark first; where somebody has taken it away, the request does nothing and
   * the failure is taken-over. Requests keep it fresh. One request.
   */
  readonly claim: (now: () => Instant) => Promise<Outcome<Claim>>;
  /** Takes marks away, whoever's they are; their work ends before its next request. */
  readonly dropMarks: (ids: readonly string[]) => Promise<Outcome<null>>;
  /** Takes the own mark away and writes down how the work ended. Tells whether others worked at the same time. */
  readonly release: (end: WorkEnd) => Promise<Outcome<{ readonly metOthers: boolean }>>;
  /** What the workbook says of runs now. */
  readonly readRunTraces: () => Promise<Outcome<RunTraces>>;
}
