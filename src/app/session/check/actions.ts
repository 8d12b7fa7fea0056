import { success } from "../../failures";
import type { Outcome } from "../../failures";
import { memberBook } from "../../member-book/member-book";
import { rowCheck } from "../../orders/row-check";
import type { Inspection } from "../../orders/inspection";
import { guarded } from "../../unexpected";
import type { CancelSignal } from "../../workbook/steps";
import { isBusy } from "../busy";
import type { SessionContext } from "../session-context";
import { checkBegan, checkEnded, checkOffered, checkProgressed } from "./transitions";
import type { CheckedOrders } from "./transitions";

export interface CheckActions {
  /** Reads all rows, counts their statuses and scores their members; writes nothing. */
  readonly checkRows: () => Promise<void>;
}

/** What other topics do with the check. */
export interface CheckControl extends CheckActions {
  /** Ends a check that is going on; whoever calls this settles the state. */
  readonly abandon: () => void;
  /** Checks few rows at once, and offers to check many. */
  readonly offer: () => void;
}

/** What reads all rows comes when it is first needed: the pane can start without it. */
const work = { reading: () => import(/* webpackChunkName: "reading" */ "../../orders/read-and-score") };

/** The check's part of a session. A new check ends the one that is going on. */
export function checkTopic({ ports, read, apply }: SessionContext): {
  readonly actions: CheckActions;
  readonly control: CheckControl;
} {
  const { workbook, scorer, clock } = ports;
  let signal = { aborted: false };

  function abandon(): void {
    signal.aborted = true;
  }

  async function readRows(inspection: Inspection): Promise<void> {
    const current = { aborted: false };
    signal = current;
    const checked = await guarded(() => checkOf(inspection, current));
    if (!current.aborted) apply(checkEnded, checked);
  }

  async function checkOf(inspection: Inspection, cancel: CancelSignal): Promise<Outcome<CheckedOrders>> {
    const { answers, lost, rules, asOf } = read().settings;
    const lastDay = asOf ?? clock.today();
    const request = { answers, lost, widthBasis: rules.widthBasis, compareAmounts: true, lastDay };
    const report = (rowsDone: number, rowCount: number): void => {
      if (!cancel.aborted) apply(checkProgressed, rowsDone, rowCount);
    };
    const { readAndScore } = await work.reading();
    const done = await readAndScore(
      { workbook, scorer },
      inspection,
      { reading: request, scoring: { rules, asOf, today: clock.today() } },
      { cancel, report },
    );
    if (!done.ok) return done;
    const { read: reading, scored } = done.value;
    return success({
      check: rowCheck(reading, scored.counts),
      book: memberBook(reading.orders, scored, inspection),
    });
  }

  function offer(): void {
    abandon();
    apply(checkOffered);
    const { source, check } = read();
    if (source.status === "ready" && check.status === "checking") void readRows(source.inspection);
  }

  async function checkRows(): Promise<void> {
    const { source } = read();
    if (source.status !== "ready" || isBusy(read())) return;
    abandon();
    apply(checkBegan);
    await readRows(source.inspection);
  }

  return { actions: { checkRows }, control: { checkRows, abandon, offer } };
}
