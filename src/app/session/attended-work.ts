import type { HostPort, WaitingFor } from "../workbook/host";
import type { CancelSignal } from "../workbook/steps";

/** Who shows what becomes of the work. */
export interface Onlooker {
  /** Cancel was asked for and takes effect after the current step. */
  readonly stopping: () => void;
  readonly waiting: (reason: WaitingFor | null) => void;
}

/** Work on the workbook that somebody looks at and can cancel. One at a time. */
export interface AttendedWork {
  readonly during: <T>(onlooker: Onlooker, work: (cancel: CancelSignal) => Promise<T>) => Promise<T>;
  /** Tells the work that is going on, if any, to stop, and ends its pauses. */
  readonly cancel: () => void;
}

export function createAttendedWork(workbook: HostPort): AttendedWork {
  let cancelCurrent: (() => void) | null = null;
  return {
    during: async (onlooker, work) => {
      const cancel = { aborted: false };
      const attendance = workbook.attend({ cancel, waitingFor: onlooker.waiting });
      cancelCurrent = () => {
        cancel.aborted = true;
        onlooker.stopping();
        attendance.interrupt();
      };
      try {
        return await work(cancel);
      } finally {
        cancelCurrent = null;
        attendance.leave();
      }
    },
    cancel: () => cancelCurrent?.(),
  };
}
