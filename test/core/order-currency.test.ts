import { describe, expect, test } from "vitest";
import type { Question, QuestionEvidence, QuestionKind } from "#core/questions";
import { membersOf, readSheet, sheetOfText } from "../support/read-sheet";

const USD = { currency: "USD" };

/** Three buyers in dollars, and ben, whose one order is in euros with a line that leaves the currency to the first. */
const LINES = sheetOfText(`
  Customer ID,Order,Date,Amount,Currency,Status,Category
  ana,S1,2026-03-01,60,USD,paid,Tea
  ana,S1,2026-03-01,40,,,Cups
  ben,S2,2026-03-05,30,EUR,paid,Tea
  ben,S2,2026-03-05,20,,,Cups
  cleo,S3,2026-04-01,75,USD,paid,Tea
  dan,S4,2026-04-02,25,USD,paid,Tea
  dan,S5,2026-04-09,10,EUR,paid,Tea`);

const counts = async (rows: Parameters<typeof readSheet>[0], answers = {}) =>
  (await readSheet(rows, answers)).check!.counts;

const evidenceOf = <Kind extends QuestionKind>(questions: readonly Question[], kind: Kind) =>
  questions.find(question => question.kind === kind)?.evidence as QuestionEvidence[Kind] | undefined;

describe("a column of currency codes under a header that nobody knows", () => {
  const under = (header: string, first = "EUR") => [
    ["Customer ID", "Order", "Date", "Amount", header],
    ["ana", "S1", "2026-03-01", "60", first],
    ["ben", "S2", "2026-03-05", "30", "USD"],
    ["ana", "S3", "2026-03-09", "10", ""],
  ];

  test("is what the amounts are in: two of them are not added up", async () => {
    expect((await readSheet(under("curr"))).failure).toMatchObject({ code: "currencies-mixed" });
    expect(await membersOf(under("curr"), { currency: "EUR" })).toEqual({ ana: "F2 M35" });
  });

  test("is not one where words are no codes, or another amount's", async () => {
    expect(Object.keys(await membersOf(under("kind", "TEA")))).toEqual(["ana", "ben"]);
    expect(Object.keys(await membersOf(under("payout code")))).toEqual(["ana", "ben"]);
  });
});

describe("a row that leaves the currency to its order", () => {
  test("shares the fate of the order, whichever currency is chosen", async () => {
    expect((await counts(LINES, USD)).rows.byStatus).toMatchObject({ counted: 4, "other-currency": 3 });
    expect(await membersOf(LINES, USD)).toEqual({ ana: "F1 M100", cleo: "F1 M75", dan: "F1 M25" });
    expect(await membersOf(LINES, { currency: "EUR" })).toEqual({ ben: "F1 M50", dan: "F1 M10" });
  });

  test("makes nobody a prospect: who bought in another currency only is counted neither here nor there", async () => {
    const { people, money } = await counts(LINES, USD);
    expect(people).toMatchObject({ members: 3, prospects: 0, neverCounted: 1 });
    expect(money).toMatchObject({ currency: "USD", otherCurrencies: ["EUR"], gross: 200, net: 200, leftOut: 0 });
  });

  test("is a row of that currency in the question, too", async () => {
    const { failure } = await readSheet(LINES);
    expect(failure).toMatchObject({
      code: "currencies-mixed",
      currencies: [
        { currency: "USD", rowCount: 4, total: 200 },
        { currency: "EUR", rowCount: 3, total: 60 },
      ],
    });
  });

  test("belongs to the row above where there are no order numbers", async () => {
    const rows = sheetOfText(`
      Customer ID,Date,Amount,Currency
      ana,2026-03-01,60,USD
      ben,2026-03-05,30,EUR
      ,,20,
      cleo,2026-03-06,15,USD`);
    expect((await counts(rows, USD)).rows.byStatus).toMatchObject({ counted: 2, "other-currency": 2 });
    expect(await membersOf(rows, { currency: "EUR" })).toEqual({ ben: "F1 M50" });
  });

  test("names none of its own where its order names two", async () => {
    const rows = sheetOfText(`
      Customer ID,Order,Date,Amount,Currency
      ana,S1,2026-03-01,60,USD
      ana,S1,2026-03-01,30,EUR
      ana,S1,2026-03-01,20,
      ben,S2,2026-03-05,10,USD`);
    expect((await counts(rows, USD)).rows.byStatus).toMatchObject({ counted: 3, "other-currency": 1 });
  });
});

describe("a row that leaves the status to its order", () => {
  test("is unpaid with it where it leaves the currency, the amount or the member to it as well", async () => {
    const rows = sheetOfText(`
      Customer ID,Order,Date,Amount,Currency,Status
      ana,S1,2026-03-01,60,USD,cancelled
      ana,S1,2026-03-01,40,,
      ben,S2,2026-03-02,30,USD,cancelled
      ben,S2,2026-03-02,,USD,
      cleo,S3,2026-03-03,20,USD,cancelled
      ,S3,2026-03-03,10,USD,
      dan,S4,2026-03-04,5,EUR,paid
      dan,S5,2026-03-05,5,USD,paid`);
    const { byStatus } = (await counts(rows, USD)).rows;
    expect(byStatus).toMatchObject({ "unpaid-or-cancelled": 6, "other-currency": 1, counted: 1 });
  });

  test("counts where nothing but the status is blank: it may be the line that was not sent back", async () => {
    const rows = sheetOfText(`
      Customer ID,Order,Date,Amount,Status
      ana,S1,2026-03-01,60,refunded
      ana,S1,2026-03-01,40,`);
    expect(await membersOf(rows)).toEqual({ ana: "F1 M40" });
  });
});

describe("what is asked after a currency was chosen", () => {
  const rows = [
    ...LINES,
    ...sheetOfText(`
      eve,S6,2026-04-10,30,EUR,odd word,Tea
      eve,S6,2026-04-10,30,EUR,odd word,Tea
      fay,S7,2026-04-11,15,USD,odd word,Tea
      fay,S8,2026-04-12,9,USD,paid,Tea
      fay,S8,2026-04-12,9,USD,paid,Tea
      gil,S9,2027-04-12,500,USD,paid,Tea`),
  ];

  test("is about rows of that currency up to the as-of day, also where other answers are given at once", async () => {
    const given: Record<string, string>[] = [{}, { "status-word:odd word": "leave-out", duplicates: "leave-out" }];
    for (const more of given) {
      const questions = (await readSheet(rows, { ...USD, ...more })).check!.questions;
      expect(evidenceOf(questions, "duplicates")).toMatchObject({ rowCount: 1, total: 9 });
      expect(evidenceOf(questions, "status-word")).toEqual({ word: "odd word", rowCount: 1 });
      const grain = evidenceOf(questions, "order-grain")!;
      expect(grain.totalPerRow).toBe("duplicates" in more ? 209 : 233);
    }
  });

  test("is another number where the other currency is chosen", async () => {
    const questions = (await readSheet(rows, { currency: "EUR" })).check!.questions;
    expect(evidenceOf(questions, "status-word")).toEqual({ word: "odd word", rowCount: 2 });
  });
});
