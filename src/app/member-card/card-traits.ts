import { NO_DAY } from "#core/units";
import type { Day } from "#core/units";
import { dayOfCell } from "../notes/noted-days";
import type { MemberBook } from "../member-book/member-book";
import { traitColumns } from "../outputs/members/trait-columns";
import type { OutputWords } from "../outputs/words/output-words";
import type { WrittenMember } from "./written-members";

/** What orders tell of a member beside the scores, as the members table has it; "" for what the data do not carry. */
export interface CardTraits {
  readonly preferenceTags: string;
  readonly nextCategory: string;
  readonly nextReason: string;
  readonly repurchase: string;
  readonly contactDay: Day | null;
  /** By the row of the members table alone: "" and null where the run was not asked for occasions. */
  readonly mainOccasion: string;
  readonly nextOccasion: Day | null;
}

/**
 * Of a member in memory, in the words that a run would write; null for a prospect.
 *
 * @param row  of the members table, for what a book does not hold
 */
export function traitsInBook(
  book: MemberBook,
  code: number,
  words: OutputWords,
  row: OccasionsInRow = NO_OCCASIONS,
): CardTraits | null {
  const { scored, texts } = book;
  const place = scored.placeOfMember[code]!;
  if (place < 0) return null;
  const columns = traitColumns({
    scored,
    orders: texts,
    date1904: false,
    languages: { current: words, all: [words] },
    settings: { alsoWritten: [], scripts: {} },
  });
  const text = (id: "preferenceTags" | "nextCategory" | "nextReason" | "repurchase") =>
    String(columns[id]?.cell(place) ?? "");
  const day = scored.traits.repurchase.contactDay[place]!;
  return {
    preferenceTags: text("preferenceTags"),
    nextCategory: text("nextCategory"),
    nextReason: text("nextReason"),
    repurchase: text("repurchase"),
    contactDay: day === NO_DAY ? null : (day as Day),
    ...row,
  };
}

/** As they stand in a row of the members table. */
export function traitsInRow(row: WrittenMember, date1904: boolean): CardTraits {
  return {
    preferenceTags: String(row.preferenceTags),
    nextCategory: String(row.nextCategory),
    nextReason: String(row.nextReason),
    repurchase: String(row.repurchase),
    contactDay: dayOfCell(row.contactDate, date1904),
    ...occasionsInRow(row, date1904),
  };
}

export type OccasionsInRow = Pick<CardTraits, "mainOccasion" | "nextOccasion">;

const NO_OCCASIONS: OccasionsInRow = { mainOccasion: "", nextOccasion: null };

export function occasionsInRow(row: WrittenMember, date1904: boolean): OccasionsInRow {
  return { mainOccasion: String(row.mainOccasion), nextOccasion: dayOfCell(row.nextOccasion, date1904) };
}
