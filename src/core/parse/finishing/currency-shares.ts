import type { CurrencyShare } from "../../ingest-evidence";
import { statusCode } from "../../row-status";
import { roundTo9Decimals } from "../../stats/round";
import type { CurrencyWatch } from "../numbers/currency";
import type { DecidedRows } from "./decide-rows";

/** Rows and totals by currency over rows that count, or would in another currency; nothing when the rows know at most one. */
export function currencyShares(
  watch: CurrencyWatch,
  { status, currency: codes, amounts: { amount } }: Pick<DecidedRows, "status" | "currency" | "amounts">,
): CurrencyShare[] {
  if (codes === null) return [];
  const names = watch.names();
  const rowCounts = new Int32Array(names.length);
  const totals = new Float64Array(names.length);
  const counted = statusCode("counted");
  const other = statusCode("other-currency");
  for (let row = 0; row < status.length; row += 1) {
    if ((status[row] !== counted && status[row] !== other) || !Number.isFinite(amount[row]!)) continue;
    rowCounts[codes[row]!]! += 1;
    totals[codes[row]!]! += amount[row]!;
  }
  const shares = names.map((currency, code) => ({
    currency,
    rowCount: rowCounts[code]!,
    total: roundTo9Decimals(totals[code]!),
  }));
  return shares
    .filter(({ currency, rowCount }) => currency !== "" && rowCount > 0)
    .sort((one, other) => other.rowCount - one.rowCount);
}

/** The currencies of the rows that a choice of another one leaves out, most rows first. */
export function otherCurrencies(
  watch: CurrencyWatch,
  { status, currency: codes }: Pick<DecidedRows, "status" | "currency">,
): string[] {
  if (codes === null) return [];
  const other = statusCode("other-currency");
  const names = watch.names();
  const rowCounts = new Int32Array(names.length);
  for (let row = 0; row < status.length; row += 1) if (status[row] === other) rowCounts[codes[row]!]! += 1;
  return names
    .map((currency, code) => ({ currency, rowCount: rowCounts[code]! }))
    .filter(({ rowCount }) => rowCount > 0)
    .sort((one, two) => two.rowCount - one.rowCount)
    .map(({ currency }) => currency);
}
