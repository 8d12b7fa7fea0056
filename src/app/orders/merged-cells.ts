import { FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
import type { Inspection } from "./inspection";

/** Numbers that are added up: what is merged over the lines of an order is the order's, and counts once. */
const ADDED_UP: ReadonlySet<Field> = new Set([
  "amount",
  "quantity",
  "unitPrice",
  "refundAmount",
  "listAmount",
  "discount",
]);

/**
 * The orders with those merged cells only that give their value to all their rows: of columns that say whose, when, what,
 * and in what state.
 */
export function withMergedCells(inspection: Inspection): Inspection {
  const { source, mapping } = inspection;
  if (source.mergedDown === undefined) return inspection;
  const { firstName, lastName, currency } = mapping;
  const saying = FIELDS.filter(field => !ADDED_UP.has(field)).map(field => mapping[field]);
  const columns = new Set([...saying, firstName, lastName, currency]);
  return {
    ...inspection,
    source: { ...source, mergedDown: source.mergedDown.filter(area => columns.has(area.column)) },
  };
}
