import { beforeAll, describe, expect, it } from "vitest";
import { saveWorkbook } from "#files/open-workbook";
import { outputWords } from "#locales/output-words";
import type { Language } from "#locales/pick-locale";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";
import { stringsOutside } from "../../support/personal-data";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const REMARKS = (["zh-CN", "en-US"] as const).map(language => outputWords(language).manualColumns.remarks);

const HEADER = ["会员卡号", "会员姓名", "手机号", "邮箱", "订单号", "下单日期", "金额", "品类", "门店", "导购", "渠道", "订单状态", "买家留言", "收货地址"]; // prettier-ignore

/** Digits of a mainland mobile that stands nowhere else. */
function phone(number: number): string {
  return `138${String(10_000_000 + number * 7_919).padStart(8, "0")}`;
}

/** Ids as shops write them: numbers, phones in every spelling, addresses, and texts with one of them inside. */
function idOf(member: number): string {
  const number = phone(member);
  const spellings = [
    `V${String(member).padStart(3, "0")}`,
    number,
    `+86 ${number}`,
    `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
    `VIP${number}`,
    `someone.${member}@example.com`,
    `+44 20 7946 0${100 + member}`,
    "",
  ];
  return spellings[member % spellings.length]!;
}

const MEMBERS = Array.from({ length: 32 }, (_, member) => member);

/** Personal data in every column, in those that are mapped and in those that are not. */
const ROWS: readonly (readonly (string | number)[])[] = MEMBERS.flatMap(member =>
  [0, 1, 2].map(order => [
    idOf(member),
    `慕容小${String.fromCharCode(0x4e00 + 37 * member)}`,
    phone(member),
    `someone.${member}@example.com`,
    `S${member}-${order}`,
    45_700 + member * 3 + order * 40,
    100 + member * 11 + order,
    `上衣 ${phone(100 + member)}`,
    `静安店 tel:${phone(200 + member)}`,
    `导购 guide.${member}@example.com`,
    `微信${phone(300 + member)}`,
    "交易成功",
    `请联系 ${phone(400 + member)}`,
    `路 ${member} 号 remark.${member}@example.com`,
  ]),
);

/** Every number and address in full, in every spelling that is searched for, and every name. */
const SECRETS: readonly string[] = [
  ...[0, 100, 200, 300, 400].flatMap(from => MEMBERS.map(member => phone(from + member))),
  ...MEMBERS.flatMap(member => [`someone.${member}@`, `guide.${member}@`, `remark.${member}@`]),
  ...MEMBERS.map(member => `慕容小${String.fromCharCode(0x4e00 + 37 * member)}`),
  ...MEMBERS.filter(member => member % 8 === 6).map(member => `79460${100 + member}`),
];

/** Which of the secrets stand outside the sheet of the orders. */
async function leaked(): Promise<string[]> {
  const strings = await stringsOutside(await saveWorkbook(bench.host.workbook), "订单");
  const all = strings.join("\n");
  const digits = strings.map(text => text.replace(/[\s().+-]/g, "")).join("\n");
  return SECRETS.filter(secret => all.includes(secret) || digits.includes(secret));
}

async function opened(language: Language): Promise<OrdersBench> {
  return openOrders(bench, [HEADER, ...ROWS], { language });
}

describe.each<Language>(["zh-CN", "en-US"])("a saved workbook of a run that masks (%s)", language => {
  it("holds no full phone, e-mail or name outside the orders, after first and second runs", async () => {
    const orders = await opened(language);
    const { rowCheck } = await orders.score();
    expect(rowCheck.counts.people.members).toBe(MEMBERS.length);
    expect(await leaked()).toEqual([]);
    await orders.score();
    expect(await leaked()).toEqual([]);
  });

  it("holds none after a run with full values either, nor after a removal and another run, notes included", async () => {
    const orders = await opened(language);
    orders.session.changeSettings({ maskPersonalData: false });
    await orders.score();
    expect((await leaked()).length).toBeGreaterThan(MEMBERS.length);
    await note("先打电话");
    await orders.score();
    expect(await leaked()).toEqual([]);
    expect(await notes()).toBe(MEMBERS.length);
    await orders.session.askRemoval();
    await orders.session.removeResults();
    expect(await leaked()).toEqual([]);
    const { removedWithNotes } = await orders.score();
    expect([await leaked(), removedWithNotes, await notes()]).toEqual([[], 0, MEMBERS.length]);
  });

  it("says nothing personal in the result or a failure of the pane", async () => {
    const orders = await opened(language);
    const result = JSON.stringify(await orders.score());
    expect(SECRETS.filter(secret => result.includes(secret))).toEqual([]);
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
