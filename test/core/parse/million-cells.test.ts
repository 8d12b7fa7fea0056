import { expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { chunkOfRows, createOrderIngest, type FinishChoices } from "#core/order-ingest";
import { countStatuses, ROW_STATUSES } from "#core/row-status";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayFromIso, NO_DAY } from "#core/units";

const FIELDS_READ = [
  "memberId", "orderId", "orderDate", "amount", "amountDeduction", "refundAmount", "currency", "status", "returnFlag",
  "category", "phone", "optOut", "memberName",
] as const; // prettier-ignore
const ROWS = 80_000;
const ROWS_AT_ONCE = 4_000;

const WORDS = [
  "", "-", "V1", "v1", "ＶＩＰ００１", '="00123"', "\t123\t", "'00123", "__proto__", "constructor", "散客", "合计", "Total",
  "2025-03-14", "03/04/2025", "14/03/2025", "2025年3月14日", "20250314", "民國114/3/14", "2023-02-29", "1.23457E+17",
  "¥1,299.00", "1.299,00", "(5)", "1.2万", "免费", "US$5", "CNY", "USD", "退款成功", "待付款", "foo", "是", "上衣;裤装", "赠品",
  "17850.0", "199 0000 0001", "138****1234", "#N/A", "\ud800", "👨‍👩‍👧", "ŉ", "ﷺ", "é", "e\u0301", "\u0000", "123456789012345000",
]; // prettier-ignore
const NUMBERS = [0, -0, 1, -5, 45730, 45730.23, 20250314, 1e17, 1.5, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity];
const CURRENCIES = ["CNY", "", "人民币", "USD", "$", 5, "__proto__", "-"];
const LETTERS = "0123456789.,-/:()¥$%年月日万元 \t\"'=*;eE+ＡＢ合计V\u200b\ufeff\ud83d\ude00";

/** Numbers from 0 to 1, the same ones every time. Source: Park and Miller (1988), the minimal standard generator. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function anyOf<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

/** A cell of any kind: a word, a number, a word with one character changed, or characters in any order. */
function anyCell(random: () => number): Cell {
  const kind = random();
  if (kind < 0.45) return anyOf(WORDS, random);
  if (kind < 0.55) return anyOf(NUMBERS, random);
  if (kind < 0.6) return random() * 1e6 - 1e5;
  if (kind < 0.62) return random() < 0.5;
  let text = kind < 0.8 ? anyOf(WORDS, random) : "";
  const changes = kind < 0.8 ? 1 : Math.floor(random() * 14);
  for (let change = 0; change < changes; change += 1) {
    const at = Math.floor(random() * (text.length + 1));
    text = text.slice(0, at) + LETTERS[Math.floor(random() * LETTERS.length)]! + text.slice(at);
  }
  return text;
}

const EVERY_OTHER_ANSWER: FinishChoices = {
  orderAmountRepeated: "once-per-order",
  dayMonthOrder: "month-first",
  decimalMark: "comma",
  amountFactor: 1,
  currency: "CNY",
  uncountedStatusWords: ["foo", "__proto__"],
  leftOutRows: Int32Array.from([0, 1, 2]),
  duplicates: "leave-out",
  damagedOrderIds: "as-written",
  damagedMemberIds: "as-written",
  maskedMemberIds: "leave-out",
  phoneAsMember: "leave-out",
  giftLines: "count",
  orderGrain: "row",
  unmatchedRefunds: "ignore",
  orderStates: "count",
  rowsWithoutHead: "leave-out",
  trueDates: "swap",
  mergedMembers: "carry-down",
};

test("more than a million cells of any kind never throw, every row ends in one status, and all of it can be scored", () => {
  const random = seededRandom(20_261_121);
  const mapping = Object.fromEntries(FIELDS_READ.map((field, column) => [field, column]));
  const today = dayFromIso("2026-11-21")!;
  let cellCount = 0;
  const seen = new Set<string>();
  for (let from = 0; from < ROWS; from += ROWS_AT_ONCE) {
    const round = from / ROWS_AT_ONCE;
    const rows: Cell[][] = [];
    while (rows.length < ROWS_AT_ONCE) {
      const kind = random();
      if (kind < 0.01) rows.push(FIELDS_READ.map(() => ""));
      else if (kind < 0.03 && rows.length > 0) rows.push(rows.at(-1)!);
      else rows.push(FIELDS_READ.map(field => (field === "currency" && round % 2 === 0 ? anyOf(CURRENCIES, random) : anyCell(random)))); // prettier-ignore
    }
    cellCount += ROWS_AT_ONCE * FIELDS_READ.length;
    const ingest = createOrderIngest({
      mapping,
      date1904: round % 2 === 1,
      blankDateMeansUnpaid: round % 3 === 1,
      amountFactor: round % 4 === 1 ? 0.01 : 1,
      headers: FIELDS_READ,
      splitWidth: round % 2 === 0,
      rocYears: round % 3 === 0,
      fillDownByOrder: round % 4 === 0,
      amountCandidates: [4, 5],
    });
    ingest.add(chunkOfRows(rows));
    const duplicates = ingest.duplicateCandidates().rows;
    for (const choices of [{}, EVERY_OTHER_ANSWER]) {
      const { orders, evidence } = ingest.finishWithEvidence(duplicates, choices);
      const counts = countStatuses(orders.status);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ROWS_AT_ONCE);
      expect(evidence.countedRowCount).toBe(counts.counted);
      for (const status of ROW_STATUSES) if (counts[status] > 0) seen.add(status);
      let broken = 0;
      for (let row = 0; row < ROWS_AT_ONCE; row += 1) {
        if (ROW_STATUSES[orders.status[row]!] !== "counted") continue;
        if (orders.member[row]! < 0 || orders.day[row] === NO_DAY || !(orders.amount[row]! >= 0)) broken += 1;
      }
      expect(broken).toBe(0);
      const scored = scoreMembers(orders, defaultRules(), { asOf: null, today });
      expect(Object.values(scored.counts.rows.byStatus).reduce((sum, count) => sum + count, 0)).toBe(ROWS_AT_ONCE);
    }
  }
  expect(cellCount).toBeGreaterThan(1_000_000);
  // Every status that a row alone can end in did occur: the cells were no easy ones.
  expect(ROW_STATUSES.filter(status => !seen.has(status))).toEqual(["after-as-of"]);
}, 120_000);
