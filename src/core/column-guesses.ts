import { headerOf } from "./column-mapping";
import type { Detection, MemberLink } from "./detect-columns";
import type { ColumnMapping } from "./fields";

/** What stands for the member where no id does. */
export type WeakLink = Exclude<MemberLink, "id">;

/** A field whose column was found by its cells alone: the only one of dates, of money, or of states of orders. */
export type GuessedField = "orderDate" | "amount" | "status";

/** A column that was taken although no header named it; a person should see it before the numbers. */
export type ColumnGuess =
  | { readonly kind: "member-stand-in"; readonly column: number; readonly header: string; readonly link: WeakLink }
  | {
      readonly kind: "guessed-column";
      readonly field: GuessedField;
      readonly column: number;
      readonly header: string;
    };

/**
 * The guesses that a mapping rests on; a column that a person chose in place of the detected one is no guess. A header
 * may be "".
 */
export function columnGuesses(detection: Detection, mapping: ColumnMapping): ColumnGuess[] {
  const guesses: ColumnGuess[] = [];
  const header = (column: number) => detection.headers[column] ?? "";
  const { memberId } = mapping;
  const { memberLink } = detection;
  if (memberId !== undefined && memberId === detection.mapping.memberId && memberLink !== null && memberLink !== "id") {
    guesses.push({
      kind: "member-stand-in",
      column: memberId,
      header: headerOf(detection, mapping, "memberId"),
      link: memberLink,
    });
  }
  for (const field of ["orderDate", "amount", "status"] as const) {
    const found = detection.columns.find(column => column.field === field && column.column === mapping[field]);
    if (found?.reason !== "content") continue;
    guesses.push({ kind: "guessed-column", field, column: found.column, header: header(found.column) });
  }
  return guesses;
}
