import { afterCleanUp } from "./excel-host";
import type { ExcelBench } from "./excel-host";

const TABLE = "tblRFMWMembers";

/** The members table that a run wrote, as a person sees and changes it; rows are named by the ids in the first id column. */
export function membersSheet(bench: ExcelBench) {
  const edit = (change: (table: Excel.Table) => void): Promise<void> =>
    Excel.run(async context => {
      change(context.workbook.tables.getItem(TABLE));
      await context.sync();
    });

  async function place() {
    return Excel.run(async context => {
      const table = context.workbook.tables.getItem(TABLE);
      const range = table.getRange();
      range.load("values,rowIndex,columnIndex");
      table.worksheet.load("name");
      await context.sync();
      return {
        sheet: bench.sheet(table.worksheet.name),
        values: range.values as unknown[][],
        row: range.rowIndex,
        column: range.columnIndex,
      };
    });
  }

  function columnOf(values: readonly unknown[][], header: string): number {
    const at = values[0]!.indexOf(header);
    if (at < 0) throw new Error(`no column ${header} among ${values[0]!.join(", ")}`);
    return at;
  }

  /** Where the cell of a member is on the sheet. */
  async function cellOf(header: string, memberId: string) {
    const { sheet, values, row, column } = await place();
    const id = ["会员编号", "Member ID"].find(text => values[0]!.includes(text))!;
    const at = values.findIndex(cells => cells[columnOf(values, id)] === memberId);
    if (at < 0) throw new Error(`no member ${memberId}`);
    return { sheet, row: row + at, column: column + columnOf(values, header) };
  }

  return {
    edit,
    /** Values below a header, from above to below. */
    column: async (header: string): Promise<unknown[]> => {
      const { values } = await place();
      return values.slice(1).map(cells => cells[columnOf(values, header)]);
    },
    /** The same of rows that are not hidden. */
    visible: async (header: string): Promise<unknown[]> => {
      const { sheet, values, row } = await place();
      const at = columnOf(values, header);
      return values.flatMap((cells, k) => (k === 0 || sheet.isRowHidden(row + k) ? [] : [cells[at]]));
    },
    formats: async (header: string, memberId: string): Promise<string> => {
      const { sheet, row, column } = await cellOf(header, memberId);
      return sheet.grid.getNumberFormat(row, column);
    },
    /** The formula of a cell as the client gives it; of a cell without one its value. */
    formula: async (header: string, memberId: string): Promise<unknown> => {
      const { sheet, row, column } = await cellOf(header, memberId);
      return sheet.grid.getFormula(row, column) ?? sheet.grid.getValue(row, column);
    },
    /** Types into a cell, as a person would; "" empties it. */
    change: async (header: string, memberId: string, value: string | number): Promise<void> => {
      const { sheet, row, column } = await cellOf(header, memberId);
      await Excel.run(async context => {
        const cell = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row, column, 1, 1);
        if (typeof value === "string" && value.startsWith("=")) cell.numberFormat = [["General"]];
        cell.formulas = [[value]];
        await context.sync();
      });
    },
    /** Writes another header over a column's. */
    rename: async (header: string, text: string): Promise<void> => {
      const { sheet, values, row, column } = await place();
      await Excel.run(async context => {
        const at = column + columnOf(values, header);
        context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row, at, 1, 1).values = [[text]];
        await context.sync();
      });
    },
    /** Exchanges the first body row with the last, right before a request that is so many away. */
    exchangeRowsBefore: async (request: number): Promise<() => void> => {
      const { sheet, values, row, column } = await place();
      const { faults } = bench.host;
      // Clean-up requests of what went before would count.
      await afterCleanUp();
      let seen = 0;
      faults.beforeRequest = () => {
        if (seen++ !== request) return;
        const columns = values[0]!.length;
        const rows = [row + 1, row + values.length - 1].map(at =>
          sheet.grid.readBlock({ row: at, column, rows: 1, columns }),
        );
        sheet.grid.setBlock(row + 1, column, rows[1]!);
        sheet.grid.setBlock(row + values.length - 1, column, rows[0]!);
      };
      return () => {
        faults.beforeRequest = null;
      };
    },
  };
}
