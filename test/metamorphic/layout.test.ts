import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { addColumns, pastedBelow, permuteColumns, shuffleRows, withBanner, withBlankRows, withFooter } from "./changes";
import { fieldTables, sampleTable } from "./order-tables";
import type { OrderTable } from "./order-tables";
import { membersOf, scoreTable, statusesOf } from "./outcome";
import type { Members } from "./outcome";

interface Base {
  readonly table: OrderTable;
  readonly members: Members;
  readonly statuses: Readonly<Record<string, number>>;
}

let bench: ExcelBench;
const bases = new Map<string, Base>();
const FIELD_TABLES = await fieldTables();
const TABLES = [...FIELD_TABLES, sampleTable("zh-CN"), sampleTable("en-US")];

beforeAll(async () => {
  bench = await bootExcelBench();
  for (const table of TABLES) {
    const file = await scoreTable(bench, table);
    bases.set(table.name, { table, members: membersOf(file), statuses: statusesOf(file) });
  }
});

/** Rows of these files lean on the row above them. */
const IN_ORDER = /continuation|two-row-header|overlapping/;
/** These files have several states of an order, so a second paste of all rows is not told from a change. */
const name = ({ name }: OrderTable) => name;

describe("what does not matter changes nobody", () => {
  describe.each(TABLES.map(table => [name(table), table] as const))("%s", (_, table) => {
    const base = () => bases.get(table.name)!;

    it("has members", () => {
      expect(Object.keys(base().members).length).toBeGreaterThan(1);
    });

    it.each([1, 2, 3])("columns in another order (%i)", async seed => {
      const file = await scoreTable(bench, permuteColumns(table, seed));
      expect(membersOf(file)).toEqual(base().members);
      expect(statusesOf(file)).toEqual(base().statuses);
    });

    it.each([4, 5])("unrelated columns between (%i)", async seed => {
      const file = await scoreTable(bench, addColumns(table, seed));
      expect(membersOf(file)).toEqual(base().members);
      expect(statusesOf(file)).toEqual(base().statuses);
    });

    it("a banner above, a footer below, blank rows between", async () => {
      for (const changed of [withBanner(table), withFooter(table), withBlankRows(table)]) {
        const file = await scoreTable(bench, changed);
        expect(membersOf(file)).toEqual(base().members);
        expect(statusesOf(file)).toEqual(base().statuses);
      }
      const all = await scoreTable(bench, withBanner(withFooter(withBlankRows(table))));
      expect(membersOf(all)).toEqual(base().members);
    });

    it.skipIf(IN_ORDER.test(table.name))("rows in another order", async () => {
      for (const seed of [6, 7]) {
        expect(membersOf(await scoreTable(bench, shuffleRows(table, seed)))).toEqual(base().members);
      }
    });

    it("the whole export pasted below itself", async () => {
      expect(membersOf(await scoreTable(bench, pastedBelow(table)))).toEqual(base().members);
    });
  });
});
