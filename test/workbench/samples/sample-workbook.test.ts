import { beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "#samples/sample-workbook";
import { sampleOrders } from "#samples/orders";
import type { SampleSheet, SampleWorkbook } from "#samples/sample-data";
import { purchasesOf, readOrders, scoreMembers, type NaiveMember, type NaiveRow, type Purchase } from "./naive-scores";

const AS_OF = 46347; // 2026-11-21
const WINDOW_START = 45982; // 2025-11-21, itself outside the window
const CUTOFF = AS_OF - 90;

let workbook: SampleWorkbook;
let rows: NaiveRow[];
let purchases: Purchase[];
let members: NaiveMember[];

beforeAll(() => {
  workbook = sampleWorkbook();
  rows = readOrders(sheet("订单"), AS_OF);
  purchases = purchasesOf(rows);
  members = scoreMembers(purchases, AS_OF, WINDOW_START);
});

function sheet(name: string): SampleSheet {
  const found = workbook.sheets.find(each => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Ids of the members all of whose counted rows fit. */
function membersWhere(fits: (row: NaiveRow) => boolean, quantifier: "every" | "some"): string[] {
  const counted = rows.filter(row => row.status === "counted");
  const ids = [...new Set(counted.map(row => row.memberId))];
  return ids.filter(id => counted.filter(row => row.memberId === id)[quantifier](fits));
}

describe("the sample workbook", () => {
  it("is the same to the last byte on every call", () => {
    expect(JSON.stringify(sampleWorkbook())).toBe(JSON.stringify(workbook));
  });

  it("has the seven sheets, the orders shown first", () => {
    const names = ["说明", "订单", "英文订单", "三会员", "情境日历", "品类对照", "RFMW_设置"];
    expect(workbook.sheets.map(each => each.name)).toEqual(names);
    expect(workbook.activeSheet).toBe("订单");
    expect(sampleWorkbook("en-US").activeSheet).toBe("Orders");
  });

  it("names its sheets in the language of who opens it, and promises no code that depends on the data around it", () => {
    const english = sampleWorkbook("en-US");
    expect(english.sheets.map(each => each.name).filter(name => /\p{Script=Han}/u.test(name))).toEqual([]);
    for (const { sheets } of [workbook, english]) {
      const names = sheets.map(each => each.name);
      const readMe = sheets[0]!.rows;
      const described = readMe.slice(3, 9).map(row => String(row[0]));
      expect(described).toEqual(names.slice(1));
      expect(readMe.flat().filter(text => /\b[1-5]{4}\b(?!\D?\d)/.test(String(text)))).toEqual([]);
    }
  });

  it("tells in both languages of as many members of each story as are planted", () => {
    const { cast } = sampleOrders().planted;
    const countOf = (story: string): number => cast.filter(member => member.story === story).length;
    const pairs = cast.filter(({ sameAs }) => sameAs !== null).length / 2;
    const of = ["discount-hunter", "brand-fan", "low-rater", "omnichannel", "do-not-contact"].map(countOf);
    const others = ["mother-and-child", "secretary-pays", "star-referrer", "referred"].map(countOf);
    for (const language of ["zh-CN", "en-US"] as const) {
      const [stories, people] = sampleWorkbook(language)
        .sheets[0]!.rows.slice(-3)
        .map(row => String(row[1]));
      expect(stories!.match(/\d+/g)!.map(Number), language).toEqual(of);
      expect(people!.match(/\d+/g)!.map(Number), language).toEqual([...others, pairs]);
    }
  });

  it("has the 30 columns of the specification in their order", () => {
    expect(sheet("订单").rows[0]!.join(" ")).toBe(
      "会员编号 会员姓名 手机号 性别 生日 职业 月收入 订单编号 下单时间 付款时间 门店 渠道 导购 品类 品牌 商品名称 数量 " +
        "吊牌金额 优惠金额 总金额 实付金额 订单状态 退款金额 活动 付款人 使用人 推荐人 审批人 满意度 勿扰",
    );
  });

  it("has 1,912 order rows of which 1,897 count and 15 do not, six of these from prospects", () => {
    expect(countBy(rows.map(row => row.status))).toEqual({
      counted: 1897,
      refund: 2,
      "unpaid-or-cancelled": 2 + 6,
      "zero-amount": 1,
      "no-member-id": 1,
      "walk-in": 1,
      "after-as-of": 1,
      duplicate: 1,
    });
    const prospects = rows.filter(row => row.memberId.startsWith("P"));
    expect(prospects).toHaveLength(6);
    expect(new Set(prospects.map(row => row.memberId)).size).toBe(6);
    expect(prospects.every(row => row.status === "unpaid-or-cancelled")).toBe(true);
  });

  it("has seven rows that are written oddly and count", () => {
    const odd = rows.filter(row => {
      const amount = row.cell("实付金额");
      const paid = row.cell("付款时间");
      const id = String(row.cell("会员编号"));
      return (
        row.status === "counted" && (id !== row.memberId || typeof amount === "string" || typeof paid === "string")
      );
    });
    expect(odd).toHaveLength(7);
    const cells = odd.flatMap(row => [row.cell("会员编号"), row.cell("实付金额"), row.cell("付款时间")]).map(String);
    expect(cells.some(cell => /^="M\d{4}"$/.test(cell))).toBe(true);
    expect(cells.some(cell => /^\tM\d{4}$/.test(cell))).toBe(true);
    expect(cells.some(cell => /^[０-９]+．００$/.test(cell))).toBe(true);
    for (const cell of ["¥1,299.00", "2025年3月14日", "20250314", "2025/3/14 5:34"]) expect(cells).toContain(cell);
  });

  it("holds 1,500 purchases from 2024-05-01 to 2026-11-20 in seven places by eight salespeople", () => {
    expect(purchases).toHaveLength(1500);
    expect(Math.min(...purchases.map(each => each.day))).toBe(45413);
    expect(Math.max(...purchases.map(each => each.day))).toBe(46346);
    const counted = rows.filter(row => row.status === "counted");
    const distinct = (header: string): number =>
      new Set(counted.map(row => row.cell(header)).filter(cell => cell !== "")).size;
    expect(distinct("门店")).toBe(7);
    expect(distinct("渠道")).toBe(4);
    expect(distinct("导购")).toBe(8);
    expect(distinct("品类")).toBe(8);
    expect(distinct("品牌")).toBe(3);
    expect(distinct("活动")).toBe(5);
  });

  it("keeps ids and phones as text, one id with leading zeros", () => {
    expect(
      rows.every(row => typeof row.cell("会员编号") === "object" || typeof row.cell("会员编号") === "string"),
    ).toBe(true);
    expect(rows.every(row => row.cell("手机号") === "" || /^1990000\d{4}$/.test(String(row.cell("手机号"))))).toBe(
      true,
    );
    expect(rows.every(row => typeof row.cell("手机号") === "string")).toBe(true);
    expect(members.some(member => member.id === "00123")).toBe(true);
  });

  it("shows the same orders in English, cell by cell where no word is translated", () => {
    const chinese = sheet("订单").rows.slice(1);
    const english = sheet("英文订单").rows.slice(1);
    expect(english).toHaveLength(chinese.length);
    for (const place of [0, 2, 7, 8, 9, 16, 20, 22]) {
      const differing = chinese.filter((row, at) => row[place] !== english[at]![place] && row[place] !== "散客");
      expect(differing).toEqual([]);
    }
    expect(english.flat().filter(cell => /\p{Script=Han}/u.test(String(cell)))).toEqual(["2025年3月14日"]);
  });

  it("stores the settings the script needs as stable words", () => {
    const settings = sheet("RFMW_设置");
    expect(settings.table!.name).toBe("tblRFMWSettings");
    expect(settings.rows[0]).toEqual(["键", "设置", "值"]);
    expect(settings.rows.slice(1).map(row => `${String(row[0])}=${String(row[2])}`)).toEqual([
      "asOf=2026-11-21",
      "windowMonths=12",
      "order=RFMW",
      "weights=40,30,20,10",
      "map=rfmw14",
      "recency=fixed 5",
      "frequency=fixed 5",
      "monetary=fixed 5",
      "width=fixed 5",
      "sameDayIsOnePurchase=no",
    ]);
  });

  it("repeats the worked example on its own sheet", () => {
    const { rows: example } = sheet("三会员");
    expect(example).toHaveLength(13);
    expect(example[2]).toEqual(["V001", "张三", "SO0002", 45982, 2000, "外套 Outerwear"]);
    expect(example.slice(1).reduce((sum, row) => sum + Number(row[4]), 0)).toBe(12_000);
  });

  it("has each year's occasions with the lunar ones on their days", () => {
    const { rows: calendar } = sheet("情境日历");
    const days = (name: string): unknown[] => calendar.filter(row => row[0] === name).map(row => [row[2], row[3]]);
    expect(days("春节")).toEqual([[45332, 45338], [45686, 45692], [46070, 46076], [46424, 46430]]); // prettier-ignore
    // Black Friday: 29 November 2024, 28 November 2025, 27 November 2026, 26 November 2027, from 4 days before.
    expect(days("黑五").map(range => (range as number[])[0]! + 4)).toEqual([45625, 45989, 46353, 46717]);
  });
});

describe("scored by fixed thresholds on 2026-11-21", () => {
  it("gives 243 members and the three members the codes of the script", () => {
    expect(members).toHaveLength(243);
    const codes = Object.fromEntries(members.map(member => [member.id, member.code]));
    expect([codes.V003, codes.V002, codes.V001]).toEqual(["5534", "4252", "1151"]);
  });

  it("keeps the dataset's average purchase where 500 yuan are band 3", () => {
    const average = purchases.reduce((sum, each) => sum + each.amount, 0) / purchases.length;
    expect(average).toBeGreaterThan(530);
    expect(average).toBeLessThan(542);
  });

  it("fills all 14 segments with the planned numbers of members", () => {
    expect(countBy(members.map(member => member.segment))).toEqual({
      core: 14, regular: 23, fan: 16, rising: 26, broaden: 25, recent_hi: 12, recent: 30,
      slipping: 12, wavering: 20, drowsy: 14, winback: 10, sleep_hi: 9, dormant: 18, lost: 14,
    }); // prettier-ignore
  });

  it("has every member in the segment that was planned", () => {
    const segments = Object.fromEntries(members.map(member => [member.id, member.segment]));
    const wrong = sampleOrders().planted.cast.filter(member => segments[member.id] !== member.segment);
    expect(wrong.map(member => member.id)).toEqual([]);
  });

  it("would give Zhang San F = 1 as of the latest purchase", () => {
    const dayBefore = scoreMembers(purchases, AS_OF - 1, WINDOW_START - 1);
    expect(dayBefore.find(member => member.id === "V001")!.code[1]).toBe("1");
    expect(dayBefore.find(member => member.id === "V001")!.windowPurchases).toBe(1);
  });

  it("has four returners after 13 to 15 months among the recent members", () => {
    const returners = members.filter(member => member.segment === "recent" && member.lifetimePurchases > 1);
    expect(returners).toHaveLength(4);
    for (const member of returners) {
      const days = purchases
        .filter(each => each.memberId === member.id)
        .map(each => each.day)
        .sort((a, b) => b - a);
      expect(member.windowPurchases).toBe(1);
      expect(days[0]! - days[1]!).toBeGreaterThan(400);
      expect(days[0]! - days[1]!).toBeLessThan(460);
    }
  });

  it("repeats in the last 90 days most after recency, then frequency, hardly after amount", () => {
    const before = scoreMembers(
      purchases.filter(each => each.day <= CUTOFF),
      CUTOFF,
      CUTOFF - 365,
    );
    const responders = new Set(purchases.filter(each => each.day > CUTOFF).map(each => each.memberId));
    const rates = (digit: number): number[] =>
      ["5", "4", "3", "2", "1"].map(score => {
        const group = before.filter(member => member.code[digit] === score);
        return Math.round((100 * group.filter(member => responders.has(member.id)).length) / group.length);
      });
    near(rates(0), [70, 50, 35, 20, 8], 4);
    near(rates(1), [60, 45, 35, 28, 20], 7);
    near(rates(2), [43, 43, 43, 43, 43], 12);
    const gini = (value: (member: NaiveMember) => number): number => {
      const yes = before.filter(member => responders.has(member.id)).map(value);
      const no = before.filter(member => !responders.has(member.id)).map(value);
      let wins = 0;
      for (const first of yes) for (const second of no) wins += first > second ? 1 : first === second ? 0.5 : 0;
      return (2 * wins) / (yes.length * no.length) - 1;
    };
    const recency = gini(member => -member.recencyDays);
    const frequency = gini(member => member.windowPurchases);
    const monetary = gini(member => member.averageAmount);
    const width = gini(member => member.categories);
    expect(recency).toBeGreaterThan(frequency + 0.05);
    expect(frequency).toBeGreaterThan(width + 0.1);
    expect(width).toBeGreaterThan(monetary);
    expect(Math.abs(monetary)).toBeLessThan(0.12);
  });

  function near(values: readonly number[], wanted: readonly number[], tolerance: number): void {
    expect(
      values.map((value, place) => Math.abs(value - wanted[place]!) <= tolerance),
      values.join(" "),
    ).toEqual(wanted.map(() => true));
  }
});

describe("the planted stories", () => {
  const depth = (row: NaiveRow): number => Number(row.cell("优惠金额")) / Number(row.cell("吊牌金额"));
  const longTime = (id: string): boolean => members.find(member => member.id === id)!.lifetimePurchases >= 3;

  it("has 15 members who buy almost only at a discount while a third of all purchases are", () => {
    const hunters = sampleOrders().planted.cast.filter(member => member.story === "discount-hunter");
    expect(hunters).toHaveLength(15);
    const promoted = purchases.filter(each => each.rows.some(row => depth(row) >= 0.1));
    expect(promoted.length / purchases.length).toBeGreaterThan(0.3);
    expect(promoted.length / purchases.length).toBeLessThan(0.4);
    for (const { id } of hunters) {
      const own = purchases.filter(each => each.memberId === id);
      expect(own.filter(each => promoted.includes(each)).length / own.length).toBeGreaterThanOrEqual(0.8);
    }
  });

  it("has 12 members of six and more purchases who stay with one brand", () => {
    const brands = new Map<string, Set<string>>();
    for (const row of rows.filter(each => each.status === "counted")) {
      brands.set(row.memberId, (brands.get(row.memberId) ?? new Set()).add(row.brand));
    }
    const loyal = members.filter(member => member.lifetimePurchases >= 6 && brands.get(member.id)!.size === 1);
    expect(loyal).toHaveLength(12);
  });

  it("has ten buyers of Double 11, eight of Spring Festival gifts and eight of the opening season", () => {
    const inSeason = (season: string): string[] =>
      sampleOrders()
        .planted.cast.filter(member => member.group.season === season)
        .map(member => member.id);
    const days = (id: string): number[] => purchases.filter(each => each.memberId === id).map(each => each.day);
    const within = (day: number, ranges: readonly (readonly [number, number])[]): boolean =>
      ranges.some(([first, last]) => day >= first && day <= last);
    const doubleEleven = inSeason("double-eleven");
    expect(doubleEleven).toHaveLength(10);
    const doubleElevenDays = [[45585, 45608], [45950, 45973], [46315, 46338]] as const; // prettier-ignore
    expect(doubleEleven.flatMap(days).every(day => within(day, doubleElevenDays))).toBe(true);
    const gifts = inSeason("spring-festival");
    expect(gifts).toHaveLength(8);
    const festivalDays = [[45658, 45692], [46042, 46076]] as const; // prettier-ignore
    expect(gifts.flatMap(days).every(day => within(day, festivalDays))).toBe(true);
    const giftRows = rows.filter(row => row.status === "counted" && gifts.includes(row.memberId));
    expect(giftRows.every(row => row.cell("使用人") !== "" && row.cell("使用人") !== row.cell("会员姓名"))).toBe(true);
    const opening = inSeason("opening-season");
    expect(opening).toHaveLength(8);
    const openingDays = [[45658, 45747], [46023, 46112]] as const; // prettier-ignore
    expect(opening.flatMap(days).every(day => within(day, openingDays))).toBe(true);
  });

  it("has six mothers who buy for a child and four secretaries who pay while a boss approves", () => {
    const kids = membersWhere(
      row => row.category === "童装" && row.cell("使用人") !== "" && row.cell("使用人") !== row.cell("会员姓名"),
      "some",
    );
    expect(
      kids.filter(id => sampleOrders().planted.cast.find(member => member.id === id)?.story === "mother-and-child"),
    ).toHaveLength(6);
    expect(membersWhere(row => row.cell("审批人") !== "" && row.cell("付款人") !== "", "every")).toHaveLength(4);
  });

  it("has one star who referred five members at their first purchase", () => {
    const referred = rows.filter(row => row.cell("推荐人") !== "");
    expect(new Set(referred.map(row => row.cell("推荐人"))).size).toBe(1);
    expect(new Set(referred.map(row => row.memberId)).size).toBe(5);
    expect(members.find(member => member.id === referred[0]!.cell("推荐人"))!.segment).toBe("core");
    for (const row of referred) {
      expect(row.day).toBe(Math.min(...purchases.filter(each => each.memberId === row.memberId).map(each => each.day)));
    }
  });

  it("has 20 members who buy both online and in a store", () => {
    const online = new Set(membersWhere(row => row.cell("渠道") !== "门店", "some"));
    expect(membersWhere(row => row.cell("渠道") === "门店", "some").filter(id => online.has(id))).toHaveLength(20);
  });

  it("has three pairs of ids with one phone and one name", () => {
    const phones = new Map<string, Set<string>>();
    for (const row of rows.filter(each => each.status === "counted")) {
      const key = `${String(row.cell("手机号"))} ${String(row.cell("会员姓名"))}`;
      phones.set(key, (phones.get(key) ?? new Set()).add(row.memberId));
    }
    expect([...phones.values()].map(ids => ids.size).filter(size => size > 1)).toEqual([2, 2, 2]);
    expect(new Set([...phones.keys()].map(key => key.split(" ")[0])).size).toBe(phones.size);
  });

  it("has six members who rate two or less and five who asked not to be contacted", () => {
    expect(membersWhere(row => row.cell("满意度") !== "" && Number(row.cell("满意度")) <= 2, "some")).toHaveLength(6);
    expect(membersWhere(row => row.cell("勿扰") === "是", "every")).toHaveLength(5);
    expect(membersWhere(row => row.cell("勿扰") === "是", "some")).toHaveLength(5);
  });

  it("leaves nobody else with a lasting habit of reduced prices", () => {
    const cast = sampleOrders().planted.cast;
    const others = cast.filter(
      member => member.story !== "discount-hunter" && member.group.season === undefined && longTime(member.id),
    );
    for (const { id } of others) {
      const own = purchases.filter(each => each.memberId === id);
      const share = own.filter(each => each.rows.some(row => depth(row) >= 0.1)).length / own.length;
      expect(share, id).toBeLessThan(0.7);
    }
  });

  it("never repeats one amount on all rows of an order", () => {
    const several = purchases.filter(each => each.rows.length > 1);
    expect(several.length).toBeGreaterThan(250);
    const repeated = several.filter(each => new Set(each.rows.map(row => row.amount)).size === 1);
    expect(repeated).toHaveLength(0);
  });
});
