import type { MemberBook } from "../member-book/member-book";

/** The books that a pane has. */
interface KnownBooks {
  readonly book: MemberBook | null;
  readonly writtenBook: MemberBook | null;
}

/**
 * The book that tells most of the members on the sheet: of the orders that the pane shows, unless a run of this pane
 * wrote the sheet from other ones.
 */
export function bookOfList({ book, writtenBook }: KnownBooks): MemberBook | null {
  if (book === null || writtenBook === null) return book ?? writtenBook;
  const isSame = book.inspection.source.sheetId === writtenBook.inspection.source.sheetId;
  return isSame ? book : writtenBook;
}
