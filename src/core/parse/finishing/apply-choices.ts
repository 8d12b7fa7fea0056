import type { FinishChoices } from "../columns/ingest-options";
import { ROW_UNPAID } from "../columns/row-flags";
import type { RowReader } from "../columns/row-reader";
import { isDay } from "../dates/date-text";
import type { CurrencyWatch } from "../numbers/currency";
import { isMaskedKey } from "../texts/id-text";
import type { RowFlags } from "../columns/row-flags";

/** Marks rows with the status words that a person does not count. Changes `flags`. */
export function applyStatusWords(reader: RowReader, words: readonly string[], flags: RowFlags): void {
  const codes = new Set(words.map(word => reader.unknownWords.get(word) ?? -1));
  for (let index = 0; index < reader.unknownWordRows.length; index += 1) {
    if (codes.has(reader.unknownWordCodes.values[index]!)) flags[reader.unknownWordRows.values[index]!]! |= ROW_UNPAID;
  }
}

/** Takes away the member of rows whose id a person does not trust. Changes `member`. */
export function applyMemberChoices(reader: RowReader, choices: FinishChoices, member: Int32Array): void {
  const damaged = choices.damagedMemberIds === "as-written" ? null : reader.memberIds.damaged();
  if (damaged === null && choices.maskedMemberIds !== "leave-out") return;
  const out = damaged ?? new Uint8Array(reader.memberIds.texts.keys.length);
  if (choices.maskedMemberIds === "leave-out") {
    reader.memberIds.texts.keys.forEach((key, code) => {
      if (isMaskedKey(key)) out[code] = 1;
    });
  }
  if (!out.includes(1)) return;
  for (let row = 0; row < member.length; row += 1) if (member[row]! >= 0 && out[member[row]!]) member[row] = -1;
}

/** 1 for rows in another currency than the chosen one; null where none was chosen, or rows do not differ. */
export function otherCurrencyRows(
  { currency }: FinishChoices,
  watch: CurrencyWatch,
  codes: Uint8Array | null,
): Uint8Array | null {
  if (currency === undefined || codes === null) return null;
  const kept = watch.names().indexOf(currency);
  if (kept < 1) throw new Error(`the chosen currency is none of ${watch.names().length - 1} in the data`);
  return codes.map(code => (code !== 0 && code !== kept ? 1 : 0));
}

/** 1 for rows that a person leaves out, such as those that a filter hides; null for none. */
export function leftOutRows({ leftOutRows: rows }: FinishChoices, rowCount: number): Uint8Array | null {
  if (rows === undefined || rows.length === 0) return null;
  const out = new Uint8Array(rowCount);
  for (const row of rows) {
    if (row < 0 || row >= rowCount) throw new Error(`row ${row} is not one of ${rowCount} rows`);
    out[row] = 1;
  }
  return out;
}

/** Days that a day of any row can be, and room for negative ones. */
const DAY_SLOTS = 400_000;

/**
 * Order codes with which each counted row is a purchase of its own. The first row of an order (without one: of a member's
 * day) keeps its code, so that refunds still find a sale.
 */
export function oneOrderPerRow(
  order: Int32Array | null,
  member: Int32Array,
  day: Int32Array,
  isCounted: (row: number) => boolean,
): Int32Array {
  const codes = order ?? new Int32Array(member.length).fill(-1);
  let next = 0;
  for (const code of codes) if (code >= next) next = code + 1;
  const seenOrders = new Set<number>();
  const seenDays = new Set<number>();
  const orderCount = next;
  for (let row = 0; row < codes.length; row += 1) {
    if (!isCounted(row) || !isDay(day[row]!)) continue;
    const code = codes[row]!;
    const seen = code >= 0 ? seenOrders : seenDays;
    const key = code >= 0 ? member[row]! * orderCount + code : member[row]! * DAY_SLOTS + day[row]! + DAY_SLOTS / 2;
    if (seen.has(key)) {
      codes[row] = next;
      next += 1;
    } else seen.add(key);
  }
  return codes;
}
