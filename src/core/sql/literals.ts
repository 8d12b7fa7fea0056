import { roundTo9Decimals } from "../stats/round";

/** A number with up to 9 decimals and never an exponent, as every engine reads it as a decimal. */
export function decimalLiteral(value: number): string {
  const text = String(roundTo9Decimals(value));
  if (!/e/i.test(text)) return text;
  return roundTo9Decimals(value)
    .toFixed(9)
    .replace(/\.?0+$/, "");
}
