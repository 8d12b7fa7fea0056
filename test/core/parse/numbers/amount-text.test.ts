import { describe, expect, it, test } from "vitest";
import type { Cell } from "#core/cell";
import { NumberColumn } from "#core/parse/numbers/number-column";
import { isSimpleDecimal, readAmount, UNREADABLE } from "../../../../src/core/parse/numbers/amount-text";

describe("readAmount", () => {
  test.each([
    ["¥1,299.00", 1299],
    ["￥１２９９", 1299],
    ["１２９９．５０", 1299.5],
    ["1299元", 1299],
    ["1299.00 元", 1299],
    ["1.2万", 12000],
    ["1.15万元", 11500],
    ["3萬", 30000],
    ["(1,299.00)", -1299],
    ["（¥1,299.00）", -1299],
    ["1,299.00-", -1299],
    ["-¥100", -100],
    ["¥-100", -100],
    ["−100", -100],
    ["免费", 0],
    ["免費", 0],
    ["CNY 1,299.00", 1299],
    ["1299.00 CNY", 1299],
    ["USD12.5", 12.5],
    ["US$12.50", 12.5],
    ["$1,234,567.89", 1234567.89],
    ["NT$1,200", 1200],
    ["1,29,900.00", 129900],
    ["\t88.00", 88],
    ['="88.00"', 88],
    ["88.00\u00a0", 88],
    ["+5", 5],
    [".5", 0.5],
    ["5.", 5],
    ["1.3E+05", 130000],
    ["-0", 0],
    ["EGP1,250.00", 1250],
    ["CN¥100.00", 100],
    ["R$ 1,250.50", 1250.5],
    ["1,250.50 kr", 1250.5],
    ["kr. 125", 125],
    ["1250 zł", 1250],
    ["₹1,29,900.00", 129900],
    ["₩12,000", 12000],
    ["12,000원", 12000],
    ["CHF 1'234.50", 1234.5],
    ["1’234’567.50 CHF", 1234567.5],
    ["Rs. 1,250", 1250],
    ["$.50", 0.5],
    ["A$12.50", 12.5],
    ["RD$12.50", 12.5],
    ["-EGP 12.50", -12.5],
    ["(EGP12.50)", -12.5],
    ["1,299 円", 1299],
    ["Rp 150,000", 150000],
    ["sar12", 12],
    ["\\1,200", 1200],
    ["-\\800", -800],
    ["＼1200", 1200],
  ])("%j is %d", (text, amount) => {
    expect(readAmount(text).plain).toBe(amount);
  });

  test.each(["", " ", "-", "--", "—", "\t", "－"])("%j is blank", text => {
    expect(readAmount(text).plain).toBeNaN();
  });

  test.each([
    "abc",
    "12,50",
    "1,2345",
    "1.299,00",
    "12 pcs x",
    "12 pcs",
    "12 kg",
    "1'23",
    "XYZ 12",
    "V001",
    "¥",
    "万",
    "1e999",
    "--5",
    "-(5)-",
    "(-5)",
    "(5-)",
    "(¥-5)",
    "12 34",
    "1234 567",
    "1 234 5",
    "138 1234 5678",
    "#N/A",
    "5%",
    "1.2.3",
  ])("%j is no amount, never a wrong one", text => {
    expect(readAmount(text).plain).toBe(UNREADABLE);
  });

  test.each([
    ["1.299,00", 1299],
    ["1.234.567,8", 1234567.8],
    ["12,50", 12.5],
    ["1.299", 1299],
    ["-1.299,00 €", -1299],
    ["1.234,50 kr.", 1234.5],
    ["1 234,50 €", 1234.5],
    ["1.234,50 zł", 1234.5],
    ["R$ 1.234,50", 1234.5],
    ["100", 100],
    ["12.50", UNREADABLE],
    ["1,299.00", UNREADABLE],
  ])("%j with a decimal comma is %d", (text, amount) => {
    expect(readAmount(text).european).toBe(amount);
  });
});

test.each([
  ["1299", true],
  ["-12.5", true],
  ["12.50", true],
  ["1.299", false],
  ["1,299", false],
  ["12.", false],
  ["-", false],
  ["1.2.3", false],
  ["１２", false],
])("%j is a decimal that reads one way only: %s", (text, simple) => {
  expect(isSimpleDecimal(text)).toBe(simple);
});

describe("amounts that Excel cannot keep", () => {
  const column = (cells: Cell[]) => {
    const unreadable: string[] = [];
    const numbers = new NumberColumn((_, text) => unreadable.push(text));
    numbers.addCells(cells, cells.length, 0);
    return { values: [...numbers.finish().values], unreadable };
  };

  it.each([1e15, -1e15, 1e308, "1000000000000000", "1,000,000,000,000,000.00", "1e20", "10000000亿"])(
    "%s is no amount, and is shown as an example",
    cell => {
      expect(column([5, cell])).toEqual({ values: [5, UNREADABLE], unreadable: [String(cell)] });
    },
  );

  it.each([999999999999999, "999999999999999", "-999,999,999,999,999"])("%s is one", cell => {
    expect(column([cell]).values).not.toContain(UNREADABLE);
  });
});
