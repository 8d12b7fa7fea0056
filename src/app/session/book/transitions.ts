import type { ScoredMembers } from "#core/scored-members";
import type { Outcome } from "../../failures";
import { scoredAnew } from "../../member-book/member-book";
import type { MemberBook } from "../../member-book/member-book";
import type { SessionChanges, SessionState } from "../session-state";

/** The book is being scored by other rules. */
export function rescoringBegan({ book }: SessionState): SessionChanges {
  return book === null ? {} : { bookBusy: true };
}

/** The book `of` was scored anew; null where the scorer keeps its rows no longer. What is overtaken changes nothing. */
export function rescoringEnded(
  { book }: SessionState,
  of: MemberBook,
  scored: Outcome<ScoredMembers | null>,
): SessionChanges {
  if (book !== of) return {};
  if (!scored.ok || scored.value === null) return { book: null, bookBusy: false };
  return { book: scoredAnew(book, scored.value), bookBusy: false };
}
