import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { joinedName } from "../../src/core/parse/texts/joined-name";
import { membersOf, readSheet, sheetOfText } from "../support/read-sheet";

describe("a first and a last name as one", () => {
  test.each<[Cell, Cell, string]>([
    ["Jane", "Doe", "Jane Doe"],
    [" Jane ", "van  Doe", "Jane van  Doe"],
    ["小明", "王", "王小明"],
    ["太郎", "山田", "山田太郎"],
    ["민수", "김", "김민수"],
    ["Jane", "王", "Jane 王"],
    ["Jane", "", "Jane"],
    ["", "Doe", "Doe"],
    ["", "", ""],
  ])("%j and %j are %j", (first, last, name) => {
    expect(joinedName(first, last)).toBe(name);
  });
});

const names = async (rows: readonly (readonly Cell[])[]) =>
  (await readSheet(rows)).orders!.attributes.memberName!.values;

describe("names in two columns", () => {
  test("are the member's name, read along with the orders", async () => {
    const rows = sheetOfText(`
      Customer ID,Billing First Name,Billing Last Name,Order,Date,Amount
      A,Jane,Doe,1,2026-06-01,10
      A,Jane,Doe,2,2026-06-10,30
      B,Jane,Roe,3,2026-06-12,40`);
    expect(await names(rows)).toEqual(["Jane Doe", "Jane Roe"]);
  });

  test("are joined without a blank where they are Chinese", async () => {
    const rows = sheetOfText(`
      会员编号,姓,名,订单号,下单日期,金额
      A,王,小明,1,2026-06-01,10
      B,李,小明,2,2026-06-10,30`);
    expect(await names(rows)).toEqual(["王小明", "李小明"]);
  });

  test("tell members apart where no id does: equal first names are no one member", async () => {
    const rows = sheetOfText(`
      Vorname,Nachname,Bestellnummer,Bestelldatum,Betrag
      Anna,Muster,1,2026-06-01,10
      Anna,Beispiel,2,2026-06-10,30
      Anna,Muster,3,2026-06-12,40`);
    expect(await membersOf(rows)).toEqual({ "Anna Muster": "F2 M25", "Anna Beispiel": "F1 M30" });
  });

  test("differ in either part where rows are compared with earlier ones", () => {
    const ingest = createOrderIngest({
      mapping: { memberId: 0, memberName: 1, firstName: 1, lastName: 2, orderId: 3, orderDate: 4, amount: 5 },
      date1904: false,
      blankDateMeansUnpaid: false,
      amountFactor: 1,
      headers: ["Customer ID", "First name", "Last name", "Order", "Date", "Amount"],
    });
    ingest.add(
      chunkOfRows([
        ["A", "Jane", "Doe", "1", "2026-06-01", 10],
        ["A", "Jane", "Roe", "1", "2026-06-01", 10],
        ["A", "Jane", "Doe", "1", "2026-06-01", 10],
      ]),
    );
    expect([...ingest.duplicateCandidates().rows]).toEqual([2]);
  });
});
