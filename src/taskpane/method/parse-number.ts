/** The number that a person typed: digits, a decimal point, groups of three parted by commas. Null for anything else. */
export function parseTypedNumber(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll(",", ""));
}
