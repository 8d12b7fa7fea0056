import { failed, success } from "../../failures";
import type { Outcome } from "../../failures";
import type { Inspection } from "../../orders/inspection";
import { trackProgress } from "../../run/progress";
import type { ProgressTracker } from "../../run/progress";
import { NOTHING_WRITTEN } from "../../run/run-result";
import type { ScoreOutcome, ScoreRequest } from "../../run/score-orders";
import type { OrderColumnsMode } from "../../run/write-request";
import { unexpected } from "../../unexpected";
import type { CancelSignal } from "../../workbook/steps";
import type { AttendedWork } from "../attended-work";
import { isBusy } from "../busy";
import type { BookControl } from "../book/actions";
import type { CheckControl } from "../check/actions";
import type { SessionContext } from "../session-context";
import type { SourceControl } from "../source/actions";
import {
  hasColumnsOf,
  replacingAllowed,
  resultsAtStake,
  runBegan,
  runDismissed,
  runEnded,
  runInspected,
  runProgressed,
} from "./transitions";

export interface RunActions {
  /** @param takesOver  ends what other panes do on the workbook, instead of giving way to it */
  readonly score: (besideOrders?: OrderColumnsMode, takesOver?: boolean) => Promise<void>;
  /** Scores the orders that are shown in place of those whose results the workbook holds. */
  readonly replaceResults: () => Promise<void>;
  /** Leaves a failed or finished run. */
  readonly dismissRun: () => void;
}

/** What scores and writes comes when it is first needed: the pane can start without it. */
const work = { scoring: () => import(/* webpackChunkName: "run" */ "../../run/score-orders") };

/** The run's part of a session. One at a time, and none while a removal is going on. */
export function runActions(
  { ports, languages, version, parts, read, apply }: SessionContext,
  attended: AttendedWork,
  check: CheckControl,
  book: BookControl,
  source: SourceControl,
): RunActions {
  async function score(besideOrders: OrderColumnsMode = "write", takesOver = false): Promise<void> {
    if (isBusy(read())) return;
    check.abandon();
    book.abandon();
    const progress = trackProgress(ports.clock, changed => apply(runProgressed, changed));
    apply(runBegan, progress.read());
    apply(
      runEnded,
      await ended(() =>
        attended.during(progress, cancel => inspectAndScore({ besideOrders, takesOver }, progress, cancel)),
      ),
    );
  }

  async function inspectAndScore(
    wanted: Pick<ScoreRequest, "besideOrders" | "takesOver">,
    progress: ProgressTracker,
    cancel: CancelSignal,
  ): Promise<ScoreOutcome> {
    const inspected = await source.current();
    if (!inspected.ok) return { ...inspected, written: NOTHING_WRITTEN };
    apply(runInspected, inspected.value);
    if (cancel.aborted) return { ok: false, failure: { code: "cancelled" }, written: NOTHING_WRITTEN };
    const { lastReady, settings } = read();
    const inspection = lastReady ?? inspected.value;
    const replaceable = await mayReplace(inspection);
    if (!replaceable.ok) return { ...replaceable, written: NOTHING_WRITTEN };
    const request = { inspection, settings, languages: await languages(), ...wanted, version, parts };
    const { scoreOrders } = await work.scoring();
    return scoreOrders(ports, request, { progress, cancel });
  }

  /** A call list of other orders is never replaced unasked; orders whose sheet was renamed are no others. */
  async function mayReplace(inspection: Inspection): Promise<Outcome<null>> {
    const atStake = resultsAtStake(read(), inspection);
    if (atStake === null) return success(null);
    const { sheetName: otherSheet, address, members } = atStake;
    if (hasColumnsOf(atStake, inspection)) {
      const others = await ports.workbook.locateSourceAt({ sheetName: otherSheet, cell: address.split(":")[0]! });
      if (!others.ok) return others.failure.code === "source-changed" ? success(null) : others;
    }
    return failed({ code: "results-of-other-orders", sheet: inspection.source.sheetName, otherSheet, members });
  }

  async function replaceResults(): Promise<void> {
    if (isBusy(read())) return;
    apply(replacingAllowed);
    await score();
  }

  return { score, replaceResults, dismissRun: () => apply(runDismissed) };
}

/** A bug must not leave the run going on for ever. */
async function ended(work: () => Promise<ScoreOutcome>): Promise<ScoreOutcome> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, failure: unexpected(error), written: NOTHING_WRITTEN };
  }
}
