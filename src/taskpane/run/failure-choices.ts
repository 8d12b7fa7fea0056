import { questionsOfFailure } from "#app/failures";
import type { Failure } from "#app/failures";
import type { Inspection } from "#app/orders/inspection";
import { fieldOfReason } from "#app/orders/unusable-rows";
import { answersToTakeBack, waysOn } from "#app/orders/ways-on";
import type { OrderColumnsMode } from "#app/run/write-request";
import { isCoreField } from "#core/column-mapping";
import type { Field } from "#core/fields";

/** A way on after a failed run. */
export type FailureChoice =
  | { readonly kind: "score"; readonly words: "insertColumns" | "membersOnly" | "tryAgain" | "takeOver" | "unprotectThenRetry" | "clearFilterThenRetry"; readonly besideOrders: OrderColumnsMode }
  /** Scores these orders in place of those whose results the workbook holds. */
  | { readonly kind: "replace-results" }
  | { readonly kind: "keep-results" }
  /** Answers a question, or takes back an answer that nobody asks for any more (`option` null), and scores. */
  | { readonly kind: "answer"; readonly questionId: string; readonly option: string | null }
  /** Takes a column (zero-based), or none, and scores. */
  | { readonly kind: "use-column"; readonly field: Field; readonly column: number | null }
  | { readonly kind: "choose-column"; readonly field: Field }
  | { readonly kind: "change-settings" }
  | { readonly kind: "read-selection" }; // prettier-ignore

const TRY_AGAIN: FailureChoice = { kind: "score", words: "tryAgain", besideOrders: "write" };
const MEMBERS_ONLY: FailureChoice = { kind: "score", words: "membersOnly", besideOrders: "skip" };
const TAKE_OVER: FailureChoice = { kind: "score", words: "takeOver", besideOrders: "write" };
const READ_SELECTION: FailureChoice = { kind: "read-selection" };

/** The ways on after `failure`, the best first; `inspection` is of the orders that it is about. Never empty. */
export function failureChoices(failure: Failure, inspection: Inspection | null): FailureChoice[] {
  return [...answersTo(failure), ...columnsFor(failure, inspection), ...otherWays(failure, inspection)];
}

function answersTo(failure: Failure): FailureChoice[] {
  const answers = questionsOfFailure(failure).flatMap(({ id, options, chosen }) =>
    options.filter(option => option !== chosen).map(option => ({ questionId: id, option })),
  );
  const taken = answersToTakeBack(failure).map(questionId => ({ questionId, option: null }));
  return [...answers, ...taken].map(answer => ({ kind: "answer", ...answer }));
}

function columnsFor(failure: Failure, inspection: Inspection | null): FailureChoice[] {
  const { columns } = waysOn(failure, inspection);
  const proposed = columns.flatMap(({ field, proposed: found }) =>
    found === null ? [] : [{ field, column: found.column }],
  );
  const none = columns.filter(({ field }) => failure.code === "column-not-found" && !isCoreField(field));
  return [...proposed, ...none.map(({ field }) => ({ field, column: null }))].map(way => ({
    kind: "use-column",
    ...way,
  }));
}

function otherWays(failure: Failure, inspection: Inspection | null): FailureChoice[] {
  switch (failure.code) {
    case "results-of-other-orders":
      return [{ kind: "keep-results" }, { kind: "replace-results" }];
    case "cells-occupied":
      return failure.canInsert === "yes"
        ? [{ kind: "score", words: "insertColumns", besideOrders: "insert-columns" }, MEMBERS_ONLY, TRY_AGAIN]
        : [TRY_AGAIN, MEMBERS_ONLY];
    case "no-room":
      return [MEMBERS_ONLY];
    case "sheet-protected": {
      const retry: FailureChoice = { kind: "score", words: "unprotectThenRetry", besideOrders: "write" };
      return failure.sheet === inspection?.source.sheetName ? [MEMBERS_ONLY, retry] : [retry];
    }
    case "rows-hidden-by-filter":
      return [{ kind: "score", words: "clearFilterThenRetry", besideOrders: "write" }, MEMBERS_ONLY];
    case "no-date-column":
      return [{ kind: "choose-column", field: "orderDate" }];
    case "no-amount-column":
      return [{ kind: "choose-column", field: "amount" }];
    case "no-member-column":
      return [{ kind: "choose-column", field: "memberId" }, READ_SELECTION];
    case "column-not-found":
      return [{ kind: "choose-column", field: failure.field as Field }, READ_SELECTION];
    case "no-usable-row": {
      const field = fieldOfReason(failure.reason);
      return [field === null ? { kind: "change-settings" } : { kind: "choose-column", field }];
    }
    case "ids-masked":
      return [{ kind: "choose-column", field: "memberId" }];
    case "currencies-mixed":
      return [{ kind: "choose-column", field: "amount" }];
    case "answers-lost":
      return [READ_SELECTION];
    case "rules-impossible":
      return [{ kind: "change-settings" }];
    case "sheet-empty":
    case "several-areas":
    case "own-sheet-selected":
    case "no-header-row":
    case "no-data-rows":
    case "not-a-workbook":
    case "file-exceeds-sheet":
    case "file-cells-too-many":
    case "file-unpacks-too-large":
    case "file-not-readable":
    case "file-not-writable":
    case "sheet-not-found":
    case "settings-not-json":
      return [READ_SELECTION];
    case "another-pane-works":
      return [TRY_AGAIN, TAKE_OVER];
    case "source-changed":
      return [TRY_AGAIN, READ_SELECTION];
    case "payload-too-large":
      return [TRY_AGAIN, MEMBERS_ONLY];
    case "workbook-structure-protected":
    case "workbook-read-only":
    case "taken-over":
    case "cell-being-edited":
    case "sheet-name-taken":
    case "table-name-taken":
    case "own-sheet-occupied":
    case "pivot-left-alone":
    case "members-id-missing":
    case "table-header-off":
    case "table-columns-differ":
    case "rows-moving":
    case "notes-copies-full":
    case "host-busy":
    case "session-lost":
    case "host-silent":
    case "host-too-old":
    case "host-refused":
    case "verification-failed":
    case "sample-not-opened":
    case "scorer-failed":
    case "script-not-loaded":
    case "unexpected":
    case "cancelled":
      return [TRY_AGAIN];
  }
}
