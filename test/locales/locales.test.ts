import { describe, expect, test } from "vitest";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { createFormat } from "#locales/format";
import { loadMessages } from "#locales/load-messages";
import { failureLine, messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { LANGUAGES, pickLocale } from "#locales/pick-locale";
import { failureWords, ingestNote, scoreNote } from "#locales/sentences";
import { EVERY_FAILURE } from "./every-failure";

describe("the language", () => {
  test.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["zh-Hant-HK", "zh-CN"],
    ["zh", "zh-CN"],
    ["ZH_cn", "zh-CN"],
    ["en-US", "en-US"],
    ["ja-JP", "en-US"],
    ["zha", "en-US"],
    ["", "en-US"],
  ])("of Office in %s is %s", (displayLanguage, language) => {
    expect(pickLocale(displayLanguage)).toBe(language);
  });
});

describe("formats", () => {
  const zh = createFormat("zh-CN");
  const en = createFormat("en-US");

  test("group thousands and keep at most two decimals of an amount", () => {
    expect(en.integer(1912)).toBe("1,912");
    expect(zh.integer(200_000)).toBe("200,000");
    expect(en.amount(486)).toBe("486");
    expect(en.amount(429.5)).toBe("429.50");
    expect(zh.percent(0.0488)).toBe("4.9%");
  });

  test("progress is rounded down, also where binary arithmetic falls short", () => {
    expect(en.progress(0.57)).toBe("57%");
    expect(en.progress(0.999)).toBe("99%");
    expect(en.progress(1)).toBe("100%");
  });

  test("time passed is whole seconds, then minutes and seconds", () => {
    expect(zh.elapsed(9_400)).toBe("9 秒");
    expect(en.elapsed(125_000)).toBe("2 min 5 s");
    expect(zh.elapsed(125_000)).toBe("2 分钟 5 秒");
  });

  test("time left is an estimate: steps of five seconds, then minutes", () => {
    expect(en.remaining(100)).toBe("5 s");
    expect(en.remaining(6_800)).toBe("10 s");
    expect(en.remaining(54_900)).toBe("55 s");
    expect(zh.remaining(58_000)).toBe("1 分钟");
    expect(en.remaining(150_000)).toBe("3 min");
  });

  test("plurals follow the language's rules", () => {
    expect(en.count(1, "row", "rows")).toBe("1 row");
    expect(en.count(0, "row", "rows")).toBe("0 rows");
    expect(en.count(1912, "row", "rows")).toBe("1,912 rows");
  });
});

describe("failures", () => {
  test.each(LANGUAGES.flatMap(language => EVERY_FAILURE.map(failure => [language, failure.code, failure] as const)))(
    "%s says what happened and what to do about %s",
    (language, _, failure) => {
      const { title, body } = failureWords(messages(language), failure);
      expect(title).toMatch(/\S{2}/);
      expect(body).toMatch(language === "zh-CN" ? /[。）]$/ : /[.)]$/);
      expect(`${title} ${body}`).not.toMatch(/undefined|null|\[object|NaN|!|！/);
      if (language === "zh-CN") expect(body).toMatch(/\p{Script=Han}/u);
      else expect(`${title}${body}`).not.toMatch(/\p{Script=Han}/u);
    },
  );

  test("a failure is one line for the command line", () => {
    expect(failureLine("en-US", { code: "no-date-column", sheet: "Orders" })).toBe(
      "No date column found: Scoring needs the date of each purchase. Choose a column of Orders, for example “Paid at”.",
    );
    expect(failureLine("zh-CN", { code: "workbook-read-only" })).toBe("这个文件是只读的：另存一份后即可写入，再重试。");
  });

  test.each(["bad-date", "bad-amount", "no-member-id", "unpaid-or-cancelled", "after-as-of", "other"] as const)(
    "no usable row for the reason %s names the column and the text that stood there, or does without",
    reason => {
      for (const language of LANGUAGES) {
        const known = failureWords(messages(language), {
          code: "no-usable-row",
          questions: [],
          rowCount: 9,
          reason,
          column: "列",
          example: "x7",
        });
        const unknown = failureWords(messages(language), {
          code: "no-usable-row",
          questions: [],
          rowCount: 9,
          reason,
          column: null,
          example: null,
        });
        const hasColumn = !["after-as-of", "other"].includes(reason);
        expect(known.body.includes("列") && known.body.includes("x7")).toBe(hasColumn);
        expect(unknown.body).not.toMatch(/null|x7/);
      }
    },
  );
});

describe("notes", () => {
  test("hide phones and e-mails that stood in cells, as failures do", () => {
    for (const language of LANGUAGES) {
      const note = ingestNote(messages(language), {
        code: "status-words-unknown",
        rowCount: 2,
        words: ["call 13812345678", "anna@example.com"],
      });
      const line = failureLine(language, {
        code: "currencies-mixed",
        currencies: [{ currency: "USD 138-1234-5678", rowCount: 2 }],
        questions: [],
      });
      expect(`${note} ${line}`).toContain("138****5678");
      expect(`${note} ${line}`).not.toMatch(/1234|anna/);
    }
  });

  test("unknown status words are quoted, in both languages", () => {
    const note = { code: "status-words-unknown", words: ["hold", "?"], rowCount: 1 } as const;
    expect(ingestNote(messages("en-US"), note)).toBe(
      "The order status of 1 row is unknown (“hold”, “?”); they count as paid.",
    );
    expect(ingestNote(messages("zh-CN"), note)).toBe("1 行的订单状态不认识（「hold」、「?」），按已付款计入。");
  });

  test("a guessed order of day and month says how to remove the doubt", () => {
    const note = { code: "day-month-order", order: "day-first", decided: false, rowCount: 12 } as const;
    expect(ingestNote(messages("en-US"), note)).toContain("this run reads them as day/month/year");
    expect(ingestNote(messages("zh-CN"), { ...note, decided: true })).toContain("只有这样才说得通");
  });

  test("a small base names the dimension and what would be needed", () => {
    const note = { code: "small-base", dimension: "width", memberCount: 12, needed: 25 } as const;
    expect(scoreNote(messages("en-US"), note)).toBe(
      "Width: only 12 members; equal-size levels need 25. Scores will be unsteady.",
    );
    expect(scoreNote(messages("zh-CN"), note)).toBe("宽度：只有 12 位会员，少于等频分级所需的 25 位，分数会不稳。");
  });
});

describe("words of the sheets", () => {
  test("the columns beside the orders", () => {
    expect(Object.values(outputWords("zh-CN").orderColumns).join(" ")).toBe(
      "RFMW_分群 RFMW_编码 R分 F分 M分 W分 客户类型 客户情境 客户角色 行状态",
    );
    expect(Object.values(outputWords("en-US").orderColumns).join(", ")).toBe(
      "RFMW Segment, RFMW Code, R Score, F Score, M Score, W Score, Customer Type, Occasion, Roles on Order, Row Status",
    );
  });

  test("the columns of the members table", () => {
    expect(Object.values(outputWords("zh-CN").memberColumns).join(" ")).toBe(
      "响应排名 名单优先级 会员编号 会员姓名 手机号 负责人 归属门店 分群 分群大类 RFMW编码 R分 F分 M分 W分 RFMW指数 " +
        "最近消费日 近度天数 期内次数 历史次数 次均金额 累计净额 品类数 首次消费日 编号标记 客户类型 大客户 已购品类 主渠道 会员生日月 勿扰 未付金额 建议动作 为什么 " +
        "偏好标签（推断） 推荐品类 推荐依据 复购周期位置（推断） 建议联系日 全渠道 退货率 平均满意度 关注 话术提示 " +
        "常用客户 渠道数 复购间隔天数（推断） 间隔倍数（推断） 优惠购买占比 首选品牌 " +
        "角色 推荐人数 年龄段 性别 收入段 职业 学历 资料冲突 同号会员 合并的编号 为他人购买占比 推荐销售额 影响力 有推荐行为 " +
        "上一分群 分群变化日 主要情境 下次情境日 情境购买占比 开门红",
    );
    expect(Object.values(outputWords("en-US").memberColumns).join(", ")).toBe(
      "Response Rank, Call Priority, Member ID, Name, Phone, Owner, Store, Segment, Group, RFMW Code, R Score, F Score, " +
        "M Score, W Score, RFMW Index, Last Purchase, Recency Days, Purchases in Window, Lifetime Purchases, " +
        "Avg per Purchase, Net Amount, Categories, First Purchase, ID Mark, Customer Type, Key Account, Categories Bought, " +
        "Main Channel, Birth Month, Do Not Contact, Unpaid Amount, Suggested Action, Why, " +
        "Preference Tags (proxy), Next Category, Category Reason, Repurchase Position (proxy), Suggested Contact Date, " +
        "Omnichannel, Return Rate, Avg Rating, Care Flag, Script Hint, " +
        "Frequent User, Channels, Repurchase Gap Days (proxy), Gaps Since Purchase (proxy), Purchases on Offer, Top Brand, " +
        "Roles, Referred Members, Age Band, Gender, Income Band, Occupation, Education, Conflicting Data, " +
        "Same Phone As, Other Ids, Buys-for-Others Share, Referred Amount, Influence, Has Referred, " +
        "Previous Segment, Changed On, Main Occasion, Next Occasion Date, Occasion Share, Opening Season",
    );
  });

  test("the columns filled in by hand, and the outcomes", () => {
    expect(Object.values(outputWords("zh-CN").manualColumns).join(" ")).toBe(
      "联系日期 联系方式 联系结果 是否响应 下次跟进 沟通风格 备注",
    );
    expect(outputWords("zh-CN").outcomes.join("/")).toBe("未接通/已接通/拒绝/预约/成交/勿再联系");
    expect(outputWords("en-US").outcomes).toHaveLength(6);
  });

  test("the row statuses", () => {
    expect(Object.values(outputWords("zh-CN").rowStatus).join(" ")).toBe(
      "计入 退款 未付款或取消 零金额 无会员号 非会员 日期无效 金额无效 未来日期 重复行 汇总行 空行 按回答不计 其他币种",
    );
    expect(Object.values(outputWords("en-US").rowStatus).join(", ")).toBe(
      "Counted, Refund, Unpaid or cancelled, Zero amount, No member id, Walk-in, Bad date, Bad amount, After as-of, " +
        "Duplicate, Total row, Blank row, Left out by an answer, Other currency",
    );
  });

  test.each(LANGUAGES)("%s repeats no header within a table", language => {
    const words = outputWords(language);
    const members = [...Object.values(words.memberColumns), ...Object.values(words.manualColumns)];
    const { roleColumns, demographicColumns } = words.people;
    const others = [words.summaryColumns, words.orderColumns, roleColumns, demographicColumns].map(all =>
      Object.values(all),
    );
    for (const headers of [members, ...others] as string[][]) {
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  test.each(LANGUAGES)("%s has a name and an action for every segment of every map, none twice in a map", language => {
    const words = outputWords(language);
    for (const map of Object.values(SEGMENT_MAPS)) {
      const names = map.segments.map((_, place) => words.segmentName(map, place));
      expect(new Set(names).size).toBe(map.segments.length);
      for (const place of map.segments.keys()) expect(words.segmentAction(map, place)).toMatch(/\S{2}/);
    }
  });

  test("the first and the last segment are those of the specification", () => {
    const zh = outputWords("zh-CN");
    expect(zh.segmentName(SEGMENT_MAPS.rfmw14, 0)).toBe("核心会员");
    expect(zh.segmentAction(SEGMENT_MAPS.rfmw14, 7)).toBe("立即致电，了解原因，预约到店");
    expect(zh.segmentName(SEGMENT_MAPS.cn8, 5)).toBe("一般发展客户");
    expect(outputWords("en-US").segmentName(SEGMENT_MAPS.classic11, 1)).toBe("Can't Lose Them");
  });
});

describe("both languages", () => {
  test.each(LANGUAGES)("%s can be loaded alone and is the same as at once", async language => {
    expect(await loadMessages(language)).toBe(messages(language));
  });

  test("have the same sentences, and no English one holds Chinese", () => {
    const paths = (value: unknown, path: string): string[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`))
        : [path];
    expect(paths(messages("zh-CN"), "").sort()).toEqual(paths(messages("en-US"), "").sort());
    const texts = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    const { otherLanguage, ...pane } = messages("en-US").pane;
    expect(otherLanguage).toBe("中文");
    const { data, method, run, result } = messages("en-US");
    expect(texts([pane, data, method, run, result]).filter(text => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
