import { endsTheRun, failed, success } from "../failures";
import type { Failure, Outcome } from "../failures";
import type { Instant } from "../instant";
import type { RunMark, RunMarksPort, WorkEnd } from "../workbook/run-marks";

/**
 * Work that was not heard of for so long was cut off. It is longer than a pane can be silent and alive: requests keep a
 * mark fresh, cell editing is waited for two minutes and an answer one.
 */
export const CUT_OFF_AFTER_MILLISECONDS = 5 * 60_000;

/** The workbook as held for one piece of work. */
export interface HeldWorkbook {
  /** Null where the workbook takes no marks: the work goes on as if it were alone. */
  readonly id: string | null;
  readonly isShared: boolean;
}

/** What holding asks of its surroundings. */
export interface Holding {
  readonly now: () => Instant;
  /** Ends the work of other panes. */
  readonly takesOver: boolean;
}

/**
 * Holds the workbook for work that is going to write. Fails with another-pane-works while another pane does, unless it is
 * to be taken over. Marks of work that was cut off are taken away.
 */
export async function holdWorkbook(
  workbook: RunMarksPort,
  { now, takesOver }: Holding,
): Promise<Outcome<HeldWorkbook>> {
  const claimed = await workbook.claim(now);
  if (!claimed.ok) return endsTheRun(claimed.failure) ? claimed : success({ id: null, isShared: false });
  const { id, isShared, marks } = claimed.value;
  const working = marks.filter(mark => isWorking(mark, now()));
  if (working.length > 0 && !takesOver) {
    await workbook.release("untouched");
    return failed({ code: "another-pane-works", since: Math.min(...working.map(({ since }) => since)) });
  }
  const dropped = marks.length === 0 ? success(null) : await workbook.dropMarks(marks.map(mark => mark.id));
  if (dropped.ok) return success({ id, isShared });
  await workbook.release("untouched");
  return dropped;
}

/**
 * Lets go of the workbook, and tells whether others worked at the same time. Trouble with it does not undo what was done:
 * a mark that stays counts as cut off by and by.
 */
export function letGo(
  workbook: RunMarksPort,
  end: WorkEnd,
  failure: Failure | null,
): Promise<Outcome<{ readonly metOthers: boolean }>> {
  // Nothing is tidied up on a host that does not answer, and what was taken over has no mark any more.
  const isVain = failure !== null && ["host-silent", "session-lost", "taken-over"].includes(failure.code);
  return workbook.release(isVain ? "abandoned" : end);
}

/** Whether the work behind a mark goes on, as far as one can tell. Clocks of computers differ, in either direction. */
export function isWorking({ heardAt, isOwn }: RunMark, now: Instant): boolean {
  return !isOwn && Math.abs(now - heardAt) < CUT_OFF_AFTER_MILLISECONDS;
}
