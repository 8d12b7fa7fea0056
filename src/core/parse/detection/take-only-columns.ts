import { GUESS, allColumns, choose, release } from "./assignment-table";
import type { AssignmentTable } from "./assignment-table";
import { contradictsField } from "./column-content";
import { dayColumns, moneyColumns } from "./only-columns";
import type { SeenColumn } from "./only-columns";
import { isLookalike } from "./synonym-index";

/** The only column of dates is the order date and the only one of money the amount, whatever their headers. */
export function takeOnlyColumns(table: AssignmentTable): void {
  if (table.headers.every(header => header === "")) return;
  if (needsColumn(table, "orderDate")) takeOnly(table, "orderDate", dayColumns(seenColumns(table, "orderDate")));
  if (needsColumn(table, "amount") && !(table.chosen.has("quantity") && table.chosen.has("unitPrice"))) {
    takeOnly(table, "amount", moneyColumns(seenColumns(table, "amount")));
  }
}

/** True when no header named the field, or one did whose cells hold something else. */
function needsColumn(table: AssignmentTable, field: "orderDate" | "amount"): boolean {
  const found = table.chosen.get(field);
  if (table.closed.has(field)) return false;
  if (!found) return true;
  const content = table.contents[found.column]!;
  return content.filled > 0 && contradictsField(content, field);
}

function takeOnly(table: AssignmentTable, field: "orderDate" | "amount", found: readonly SeenColumn[]): void {
  if (found.length !== 1) return;
  release(table, field);
  for (const [other, { column }] of table.chosen) if (column === found[0]!.column) release(table, other);
  choose(table, field, found[0]!.column, GUESS, "content");
}

/** Columns that may still become the field: free ones under no lookalike, and a price without a quantity. */
function seenColumns(table: AssignmentTable, field: "orderDate" | "amount"): SeenColumn[] {
  const price = field === "amount" && !table.chosen.has("quantity") ? table.chosen.get("unitPrice")?.column : undefined;
  return allColumns(table).filter(
    ({ column, header }) =>
      (!table.taken.has(column) && !(field === "amount" && isLookalike(header, field))) || column === price,
  );
}
