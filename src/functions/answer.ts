import type { FunctionFault } from "#locales/function-words";

/** What a worksheet function answers; or why it cannot. */
export type Computed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FunctionFault };

export function computed<T>(value: T): Computed<T> {
  return { ok: true, value };
}

export function impossible(fault: FunctionFault): { readonly ok: false; readonly fault: FunctionFault } {
  return { ok: false, fault };
}

/** What Excel shows in the cell: something is missing (#N/A), or what was given cannot be used (#VALUE!). */
export type CellErrorKind = "not-available" | "value";

/** Missing input, and questions that no answer exists for, are #N/A; everything else is #VALUE!. */
const NOT_AVAILABLE: ReadonlySet<FunctionFault> = new Set<FunctionFault>([
  "no-value",
  "no-cuts",
  "map-of-own-rules",
  "map-of-measures",
]);

export function errorKindOf(fault: FunctionFault): CellErrorKind {
  return NOT_AVAILABLE.has(fault) ? "not-available" : "value";
}
