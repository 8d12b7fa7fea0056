import { randomStream } from "#samples/random";
import type { OrderTable, Rows } from "./order-tables";

/** The table with its columns in another order. */
export function permuteColumns(table: OrderTable, seed: number): OrderTable {
  const order = randomStream(seed).shuffled(table.rows[0]!.map((_, column) => column));
  return { ...table, rows: table.rows.map(row => order.map(column => row[column]!)) };
}

/**
 * Columns that have nothing to do with members and money, by header; the text comes from a number that equal rows share.
 */
const UNRELATED: readonly (readonly [header: string, cell: (number: number) => string])[] = [
  ["Printed by", number => (number % 2 === 0 ? "till 1" : "till 2")],
  ["重量(克)", number => String(120 + ((number * 37) % 400))],
  ["Remark", number => (number % 3 === 0 ? "gift wrap, please" : "")],
  ["Tracking link", number => `https://track.example/${number}`],
  ["仓库", number => (number % 4 === 0 ? "东仓" : "西仓")],
];

/** The table with unrelated columns put in between, at places that the seed chooses. */
export function addColumns(table: OrderTable, seed: number): OrderTable {
  const random = randomStream(seed);
  // States of an order do not differ in what is unrelated to it, so the number is the order's, by its first cell.
  const numbers = [...new Set(table.rows.map(row => row[0]!))];
  return UNRELATED.reduce<OrderTable>((wider, [header, cell]) => {
    const place = random.whole(0, wider.rows[0]!.length);
    const rows = wider.rows.map((row, at) => {
      const isData = at > wider.headerRow && row.some(text => text !== "");
      const text = at === wider.headerRow ? header : isData ? cell(numbers.indexOf(table.rows[at]![0]!)) : "";
      return [...row.slice(0, place), text, ...row.slice(place)];
    });
    return { ...wider, rows };
  }, table);
}

/** The table below lines such as a report begins with. */
export function withBanner(table: OrderTable): OrderTable {
  const width = table.rows[0]!.length;
  const above = ["Orders of all stores", "Period: 2024-01-01 to 2026-12-31", ""].map(text => lineOf(text, width));
  return { ...table, rows: [...above, ...table.rows], headerRow: table.headerRow + above.length };
}

/** The table above lines such as a report ends with. */
export function withFooter(table: OrderTable): OrderTable {
  const width = table.rows[0]!.length;
  const below = ["", "End of report", "Page 1 of 1"].map(text => lineOf(text, width));
  return { ...table, rows: [...table.rows, ...below] };
}

/** The table with a blank row after every few rows of data, and one right below the header. */
export function withBlankRows(table: OrderTable): OrderTable {
  const blank = lineOf("", table.rows[0]!.length);
  const rows = table.rows.flatMap((row, at) => {
    const below = at - lastHeaderRow(table);
    return below === 0 || (below > 0 && below % 4 === 0) ? [row, blank] : [row];
  });
  return { ...table, rows };
}

/** The table with its data rows in another order. */
export function shuffleRows(table: OrderTable, seed: number): OrderTable {
  const first = lastHeaderRow(table) + 1;
  return { ...table, rows: [...table.rows.slice(0, first), ...randomStream(seed).shuffled(table.rows.slice(first))] };
}

/** The export a second time below itself, with its header. */
export function pastedBelow(table: OrderTable): OrderTable {
  return { ...table, rows: [...table.rows, ...table.rows.slice(table.headerRow)] };
}

/** The table with the cells of a column written another way; cells that `rewrite` does not know stay. */
export function rewritten(
  table: OrderTable,
  columns: readonly string[],
  rewrite: (text: string, row: number) => string | null,
): OrderTable {
  const headers = table.rows[table.headerRow]!;
  const places = columns.map(column => {
    const place = headers.indexOf(column);
    if (place < 0) throw new Error(`no column ${column} among ${headers.join(", ")}`);
    return place;
  });
  const rows = table.rows.map((row, at) =>
    at <= table.headerRow
      ? row
      : row.map((text, column) => (places.includes(column) ? (rewrite(text, at) ?? text) : text)),
  );
  return { ...table, rows };
}

/** The last row of the header: a header of two rows leaves cells blank that its second row fills. */
function lastHeaderRow({ rows, headerRow, name }: OrderTable): number {
  return name.includes("two-row-header") && rows[headerRow + 1] !== undefined ? headerRow + 1 : headerRow;
}

function lineOf(text: string, width: number): string[] {
  return Array.from({ length: width }, (_, column) => (column === 0 ? text : ""));
}

export interface TextStyle {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly lineEnd: "\n" | "\r\n" | "\r";
  readonly quotes: "where needed" | "everywhere";
}

export const PLAIN: TextStyle = { delimiter: ",", lineEnd: "\n", quotes: "where needed" };

/** The rows as the text of a file. */
export function textOf(rows: Rows, { delimiter, lineEnd, quotes }: TextStyle): string {
  const cell = (text: string) =>
    quotes === "everywhere" || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map(row => row.map(cell).join(delimiter)).join(lineEnd) + lineEnd;
}
