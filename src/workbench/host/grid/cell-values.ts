/** An error in a cell, e.g. `#N/A`. Made by `cellError`, so equal codes are the same object. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: text, number, boolean, error; null = empty. Dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | CellError | null;

const INTERNED = new Map<string, CellError>();

/** The one error value of this code. */
export function cellError(code: string): CellError {
  let value = INTERNED.get(code);
  if (value === undefined) {
    value = Object.freeze({ error: code });
    INTERNED.set(code, value);
  }
  return value;
}

/** Whether a cell holds an error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The errors a user can type [unverified]: the list of Excel's error values. */
export const TYPEABLE_ERRORS: readonly string[] = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"];
