import { describe, it } from "vitest";
import { maskContacts } from "#app/outputs/members/mask";
import { maskedId } from "#app/outputs/members/masked-id";
import { columnContent } from "#core/parse/detection/column-content";
import { currencyCode, currencyInAmount } from "#core/parse/numbers/currency";
import { readAmount } from "#core/parse/numbers/amount-text";
import { readDate } from "#core/parse/dates/date-text";
import { cleanText } from "#core/parse/texts/clean-text";
import { normaliseHeader } from "#core/parse/texts/header-text";
import { emailKey, idKey, memberIdKey, phoneKey } from "#core/parse/texts/id-text";
import { isReturnWord, statusMeaning, wordKey } from "#core/parse/texts/row-words";
import { expectLinear } from "./growth";

/** Cells that made one function or another take quadratic time. */
const SHAPES: readonly (readonly [string, (length: number) => string])[] = [
  ["blanks within", length => `好${" ".repeat(length)}好`],
  ["tabs within", length => `a${"\t".repeat(length)}b`],
  ["apostrophes in front", length => `${"'".repeat(length)}a`],
  ["apostrophes and blanks", length => `${"' ".repeat(length / 2)}a`],
  ["wrappers in wrappers", length => `${'="'.repeat(length / 3)}a${'"'.repeat(length / 3)}`],
  ["invisible characters", length => "\u200b".repeat(length)],
  ["marks on a letter", length => `a${"\u0315\u0300".repeat(length / 2)}`],
  ["brackets", length => "(".repeat(length)],
  ["words", length => "no refund ".repeat(length / 10)],
  ["digits", length => "1".repeat(length)],
  ["groups of digits", length => "1,".repeat(length / 2)],
  ["an address that goes on", length => `a@${".".repeat(length)}@`],
  ["full-width digits", length => "\uff11".repeat(length)],
];

const FUNCTIONS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["cleanText", cleanText],
  ["idKey", idKey],
  ["memberIdKey", memberIdKey],
  ["emailKey", emailKey],
  ["phoneKey", phoneKey],
  ["maskContacts", maskContacts],
  ["the id of a masked run", text => maskedId(text, "id")],
  ["the id of a masked run in a phone column", text => maskedId(text, "phone")],
  ["the id of a masked run in a name column", text => maskedId(text, "name")],
  ["wordKey", wordKey],
  ["statusMeaning", statusMeaning],
  ["isReturnWord", isReturnWord],
  ["readAmount", readAmount],
  ["readDate", text => readDate(text, { date1904: false, rocYears: true })],
  ["currencyCode", currencyCode],
  ["currencyInAmount", currencyInAmount],
  ["normaliseHeader", normaliseHeader],
  ["columnContent", text => columnContent([[text]], 0)],
];

describe.each(FUNCTIONS)("%s takes time as a cell has characters", (_, read) => {
  it.each(SHAPES)("%s", (_name, make) => {
    expectLinear(
      4_000,
      length => make(length),
      text => read(text),
    );
  });
});
