import { describe, expect, it } from "vitest";
import { memberColumns } from "#app/outputs/members/member-columns";
import type { RunSettings } from "#app/run-settings";
import type { Cell } from "#core/cell";
import { serialFromDay } from "#core/units";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import type { Language } from "#locales/pick-locale";
import { day, scoreRows } from "../../../support/score-rows";

type Settings = Pick<RunSettings, "alsoWritten" | "scripts">;
const USUAL: Settings = { alsoWritten: [], scripts: {} };

const HEADER = ["会员编号", "订单编号", "付款时间", "实付金额", "品类", "品牌", "吊牌金额", "满意度", "渠道", "退款金额", "勿扰"]; // prettier-ignore

/** A purchase of every month from January on, the cells behind the member as they are given. */
function bought(
  member: string,
  count: number,
  amount: number,
  category: string,
  brand: string,
  list: number,
  rating: Cell,
  optOut = "",
) {
  return Array.from({ length: count }, (_, at): Cell[] => [
    member, `${member}-${at}`, `2026-0${at + 1}-01`, amount, category, brand, list, rating,
    at % 2 === 0 ? "门店" : "天猫", 0, optOut,
  ]); // prettier-ignore
}

const ROWS: readonly (readonly Cell[])[] = [
  HEADER,
  ...bought("hunter", 4, 80, "上衣", "甲", 100, 5),
  ...bought("refuses", 3, 100, "上衣", "乙", 100, "", "是"),
  ...bought("angry", 2, 100, "裤装", "甲", 100, 1),
  ...bought("once", 1, 100, "裤装", "乙", 100, ""),
  ...bought("pays", 9, 100, "鞋履", "乙", 100, ""),
];

function cells(rows = ROWS, settings = USUAL, language: Language = "zh-CN") {
  const { orders, scored } = scoreRows(rows, { asOf: "2026-11-21" });
  const current = outputWords(language);
  const columns = memberColumns({
    scored,
    orders: { memberIds: orders.memberIds, attributes: orders.attributes, widthValues: orders.width?.values ?? null },
    maskPersonalData: true,
    date1904: false,
    languages: { current, all: [current] },
    explain: messages(language).explain,
    settings,
  });
  const of = (member: string): Record<string, Cell> => {
    const place = scored.placeOfMember[orders.memberIds.indexOf(member)]!;
    return Object.fromEntries(columns.map(({ id, cell }) => [id, cell(place)]));
  };
  return { of, ids: columns.map(({ id }) => id), columns };
}

describe("the columns of what orders tell beside the scores", () => {
  it("stand where the method puts them", () => {
    const wanted = [
      "customerType", "preferenceTags", "keyAccount", "widthValues", "nextCategory", "nextReason", "repurchase", "contactDate",
      "mainChannel", "omnichannel", "returnRate", "averageRating", "careFlag", "doNotContact", "action", "scriptHint", "why",
    ]; // prettier-ignore
    const { ids } = cells();
    expect(ids.filter(id => wanted.includes(id))).toEqual(wanted);
  });

  it("say what a member seems to prefer, or that there is not enough to say", () => {
    const { of } = cells();
    expect(of("hunter").preferenceTags).toBe("价格敏感、品牌忠诚、体验导向");
    expect(of("pays").preferenceTags).toBe("品牌忠诚");
    expect(of("once").preferenceTags).toBe("数据不足");
    expect(cells(ROWS, USUAL, "en-US").of("hunter").preferenceTags).toBe(
      "Price-Sensitive, Brand-Loyal, Experience-Oriented",
    );
  });

  it("suggest a category with its reason, and none where all were bought", () => {
    const { of } = cells();
    // Two members bought each of the first two categories and one the third: no pair has five, so it is the best known.
    expect(of("hunter")).toMatchObject({ nextCategory: "裤装", nextReason: "热门：2 位会员买过" });
  });

  it("name the position, and the day that the usual gap suggests", () => {
    const { of } = cells();
    // Gaps of 31, 28 and 31 days: 234 days since the first of April are 7.5 of them.
    expect(of("hunter")).toMatchObject({ repurchase: "中断", contactDate: serialFromDay(day("2026-11-22"), false) });
    expect(of("once")).toMatchObject({ repurchase: "数据不足", contactDate: "" });
  });

  it("give nobody a day or a script who does not want to be contacted", () => {
    expect(cells().of("refuses")).toMatchObject({ contactDate: "", scriptHint: "", action: "勿扰，不主动联系" });
  });

  it("put care before any sale", () => {
    const { of } = cells();
    expect(of("angry")).toMatchObject({ averageRating: 1, careFlag: "是" });
    expect(of("angry").scriptHint).toMatch(/不推销/);
    expect(of("hunter")).toMatchObject({ averageRating: 5, careFlag: "否", omnichannel: "是", returnRate: 0 });
  });

  it("say what people wrote for a segment in place of ours", () => {
    const { of } = cells();
    const { segment, scriptHint } = of("pays");
    expect(String(scriptHint).length).toBeGreaterThan(5);
    const all = Object.fromEntries(
      ["core", "regular", "fan", "rising", "broaden", "recent_hi", "recent", "slipping", "wavering", "drowsy", "winback", "sleep_hi", "dormant", "lost"].map(id => [`rfmw14 ${id}`, `对${id}说`]), // prettier-ignore
    );
    const own = cells(ROWS, { ...USUAL, scripts: all }).of("pays");
    expect(own.segment).toBe(segment);
    expect(own.scriptHint).toMatch(/^对\w+说$/);
  });

  it("are more when they are asked for, folded away at the right", () => {
    const more = ["frequentUser", "gapDays", "gapTimes", "promoShare", "topBrand", "channelCount"];
    expect(cells().ids.filter(id => more.includes(id))).toEqual([]);
    const { ids, of, columns } = cells(ROWS, { ...USUAL, alsoWritten: ["memberColumns"] });
    expect(ids.slice(-more.length)).toEqual(more);
    expect(columns.slice(-more.length).map(({ draft }) => draft.group)).toEqual(more.map(() => "more"));
    expect(of("hunter")).toMatchObject({ gapDays: 31, promoShare: 1, topBrand: "甲", channelCount: 2 });
    expect(of("once")).toMatchObject({ gapDays: "", gapTimes: "", promoShare: 0 });
  });
});
