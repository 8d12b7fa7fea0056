/** By decimals: making one takes as long as hundreds of uses, and a run measures tens of thousands of numbers. */
const formats = new Map<number, Intl.NumberFormat>();

/** A number as a cell shows it to people, with a comma every three digits. */
export function shownNumber(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format.format(value);
}
