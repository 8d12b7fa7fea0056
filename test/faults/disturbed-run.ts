import type { RunState } from "#app/session/run/state";
import type { Session } from "#app/session/session";
import type { DoneBefore } from "#host/faults";
import { afterCleanUp } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";

/** What is to happen at one request of a run, counted from its start. */
export type Disturbance =
  | { readonly kind: "code"; readonly at: number; readonly code: string; readonly done: DoneBefore }
  /** The request is never answered; later ones are. */
  | { readonly kind: "hang"; readonly at: number; readonly done: DoneBefore }
  /** From this request on nothing is ever answered: the pane was closed, the computer fell asleep. */
  | { readonly kind: "stop"; readonly at: number }
  | { readonly kind: "cancel"; readonly at: number };

/** Codes that Excel documents for requests, as the host emulation lists them. */
export const DOCUMENTED_CODES: readonly string[] = [
  "AccessDenied", "ActivityLimitReached", "ApiNotAvailable", "ApiNotFound", "Conflict", "FilteredRangeConflict",
  "FormulaLengthExceedsLimit", "GeneralException", "InactiveWorkbook", "InsertDeleteConflict", "InvalidArgument",
  "InvalidOperation", "InvalidOperationInCellEditMode", "InvalidOrTimedOutSession", "InvalidReference",
  "InvalidRequest", "InvalidSelection", "ItemAlreadyExists", "ItemNotFound", "MemoryLimitReached",
  "MergedRangeConflict", "NonBlankCellOffSheet", "NotImplemented", "OperationCellsExceedLimit",
  "PivotTableRangeConflict", "RangeExceedsLimit", "RequestAborted", "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded", "ServiceNotAvailable", "UndoNotSupported", "UnsupportedFeature",
  "UnsupportedOperation", "UnsupportedSheet", "WriteNotSupportedWhenModalDialogOpen",
]; // prettier-ignore

/** Runs `work` with the disturbance, until the session says that it ended. Every fault is gone afterwards. */
export async function disturbed(
  bench: ExcelBench,
  session: Session,
  disturbance: Disturbance,
  work: () => Promise<void>,
): Promise<RunState> {
  const { faults } = bench.host;
  // Clean-up requests of what went before would count.
  await afterCleanUp();
  let seen = 0;
  if (disturbance.kind === "code") {
    const { code, done } = disturbance;
    faults.failNext({ kind: "code", code, done }, disturbance.at);
  } else if (disturbance.kind === "hang") faults.failNext({ kind: "hang", done: disturbance.done }, disturbance.at);
  else {
    faults.beforeRequest = () => {
      if (seen++ !== disturbance.at) return;
      if (disturbance.kind === "cancel") session.cancel();
      else faults.hang = true;
    };
  }
  await settle(bench, work());
  faults.clear();
  return session.store.read().run;
}

/** Waits for the work; where the host has fallen silent the watchdogs strike, as they would after a minute. */
async function settle(bench: ExcelBench, work: Promise<void>): Promise<void> {
  let isOver = false;
  const over = work.finally(() => (isOver = true));
  let quiet = 0;
  let count = -1;
  while (!isOver) {
    await Promise.race([over, afterCleanUp()]);
    quiet = bench.host.requests.count === count ? quiet + 1 : 0;
    count = bench.host.requests.count;
    if (quiet >= 2) bench.fireWatchdogs();
  }
  await over;
}
