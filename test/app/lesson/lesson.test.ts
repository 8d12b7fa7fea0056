import { describe, expect, test } from "vitest";
import {
  FEWEST_FOR_SHARES,
  lessonMembers,
  lessonOrders,
  lessonPurchases,
  lessonRules,
  orderFrom,
  scoreLesson,
} from "#app/lesson/lesson";
import { LESSON_MEMBERS, SCRIPT_DAY, threeMembersRows } from "#app/lesson/three-members";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { Dimension } from "#core/scoring-rules";
import { dayFromSerial, isoDay } from "#core/units";
import type { ExcelSerial } from "#core/units";
import { sampleOrderRows } from "#samples/order-rows";
import { sampleWorkbook } from "#samples/sample-workbook";
import { THREE_MEMBERS } from "#samples/three-members";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import { THREE_MEMBERS as ROWS_OF_TESTS, ordersFromRows, scoreRows } from "../../support/score-rows";

const texts = (language: (typeof LANGUAGES)[number]) =>
  messages(language)
    .loadGuide()
    .then(({ lesson }) => lesson);

describe.each(LANGUAGES)("the three members (%s)", language => {
  test("are those of the sample, purchase by purchase", async () => {
    const { names, categories, headers } = await texts(language);
    const key = language === "zh-CN" ? "zh" : "en";
    const [header, ...rows] = threeMembersRows({ headers, names, categories, sheetName: "" });
    expect(header).toEqual(headers);
    expect(rows).toEqual(
      THREE_MEMBERS.map(({ memberId, name, orderId, day, amount, category }) => [
        memberId,
        name[key],
        orderId,
        isoDay(dayFromSerial(day as ExcelSerial, false)),
        amount,
        category[key],
      ]),
    );
  });

  test("have the codes of the script, as the core scores them by its defaults too", async () => {
    const lesson = lessonOrders(threeMembersRows(await texts(language)));
    const members = lessonMembers(lesson, scoreLesson(lesson), { ids: LESSON_MEMBERS });
    expect(members.map(({ id, code, rank, netAmount }) => [id, code, rank, netAmount])).toEqual([
      ["V003", "5524", 1, 4000],
      ["V002", "4252", 2, 4000],
      ["V001", "1151", 3, 4000],
    ]);
    const { scored } = scoreRows(ROWS_OF_TESTS, { asOf: "2026-11-21" });
    expect(scoreLesson(lesson).scores).toEqual(scored.scores);
    expect(scored.memberCount).toBeLessThan(FEWEST_FOR_SHARES);
  });
});

test("another first dimension puts somebody else in front, and the code follows it", async () => {
  const lesson = lessonOrders(threeMembersRows(await texts("en-US")));
  const first = (dimension: Dimension): string => {
    const rules = lessonRules({ order: orderFrom(dimension) });
    const [member] = lessonMembers(lesson, scoreLesson(lesson, rules), { count: 1 });
    return `${member!.id} ${member!.code}`;
  };
  expect(first("recency")).toBe("V003 5524");
  expect(first("frequency")).toBe("V003 5524");
  expect(first("monetary")).toBe("V002 5422");
  expect(first("width")).toBe("V003 4552");
});

test("purchases come with their days and amounts, the earliest first", async () => {
  const lesson = lessonOrders(threeMembersRows(await texts("en-US")));
  expect(lessonPurchases(lesson, "V002").map(({ day, net }) => [isoDay(day), net])).toEqual([
    ["2026-07-05", 2000],
    ["2026-10-10", 2000],
  ]);
});

test.each(LANGUAGES)("the sample in memory is scored as the core scores its whole sheet (%s)", language => {
  const rows = sampleOrderRows(language);
  const { sheets, activeSheet } = sampleWorkbook(language);
  const whole = sheets.find(({ name }) => name === activeSheet)!.rows;
  const scored = scoreLesson(lessonOrders(rows));
  const dimensions = lessonRules().dimensions;
  const ofCore = scoreMembers(
    ordersFromRows(whole),
    { ...defaultRules(), dimensions },
    { asOf: SCRIPT_DAY, today: SCRIPT_DAY },
  );
  expect(scored.memberCount).toBe(243);
  expect(scored.segmentSizes).toEqual(ofCore.segmentSizes);
  expect(scored.scores).toEqual(ofCore.scores);
  expect(scored.counts.rows).toEqual(ofCore.counts.rows);
  const three = lessonMembers(lessonOrders(rows), scored, { ids: LESSON_MEMBERS });
  expect(three.map(({ id, code }) => `${id} ${code}`)).toEqual(["V003 5534", "V002 4252", "V001 1151"]);
});
