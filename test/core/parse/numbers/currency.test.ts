import { expect, test } from "vitest";
import { currencyCode, currencyInAmount } from "../../../../src/core/parse/numbers/currency";

test.each([
  ["¥1,299.00", "CNY"],
  ["￥１２９９", "CNY"],
  ["CN¥100.00", "CNY"],
  ["1299元", "CNY"],
  ["EGP1,250.00", "EGP"],
  ["1250.00 EGP", "EGP"],
  ["-$12.50", "$"],
  ["US$12.50", "USD"],
  ["R$ 12,50", "BRL"],
  ["12,50 €", "EUR"],
  ["1 250 zł", "PLN"],
  ["kr. 125", "KR"],
  ["125 kr", "KR"],
  ["₹125", "INR"],
  ["₩12,000", "KRW"],
  ["CHF 1'234.50", "CHF"],
  ["(£12.50)", "GBP"],
  ['="¥12"', "CNY"],
  ["RD$12.50", "RD$"],
])("%j names %s", (text, currency) => {
  expect(currencyInAmount(text)).toBe(currency);
});

test.each(["12.50", "-12.50", "\\1,200", "(12.50)", "12 pcs", "V001", "免费", "", "N/A", "1.2万", "constructor1"])(
  "%j names no currency",
  text => {
    expect(currencyInAmount(text)).toBe("");
  },
);

test("a column of currencies may write them any way", () => {
  expect(["rmb", "人民币", "￥", "eur", "zł", "XYZ", "-"].map(currencyCode)).toEqual(["CNY", "CNY", "CNY", "EUR", "PLN", "XYZ", ""]); // prettier-ignore
});
