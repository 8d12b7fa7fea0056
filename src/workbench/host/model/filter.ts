import { invalidArgument, HostError } from "../errors";
import type { CellValue } from "../grid/cell-values";
import { isCellError } from "../grid/cell-values";
import type { Rectangle } from "../rectangle";
import type { Anchor } from "./anchor";

/** One column's filter as in `Excel.FilterCriteria`. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

/** A filter over a range: criteria by 0-based column inside the range; the first row is the header. */
export interface FilterModel {
  readonly range: Anchor;
  readonly criteria: Map<number, FilterCriteria>;
}

/** Reads a criteria object from a request; kinds that are not modelled are refused by name. */
export function readCriteria(value: unknown): FilterCriteria {
  if (typeof value !== "object" || value === null) throw invalidArgument("A filter needs a criteria object.");
  const criteria = value as FilterCriteria;
  switch (criteria.filterOn) {
    case "Values":
      if (!Array.isArray(criteria.values)) throw invalidArgument("A values filter needs the property 'values'.");
      return criteria;
    case "Custom":
      if (typeof criteria.criterion1 !== "string") throw invalidArgument("A custom filter needs 'criterion1'.");
      return criteria;
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
    case "Dynamic":
    case "CellColor":
    case "FontColor":
    case "Icon":
      throw new HostError(
        "NotImplemented",
        `The filter kind "${criteria.filterOn}" exists in Excel but is not modelled.`,
      );
    default:
      throw invalidArgument(`"${String(criteria.filterOn)}" is no kind of filter.`);
  }
}

/** Whether the cell passes; `text` is what the cell displays. */
export function passes(criteria: FilterCriteria, value: CellValue, text: string): boolean {
  if (criteria.filterOn === "Values") {
    return (criteria.values ?? []).some(wanted => String(wanted).toLowerCase() === text.toLowerCase());
  }
  const first = passesCustom(criteria.criterion1 ?? "", value, text);
  if (criteria.criterion2 === undefined || criteria.criterion2 === null) return first;
  const second = passesCustom(criteria.criterion2, value, text);
  return criteria.operator === "Or" ? first || second : first && second;
}

// Operators and wildcards of AutoFilter's custom criteria [unverified]: general Excel behaviour.
function passesCustom(criterion: string, value: CellValue, text: string): boolean {
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion);
  const operator = match?.[1] ?? "=";
  const operand = match?.[2] ?? "";
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (typeof value === "number" && Number.isFinite(number)) return compare(operator, value - number);
  if (operator === "=" || operator === "<>") {
    const equal = operand === "" ? value === null : wildcard(operand).test(text);
    return operator === "=" ? equal : !equal;
  }
  if (value === null || isCellError(value) || Number.isFinite(number)) return false;
  return compare(
    operator,
    text.toLowerCase() < operand.toLowerCase() ? -1 : text.toLowerCase() > operand.toLowerCase() ? 1 : 0,
  );
}

function compare(operator: string, difference: number): boolean {
  switch (operator) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    default:
      return difference >= 0;
  }
}

function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "is");
}

/** The rows below the header of a filtered range. */
export function filteredRows(range: Rectangle): { first: number; end: number } {
  return { first: range.row + 1, end: range.row + range.rows };
}

/** Moves the criteria of columns at and behind `index` when columns come in (`count` > 0) or go (`count` < 0). */
export function shiftCriteria(filter: FilterModel, index: number, count: number): void {
  const entries = [...filter.criteria];
  filter.criteria.clear();
  for (const [offset, criteria] of entries) {
    if (offset < index) filter.criteria.set(offset, criteria);
    else if (offset + count >= index) filter.criteria.set(offset + count, criteria);
  }
}
