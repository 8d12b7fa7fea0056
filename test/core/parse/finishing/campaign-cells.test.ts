import { describe, expect, test } from "vitest";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { scoreMembers } from "#core/score-members";
import { runStudy } from "#core/study";
import { defaultRules } from "#core/scoring-rules";
import { dayFromIso } from "#core/units";

/** Reads one row per text of the campaign column. */
function read(campaigns: readonly string[]) {
  const ingest = createOrderIngest({
    mapping: { memberId: 0, orderDate: 1, amount: 2, campaign: 3 },
    date1904: false,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    headers: ["id", "date", "amount", "campaign"],
  });
  ingest.add(chunkOfRows(campaigns.map((text, at) => [`V${at}`, "2026-01-02", 10, text])));
  return ingest.finish(new Int32Array(0));
}

describe("a campaign cell that says that there is none", () => {
  test.each([
    "无",
    " 無 ",
    "没有",
    "否",
    "-",
    "——",
    "none",
    "None",
    "N/A",
    "n/a",
    "#N/A",
    "null",
    "0",
    "未参加",
    "keine",
    "なし",
  ])("such as %j is no campaign, and is counted", word => {
    const { details, notes, rowCount } = read(["618", word, "", word]);
    expect(rowCount).toBe(4);
    expect(details.campaign).toEqual({ codes: Int32Array.of(0, -1, -1, -1), values: ["618"] });
    expect(notes).toEqual([{ code: "no-campaign", rowCount: 2, words: [word.trim()] }]);
  });

  test("is none of the campaigns that can be tested", () => {
    const orders = read(["无", "双11", "none", "618"]);
    const today = dayFromIso("2026-02-01")!;
    expect(scoreMembers(orders, defaultRules(), { asOf: today, today }).memberCount).toBe(4);
    const days = { asOf: today, today };
    expect(
      runStudy(orders, { asked: { text: null }, study: "campaign", rules: defaultRules(), days }, () => {}).texts,
    ).toEqual(["双11", "618"]);
  });

  test("a campaign whose name only holds such a word is one", () => {
    const { details, notes } = read(["无忧购", "No1 Sale", "不打烊", "N"]);
    expect(details.campaign!.values).toEqual(["无忧购", "No1 Sale", "不打烊"]);
    expect(notes).toMatchObject([{ words: ["N"] }]);
  });
});
