import { describe, expect, it } from "vitest";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import type { OrderIngestOptions } from "#core/order-ingest";
import type { Cell } from "#core/cell";
import { NO_DAY } from "#core/units";
import { dayOf } from "../../../support/order-rows";

const BASE = { memberId: 0, orderDate: 1, amount: 2 };

function read(rows: readonly Cell[][], options: Partial<OrderIngestOptions>) {
  const ingest = createOrderIngest({
    mapping: BASE,
    date1904: false,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    headers: [],
    ...options,
  });
  ingest.add(chunkOfRows(rows));
  return ingest.finish(new Int32Array());
}

const row = (...cells: Cell[]): Cell[] => ["A1", "2026-03-01", 100, ...cells];

describe("what rows say beside member, day and amount", () => {
  it("keeps texts as they stand, blank cells without a code", () => {
    const orders = read([row("A. Ho", "VIP"), row("", "VIP")], { mapping: { ...BASE, recipient: 3, memberLevel: 4 } });
    expect(orders.details.recipient).toEqual({ codes: Int32Array.of(0, -1), values: ["A. Ho"] });
    expect([...orders.details.memberLevel!.codes]).toEqual([0, 0]);
    expect(orders.details.payer).toBeUndefined();
  });

  it("reads money in the unit of the amounts, a quantity as it stands, and no number as blank", () => {
    const orders = read([row(12990, 3), row("soon", "2"), row("", "")], {
      mapping: { ...BASE, listAmount: 3, quantity: 4 },
      amountFactor: 0.01,
    });
    expect([...orders.figures.listAmount!]).toEqual([129.9, NaN, NaN]);
    expect([...orders.figures.quantity!]).toEqual([3, 2, NaN]);
    expect([...orders.amount]).toEqual([1, 1, 1]);
  });

  it("reads 1.250 off the price as the amounts are written, where the column itself proves nothing", () => {
    const orders = read([["A1", "2026-03-01", "1.299,00", "1.250"]], { mapping: { ...BASE, discount: 3 } });
    expect([...orders.figures.discount!]).toEqual([1250]);
  });

  it("keeps the brand though width is counted on another column", () => {
    const orders = read([row("Tops", "Acme")], { mapping: { ...BASE, category: 3 }, brandColumn: 4 });
    expect(orders.width!.basis).toBe("category");
    expect(orders.details.brand!.values).toEqual(["Acme"]);
  });

  it("reads the brand once where width is counted on it", () => {
    const orders = read([row("Acme")], { mapping: { ...BASE, brand: 3 }, brandColumn: 3 });
    expect(orders.width!.values).toEqual(["Acme"]);
    expect(orders.details.brand!.values).toEqual(["Acme"]);
  });
});

describe("birthdays", () => {
  const birthdaysOf = (cells: readonly Cell[], date1904 = false) =>
    [...read(cells.map(cell => row(cell)), { mapping: { ...BASE, birthday: 3 }, date1904 }).birthday!]; // prettier-ignore

  it.each<[string, Cell, string]>([
    ["a text", "1985-03-04", "1985-03-04"],
    ["Chinese", "1985年3月4日", "1985-03-04"],
    ["a number that order dates have, too", 31110, "1985-03-04"],
    ["a number below those", 12345, "1933-10-18"],
    ["eight digits", 19850304, "1985-03-04"],
  ])("reads %s", (_, cell, day) => {
    expect(birthdaysOf([cell])).toEqual([dayOf(day)]);
  });

  it.each<[string, Cell]>([
    ["1900-01-01", "1900-01-01"],
    ["1970-01-01", "1970-01-01"],
    ["a year alone", "1985"],
    ["words", "unknown"],
    ["nothing", ""],
  ])("takes %s for unknown", (_, cell) => {
    expect(birthdaysOf([cell])).toEqual([NO_DAY]);
  });

  it("has the day first unless a birthday of the column proves the other", () => {
    expect(birthdaysOf(["03/04/1985"])).toEqual([dayOf("1985-04-03")]);
    expect(birthdaysOf(["03/04/1985", "12/25/1990"])).toEqual([dayOf("1985-03-04"), dayOf("1990-12-25")]);
  });

  it("follows a workbook that counts from 1904", () => {
    expect(birthdaysOf([31110], true)).toEqual([dayOf("1989-03-05")]);
  });
});
