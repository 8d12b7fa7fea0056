import { success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { Instant } from "#app/instant";
import type { Claim, RunMarksPort, RunTraces, WorkEnd } from "#app/workbook/run-marks";
import { randomKey } from "../host/random-key";
import type { RequestGuard } from "../host/request-guard";
import type { WorkbookAccess } from "../host/workbook-access";
import { askForMark, askForTraces, deleteLastRun, deleteMark, putLastRun, putMark } from "./settings";
import type { KeptMark, KeptTraces } from "./settings";

/** The code with which the host answers a request for a setting that is not there. */
const MISSING = "ItemNotFound";
/** A request brings the mark up to date when it was not heard of for so long: most runs are shorter. */
const REFRESH_AFTER_MILLISECONDS = 30_000;

/** The marks of one pane. */
export function createRunMarks(access: WorkbookAccess): RunMarksPort {
  const own = new Set<string>();
  let current: string | null = null;

  async function claim(now: () => Instant): Promise<Outcome<Claim>> {
    const id = randomKey();
    own.add(id);
    current = id;
    const since = now();
    const claimed = await access.step({ step: "claim-workbook", sheet: "" }, async context => {
      putMark(context, { id, since, heardAt: since });
      const shared = context.workbook.getIsActiveCollabSession();
      const traces = askForTraces(context);
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- a result of a method is not loaded
      return success({ id, isShared: shared.value, ...tracesFor(traces(), id) });
    });
    if (claimed.ok) access.guardBy(guardOf({ id, since, heardAt: since }, now));
    return claimed;
  }

  /** Without the mark of this id, which asks. */
  function tracesFor({ marks, lastRun }: KeptTraces, asking: string | null): RunTraces {
    const others = marks.filter(({ id }) => id !== asking);
    return { marks: others.map(mark => ({ ...mark, isOwn: own.has(mark.id) })), lastRun };
  }

  function dropMarks(ids: readonly string[]): Promise<Outcome<null>> {
    return access.step({ step: "drop-marks", sheet: "" }, async context => {
      const traces = askForTraces(context);
      await context.sync();
      const standing = traces().marks.filter(({ id }) => ids.includes(id));
      if (standing.length === 0) return success(null);
      for (const { id } of standing) deleteMark(context, id);
      await context.sync();
      return success(null);
    });
  }

  async function release(end: WorkEnd): Promise<Outcome<{ readonly metOthers: boolean }>> {
    const id = current;
    current = null;
    access.guardBy(null);
    if (id === null || end === "abandoned") return success({ metOthers: false });
    let timesSent = 0;
    const released = await access.step({ step: "release-workbook", sheet: "" }, async context => {
      if (end === "removed") await forgetLastRun(context);
      deleteMark(context, id);
      if (end === "written") putLastRun(context, id);
      const traces = askForTraces(context);
      timesSent++;
      await context.sync();
      return success({ metOthers: traces().marks.length > 0 });
    });
    // Where a request was sent again, the first may have taken it away; else somebody else has since the last request.
    return !released.ok && isMissing(released.failure) ? success({ metOthers: timesSent === 1 }) : released;
  }

  return {
    claim,
    dropMarks,
    release,
    readRunTraces: () =>
      access.step({ step: "read-run-traces", sheet: "" }, async context => {
        const traces = askForTraces(context);
        await context.sync();
        return success(tracesFor(traces(), null));
      }),
  };
}

/** Every request asks for the mark, and keeps it fresh. */
function guardOf(mark: KeptMark, now: () => Instant): RequestGuard {
  const { id } = mark;
  let { heardAt } = mark;
  return {
    ask: context => {
      const isOld = now() - heardAt >= REFRESH_AFTER_MILLISECONDS;
      if (isOld) heardAt = now();
      askForMark(context, id, isOld ? { ...mark, heardAt } : null);
    },
    refusalCode: MISSING,
    refusesNow: async context => {
      const traces = askForTraces(context);
      await context.sync();
      return !traces().marks.some(standing => standing.id === id);
    },
    failure: { code: "taken-over" },
  };
}

/** Puts into the request that no run wrote. */
async function forgetLastRun(context: Excel.RequestContext): Promise<void> {
  const traces = askForTraces(context);
  await context.sync();
  if (traces().lastRun !== null) deleteLastRun(context);
}

function isMissing(failure: Failure): boolean {
  return failure.code === "host-refused" && failure.hostCode === MISSING;
}
