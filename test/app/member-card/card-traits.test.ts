import { describe, expect, it } from "vitest";
import { memberCard } from "#app/member-card/member-card";
import { outputWords } from "#locales/output-words";
import { bookOf } from "../../support/member-book";
import { day } from "../../support/score-rows";

const zh = outputWords("zh-CN");
const SOURCES = { list: null, rows: null, run: null, book: null, writtenBook: null, languages: [zh] };
const of = (member: string, days: readonly string[], width: string) =>
  days.map(on => ({ member, day: on, amount: 100, width }));
const BOOK = bookOf([
  ...of("V001", ["2026-09-01", "2026-10-01", "2026-10-31"], "上衣"),
  ...of("V002", ["2026-11-01"], "裤装"),
]);

describe("what a card says beside the scores", () => {
  it("is told of a member in memory in the words of a run", () => {
    const card = memberCard({ kind: "orders", memberId: "V001" }, { ...SOURCES, book: BOOK })!;
    // 30 days between purchases; the last was one day before the latest of all, which is as-of.
    expect(card.traits(zh)).toEqual({
      preferenceTags: "",
      nextCategory: "裤装",
      nextReason: "热门：1 位会员买过",
      repurchase: "购后回访",
      contactDay: day("2026-11-30"),
      mainOccasion: "",
      nextOccasion: null,
    });
    expect(card.traits(outputWords("en-US"))!.repurchase).toBe("Post-purchase");
  });

  it("is what stands in the row where only the sheet is known", () => {
    const blank = Object.fromEntries(
      [
        "memberId", "idMark", "memberName", "phone", "owner", "store", "segment", "callPriority", "recencyScore",
        "frequencyScore", "monetaryScore", "widthScore", "recencyDays", "windowPurchases", "lifetimePurchases",
        "averageAmount", "netAmount", "widthCount", "widthValues", "doNotContact", "unpaidAmount", "action", "why",
        "preferenceTags", "nextCategory", "nextReason", "repurchase", "contactDate",
        "mainOccasion", "nextOccasion",
      ].map(id => [id, ""]), // prettier-ignore
    );
    const row = {
      ...blank,
      memberId: "V9",
      callPriority: 3,
      segment: "随便",
      preferenceTags: "价格敏感",
      nextCategory: "鞋履",
      repurchase: "逾期（按全店）",
      contactDate: 46348,
      mainOccasion: "双11",
      nextOccasion: 46680,
    };
    const rows = new Map([["V9", row as never]]);
    expect(memberCard({ kind: "row", rowId: "V9" }, { ...SOURCES, rows })!.traits(zh)).toEqual({
      preferenceTags: "价格敏感",
      nextCategory: "鞋履",
      nextReason: "",
      repurchase: "逾期（按全店）",
      contactDay: day("2026-11-22"),
      mainOccasion: "双11",
      nextOccasion: day("2027-10-20"),
    });
  });
});
