import { describe, expect, test } from "vitest";
import { RFMW14_REASONS } from "#core/explain-member";
import type { Counting, Rfmw14Reason, WhyNumbers } from "#core/explain-member";
import { FREQUENCY_SCOPES, MONETARY_BASES, WIDTH_BASES, WIDTH_SCOPES } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { explainMember } from "#locales/explain-member";
import type { MemberExplanation } from "#locales/explain-member";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { THREE, factsOf, scoreRun } from "../core/explain/explain-run";

const COUNTING: Counting = {
  frequencyScope: "window",
  months: 12,
  monetaryBasis: "average",
  widthScope: "lifetime",
  widthBasis: "first-mapped",
};

function explained(language: Language, member: string, rules: Partial<ScoringRules> = {}, known = true) {
  const run = scoreRun(THREE, rules);
  return explainMember(messages(language), factsOf(run, member, { withPurchases: known }), run.scored);
}

function linesOf({ why, steps, changes, note }: MemberExplanation): (string | null)[] {
  return [why, ...steps.map(step => step.text), ...changes.map(change => change.text), note];
}

/** The sentence of a reason, for numbers that differ from 5 purchases 112 days ago. */
function why(language: Language, reason: Rfmw14Reason, numbers: Partial<WhyNumbers> = {}): string {
  const all = { days: 112, purchases: 5, money: 486, categories: 4, counting: COUNTING, ...numbers };
  return messages(language).explain.why({ kind: "did", reason, numbers: all }, { map: "m", segment: "S" });
}

describe("a member, explained", () => {
  test("李四 in Chinese: why, each score, what a new category would do, what time does", () => {
    expect(linesOf(explained("zh-CN", "李四"))).toEqual([
      "42 天前来过，近 12 个月来过 2 次，次数居中；只买过 2 个品类，所以归入「待拓宽会员」。",
      "上次消费在 42 天前，在 31–90 天之间，近度得 4 分，共 5 级。",
      "近 12 个月来过 2 次，这一级就是 2 次，密度得 2 分，共 5 级。",
      "平均每次 2,000，不低于 2,000，强度得最高的 5 分。正好在切分点上。",
      "买过 2 个品类，这一级就是 2 个，宽度得 2 分，共 5 级。",
      "下一次买一个没买过的品类，升为「成长会员」。",
      "2027-07-05 前再来 2 次，升为「单品忠粉」。",
      "到 2027-01-08 仍没来，降为「观望会员」。",
      "按本次切分点推算，其他会员不变。",
    ]);
  });

  test("李四 in English", () => {
    expect(linesOf(explained("en-US", "李四"))).toEqual([
      "This member was here 42 days ago and came 2 times in the last 12 months, which is in the middle, but has bought only 2 categories. The segment is Broaden-Next.",
      "The last purchase was 42 days ago, within 31–90 days: recency scores 4 of 5.",
      "2 purchases in the last 12 months; this level is exactly 2 purchases: frequency scores 2 of 5.",
      "2,000 per purchase, at least 2,000: avg amount scores the top 5. That is exactly on a cut point.",
      "2 categories; this level is exactly 2 categories: width scores 2 of 5.",
      "A purchase in a new category makes this member Rising Members.",
      "2 more purchases before 2027-07-05 make this member Category Fans.",
      "With no purchase by 2027-01-08, this member becomes Wavering Members.",
      "Worked out with this run's cut points; other members unchanged.",
    ]);
  });

  test("张三: nothing bought in the window, levels open to one side, one more purchase", () => {
    const lines = linesOf(explained("zh-CN", "张三"));
    expect(lines.slice(0, 3)).toEqual([
      "已经 365 天没来；平均每次 2,000，属于高额，只买过 1 个品类，所以归入「高额沉睡会员」。",
      "上次消费在 365 天前，超过 360 天，近度得 1 分。",
      "近 12 个月没有来过，不超过 1 次，密度得 1 分。",
    ]);
    expect(lines).toContain("再来消费一次，升为「高额新近会员」。");
  });

  test("without the days of purchases the line about time says so, and no day is invented", () => {
    expect(explained("zh-CN", "李四", {}, false).changes).toEqual([
      { kind: "up", text: "下一次买一个没买过的品类，升为「成长会员」。", label: "下一次买一个没买过的品类", to: 3 },
      { kind: "up", text: "再来 2 次，升为「单品忠粉」。", label: "再来 2 次", to: 2 },
      { kind: "nothing", text: "缺少每次购买的日期，推算不出多久不来会换群。", label: null, to: null },
    ]);
  });

  test("under another map the scores are told, and where all members are compared no change is worked out", () => {
    expect(explained("zh-CN", "李四", { map: "classic11" }).why).toBe(
      "按「经典 11 群」，R 4、F 2、M 5、W 2 对应「忠诚客户」。",
    );
    const mean = explained("en-US", "李四", { map: "cn8-mean" });
    expect(mean.why).toBe(
      "Under “Chinese 8 classes (mean)”, recency, frequency and money are each compared with the mean of all members: Important Develop.",
    );
    expect(mean).toMatchObject({ changes: [{ kind: "nothing", to: null }], note: null });
  });
});

describe("why a member is in a segment of the default map", () => {
  test("a purchase on the as-of day is told as one of that day, not of today, and nobody is away then", () => {
    expect(why("zh-CN", "core", { days: 0 })).toBe("基准日当天来过，近 12 个月来过 5 次，平均每次 486，买过 4 个品类：四项都达到，所以归入「S」。"); // prettier-ignore
    expect(why("en-US", "rising", { days: 0 })).toContain("was here on the as-of day");
    for (const reason of RFMW14_REASONS) expect(why("zh-CN", reason, { days: 0 })).not.toMatch(/0 天/);
    for (const reason of RFMW14_REASONS) expect(why("en-US", reason, { days: 0 })).not.toMatch(/\b0 days/);
  });

  test("one day and one purchase are singular in English", () => {
    expect(why("en-US", "dormant", { days: 1, purchases: 1 })).toBe(
      "This member has been away for 1 day, with 1 purchase in the last 12 months; spending was 486 per purchase. The segment is S.",
    );
    expect(why("en-US", "recent", { purchases: 1 })).toContain("came once in the last 12 months");
  });

  test("lifetime frequency says in all, and the window that ends at the last purchase says so", () => {
    const counted = (language: Language, frequencyScope: Counting["frequencyScope"]) =>
      why(language, "slipping", { counting: { ...COUNTING, frequencyScope } });
    expect(counted("zh-CN", "lifetime")).toBe("一共来过 5 次，是常客；但已经 112 天没来，所以归入「S」。");
    expect(counted("en-US", "lifetime")).toContain("came 5 times in all");
    expect(counted("zh-CN", "own-window")).toContain("到最后一次消费为止的 12 个月里来过 5 次");
    expect(counted("en-US", "own-window")).toContain("in the 12 months up to the last purchase");
  });

  test("money is named as it is scored: an average, one in the window, a sum", () => {
    const named = MONETARY_BASES.map(monetaryBasis =>
      why("zh-CN", "recent_hi", { counting: { ...COUNTING, monetaryBasis } }),
    );
    expect(named.map(text => /；(.*)，属于/.exec(text)![1])).toEqual([
      "平均每次 486",
      "期内平均每次 486",
      "累计消费 486",
    ]);
  });

  test("a width of brands speaks of brands", () => {
    expect(why("zh-CN", "fan", { counting: { ...COUNTING, widthBasis: "brand" } })).toContain("只买过 4 个品牌");
    expect(why("en-US", "fan", { counting: { ...COUNTING, widthBasis: "product" } })).toContain("only 4 products");
  });

  test.each(LANGUAGES)("%s has a whole sentence for every reason and way of counting, without motives", language => {
    for (const reason of RFMW14_REASONS)
      for (const frequencyScope of FREQUENCY_SCOPES)
        for (const monetaryBasis of MONETARY_BASES)
          for (const widthScope of WIDTH_SCOPES)
            for (const widthBasis of WIDTH_BASES)
              for (const purchases of [0, 1, 7]) {
                const counting = { ...COUNTING, frequencyScope, monetaryBasis, widthScope, widthBasis };
                const text = why(language, reason, { counting, purchases });
                expect(text).toMatch(language === "zh-CN" ? /「S」。/ : /^This member .*\bS[.;]/);
                expect(text).not.toMatch(/undefined|NaN|null|!|！|您|，，|\s{2}|losing|will leave|流失风险|可能|兴趣/);
              }
  });
});

test("a prospect is told by what became of the rows", () => {
  const [zh, en] = LANGUAGES.map(language => messages(language).explain);
  expect(zh!.whyProspect(["退款", "未来日期"])).toBe("这位会员还没有有效购买，所以没有分数：退款、未来日期。");
  expect(en!.whyProspect([])).toBe("This member has no valid purchase yet, so there are no scores.");
});
