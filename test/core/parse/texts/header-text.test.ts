import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FIELDS } from "#core/fields";
import { FIELD_SYNONYMS } from "../../../../src/core/parse/detection/field-synonyms";
import { headerUnit, normaliseHeader } from "../../../../src/core/parse/texts/header-text";

const golden: Record<string, { type: string; never: string[]; normalised: string[] }> = JSON.parse(
  readFileSync(new URL("../../../golden/headers.json", import.meta.url), "utf8"),
);

describe("normaliseHeader", () => {
  test.each(FIELDS)("reduces the synonyms of %s to the collected list", field => {
    const { zhCN, zhTW, en, kind } = FIELD_SYNONYMS[field];
    const ours = [...new Set([...zhCN, ...zhTW, ...en].map(normaliseHeader))].sort();
    expect(ours).toEqual([...golden[field]!.normalised].sort());
    expect(kind).toBe(golden[field]!.type);
    expect(FIELD_SYNONYMS[field].never).toEqual(golden[field]!.never);
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
