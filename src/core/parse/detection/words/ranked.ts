import type { Field } from "../../../fields";

/** A bare word for a person (Kunde, client, 会员): the member when no id is there, otherwise the member's name. */
export type WordGroup = Field | "memberNoun";

/** Headers of one language by what they mean. */
export type HeaderWords = Readonly<Partial<Record<WordGroup, readonly string[]>>>;

/** A list written in short rows: the first word is preferred to the second, and so on, from row to row. */
export function ranked(rows: string): readonly string[] {
  return rows
    .split(/[,\n]/)
    .map(word => word.trim())
    .filter(word => word !== "");
}
