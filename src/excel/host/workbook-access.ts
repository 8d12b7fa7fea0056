import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Attendance, Attendant, WaitingFor } from "#app/workbook/host";
import { RefusedInCompany, createCompany } from "./company";
import type { Company } from "./company";
import { failureFromHost, hostCodeOf, isCellEditCode, isPassingCode } from "./failures";
import type { StepPlace } from "./failures";
import { closeLateBody, isLateBody } from "./late-body";
import { guardRequests } from "./request-guard";
import type { RequestGuard } from "./request-guard";
import type { Timers } from "./timers";

export interface AccessOptions {
  readonly timers: Timers;
  /** A request without an answer for so long counts as lost. */
  readonly silentAfterMilliseconds: number;
  readonly editPauseMilliseconds: number;
  readonly editWaitMilliseconds: number;
  /** The wait for the end of cell editing while somebody attends, who is told of it and can end it. */
  readonly attendedEditWaitMilliseconds: number;
  /** Pauses before a refused request is sent again, one after the other. */
  readonly busyPausesMilliseconds: readonly number[];
  /** A wait that lasted so long is told to the attendant. */
  readonly hintAfterMilliseconds: number;
  /** No request is made larger than this by going together with others. */
  readonly mostBytesTogether: number;
  /** Hears of each step when it begins; what it gives is called when the step has ended. For who counts requests. */
  readonly watchStep?: (place: StepPlace) => () => void;
}

/** Carries out steps one after the other, or side by side. */
export interface StepAccess {
  /**
   * Runs one step after all earlier ones have ended. The body may run again from its start when the host refused its
   * request as a whole (a cell is being edited, throttling), so what it changes goes into its last request. A body
   * that was given up sends nothing more, whenever the answer comes.
   */
  readonly step: <T>(
    place: StepPlace,
    body: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  ) => Promise<Outcome<T>>;
  /**
   * Sets works going side by side and waits for all of them: what their steps ask at the same time travels in one request.
   * Where that is refused, each of these steps runs again by itself, one after the other, so that the one that is refused is
   * found, and the others are done. A request that is not answered is given up for all of them.
   */
  readonly abreast: <T>(works: readonly (() => Promise<T>)[]) => Promise<T[]>;
}

type Body<T> = (context: Excel.RequestContext) => Promise<Outcome<T>>;

/** The one door to the workbook. */
export interface WorkbookAccess extends StepAccess {
  /**
   * Runs several steps, and nothing between them, in one run of the client: ranges that one step keeps serve the later
   * ones, and where the host can do so all changes are one step of undoing.
   */
  readonly together: <T>(
    mergeUndoGroup: boolean,
    work: (access: StepAccess) => Promise<Outcome<T>>,
  ) => Promise<Outcome<T>>;
  /** From now on every request asks this first; null for nothing. Where it was refused once, no more requests are sent. */
  readonly guardBy: (guard: RequestGuard | null) => void;
  /** See {@link Attendant}. One at a time: who comes later takes the place of who was there. */
  readonly attend: (attendant: Attendant) => Attendance;
}

/** {@link StepAccess.abreast} for works whose answers differ. */
export async function abreast<T extends readonly unknown[]>(
  access: Pick<StepAccess, "abreast">,
  works: { readonly [K in keyof T]: () => Promise<T[K]> },
): Promise<T> {
  const answers: unknown = await access.abreast<unknown>(works);
  return answers as T;
}

/**
 * Puts all steps into one queue, because overlapping runs can refuse each other; waits for the end of cell editing and
 * of throttling; gives up on a request that never settles, which the client itself does not.
 */
export function createWorkbookAccess(options: AccessOptions): WorkbookAccess {
  const { timers } = options;
  let lastStep: Promise<unknown> = Promise.resolve();
  let present: Attendant | null = null;
  let wake: () => void = () => undefined;
  let guard: RequestGuard | null = null;
  let isRefused = false;
  // The steps of works that go side by side now.
  let sharing: StepAccess | null = null;

  async function attempt<T>(place: StepPlace, run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const ended = options.watchStep?.(place);
    try {
      return await attemptUnwatched(place, run);
    } finally {
      ended?.();
    }
  }

  async function attemptUnwatched<T>(place: StepPlace, run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    let editWait = 0;
    let busyTries = 0;
    let busyWait = 0;
    for (;;) {
      if (guard !== null && isRefused) return waited(failed(guard.failure));
      try {
        return waited(await run());
      } catch (error) {
        const code = hostCodeOf(error);
        if (code === null) throw error;
        if (guard !== null && code === guard.refusalCode && (await refusesNow(guard))) {
          isRefused = true;
          return waited(failed(guard.failure));
        }
        const editLimit = present === null ? options.editWaitMilliseconds : options.attendedEditWaitMilliseconds;
        const busyPause = options.busyPausesMilliseconds[busyTries];
        if (isCellEditCode(code) && editWait < editLimit) {
          if (!(await pause("cell-edit", options.editPauseMilliseconds, editWait))) return waited(CANCELLED);
          editWait += options.editPauseMilliseconds;
        } else if (isPassingCode(code) && busyPause !== undefined) {
          if (!(await pause("busy", busyPause, busyWait))) return waited(CANCELLED);
          busyWait += busyPause;
          busyTries++;
        } else {
          return waited(failed(failureFromHost(code, place, editWait / 1000)));
        }
      }
    }
  }

  function waited<T>(outcome: Outcome<T>): Outcome<T> {
    present?.waitingFor(null);
    return outcome;
  }

  /** Waits, and tells the attendant of a wait that gets long. False when the attendant wants no more of it. */
  async function pause(reason: WaitingFor, milliseconds: number, waitedBefore: number): Promise<boolean> {
    if (present?.cancel.aborted) return false;
    if (waitedBefore >= options.hintAfterMilliseconds) present?.waitingFor(reason);
    const woken = new Promise<void>(resolve => {
      wake = resolve;
    });
    await Promise.race([timers.sleep(milliseconds), woken]);
    return !present?.cancel.aborted;
  }

  function runAlone<T>(
    body: (context: Excel.RequestContext) => Promise<Outcome<T>>,
    asked: RequestGuard | null = guard,
  ): Promise<Outcome<T>> {
    return untilGivenUp(giveUp =>
      Excel.run(context => {
        closeLateBody(context, timers, options.silentAfterMilliseconds, giveUp);
        return guarded(context, asked, body);
      }),
    );
  }

  async function guarded<T>(
    context: Excel.RequestContext,
    asked: RequestGuard | null,
    work: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    if (asked === null) return work(context);
    const done = guardRequests(context, asked);
    try {
      return await work(context);
    } finally {
      done();
    }
  }

  async function refusesNow(asked: RequestGuard): Promise<boolean> {
    try {
      const refuses = await runAlone(async context => success(await asked.refusesNow(context)), null);
      return refuses.ok && refuses.value;
    } catch (error) {
      if (hostCodeOf(error) === null) throw error;
      return false;
    }
  }

  /** One run of the client in which steps can go side by side. */
  async function runCompany<T>(
    mergeUndoGroup: boolean,
    stepsOf: (company: Company, context: Excel.RequestContext) => StepAccess,
    work: (access: StepAccess) => Promise<T>,
  ): Promise<T> {
    let outcome: { readonly value: T } | null = null;
    const batch = async (context: Excel.RequestContext): Promise<void> => {
      let giveUp: () => void = () => undefined;
      closeLateBody(context, timers, options.silentAfterMilliseconds, () => giveUp());
      await guarded(context, guard, async () => {
        const company = createCompany(context, options.mostBytesTogether);
        ({ giveUp } = company);
        try {
          outcome = { value: await work(stepsOf(company, context)) };
        } finally {
          await company.end();
        }
      });
    };
    try {
      await (mergeUndoGroup ? Excel.run({ mergeUndoGroup }, batch) : Excel.run(batch));
    } catch (error) {
      // When all steps have ended, only the client's own last request can still fail, and it carries nothing.
      if (outcome === null) throw error;
    }
    return outcome!.value;
  }

  /**
   * Steps that go in company first, and alone where their request was refused.
   *
   * @param goAlone  runs a body with nothing else in its requests
   */
  function stepsIn(
    company: Company,
    context: Excel.RequestContext,
    goAlone: <T>(body: Body<T>) => Promise<Outcome<T>>,
  ): StepAccess {
    return {
      step: (place, body) => {
        let inCompany = true;
        return attempt(place, async () => {
          if (inCompany && !company.isGivenUp()) {
            try {
              return await company.go(() => body(context), place.bytes ?? 0);
            } catch (error) {
              if (isLateBody(error)) return silent();
              if (!(error instanceof RefusedInCompany)) throw error;
              inCompany = false;
            }
          }
          return company.goAlone(async () => {
            // What one of them waited for in vain, or was refused for good, the others need not ask.
            if (company.isGivenUp()) return silent();
            if (guard !== null && isRefused) return failed(guard.failure);
            const outcome = await goAlone(body);
            if (!outcome.ok && outcome.failure.code === "host-silent") company.giveUp();
            return outcome;
          });
        });
      },
      abreast: works => company.abreast(works),
    };
  }

  /** Steps that share what the context keeps: alone they go over the same context. */
  function stepsOnContext(company: Company, context: Excel.RequestContext): StepAccess {
    return stepsIn(company, context, async body => {
      try {
        return await company.sendDirectly(() => body(context));
      } catch (error) {
        if (isLateBody(error)) return silent();
        throw error;
      }
    });
  }

  /** Steps that share nothing but requests. */
  function stepsSideBySide(company: Company, context: Excel.RequestContext): StepAccess {
    return stepsIn(company, context, body => runAlone(body));
  }

  function runAbreast<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
    return runCompany(false, stepsSideBySide, async steps => {
      sharing = steps;
      try {
        return await steps.abreast(works);
      } finally {
        sharing = null;
      }
    });
  }

  function silent(): Extract<Outcome<never>, { ok: false }> {
    return failed({ code: "host-silent", waitedSeconds: options.silentAfterMilliseconds / 1000 });
  }

  function untilGivenUp<T>(run: (giveUp: () => void) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => resolve(silent());
      run(giveUp).then(resolve, (error: unknown) => {
        if (isLateBody(error)) giveUp();
        else reject(error);
      });
    });
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = lastStep.then(run);
    lastStep = turn.catch(() => undefined);
    return turn;
  }

  return {
    step: (place, body) =>
      sharing === null ? inTurn(() => attempt(place, () => runAlone(body))) : sharing.step(place, body),
    abreast: works => (sharing === null ? inTurn(() => runAbreast(works)) : sharing.abreast(works)),
    together: (mergeUndoGroup, work) => inTurn(() => runCompany(mergeUndoGroup, stepsOnContext, work)),
    guardBy: next => {
      guard = next;
      isRefused = false;
    },
    attend: attendant => {
      present = attendant;
      return {
        interrupt: () => wake(),
        leave: () => {
          if (present === attendant) present = null;
        },
      };
    },
  };
}

const CANCELLED = failed({ code: "cancelled" });
