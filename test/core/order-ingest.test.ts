import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { detectColumns, readingHints } from "#core/detect-columns";
import type { Field } from "#core/fields";
import { chunkOfRows, createOrderIngest, type FinishChoices, type OrderIngestOptions } from "#core/order-ingest";
import type { OrderRows } from "#core/order-rows";
import { ROW_STATUSES } from "#core/row-status";
import { isoDay, NO_DAY, type Day } from "#core/units";

type Row = Partial<Record<Field | "amountDeduction", Cell>>;

const GOOD: Row = { memberId: "V1", orderDate: "2025-03-14", amount: 10 };

interface Setting extends Partial<OrderIngestOptions> {
  confirm?: boolean;
  choices?: FinishChoices;
}

/** Reads rows given by field; the fields of all rows are the mapped columns. */
function read(rows: readonly Row[], { confirm = true, choices, ...options }: Setting = {}): OrderRows {
  const fields = [...new Set(rows.flatMap(row => Object.keys(row)))] as (keyof Row)[];
  const mapping = Object.fromEntries(fields.map((field, column) => [field, column]));
  const ingest = createOrderIngest({
    mapping,
    date1904: false,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    headers: fields,
    ...options,
  });
  ingest.add(chunkOfRows(rows.map(row => fields.map(field => row[field] ?? ""))));
  return ingest.finish(confirm ? ingest.duplicateCandidates().rows : new Int32Array(0), choices);
}

function statuses(orders: OrderRows): string[] {
  return Array.from(orders.status, code => ROW_STATUSES[code]!);
}

function days(orders: OrderRows): (string | null)[] {
  return Array.from(orders.day, day => (day === NO_DAY ? null : isoDay(day as Day)));
}

function note(orders: OrderRows, code: string) {
  return orders.notes.find(candidate => candidate.code === code);
}

/** A row of which only one cell is to be filled. */
const BARE: Row = { memberId: "", orderId: "", orderDate: "", amount: "" };

describe("the status of one row", () => {
  const cases: [string, Row, string][] = [
    ["a full row counts", GOOD, "counted"],
    ["nothing in any mapped cell is blank", { memberId: "\t", orderDate: "", amount: "" }, "blank"],
    ["合计 in the member cell heads a total", { ...GOOD, memberId: "合计", orderDate: "" }, "total-row"],
    ["小计 of a day has a date and is a total", { ...GOOD, memberId: "小计" }, "total-row"],
    ["Grand total in the date cell", { memberId: "", orderDate: "Grand total", amount: 5 }, "total-row"],
    ["Excel's own subtotal line", { memberId: "V001 汇总", orderDate: "", amount: 5 }, "total-row"],
    ["a repeated header row", { memberId: "memberId", orderDate: "orderDate", amount: "amount" }, "total-row"],
    ["a page line has one filled cell", { ...BARE, memberId: "第1页/共1页" }, "total-row"],
    ["a footer in another column", { ...BARE, category: "Printed by the shop" }, "total-row"],
    ["a member with an order number but no date is an order", { ...BARE, memberId: "V1", orderId: "S1" }, "bad-date"],
    ["a member with a name but no date may be one", { ...BARE, memberId: "V1", memberName: "阿花" }, "bad-date"],
    ["no member id", { ...GOOD, memberId: "" }, "no-member-id"],
    ["散客 is a walk-in", { ...GOOD, memberId: "散客" }, "walk-in"],
    ["guest in any case is a walk-in", { ...GOOD, memberId: " Guest" }, "walk-in"],
    ["zeros are a walk-in", { ...GOOD, memberId: "00000000" }, "walk-in"],
    ["the number 0 is a walk-in", { ...GOOD, memberId: 0 }, "walk-in"],
    ["待付款 is unpaid", { ...GOOD, status: "待付款" }, "unpaid-or-cancelled"],
    ["交易关闭 is cancelled", { ...GOOD, status: "交易关闭" }, "unpaid-or-cancelled"],
    ["Lightspeed's CLOSED counts", { ...GOOD, status: "CLOSED" }, "counted"],
    ["退款成功 is a refund", { ...GOOD, status: "退款成功" }, "refund"],
    ["partially_refunded counts", { ...GOOD, status: "partially_refunded" }, "counted"],
    ["a day that does not exist", { ...GOOD, orderDate: "2023-02-29" }, "bad-date"],
    ["a blank date", { ...GOOD, orderDate: "" }, "bad-date"],
    ["a boolean is no date", { ...GOOD, orderDate: true }, "bad-date"],
    ["an error cell is no date", { ...GOOD, orderDate: "#N/A" }, "bad-date"],
    ["an amount that is none", { ...GOOD, amount: "abc" }, "bad-amount"],
    ["a blank amount", { ...GOOD, amount: "" }, "bad-amount"],
    ["a dash is a blank amount", { ...GOOD, amount: "-" }, "bad-amount"],
    ["a boolean is no amount", { ...GOOD, amount: true }, "bad-amount"],
    ["an unreadable refund makes the net unknown", { ...GOOD, refundAmount: "abc" }, "bad-amount"],
    ["an amount below zero is a refund", { ...GOOD, amount: "(1,299.00)" }, "refund"],
    ["zero", { ...GOOD, amount: 0 }, "zero-amount"],
    ["免费 is zero", { ...GOOD, amount: "免费" }, "zero-amount"],
    ["a return flag makes a refund", { ...GOOD, returnFlag: "是" }, "refund"],
    ["unpaid goes before a bad date", { ...GOOD, status: "已取消", orderDate: "abc" }, "unpaid-or-cancelled"],
    ["a bad date goes before a bad amount", { ...GOOD, orderDate: "abc", amount: "abc" }, "bad-date"],
    ["a walk-in goes before unpaid", { ...GOOD, memberId: "散客", status: "已取消" }, "walk-in"],
    ["a bad amount goes before a refund word", { ...GOOD, amount: "abc", status: "退款成功" }, "bad-amount"],
  ];
  test.each(cases)("%s", (_title, row, status) => {
    expect(statuses(read([row]))).toEqual([status]);
  });

  test("a blank time of payment means unpaid", () => {
    expect(statuses(read([{ ...GOOD, orderDate: "" }, GOOD], { blankDateMeansUnpaid: true }))).toEqual([
      "unpaid-or-cancelled",
      "counted",
    ]);
    expect(statuses(read([{ ...GOOD, orderDate: "abc" }], { blankDateMeansUnpaid: true }))).toEqual(["bad-date"]);
  });

  test("rows without a known member have no member", () => {
    const orders = read([{ ...GOOD, memberId: "散客" }, { ...GOOD, memberId: "合计" }, GOOD]);
    expect([...orders.member]).toEqual([-1, -1, 0]);
    expect(orders.memberIds).toEqual(["V1"]);
  });
});

describe("the sample's dirty rows that count", () => {
  test.each<[string, Row, [string, number, string]]>([
    ['a ="…" id', { ...GOOD, memberId: '="00123"' }, ["00123", 10, "2025-03-14"]],
    ["a tab before the id", { ...GOOD, memberId: "\tV7" }, ["V7", 10, "2025-03-14"]],
    ["a full-width amount", { ...GOOD, amount: "￥１２９９" }, ["V1", 1299, "2025-03-14"]],
    ["¥1,299.00", { ...GOOD, amount: "¥1,299.00" }, ["V1", 1299, "2025-03-14"]],
    ["2025年3月14日", { ...GOOD, orderDate: "2025年3月14日" }, ["V1", 10, "2025-03-14"]],
    ["20250314 as text", { ...GOOD, orderDate: "20250314" }, ["V1", 10, "2025-03-14"]],
    ["20250314 as number", { ...GOOD, orderDate: 20250314 }, ["V1", 10, "2025-03-14"]],
    ["2025/3/14 5:34", { ...GOOD, orderDate: "2025/3/14 5:34" }, ["V1", 10, "2025-03-14"]],
  ])("%s", (_title, row, expected) => {
    const orders = read([row]);
    expect(statuses(orders)).toEqual(["counted"]);
    expect([orders.memberIds[0], orders.amount[0], days(orders)[0]]).toEqual(expected);
  });
});

describe("members", () => {
  test("spellings that differ in case, width, wrappers or spaces are one member, shown as first written", () => {
    const orders = read(
      ["vip001", "ＶＩＰ００１", " VIP001 ", "\tVip001", "'VIP001"].map(memberId => ({ ...GOOD, memberId })),
    );
    expect([...orders.member]).toEqual([0, 0, 0, 0, 0]);
    expect([orders.memberIds, orders.memberKeys]).toEqual([["vip001"], ["VIP001"]]);
  });

  test("a phone is one member however it is spelled, and a hyphen is one however it is encoded", () => {
    const ids = ["13800000000", "138-0000-0000", "+86 138 0000 0000", 13800000000, "A-100", "A\u2011100"];
    const orders = read(ids.map(memberId => ({ ...GOOD, memberId })));
    expect([...orders.member]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([orders.memberIds, orders.memberKeys]).toEqual([
      ["13800000000", "A-100"],
      ["13800000000", "A-100"],
    ]);
  });

  test("order numbers that look like phones are as written", () => {
    const orders = read(["138-0000-0000", "13800000000"].map(orderId => ({ ...GOOD, orderId })));
    expect([...orders.order!]).toEqual([0, 1]);
  });

  test("leading zeros and 18 digits stay", () => {
    const orders = read(["00123", "123", "123456789012345678"].map(memberId => ({ ...GOOD, memberId })));
    expect(orders.memberIds).toEqual(["00123", "123", "123456789012345678"]);
  });

  test("a number and its digits as text are one id", () => {
    expect(
      read([
        { ...GOOD, memberId: 17850 },
        { ...GOOD, memberId: "17850" },
      ]).memberIds,
    ).toEqual(["17850"]);
  });

  test("17850.0 loses its .0 when every id is a number", () => {
    const orders = read(["17850.0", "17851.0", 17850].map(memberId => ({ ...GOOD, memberId })));
    expect([orders.memberIds, [...orders.member]]).toEqual([
      ["17850", "17851"],
      [0, 1, 0],
    ]);
  });

  test("17850.0 stays when another id is no number", () => {
    expect(read(["17850.0", "V1"].map(memberId => ({ ...GOOD, memberId }))).memberIds).toEqual(["17850.0", "V1"]);
  });

  test("names of the language's own objects and very long texts are ids like any other", () => {
    const ids = ["__proto__", "constructor", "toString", "👨‍👩‍👧", "x".repeat(32767), "=1+1", "a\nb"];
    const orders = read([...ids, ...ids].map(memberId => ({ ...GOOD, memberId })));
    expect(orders.memberIds).toEqual(ids);
    expect([...orders.member]).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6]);
  });

  test("a blank id falls back on the phone, which may be another row's id", () => {
    const orders = read([
      { ...GOOD, memberId: "", phone: "199 0000 0001" },
      { ...GOOD, memberId: "19900000001", phone: "" },
      { ...GOOD, memberId: "", phone: 19900000001 },
      { ...GOOD, memberId: "", phone: "\t" },
      { ...GOOD, memberId: "", phone: "138****1234" },
    ]);
    expect([...orders.member]).toEqual([0, 0, 0, -1, -1]);
    expect(statuses(orders).slice(3)).toEqual(["no-member-id", "no-member-id"]);
    expect(orders.memberIds).toEqual(["199 0000 0001"]);
  });

  test("more than a fifth of masked ids is noted", () => {
    const masked = ["昂**", "V1", "V2", "V3"].map(memberId => ({ ...GOOD, memberId }));
    expect(note(read(masked), "ids-masked")).toEqual({ code: "ids-masked", share: 0.25, maskedCount: 1 });
    expect(note(read([...masked, { ...GOOD, memberId: "V4" }]), "ids-masked")).toBeUndefined();
  });
});

describe("order ids", () => {
  test("damaged order ids are noted and their rows have no order", () => {
    const orders = read(
      [1.23457e17, "1.23457E+17", 123456789012000, 123456789012345, "SO1", ""].map(orderId => ({ ...GOOD, orderId })),
    );
    expect([...orders.order!].map(code => code >= 0)).toEqual([false, false, false, true, true, false]);
    expect(note(orders, "ids-damaged")).toEqual({
      code: "ids-damaged",
      field: "orderId",
      rowCount: 3,
      asWritten: false,
    });
  });

  test("a column of 18-digit ids that all end in 000 is damaged, a single one among others is not", () => {
    const id = (tail: string) => ({ ...GOOD, orderId: `123456789012345${tail}` });
    expect([...read([id("000"), { ...GOOD, orderId: "123456789012346000" }]).order!]).toEqual([-1, -1]);
    const mixed = read(["000", "123", "124", "125", "126", "127"].map(id));
    expect(mixed.order![0]).toBe(0);
    expect(note(mixed, "ids-damaged")).toBeUndefined();
  });

  test("one id in scientific notation damages every long id of its column that ends in zeros, and no other", () => {
    const ids = ["2.02603E+18", "2026061012345928000", "2026062012345678901", "2026062012345678902", "SO-1"];
    const orders = read(ids.map(orderId => ({ ...GOOD, orderId })));
    expect([...orders.order!].map(code => code >= 0)).toEqual([false, false, true, true, true]);
  });

  describe("one long id among many that ends in zeros", () => {
    const others = Array.from({ length: 8 }, (_, i) => ({ ...GOOD, orderId: `20260620123456789${i}1` }));
    const twice = (orderId: string) => ["2026-06-10", "2026-06-11"].map(orderDate => ({ ...GOOD, orderId, orderDate }));
    const isKept = (rows: readonly Row[]) => read(rows).order!.every(code => code >= 0);

    test("is damaged when it stands on two days, as two orders of one remaining number do", () => {
      expect(isKept([...others, ...twice("2026061012345928000")])).toBe(false);
    });

    test("is whole on one day, and where other orders stand on two days, too", () => {
      expect(isKept([...others, { ...GOOD, orderId: "2026061012345928000" }])).toBe(true);
      expect(isKept([...others, ...twice("2026061012345928000"), ...twice("2026062012345678911")])).toBe(true);
    });

    test("is whole when the other day is that of its refund", () => {
      const [bought, returned] = twice("2026061012345928000") as [Row, Row];
      expect(isKept([...others, bought, { ...returned, amount: -10 }])).toBe(true);
    });
  });

  test("damaged member ids are noted and their rows left out, unless a person keeps them", () => {
    const rows = [{ ...GOOD, memberId: "1.23457E+17" }, GOOD];
    expect(statuses(read(rows))).toEqual(["no-member-id", "counted"]);
    expect(note(read(rows), "ids-damaged")).toMatchObject({ field: "memberId", rowCount: 1, asWritten: false });
    const kept = read(rows, { choices: { damagedMemberIds: "as-written" } });
    expect(statuses(kept)).toEqual(["counted", "counted"]);
    expect(note(kept, "ids-damaged")).toMatchObject({ field: "memberId", rowCount: 1, asWritten: true });
  });

  test("without an order id column there is no order column", () => {
    expect(read([GOOD]).order).toBeNull();
  });
});

describe("amounts", () => {
  test("quantity times unit price is the amount", () => {
    const row = { memberId: "V1", orderDate: "2025-03-14", quantity: 3, unitPrice: "2.50" };
    const orders = read([row, { ...row, quantity: -1 }, { ...row, quantity: "" }, { ...row, unitPrice: "x" }]);
    expect([...orders.amount]).toEqual([7.5, -2.5, NaN, NaN]);
    expect(statuses(orders)).toEqual(["counted", "refund", "bad-amount", "bad-amount"]);
  });

  test("a deduction is taken away, with or without its minus", () => {
    const orders = read(["2", "-2", "", 10, "x"].map(amountDeduction => ({ ...GOOD, amountDeduction })));
    expect([...orders.amount]).toEqual([8, 8, 10, 0, NaN]);
    expect(statuses(orders)).toEqual(["counted", "counted", "counted", "zero-amount", "bad-amount"]);
  });

  test("分 and 万元 are scaled and noted", () => {
    const cents = read([{ ...GOOD, amount: 1999, refundAmount: 100 }], { amountFactor: 0.01 });
    expect([cents.amount[0], cents.refund![0]]).toEqual([19.99, 1]);
    expect(note(cents, "amount-scaled")).toEqual({ code: "amount-scaled", factor: 0.01 });
    expect(read([{ ...GOOD, amount: 1.2 }], { amountFactor: 10000 }).amount[0]).toBe(12000);
  });

  test("the refund column is the refunded part, blank is none", () => {
    expect([...read([5, "-5", "", "¥3"].map(refundAmount => ({ ...GOOD, refundAmount }))).refund!]).toEqual([
      5, 5, 0, 3,
    ]);
  });

  test("a flagged return counts below zero, a refunded purchase keeps its amount", () => {
    const orders = read([
      { ...GOOD, returnFlag: "退货", status: "" },
      { ...GOOD, returnFlag: "", status: "退款成功" },
      { ...GOOD, returnFlag: "", status: "Refund" },
    ]);
    expect([...orders.amount]).toEqual([-10, 10, -10]);
    expect(statuses(orders)).toEqual(["refund", "refund", "refund"]);
  });

  test("decimal commas are read when four fifths of the column fit", () => {
    const orders = read(["1.299,00", "12,50", "1.299", "100", "7.5"].map(amount => ({ ...GOOD, amount })));
    expect([...orders.amount]).toEqual([1299, 12.5, 1299, 100, 7.5]);
    expect(note(orders, "decimal-comma")).toEqual({ code: "decimal-comma", rowCount: 3 });
  });

  test("a single decimal comma among dots is a bad amount, not a guess", () => {
    const orders = read(["12,50", "7.5", "8.5", "9.5"].map(amount => ({ ...GOOD, amount })));
    expect(statuses(orders)[0]).toBe("bad-amount");
    expect(orders.examples["bad-amount"]).toEqual([{ row: 0, text: "12,50" }]);
  });
});

describe("dates", () => {
  const of = (texts: readonly Cell[], setting: Setting = {}) =>
    read(
      texts.map(orderDate => ({ ...GOOD, orderDate })),
      setting,
    );

  test("one first part above 12 makes the column day first", () => {
    const orders = of(["03/04/2025", "14/03/2025"]);
    expect(days(orders)).toEqual(["2025-04-03", "2025-03-14"]);
    expect(note(orders, "day-month-order")).toEqual({
      code: "day-month-order",
      order: "day-first",
      decided: true,
      rowCount: 1,
    });
  });

  test("one second part above 12 makes the column month first", () => {
    const orders = of(["03/04/2025", "03/14/2025"]);
    expect(days(orders)).toEqual(["2025-03-04", "2025-03-14"]);
    expect(note(orders, "day-month-order")).toMatchObject({ order: "month-first", decided: true });
  });

  test("a column that proves nothing is day first and says so; a person can overrule it", () => {
    const orders = of(["03/04/2025"]);
    expect(days(orders)).toEqual(["2025-04-03"]);
    expect(note(orders, "day-month-order")).toMatchObject({ order: "day-first", decided: false });
    const chosen = of(["03/04/2025"], { choices: { dayMonthOrder: "month-first" } });
    expect(days(chosen)).toEqual(["2025-03-04"]);
    expect(note(chosen, "day-month-order")).toMatchObject({ order: "month-first", decided: true });
  });

  test("dates that are the same both ways raise no question", () => {
    expect(note(of(["03/03/2025", "2025-04-03"]), "day-month-order")).toBeUndefined();
  });

  test("the 1904 system moves serials, not texts", () => {
    expect(days(of([44268, "2025-03-14"], { date1904: true }))).toEqual(["2025-03-14", "2025-03-14"]);
  });

  test("民國 years need the word or the option", () => {
    expect(statuses(of(["114/3/14", "民國114/3/14"]))).toEqual(["bad-date", "counted"]);
    expect(days(of(["114/3/14"], { rocYears: true }))).toEqual(["2025-03-14"]);
  });

  test("up to five bad dates are shown with their texts", () => {
    const orders = of(["a", "", 5, true, "2023-02-29", "f", "2025-03-14"]);
    expect(orders.examples["bad-date"]).toEqual([
      { row: 0, text: "a" },
      { row: 1, text: "" },
      { row: 2, text: "5" },
      { row: 3, text: "true" },
      { row: 4, text: "2023-02-29" },
    ]);
  });
});

describe("duplicates", () => {
  const row = { ...GOOD, orderId: "S1", category: "上衣" };

  test("rows whose mapped cells are all equal are candidates, but count until they are confirmed", () => {
    const rows = [row, { ...row, category: "裤装" }, row, row];
    const leftOut = read(rows, { choices: { duplicates: "leave-out" } });
    expect(statuses(leftOut)).toEqual(["counted", "counted", "duplicate", "duplicate"]);
    expect(statuses(read(rows, { confirm: false }))).toEqual(["counted", "counted", "counted", "counted"]);
  });

  test("a candidate names the first row that it repeats", () => {
    const ingest = createOrderIngest({
      mapping: { memberId: 0, orderDate: 1, amount: 2, orderId: 3 },
      date1904: false,
      blankDateMeansUnpaid: false,
      amountFactor: 1,
      headers: [],
    });
    const cells: Cell[] = ["V1", 45730, 5, "S1"];
    ingest.add(chunkOfRows([cells, ["V1", 45730, 5, "S2"], cells]));
    ingest.add(chunkOfRows([cells, ["V1", "45730", 5, "S1"]]));
    const { rows, firstRows } = ingest.duplicateCandidates();
    expect([[...rows], [...firstRows]]).toEqual([[2, 3], [0, 0]]); // prettier-ignore
  });

  test("without an order id equal rows are two purchases", () => {
    expect(statuses(read([GOOD, GOOD, { ...row, orderId: "" }, { ...row, orderId: "" }]))).toEqual(
      Array(4).fill("counted"),
    );
  });

  test("a confirmed row that does not exist is a bug of the caller", () => {
    const ingest = createOrderIngest({
      mapping: { memberId: 0, orderDate: 1, amount: 2 },
      date1904: false,
      blankDateMeansUnpaid: false,
      amountFactor: 1,
      headers: [],
    });
    expect(() => ingest.finish(Int32Array.of(0))).toThrow("row 0 is not one of 0 rows");
  });
});

describe("an order amount that repeats on every row", () => {
  const rows = (orders: number): Row[] =>
    Array.from({ length: orders * 2 }, (_, index) => ({
      ...GOOD,
      orderId: `S${index >> 1}`,
      amount: 100 + (index >> 1),
      category: `C${index % 2}`,
    }));

  test("five orders of two rows are enough to notice; the amount then counts once and no row becomes zero-amount", () => {
    const orders = read(rows(5));
    expect(note(orders, "order-amount-repeated")).toEqual({
      code: "order-amount-repeated",
      orderCount: 5,
      countsOnce: true,
    });
    expect([...orders.amount]).toEqual([100, 0, 101, 0, 102, 0, 103, 0, 104, 0]);
    expect(new Set(statuses(orders))).toEqual(new Set(["counted"]));
  });

  test("a person can say that the amounts are per row", () => {
    expect([...read(rows(5), { choices: { orderAmountRepeated: "per-row" } }).amount].slice(0, 2)).toEqual([100, 100]);
  });

  test("four orders prove nothing, but a person can still say so", () => {
    expect(note(read(rows(4)), "order-amount-repeated")).toMatchObject({ orderCount: 4, countsOnce: false });
    expect([...read(rows(4)).amount].slice(0, 2)).toEqual([100, 100]);
    const chosen = read(rows(4), { choices: { orderAmountRepeated: "once-per-order" } });
    expect([...chosen.amount].slice(0, 2)).toEqual([100, 0]);
  });

  test("nine of ten orders must repeat", () => {
    const one = { ...GOOD, orderId: "X", category: "C" };
    const odd = [{ ...one, amount: 1 }, { ...one, amount: 2 }]; // prettier-ignore
    expect(note(read([...rows(9), ...odd]), "order-amount-repeated")).toMatchObject({
      orderCount: 9,
      countsOnce: true,
    });
    expect(note(read([...rows(8), ...odd]), "order-amount-repeated")).toMatchObject({
      orderCount: 8,
      countsOnce: false,
    });
  });

  test("equal order numbers of different members are different orders", () => {
    const tills = Array.from({ length: 12 }, (_, index) => ({
      ...GOOD,
      memberId: `V${index}`,
      orderId: String(index % 6),
    }));
    expect(note(read(tills), "order-amount-repeated")).toBeUndefined();
  });

  test("a refund that repeats with the amount also counts once", () => {
    const orders = read(rows(5).map(row => ({ ...row, refundAmount: 7 })));
    expect([...orders.refund!].slice(0, 4)).toEqual([7, 0, 7, 0]);
  });
});

describe("width", () => {
  test("category goes before brand, brand before product", () => {
    expect(read([{ ...GOOD, product: "p", brand: "b", category: "c" }]).width).toMatchObject({
      basis: "category",
      values: ["c"],
    });
    expect(read([{ ...GOOD, product: "p", brand: "b" }]).width).toMatchObject({ basis: "brand", values: ["b"] });
    expect(read([{ ...GOOD, product: "p" }]).width!.basis).toBe("product");
    expect(read([GOOD]).width).toBeNull();
  });

  test("values that differ in case, width or spaces are one, shown as first written", () => {
    const { width } = read(["Tops ", "ＴＯＰＳ", "tops", "上衣/T恤"].map(category => ({ ...GOOD, category })));
    expect([width!.values, [...width!.codes]]).toEqual([["Tops", "上衣/T恤"], [0, 0, 0, 1]]); // prettier-ignore
  });

  const categories = ({ width }: OrderRows) => [...width!.codes].map(code => width!.values[code] ?? null);

  test("freight and blanks are no category; what was left out is named, what is missing is counted", () => {
    const orders = read(["运费", "", "上衣", "运费补差"].map(category => ({ ...GOOD, category })));
    expect(categories(orders)).toEqual([null, null, "上衣", null]);
    expect(note(orders, "width-left-out")).toEqual({
      code: "width-left-out",
      rowCount: 2,
      values: ["运费", "运费补差"],
    });
    expect(note(orders, "category-missing")).toEqual({ code: "category-missing", rowCount: 1 });
  });

  test("gifts are a category where they are paid for, and none where they come along for nothing", () => {
    const orders = read([
      { ...GOOD, amount: 10, category: "Tea" },
      { ...GOOD, amount: 20, category: "Gifts" },
      { ...GOOD, amount: 0, category: "Gifts" },
      { ...GOOD, amount: -5, category: "赠品" },
    ]);
    expect(categories(orders)).toEqual(["Tea", "Gifts", null, "赠品"]);
    expect(note(orders, "width-left-out")).toBeUndefined();
  });

  test("a gift on a further row of an order whose amount stands on the first is named, and counts when a person says so", () => {
    const rows = [
      { ...GOOD, orderId: "S1", category: "Tea" },
      { ...GOOD, orderId: "S1", amount: "", category: "Free gift" },
    ];
    const leaving = read(rows, { fillDownByOrder: true });
    expect([statuses(leaving), categories(leaving)]).toEqual([
      ["counted", "counted"],
      ["Tea", null],
    ]);
    expect(note(leaving, "width-left-out")).toMatchObject({ rowCount: 1, values: ["Free gift"] });
    const counting = read(rows, { fillDownByOrder: true, choices: { giftLines: "count" } });
    expect([categories(counting), note(counting, "width-left-out")]).toEqual([["Tea", "Free gift"], undefined]);
  });

  test("split cells name their single categories", () => {
    const rows = ["上衣;裤装", "裤装", "A(2件);赠品", "上衣、上衣"].map(category => ({ ...GOOD, category }));
    const { values, parts, codes } = read(rows, { splitWidth: true }).width!;
    const named = [...codes].map(code => parts![code]!.map(part => values[part]));
    expect(named).toEqual([["上衣", "裤装"], ["裤装"], ["A"], ["上衣"]]);
    expect(read(rows).width!.parts).toBeUndefined();
  });
});

describe("other columns", () => {
  test("attributes travel as they stand", () => {
    const { attributes } = read([
      { ...GOOD, memberName: "=1+1", phone: "\t19900000001", age: 35, store: "" },
      { ...GOOD, memberName: "=1+1", phone: 19900000001, age: 35, store: "旗舰店" },
    ]);
    expect(attributes.memberName).toEqual({ codes: Int32Array.of(0, 0), values: ["=1+1"] });
    expect(attributes.phone).toEqual({ codes: Int32Array.of(0, 0), values: ["19900000001"] });
    expect(attributes.age!.values).toEqual(["35"]);
    expect(attributes.store).toEqual({ codes: Int32Array.of(-1, 0), values: ["旗舰店"] });
  });

  test("勿扰 是 forbids contact, Accepts Marketing yes allows it", () => {
    const rows = ["是", "no", "", true].map(optOut => ({ ...GOOD, optOut }));
    expect([...read(rows).optOut!]).toEqual([1, 0, 0, 1]);
    const headers = ["memberId", "orderDate", "amount", "Accepts Marketing"];
    expect([...read(rows, { headers }).optOut!]).toEqual([0, 1, 0, 0]);
  });

  test("unknown status words count and are listed", () => {
    const orders = read(["审核中", "foo", "foo", "已完成"].map(status => ({ ...GOOD, status })));
    expect(new Set(statuses(orders))).toEqual(new Set(["counted"]));
    expect(note(orders, "status-words-unknown")).toEqual({
      code: "status-words-unknown",
      words: ["审核中", "foo"],
      rowCount: 3,
    });
  });

  test("follow-up rows of a Shopify order take member, date and status from above, never the total", () => {
    const rows: Row[] = [
      { orderId: "#1", memberId: "a@b.c", orderDate: "2025-03-14", amount: 30, status: "paid", product: "x" },
      { orderId: "#1", product: "y" },
      { orderId: "#2", memberId: "a@b.c", orderDate: "2025-03-15", amount: 20, status: "voided", product: "x" },
      { orderId: "#2", product: "y" },
      { orderId: "#3", product: "z" },
    ];
    const orders = read(rows, { fillDownByOrder: true });
    expect(statuses(orders)).toEqual([
      "counted",
      "counted",
      "unpaid-or-cancelled",
      "unpaid-or-cancelled",
      "no-member-id",
    ]);
    expect([...orders.amount].slice(0, 4)).toEqual([30, 0, 20, 0]);
    expect(days(orders).slice(0, 2)).toEqual(["2025-03-14", "2025-03-14"]);
  });
});

describe("the ingest as a whole", () => {
  test("needs a member, a date and an amount", () => {
    const bare = { date1904: false, blankDateMeansUnpaid: false, amountFactor: 1, headers: [] };
    expect(() => createOrderIngest({ ...bare, mapping: { memberId: 0, amount: 1 } })).toThrow("must be mapped");
    expect(() => createOrderIngest({ ...bare, mapping: { memberId: 0, orderDate: 1, quantity: 2 } })).toThrow(
      "must be mapped",
    );
    expect(() =>
      createOrderIngest({ ...bare, mapping: { memberId: 0, orderDate: 1, amount: 2 }, amountFactor: 0 }),
    ).toThrow("factor");
  });

  test("a chunk without a mapped column is a bug of the caller", () => {
    const ingest = createOrderIngest({
      mapping: { memberId: 0, orderDate: 1, amount: 5 },
      date1904: false,
      blankDateMeansUnpaid: false,
      amountFactor: 1,
      headers: [],
    });
    expect(() => ingest.add(chunkOfRows([["a", "b", "c"]]))).toThrow("column 5 is not in the chunk, which holds 0+3");
  });

  test("columns may come in several blocks, and finishing twice gives the same", () => {
    const ingest = createOrderIngest({
      mapping: { memberId: 2, orderDate: 7, amount: 8 },
      date1904: false,
      blankDateMeansUnpaid: false,
      amountFactor: 1,
      headers: [],
    });
    ingest.add({
      rowCount: 2,
      blocks: [
        { firstColumn: 2, values: [["V1"], ["V2"]] },
        { firstColumn: 7, values: [[45730, 5], [45731, "6"]] }, // prettier-ignore
      ],
    });
    const first = ingest.finish(new Int32Array(0));
    expect([...first.amount]).toEqual([5, 6]);
    expect(days(first)).toEqual(["2025-03-14", "2025-03-15"]);
    expect(ingest.finish(new Int32Array(0))).toEqual(first);
    expect(ingest.rowCount).toBe(2);
  });

  test("no rows give empty columns", () => {
    const orders = read([{ ...GOOD }].slice(1).concat(), { mapping: { memberId: 0, orderDate: 1, amount: 2 } });
    expect([orders.rowCount, orders.memberIds, orders.notes]).toEqual([0, [], []]);
  });

  test("the three members of the method's example read as written", () => {
    const text = readFileSync(new URL("../golden/three-members.csv", import.meta.url), "utf8");
    const rows = text.trimEnd().split("\r\n").map(line => line.split(",")); // prettier-ignore
    const detection = detectColumns(rows);
    expect([detection.headerRow, detection.missing]).toEqual([0, []]);
    const ingest = createOrderIngest({
      mapping: detection.mapping,
      date1904: false,
      headers: detection.headers,
      ...readingHints(detection, detection.mapping),
    });
    ingest.add(chunkOfRows(rows.slice(1)));
    const orders = ingest.finish(ingest.duplicateCandidates().rows);
    expect(new Set(statuses(orders))).toEqual(new Set(["counted"]));
    expect([...orders.member]).toEqual([0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(orders.memberIds).toEqual(["V001", "V002", "V003"]);
    expect([...orders.amount]).toEqual([2000, 2000, 2000, 2000, 500, 500, 500, 500, 500, 500, 500, 500]);
    expect([days(orders)[0], days(orders)[11]]).toEqual(["2025-05-18", "2026-11-08"]);
    expect(orders.attributes.memberName!.values).toEqual(["张三", "李四", "王五"]);
    expect(orders.notes).toEqual([]);
  });
});
