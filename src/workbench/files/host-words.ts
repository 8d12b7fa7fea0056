import type { PlainValue } from "#host/model/records";
import type { ComparisonWord } from "./workbook-data";

/** Excel.ConditionalCellValueOperator in the words of the file. */
export const COMPARISONS: Readonly<Record<string, ComparisonWord>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** An object of the host's; null for anything else. */
export function record(value: PlainValue | undefined): { readonly [key: string]: PlainValue } | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: PlainValue })
    : null;
}

/** A formula, a constant or a number; not an empty text. */
export function isFormula(value: PlainValue | undefined): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value !== "");
}

/** As files hold formulas. */
export function withoutEquals(formula: string | number): string {
  return String(formula).replace(/^=/, "");
}

/** The key that stands for a word. */
export function wordFor(words: Readonly<Record<string, string>>, wanted: string): string {
  const found = Object.entries(words).find(([, word]) => word === wanted);
  if (found === undefined) throw new Error(`no word of the host for ${wanted}`);
  return found[0];
}
