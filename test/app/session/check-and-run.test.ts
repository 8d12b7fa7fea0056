import { beforeAll, describe, expect, it, vi } from "vitest";
import { defaultRules } from "#core/scoring-rules";
import type { DataCounts } from "#core/data-counts";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { dayOf } from "../../support/order-rows";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";
import { readSheetNumbers } from "../../support/sheet-numbers";
import { outputWords } from "#locales/output-words";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** Two currencies, an order in two states, a copied row, a refund of a whole sale, a row of today and one of later. */
const ROWS = [
  ["Customer ID", "Order", "Date", "Amount", "Currency", "Status", "Category"],
  ["ana", "S1", "2026-03-01", 60, "USD", "paid", "Tea"],
  ["ana", "S1", "2026-03-01", 40, "", "", "Cups"],
  ["ben", "S2", "2026-03-05", 30, "EUR", "paid", "Tea"],
  ["ben", "S2", "2026-03-05", 20, "", "", "Cups"],
  ["cleo", "S3", "2026-04-01", 75, "USD", "odd word", "Tea"],
  ["cleo", "S4", "2026-04-01", 5, "USD", "paid", "Tea"],
  ["dan", "S5", "2026-11-20", 25, "USD", "paid", "Tea"],
  ["dan", "S5", "2026-11-21", -25, "USD", "paid", "Tea"],
  ["eve", "S6", "2026-05-01", 9, "USD", "paid", "Tea"],
  ["fay", "S7", "2026-06-01", 8, "USD", "paid", "Tea"],
  ["eve", "S6", "2026-05-01", 9, "USD", "paid", "Tea"],
  ["gil", "S8", "2027-01-01", 7, "USD", "paid", "Tea"],
];

async function checked({ session }: OrdersBench): Promise<DataCounts> {
  await vi.waitFor(() => expect(session.store.read().check.status).toBe("done"));
  const { check } = session.store.read();
  if (check.status !== "done") throw new Error(check.status);
  return check.check.counts;
}

describe("the check before scoring", () => {
  it.each([
    ["with a currency chosen", {}, { asOf: null }],
    ["as of a day", {}, { asOf: dayOf("2026-04-30") }],
    ["with answers", { duplicates: "count", "status-word:odd word": "leave-out" }, { asOf: null }],
    ["with one purchase a day", {}, { asOf: null, rules: { ...defaultRules(), sameDayIsOnePurchase: true } }],
  ] as const)("counts what the run counts, %s", async (_, answers, settings) => {
    const orders = await openOrders(bench, ROWS, { language: "en-US" });
    const { session } = orders;
    for (const [id, option] of Object.entries({ currency: "USD", ...answers })) {
      session.answer(id, option);
      await checked(orders);
    }
    session.changeSettings(settings);
    const before = await checked(orders);
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts).toEqual(before);
  });

  it("counts anew when the as-of day changes while rows are being read", async () => {
    const orders = await openOrders(bench, ROWS, { language: "en-US" });
    const { session } = orders;
    session.answer("currency", "USD");
    expect(session.store.read().check.status).toBe("checking");
    session.changeSettings({ asOf: dayOf("2026-03-31") });
    expect((await checked(orders)).rows.counted).toBe(2);
  });

  it("names the other currency in the sheets, and its buyers are neither members nor prospects", async () => {
    const orders = await openOrders(bench, ROWS, { language: "en-US" });
    orders.session.answer("currency", "USD");
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts.people).toMatchObject({ members: 4, prospects: 2, neverCounted: 1 });
    const words = outputWords("en-US");
    const sheets = readSheetNumbers(bench, words);
    const { items, metrics } = words.metrics;
    expect(sheets.metric(items.rowStatus, metrics.rows, "Other currency (EUR)")).toBe(2);
    expect(sheets.setting("run.rowsLeftOut other-currency")).toBe("2");
    expect(sheets.setting("run.currency")).toBe("USD");
    expect(sheets.members.map(row => row[words.memberColumns.memberId])).not.toContain("ben");
  });
});
