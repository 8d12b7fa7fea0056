import type { Outcome } from "../../failures";
import type { MemberBook } from "../../member-book/member-book";
import { missingColumn } from "../../orders/missing-column";
import type { RowCheck } from "../../orders/row-check";
import type { SessionChanges, SessionState } from "../session-state";
import type { CheckState } from "./state";

/** Up to this many rows are checked as soon as they are selected; more only when asked, because reading takes seconds. */
const ROWS_CHECKED_UNASKED = 20_000;

/** What a check gives: the counts, and the members it found on the way. */
export interface CheckedOrders {
  readonly check: RowCheck;
  readonly book: MemberBook;
}

/** What is to be done about the rows of the source: check them, wait to be asked, or nothing where they cannot be read. */
export function checkOffered(state: SessionState): SessionChanges {
  const offered = offer(state);
  if (offered.status !== "on-request" || offered.rowCount > ROWS_CHECKED_UNASKED)
    return { check: offered, book: null, bookBusy: false };
  return checkBegan(state);
}

/** The rows are being read. A book by other settings stays to be seen meanwhile, one of other orders or columns does not. */
export function checkBegan({ source, book }: SessionState): SessionChanges {
  if (source.status !== "ready") return {};
  const { inspection } = source;
  const isSame = book !== null && book.inspection === inspection;
  return {
    check: { status: "checking", rowsDone: 0, rowCount: inspection.rowCount },
    book: isSame ? book : null,
    bookBusy: isSame,
  };
}

export function checkProgressed(_: SessionState, rowsDone: number, rowCount: number): SessionChanges {
  return { check: { status: "checking", rowsDone, rowCount } };
}

export function checkEnded(_: SessionState, checked: Outcome<CheckedOrders>): SessionChanges {
  if (!checked.ok) return { check: { status: "failed", failure: checked.failure }, book: null, bookBusy: false };
  const { check, book } = checked.value;
  return { check: { status: "done", check }, book, bookBusy: false };
}

/** What the check is once nobody reads rows any more: one that was abandoned, or never began, is offered again. */
export function settledCheck({ source, check }: Pick<SessionState, "source" | "check">): CheckState {
  return check.status === "done" || check.status === "failed" ? check : offer({ source });
}

function offer({ source }: Pick<SessionState, "source">): CheckState {
  if (source.status !== "ready" || missingColumn(source.inspection)) return { status: "none" };
  return { status: "on-request", rowCount: source.inspection.rowCount };
}
