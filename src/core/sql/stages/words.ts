import { WALK_INS } from "../../parse/texts/id-text";
import { TOTAL_WORDS } from "../../parse/texts/row-words";
import { COUNTED, REFUNDED, RETURNS, UNPAID } from "../../parse/texts/status-words";
import { wordKey } from "../../parse/texts/word-key";
import type { SqlContext, SqlStage } from "../context";

/**
 * What the product knows of words: status texts, by their key, and ids that are nobody's. Joined to the orders: a list in
 * a condition would be repeated by engines wherever its outcome is used.
 */
export function words(context: SqlContext): SqlStage {
  const { dialect, source } = context;
  const rows = [
    ...(source.columns.status === undefined ? [] : statusWords(context)),
    ...[...WALK_INS].map(word => ["member", word, "walk-in"]),
    ...[...TOTAL_WORDS].map(word => ["member", word.toUpperCase(), "total-row"]),
  ];
  const names = ["used_in", "word", "meaning"];
  const literals = rows.map(row => row.map(cell => dialect.text(cell)));
  return { id: "words", query: `SELECT ${names.join(", ")}\nFROM ${dialect.rows("known", names, literals)}` };
}

/** Words that a person has decided about are ones that the lists do not know; the first list that holds a word decides. */
function statusWords({ answers }: SqlContext): string[][] {
  const lists: readonly (readonly [meaning: string, words: readonly string[]])[] = [
    ["counted", [...COUNTED]],
    ["unpaid", [...UNPAID]],
    ["refunded", [...REFUNDED]],
    ["return", [...RETURNS]],
    ["unpaid", answers.uncountedWords.map(wordKey)],
    ["counted", answers.countedWords.map(wordKey)],
  ];
  const seen = new Set([""]);
  return lists.flatMap(([meaning, words]) =>
    words.filter(word => !seen.has(word) && seen.add(word)).map(word => ["status", word, meaning]),
  );
}
