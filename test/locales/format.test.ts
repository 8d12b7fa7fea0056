import fc from "fast-check";
import { expect, test } from "vitest";
import { createFormat } from "#locales/format";
import { LANGUAGES } from "#locales/pick-locale";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 3_000_000 }).map(thousandths => thousandths / 1000),
  fc.integer({ min: -2000, max: 2_000_000 }).map(cents => cents / 100),
  // There is no money of minus nothing, which the formatter would write as such.
  fc.double({ min: -10, max: 1e7, noNaN: true }).map(value => value + 0),
);

test.each(LANGUAGES)("%s writes numbers the quick way as the language's own formatter does", language => {
  const format = createFormat(language);
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  fc.assert(
    fc.property(amount, value => {
      expect(format.amount(value)).toBe((Number.isInteger(value) ? whole : cents).format(value));
      const rounded = Math.round(value) + 0;
      expect(format.integer(rounded)).toBe(whole.format(rounded));
    }),
    { seed: 2, numRuns: 3000 },
  );
});

test("an amount is stated with the decimals asked for, a whole one with none", () => {
  const format = createFormat("en-US");
  expect([format.amountTo(499.996, 3), format.amountTo(500, 3), format.amountTo(1234.5, 2)]).toEqual(["499.996", "500", "1,234.50"]); // prettier-ignore
});

test("puts the sign of a currency before its amount and a code behind it", () => {
  const { money } = createFormat("en-US");
  expect([money(1125.1, "$"), money(-5, "¥"), money(486, "CNY"), money(486, null)]).toEqual([
    "$1,125.10",
    "-¥5",
    "486 CNY",
    "486",
  ]);
});
