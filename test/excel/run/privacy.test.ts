import { beforeAll, describe, expect, it } from "vitest";
import { saveWorkbook } from "#files/open-workbook";
import { outputWords } from "#locales/output-words";
import type { Language } from "#locales/pick-locale";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";
import { PERSONAL_MEMBERS, PERSONAL_ORDERS, secretsIn, stringsOutside } from "../../support/personal-data";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const REMARKS = (["zh-CN", "en-US"] as const).map(language => outputWords(language).manualColumns.remarks);

/** Which of the secrets stand outside the sheet of the orders. */
async function leaked(): Promise<string[]> {
  const strings = await stringsOutside(await saveWorkbook(bench.host.workbook), "订单");
  return secretsIn(strings);
}

async function opened(language: Language): Promise<OrdersBench> {
  return openOrders(bench, PERSONAL_ORDERS, { language });
}

describe.each<Language>(["zh-CN", "en-US"])("a saved workbook of a run that masks (%s)", language => {
  it("holds no full phone, e-mail or name outside the orders, after first and second runs", async () => {
    const orders = await opened(language);
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts.people.members).toBe(PERSONAL_MEMBERS);
    expect(await leaked()).toEqual([]);
    await orders.score();
    expect(await leaked()).toEqual([]);
  });

  it("holds none after a run with full values either, nor after a removal and another run, notes included", async () => {
    const orders = await opened(language);
    orders.session.changeSettings({ maskPersonalData: false });
    await orders.score();
    expect((await leaked()).length).toBeGreaterThan(PERSONAL_MEMBERS);
    await note("先打电话");
    await orders.score();
    expect(await leaked()).toEqual([]);
    expect(await notes()).toBe(PERSONAL_MEMBERS);
    await orders.session.askRemoval();
    await orders.session.removeResults();
    expect(await leaked()).toEqual([]);
    const { removedWithNotes } = await orders.score();
    expect([await leaked(), removedWithNotes, await notes()]).toEqual([[], 0, PERSONAL_MEMBERS]);
  });

  it("holds none that stood in a column of currencies", async () => {
    const currencies = ["CNY", "USD 13812345678", "EUR anna@example.com"];
    const rows = Array.from({ length: 12 }, (_, at) => [`V${at % 4}`, `S${at}`, 45_700 + at, 10, currencies[at % 3]!]);
    const orders = await openOrders(bench, [["会员编号", "订单号", "下单日期", "金额", "币种"], ...rows], { language });
    await orders.inspect();
    orders.session.answer("currency", "CNY");
    await orders.score();
    const strings = await stringsOutside(await saveWorkbook(bench.host.workbook), "订单");
    expect(strings.filter(text => /13812345678|anna/i.test(text))).toEqual([]);
    expect(strings.some(text => text.includes("138****5678"))).toBe(true);
  });

  it("holds none in its settings, while a run goes on and after it, nor in a removal", async () => {
    const orders = await opened(language);
    const seen = new Set<string>();
    const { workbook, faults } = bench.host;
    const look = (): void => {
      for (const kept of [workbook.settings, workbook.documentSettings])
        for (const [key, value] of kept) seen.add(`${key} ${JSON.stringify(value)}`);
    };
    faults.beforeRequest = look;
    await orders.inspect();
    orders.session.changeSettings({ maskPersonalData: false });
    await orders.score();
    await orders.session.askRemoval();
    await orders.session.removeResults();
    faults.beforeRequest = null;
    look();
    expect(seen.size).toBeGreaterThan(1);
    expect(secretsIn([...seen])).toEqual([]);
    // A random id and two times of day at most, under names of ours.
    for (const setting of seen) expect(setting).toMatch(/^RFMW[\w.]*(?: [\w".:,[\]{}]*)?$/);
  });

  it("says nothing personal in the result", async () => {
    const orders = await opened(language);
    const result = JSON.stringify(await orders.score());
    expect(secretsIn([result])).toEqual([]);
  });
});

/** Writes the same into the last hand-kept column of every member. */
async function note(text: string): Promise<void> {
  await Excel.run(async context => {
    const range = await remarks(context);
    range.values = range.values.map(() => [text]);
    await context.sync();
  });
}

/** How many members have something there. */
function notes(): Promise<number> {
  return Excel.run(async context => (await remarks(context)).values.filter(([cell]) => cell !== "").length);
}

async function remarks(context: Excel.RequestContext): Promise<Excel.Range> {
  const { columns } = context.workbook.tables.getItem("tblRFMWMembers");
  columns.load("items/name");
  await context.sync();
  const column = columns.items.find(({ name }) => REMARKS.includes(name))!;
  const range = column.getDataBodyRange();
  range.load("values");
  await context.sync();
  return range;
}
