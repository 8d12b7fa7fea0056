import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { detectColumns, missingFields, readingHints, resolveMapping } from "#core/detect-columns";
import { FIELDS, type Field } from "#core/fields";

interface HeaderRow {
  system: string;
  headers: string[];
  expect: Record<string, string | null | Record<string, string>>;
}

const headerRows: HeaderRow[] = JSON.parse(
  readFileSync(new URL("../golden/header-rows.json", import.meta.url), "utf8"),
);

/** The mapping as field -> header text. */
function mapped(headers: readonly string[], rows: readonly (readonly Cell[])[] = []): Record<string, string> {
  const { mapping } = detectColumns([headers, ...rows]);
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, headers[column]!]));
}

describe("real header rows of exports", () => {
  test.each(headerRows)("$system: the core fields are the expected columns", ({ headers, expect: wanted }) => {
    const found = mapped(headers);
    for (const field of ["memberId", "orderDate", "category", "orderId"]) {
      expect([field, found[field] ?? null]).toEqual([field, wanted[field]]);
    }
    const amount = wanted.amount!;
    if (typeof amount === "string") expect([found.amount, found.amountDeduction]).toEqual([amount, undefined]);
    else if (amount.quantity) {
      expect([found.amount, found.quantity, found.unitPrice]).toEqual([undefined, amount.quantity, amount.unitPrice]);
    } else expect([found.amount, found.amountDeduction]).toEqual([amount.amount, amount.minus]);
    expect(detectColumns([headers]).missing).toEqual(wanted.memberId === null ? ["memberId"] : []);
  });

  test.each(headerRows)("$system: no column serves two fields", ({ headers }) => {
    const columns = Object.values(detectColumns([headers]).mapping);
    expect(new Set(columns).size).toBe(columns.length);
  });

  test.each(headerRows)("$system: a banner and a blank row above the header do not matter", ({ headers }) => {
    const plain = detectColumns([headers]);
    const shifted = detectColumns([["导出时间：2026-11-21"], [""], headers]);
    expect(shifted.headerRow).toBe(2);
    expect(shifted.mapping).toEqual(plain.mapping);
  });
});

const SAMPLE = "会员编号 会员姓名 手机号 性别 生日 职业 月收入 订单编号 下单时间 付款时间 门店 渠道 导购 品类 品牌 商品名称 数量 吊牌金额 优惠金额 总金额 实付金额 订单状态 退款金额 活动 付款人 使用人 推荐人 审批人 满意度 勿扰".split(" "); // prettier-ignore

describe("the sample workbook's 30 headers", () => {
  test("28 become fields; 下单时间 and 总金额 are left over", () => {
    const found = mapped(SAMPLE);
    expect(Object.keys(found)).toHaveLength(28);
    expect(SAMPLE.filter(header => !Object.values(found).includes(header))).toEqual(["下单时间", "总金额"]);
    expect(found).toMatchObject({ orderDate: "付款时间", amount: "实付金额", listAmount: "吊牌金额", optOut: "勿扰" });
  });

  test("the date is a time of payment, so a blank one means unpaid", () => {
    const detection = detectColumns([SAMPLE]);
    expect(readingHints(detection, detection.mapping)).toEqual({
      blankDateMeansUnpaid: true,
      amountFactor: 1,
      amountSaysOrder: false,
      rocYears: false,
      fillDownByOrder: false,
    });
    const ordered = resolveMapping(detection, { orderDate: SAMPLE.indexOf("下单时间") });
    expect(readingHints(detection, ordered).blankDateMeansUnpaid).toBe(false);
  });

  test("an empty payment column gives way to the order time", () => {
    const row = SAMPLE.map(header => (header === "下单时间" ? "2026-01-02" : header === "付款时间" ? "" : "x"));
    expect(mapped(SAMPLE, [row, row]).orderDate).toBe("下单时间");
  });
});

describe("headers that need a second look", () => {
  const cases: [string, string[], Cell[][], Partial<Record<Field, string | undefined>>][] = [
    ["four columns are enough", ["member_id", "order_date", "quantity", "amount"], [], { memberId: "member_id", orderDate: "order_date", quantity: "quantity", amount: "amount" }],
    ["two known headers do for a narrow sheet", ["会员号", "金额", "xyz"], [["a", 1, "q"]], { memberId: "会员号", amount: "金额" }],
    ["a unit in brackets is not part of the name", ["会员编号", "付款时间", "实付金额（分）"], [], { amount: "实付金额（分）" }],
    ["the number of categories is no category", ["会员编号", "下单时间", "实付金额", "宝贝种类", "商品种类数"], [], { category: undefined }],
    ["member name, level and seller are no member id", ["会员姓名", "会员等级", "卖家会员名", "下单时间", "实付金额"], [], { memberId: undefined, memberName: "会员姓名" }],
    ["the last digits of an order are no buyer", ["订单号", "支付时间", "用户实付金额(元)", "订单状态"], [], { memberId: undefined }],
    ["a header less its bracket counts as known", ["会员编号(线上)", "下单时间", "实付金额", "订单号"], [], { memberId: "会员编号(线上)" }],
    ["a bracket that names somebody else does not", ["会员编号(推荐人)", "Phone (Shipping)", "下单时间", "实付金额"], [], { memberId: undefined, phone: undefined }],
    ["a longer header needs content", ["线上会员编号", "下单时间", "实付金额", "订单号"], [], { memberId: undefined }],
    ["a longer header with fitting content counts", ["线上会员编号", "下单时间", "实付金额", "订单号"], Array.from({ length: 12 }, (_, index) => [`V${index % 4}`, "2026-01-02", 5, `S${index}`]), { memberId: "线上会员编号" }],
    ["type with sale and return is the return flag", ["Order ID", "Date", "Amount", "Type"], [["1", "2026-01-02", 5, "Sale"], ["2", "2026-01-02", 5, "Return"]], { returnFlag: "Type", category: undefined }],
    ["type with goods is the category", ["Order ID", "Date", "Amount", "Type"], [["1", "2026-01-02", 5, "Shoes"], ["2", "2026-01-02", 5, "Tops"]], { category: "Type", returnFlag: undefined }],
    ["折扣 up to 1 is a rate", ["会员号", "日期", "金额", "折扣"], [["a", "2026-01-02", 5, 0.8]], { discountRate: "折扣", discount: undefined }],
    ["折扣 in 折 is a rate", ["会员号", "日期", "金额", "折扣"], [["a", "2026-01-02", 5, "8折"]], { discountRate: "折扣" }],
    ["larger 折扣 is an amount", ["会员号", "日期", "金额", "折扣"], [["a", "2026-01-02", 5, 30]], { discount: "折扣", discountRate: undefined }],
    ["折扣 without values is asked", ["会员号", "日期", "金额", "折扣"], [], { discount: undefined, discountRate: undefined }],
    ["item price beside a quantity is a unit price", ["Customer ID", "Date", "Item Price", "Quantity"], [], { unitPrice: "Item Price", amount: undefined }],
    ["fulfillment alone says nothing about payment", ["Order ID", "Date", "Total", "Fulfillment Status"], [], { status: undefined }],
    ["gross sales is the amount when nothing better is there", ["Customer ID", "Date", "Gross Sales"], [], { amount: "Gross Sales" }],
    ["Lightspeed's user is staff", ["Receipt Number", "Line Type", "Register", "User", "Date", "Total", "Customer Code"], [], { salesperson: "User", recipient: undefined }],
    ["Traditional Chinese", ["會員編號", "訂單日期", "訂單總金額", "商品分類"], [], { memberId: "會員編號", orderDate: "訂單日期", amount: "訂單總金額", category: "商品分類" }],
  ]; // prettier-ignore
  test.each(cases)("%s", (_title, headers, rows, wanted) => {
    const found = mapped(headers, rows);
    for (const [field, header] of Object.entries(wanted)) expect([field, found[field]]).toEqual([field, header]);
  });

  test("item price without a quantity, 折扣 without values and fulfillment are suggestions below 60", () => {
    const { suggestions } = detectColumns([["Customer ID", "Date", "Item Price", "Fulfillment Status", "折扣"]]);
    expect(suggestions.map(({ field, column }) => [field, column])).toEqual([
      ["amount", 2],
      ["discount", 4],
      ["discountRate", 4],
      ["unitPrice", 2],
      ["status", 3],
    ]);
    expect(suggestions.every(({ confidence }) => confidence < 60)).toBe(true);
  });
});

describe("confidence", () => {
  const data = Array.from({ length: 20 }, (_, index): Cell[] => [`V${index % 5}`, 45730 + index, 10.5 + index, index]);

  test("header and content 95, header 75, contained header and content 60", () => {
    const full = detectColumns([["会员号", "日期", "本月实付金额", "x"], ...data]);
    expect(full.columns).toEqual([
      { field: "memberId", column: 0, confidence: 95, reason: "header-and-content" },
      { field: "orderDate", column: 1, confidence: 95, reason: "header-and-content" },
      { field: "amount", column: 2, confidence: 60, reason: "contains-and-content" },
    ]);
    expect(detectColumns([["会员号", "日期", "金额"]]).columns.map(column => column.confidence)).toEqual([75, 75, 75]);
  });

  test("without headers the only columns of their kinds are guesses to be asked about", () => {
    const bare = detectColumns(data);
    expect(bare.headerRow).toBeNull();
    expect(bare.mapping).toEqual({ memberId: 0, orderDate: 1, amount: 2 });
    expect(bare.memberLink).toBe("repeats");
    expect(bare.columns.map(({ confidence, reason }) => [confidence, reason])).toEqual([
      [60, "weak"],
      [60, "content"],
      [60, "content"],
    ]);
  });

  test("without headers and with two columns of days the core columns are suggested at 40 and nothing is mapped", () => {
    const bare = detectColumns(data.map(row => [...row, row[1]!]));
    expect(bare.headerRow).toBeNull();
    expect(bare.mapping).toEqual({});
    expect(bare.suggestions).toEqual([
      { field: "memberId", column: 0, confidence: 40, reason: "content" },
      { field: "orderDate", column: 1, confidence: 40, reason: "content" },
      { field: "amount", column: 2, confidence: 40, reason: "content" },
    ]);
    expect(bare.missing).toEqual(["memberId", "orderDate", "amount"]);
  });

  test("up to three distinct texts of each column are shown", () => {
    expect(detectColumns([["会员号", "日期", "金额", "x"], ...data]).samples[0]).toEqual(["V0", "V1", "V2"]);
  });

  test("an empty range has no header and no columns", () => {
    expect(detectColumns([])).toMatchObject({ headerRow: null, headers: [], mapping: {} });
    expect(detectColumns([[""], [""]]).headerRow).toBeNull();
  });
});

describe("a person's choice", () => {
  const headers = ["会员编号", "下单时间", "付款时间", "总金额", "实付金额", "手机号"];
  const detection = detectColumns([headers]);

  test("wins and takes the column from any other field", () => {
    const mapping = resolveMapping(detection, { amount: 3, memberName: 0 });
    expect(mapping).toEqual({ memberName: 0, orderDate: 2, amount: 3, phone: 5 });
    expect(missingFields(mapping)).toEqual(["memberId"]);
  });

  test("null leaves a field unmapped", () => {
    expect(resolveMapping(detection, { amount: null }).amount).toBeUndefined();
  });

  test("the member id may also be the phone", () => {
    expect(resolveMapping(detection, { memberId: 5 })).toMatchObject({ memberId: 5, phone: 5 });
  });

  test("another amount has nothing deducted", () => {
    const stripe = detectColumns([headerRows.find(row => row.system.startsWith("Stripe"))!.headers]);
    expect(resolveMapping(stripe, {}).amountDeduction).toBe(stripe.headers.indexOf("Amount Refunded"));
    expect(resolveMapping(stripe, { amount: 6 }).amountDeduction).toBeUndefined();
  });

  test("a column that is not there is a bug of the caller", () => {
    expect(() => resolveMapping(detection, { amount: 6 })).toThrow("column 6 for amount is not one of 6 columns");
  });
});

describe("reading hints", () => {
  test.each([
    ["实付金额(分)", 0.01],
    ["实付金额（单位：万元）", 10000],
    ["实付金额(元)", 1],
  ])("%s is multiplied by %d", (header, factor) => {
    const detection = detectColumns([["会员编号", "下单时间", header]]);
    expect(readingHints(detection, detection.mapping).amountFactor).toBe(factor);
  });

  test("Traditional Chinese headers allow 民國 years", () => {
    const detection = detectColumns([["會員編號", "訂單日期", "金額"]]);
    expect(readingHints(detection, detection.mapping).rocYears).toBe(true);
  });

  test("every field has a place in the order of FIELDS", () => {
    const { columns } = detectColumns([SAMPLE]);
    const places = columns.map(column => FIELDS.indexOf(column.field));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
