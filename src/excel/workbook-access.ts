import { failed } from "#app/failures";
import type { Outcome } from "#app/failures";
import { failureFromHost, hostCodeOf, isCellEditCode, isPassingCode } from "./failures";
import type { StepPlace } from "./failures";
import type { Timers } from "./timers";

export interface AccessOptions {
  readonly timers: Timers;
  /** A request without an answer for so long counts as lost. */
  readonly silentAfterMilliseconds: number;
  readonly editPauseMilliseconds: number;
  readonly editWaitMilliseconds: number;
  /** Pauses before a refused request is sent again, one after the other. */
  readonly busyPausesMilliseconds: readonly number[];
}

/** The one door to the workbook. */
export interface WorkbookAccess {
  /**
   * Runs one step after all earlier ones have ended. The body may run again from its start when the host refused its
   * request as a whole (a cell is being edited, throttling), so what it changes goes into its last request.
   */
  readonly step: <T>(
    place: StepPlace,
    body: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  ) => Promise<Outcome<T>>;
}

const SILENT = Symbol("silent");

/**
 * Puts all steps into one queue, because overlapping runs can refuse each other; waits for the end of cell editing and
 * of throttling; gives up on a request that never settles, which the client itself does not.
 */
export function createWorkbookAccess(options: AccessOptions): WorkbookAccess {
  const { timers } = options;
  let lastStep: Promise<unknown> = Promise.resolve();

  async function attempt<T>(
    place: StepPlace,
    body: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    let editWait = 0;
    let busyTries = 0;
    for (;;) {
      try {
        const result = await answered(Excel.run(body));
        if (result !== SILENT) return result;
        return failed({ code: "host-silent", waitedSeconds: options.silentAfterMilliseconds / 1000 });
      } catch (error) {
        const code = hostCodeOf(error);
        if (code === null) throw error;
        if (isCellEditCode(code) && editWait < options.editWaitMilliseconds) {
          await timers.sleep(options.editPauseMilliseconds);
          editWait += options.editPauseMilliseconds;
        } else if (isPassingCode(code) && busyTries < options.busyPausesMilliseconds.length) {
          await timers.sleep(options.busyPausesMilliseconds[busyTries]!);
          busyTries++;
        } else {
          return failed(failureFromHost(code, place, editWait / 1000));
        }
      }
    }
  }

  function answered<T>(run: Promise<T>): Promise<T | typeof SILENT> {
    return new Promise((resolve, reject) => {
      const callOff = timers.after(options.silentAfterMilliseconds, () => resolve(SILENT));
      run.then(
        value => {
          callOff();
          resolve(value);
        },
        (error: unknown) => {
          callOff();
          reject(error);
        },
      );
    });
  }

  return {
    step: (place, body) => {
      const turn = lastStep.then(() => attempt(place, body));
      lastStep = turn.catch(() => undefined);
      return turn;
    },
  };
}
