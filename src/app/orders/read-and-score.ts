import type { ScoredMembers } from "#core/scored-members";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import type { Scorer, ScoringRequest } from "../ports";
import type { OrdersPort } from "../workbook/orders";
import type { StepOptions } from "../workbook/steps";
import type { Inspection } from "./inspection";
import { readOrders } from "./read-orders";
import type { ReadingRequest, ReadOrders } from "./read-orders";

export interface ReadAndScored {
  readonly read: ReadOrders;
  readonly scored: ScoredMembers;
}

export interface ReadAndScoreOptions extends StepOptions {
  /** All rows have been read and are about to be scored. */
  readonly onRead?: (read: ReadOrders) => void;
  readonly reportScoring?: (fraction: number) => void;
  /** The scorer has died, with the rows that it kept: they are read again. */
  readonly onRestart?: () => void;
}

/**
 * Reads all rows and scores them, once more from the start where the scorer dies on the way: nothing has been written by
 * then. A second death is a failure; so is a fault of the scoring, which would come again.
 */
export async function readAndScore(
  ports: { readonly workbook: OrdersPort; readonly scorer: Pick<Scorer, "take" | "score"> },
  inspection: Inspection,
  { reading, scoring }: { readonly reading: ReadingRequest; readonly scoring: ScoringRequest },
  options: ReadAndScoreOptions,
): Promise<Outcome<ReadAndScored>> {
  const attempt = async (): Promise<Outcome<ReadAndScored>> => {
    const read = await readOrders(ports, inspection, reading, options);
    if (!read.ok) return read;
    options.onRead?.(read.value);
    const report = options.reportScoring ?? (() => {});
    const scored = await ports.scorer.score(read.value.orders.memberIds, scoring, { cancel: options.cancel, report });
    if (options.cancel.aborted) return failed({ code: "cancelled" });
    if (!scored.ok) return scored;
    if (scored.value === null) {
      return failed({ code: "scorer-failed", detail: "the rows of these orders are not kept", isGone: true });
    }
    return success({ read: read.value, scored: scored.value });
  };
  const first = await attempt();
  const isDead = !first.ok && first.failure.code === "scorer-failed" && first.failure.isGone === true;
  if (!isDead || options.cancel.aborted) return first;
  options.onRestart?.();
  return attempt();
}
