import type { Failure } from "#app/failures";
import { fieldOfReason } from "#app/orders/unusable-rows";
import type { OrderColumnsMode } from "#app/run/write-request";
import type { Field } from "#core/fields";

/** A way on after a failed run. */
export type FailureChoice =
  | { readonly kind: "score"; readonly words: "insertColumns" | "membersOnly" | "tryAgain" | "unprotectThenRetry" | "clearFilterThenRetry"; readonly besideOrders: OrderColumnsMode }
  /** Answers a question without which nothing can be scored, and scores. */
  | { readonly kind: "answer"; readonly questionId: "currency"; readonly option: string; readonly rowCount: number }
  | { readonly kind: "answer"; readonly questionId: "masked-ids"; readonly option: "as-written" | "leave-out" }
  | { readonly kind: "choose-column"; readonly field: Field }
  | { readonly kind: "change-settings" }
  | { readonly kind: "read-selection" }; // prettier-ignore

const TRY_AGAIN: FailureChoice = { kind: "score", words: "tryAgain", besideOrders: "write" };
const MEMBERS_ONLY: FailureChoice = { kind: "score", words: "membersOnly", besideOrders: "skip" };
const READ_SELECTION: FailureChoice = { kind: "read-selection" };

/** The ways on after `failure`, the best first; `orderSheet` is the sheet that holds the orders. Never empty. */
export function failureChoices(failure: Failure, orderSheet: string | null): FailureChoice[] {
  switch (failure.code) {
    case "cells-occupied":
      return failure.canInsert === "yes"
        ? [{ kind: "score", words: "insertColumns", besideOrders: "insert-columns" }, MEMBERS_ONLY, TRY_AGAIN]
        : [TRY_AGAIN, MEMBERS_ONLY];
    case "no-room":
      return [MEMBERS_ONLY];
    case "sheet-protected": {
      const retry: FailureChoice = { kind: "score", words: "unprotectThenRetry", besideOrders: "write" };
      return failure.sheet === orderSheet ? [MEMBERS_ONLY, retry] : [retry];
    }
    case "rows-hidden-by-filter":
      return [{ kind: "score", words: "clearFilterThenRetry", besideOrders: "write" }, MEMBERS_ONLY];
    case "no-date-column":
      return [{ kind: "choose-column", field: "orderDate" }];
    case "no-amount-column":
      return [{ kind: "choose-column", field: "amount" }];
    case "no-member-column":
    case "column-not-found":
      return [{ kind: "choose-column", field: "memberId" }, READ_SELECTION];
    case "no-usable-row": {
      const field = fieldOfReason(failure.reason);
      return [field === null ? { kind: "change-settings" } : { kind: "choose-column", field }];
    }
    case "ids-masked":
      return [
        { kind: "choose-column", field: "memberId" },
        { kind: "answer", questionId: "masked-ids", option: "leave-out" },
        { kind: "answer", questionId: "masked-ids", option: "as-written" },
      ];
    case "currencies-mixed":
      return failure.currencies.map(({ currency, rowCount }) => ({
        kind: "answer",
        questionId: "currency",
        option: currency,
        rowCount,
      }));
    case "rules-impossible":
      return [{ kind: "change-settings" }];
    case "sheet-empty":
    case "several-areas":
    case "own-sheet-selected":
    case "no-header-row":
    case "no-data-rows":
    case "not-a-workbook":
    case "file-exceeds-sheet":
    case "file-not-readable":
    case "file-not-writable":
    case "sheet-not-found":
    case "settings-not-json":
      return [READ_SELECTION];
    case "source-changed":
      return [TRY_AGAIN, READ_SELECTION];
    case "payload-too-large":
      return [TRY_AGAIN, MEMBERS_ONLY];
    case "workbook-structure-protected":
    case "workbook-read-only":
    case "cell-being-edited":
    case "sheet-name-taken":
    case "table-name-taken":
    case "own-sheet-occupied":
    case "pivot-left-alone":
    case "members-id-missing":
    case "table-header-off":
    case "notes-copies-full":
    case "host-busy":
    case "session-lost":
    case "host-silent":
    case "host-too-old":
    case "host-refused":
    case "verification-failed":
    case "scorer-failed":
    case "unexpected":
    case "cancelled":
      return [TRY_AGAIN];
  }
}
