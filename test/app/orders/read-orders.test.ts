import { describe, expect, it } from "vitest";
import { readSheet } from "../../support/read-sheet";

const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额", "商品备注"];

describe("readOrders", () => {
  it("counts a row as duplicate only when every cell repeats an earlier row", async () => {
    const { check, wholeRows } = await readSheet([
      HEADER,
      ["V1", "A1", "2026-01-01", 100, "红"],
      ["V1", "A1", "2026-01-01", 100, "蓝"],
      ["V1", "A1", "2026-01-01", 100, "红"],
      ["V1", "A1", "2026-01-01", 100, "蓝"],
      ["V2", "A2", "2026-01-01", 100, "红"],
    ]);
    expect(check?.counts.rows.byStatus).toMatchObject({ counted: 3, duplicate: 2 });
    // The cells of both lines are read once more: the order repeats one amount.
    expect(wholeRows).toEqual([1, 2, 3, 4, 1, 2]);
  });

  it("does not count a row after the as-of day", async () => {
    const { check } = await readSheet([
      HEADER,
      ["V1", "A1", "2026-01-01", 100, ""],
      ["V1", "A2", "2099-01-01", 100, ""],
    ]);
    expect(check?.counts.rows.byStatus).toMatchObject({ counted: 1, "after-as-of": 1 });
  });

  it("asks what the data leave open, and reads by the answer", async () => {
    const rows = [
      HEADER,
      ["V1", "A1", "03/04/2026", 100, ""],
      ["V1", "A2", "05/06/2026", 50, ""],
      ["V2", "A3", "07/06/2026", 50, ""],
    ];
    const asked = await readSheet(rows);
    const question = asked.check?.questions.find(one => one.kind === "day-month-order");
    expect(question).toMatchObject({
      options: ["day-first", "month-first"],
      default: "day-first",
      chosen: "day-first",
    });
    const answered = await readSheet(rows, { "day-month-order": "month-first" });
    expect(answered.check?.questions.find(one => one.kind === "day-month-order")?.chosen).toBe("month-first");
  });

  it("refuses to add up several currencies until one is chosen", async () => {
    const rows = [
      HEADER,
      ["V1", "A1", "2026-01-01", "¥100", ""],
      ["V1", "A2", "2026-01-02", "US$50", ""],
      ["V2", "A3", "2026-01-03", "¥5", ""],
    ];
    const { failure } = await readSheet(rows);
    expect(failure).toMatchObject({ code: "currencies-mixed" });
    const currencies = failure?.code === "currencies-mixed" ? failure.currencies.map(({ currency }) => currency) : [];
    const { check } = await readSheet(rows, { currency: currencies[0]! });
    expect(check?.counts.rows.byStatus.counted).toBe(2);
    expect(check?.counts.rows.byStatus["other-currency"]).toBe(1);
  });

  it("does not read whole rows when nothing repeats", async () => {
    const { wholeRows } = await readSheet([
      HEADER,
      ["V1", "A1", "2026-01-01", 100, ""],
      ["V1", "A2", "2026-01-02", 50, ""],
    ]);
    expect(wholeRows).toEqual([]);
  });

  it("says which column, and shows a text from it, when no row can be counted", async () => {
    const { failure } = await readSheet([HEADER, ["V1", "A1", "昨天", 100, ""], ["V2", "A2", "前天", 50, ""]]);
    expect(failure).toMatchObject({
      code: "no-usable-row",
      reason: "bad-date",
      column: "下单日期",
      example: "昨天",
      rowCount: 2,
    });
  });

  it("offers the answers that left every row out when no row can be counted", async () => {
    const rows = [HEADER, ["1.23E+17", "A1", "2026-01-01", 100, ""], ["1.24E+17", "A2", "2026-01-02", 50, ""]];
    expect((await readSheet(rows)).failure).toMatchObject({
      code: "no-usable-row",
      questions: [{ id: "damaged-member-ids", options: ["leave-out", "as-written"], chosen: "leave-out" }],
    });
    expect((await readSheet(rows, { "damaged-member-ids": "as-written" })).check?.counts.rows.counted).toBe(2);
  });

  it("does not take the default in place of an answer that is no option", async () => {
    const rows = [HEADER, ["V1", "A1", "03/04/2026", 100, ""], ["V2", "A2", "05/06/2026", 50, ""]];
    const { failure } = await readSheet(rows, { "day-month-order": "year-first" });
    expect(failure).toMatchObject({
      code: "answers-lost",
      answers: [{ id: "day-month-order", option: "year-first", reason: "option-gone" }],
      questions: [{ id: "day-month-order", chosen: null }],
    });
  });

  it("names the column that is missing", async () => {
    const header = ["会员编号", "订单编号", "备注甲", "实付金额"];
    const { failure } = await readSheet([header, ["V1", "A1", "x", 100], ["V1", "A2", "y", 50]]);
    expect(failure).toEqual({ code: "no-date-column", sheet: "订单" });
  });

  it("refuses ids behind asterisks, because different people would merge", async () => {
    const { failure } = await readSheet([
      HEADER,
      ["昂**", "A1", "2026-01-01", 100, ""],
      ["昂**", "A2", "2026-01-02", 100, ""],
      ["李*", "A3", "2026-01-03", 100, ""],
    ]);
    expect(failure).toMatchObject({ code: "ids-masked", column: "会员编号" });
  });

  it("says so when there is a header and nothing below it, or fewer columns than orders need", async () => {
    expect((await readSheet([HEADER])).failure).toEqual({ code: "no-data-rows", sheet: "订单" });
    const narrow = await readSheet([
      [5, 7],
      [1, 2],
    ]);
    expect(narrow.failure).toEqual({ code: "no-header-row", sheet: "订单" });
  });

  it("takes the first row as an order where no row is a header, and leaves the columns to be chosen", async () => {
    const { failure } = await readSheet([
      ["V1", 46000, 20, "x"],
      ["V2", 46001, 30, "x"],
    ]);
    expect(failure).toEqual({ code: "no-member-column", sheet: "订单" });
  });

  it("notes which column stood for the member, and stops when it was refused", async () => {
    const rows = [
      ["Kunde", "Bestellnummer", "Bestelldatum", "Betrag"],
      ["a", "1", "2026-06-01", 10],
      ["a", "2", "2026-06-03", 30],
      ["b", "3", "2026-06-04", 20],
    ];
    const { check } = await readSheet(rows);
    expect(check?.notes).toContainEqual({ code: "member-stand-in", header: "Kunde", link: "noun" });
    expect(check?.questions.find(({ id }) => id === "member-stand-in")).toMatchObject({
      evidence: { valueCount: 2, samples: ["a", "b"] },
      chosen: "yes",
    });
    expect((await readSheet(rows, { "member-stand-in": "no" })).failure).toEqual({
      code: "no-member-column",
      sheet: "订单",
    });
  });
});
