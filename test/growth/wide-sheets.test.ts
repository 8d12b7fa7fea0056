import { describe, it } from "vitest";
import { detectColumns } from "#core/detect-columns";
import type { Cell } from "#core/cell";
import { expectLinear } from "./growth";

/** A sheet of ten rows with so many columns under headers of one kind. */
const sheetOf = (header: (column: number) => string) => (columns: number) => {
  const row = (cell: (column: number) => Cell) => Array.from({ length: columns }, (_, column) => cell(column));
  return [row(header), ...Array.from({ length: 9 }, (_, at) => row(column => (column % 3 === 0 ? `V${at}` : at)))];
};

describe("detection takes time as a sheet has columns", () => {
  it.each([
    ["of one header", () => "item price"],
    ["of headers with numbers", (column: number) => `Column ${column}`],
    ["of known words", (column: number) => ["Customer ID", "Date", "Amount", "Quantity", "item price"][column % 5]!],
    ["of brackets", (column: number) => `${"(".repeat(200)}${column}`],
    ["without headers", () => ""],
  ] as const)("%s", (_, header) => {
    expectLinear(1_500, sheetOf(header), sheet => detectColumns(sheet));
  });
});
