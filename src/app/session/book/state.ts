import type { MemberBook } from "../../member-book/member-book";

export interface ShownBook {
  /** Of the orders that are shown, by the settings as they are; null where nobody has read the rows yet. */
  readonly book: MemberBook | null;
  /** The book is being scored anew by changed settings; until then it is by those before. */
  readonly bookBusy: boolean;
  /** What the last run of this pane wrote; null before one. */
  readonly writtenBook: MemberBook | null;
}

export const NO_BOOK: ShownBook = { book: null, bookBusy: false, writtenBook: null };
