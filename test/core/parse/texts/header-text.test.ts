import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FIELDS } from "#core/fields";
import { FIELD_KINDS } from "../../../../src/core/parse/detection/field-kinds";
import { exactMatches, isLookalike } from "../../../../src/core/parse/detection/synonym-index";
import { headerUnit, normaliseHeader, splitTrailingBracket } from "../../../../src/core/parse/texts/header-text";

const golden: Record<string, { type: string; never: string[]; normalised: string[] }> = JSON.parse(
  readFileSync(new URL("../../../golden/headers.json", import.meta.url), "utf8"),
);

describe("normaliseHeader", () => {
  test.each(FIELDS.filter(field => golden[field]))("knows all collected synonyms of %s", field => {
    const fieldsOf = (header: string) => exactMatches(header).map(match => match.field);
    // A bare word for a person and an e-mail stand for the member only where there is no id.
    const wanted = field === "memberId" ? ["memberId", "memberName", "email"] : [field];
    const unknown = golden[field]!.normalised.filter(header => !fieldsOf(header).some(found => wanted.includes(found)));
    expect(unknown).toEqual([]);
    expect(FIELD_KINDS[field]).toBe(golden[field]!.type);
    for (const never of golden[field]!.never) {
      if (never !== "") expect([never, isLookalike(normaliseHeader(never), field)]).toEqual([never, true]);
    }
  });

  test.each([
    ["\ufeff订单编号", "订单编号"],
    ["'会员\u200b编号", "会员编号"],
    ["实付金额(元)", "实付金额"],
    ["实付金额（单位：万元）", "实付金额"],
    ["Created (UTC)", "created"],
    ["Order #", "orderno"],
    ["ORDER_ID", "orderid"],
    ["金额(含税)", "金额(含税)"],
    ["ｉｔｅｍ－ｐｒｉｃｅ", "itemprice"],
    ["Numéro de commande", "numerodecommande"],
    ["N° client", "noclient"],
    ["Date d’achat", "datedachat"],
    ["Größe", "grosse"],
    ["がぎぐ", "がぎぐ"],
    ["주문번호", "주문번호"],
    ["Total (€)", "total"],
  ])("%j is compared as %j", (header, expected) => {
    expect(normaliseHeader(header)).toBe(expected);
    expect(normaliseHeader(expected)).toBe(expected);
  });

  test.each([
    ["金额（分）", "分"],
    ["金额(单位:万元)", "万元"],
    ["金额(含税)", null],
    ["实付金额", null],
  ])("%s has the unit %s", (header, unit) => {
    expect(headerUnit(header)).toBe(unit);
  });
});

test("a bracket at the end of a header is told from the rest", () => {
  expect(splitTrailingBracket(normaliseHeader("Grand Total (Paid)"))).toEqual({ bare: "grandtotal", bracket: "paid" });
  expect(splitTrailingBracket(normaliseHeader("會員編號【線上】"))).toEqual({ bare: "會員編號", bracket: "線上" });
  expect(splitTrailingBracket(normaliseHeader("(new) total"))).toBeNull();
});
