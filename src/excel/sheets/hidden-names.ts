/**
 * Hidden defined names by which a later run knows a sheet of ours again, whatever people call it; a copy of the sheet has
 * them too. They begin with the name of what stands on the sheet.
 */

/** On the sheet of a table: which headers were written by us, not by people. */
export function ownHeadersName(tableName: string): string {
  return `${tableName}_Headers`;
}

/** On the sheet of a report. */
export function reportSheetName(markName: string): string {
  return `${markName}_Sheet`;
}

/** On the sheet of a PivotTable: what the run says that made it. */
export function pivotRecordName(pivotName: string): string {
  return `${pivotName}_Made`;
}

/** On the sheet of orders: the key of the marks beside masked ids. */
export const MARK_KEY_NAME = "RFMW_MarkKey";

/** A text constant of a formula holds at most 255 characters. */
const LONGEST_CONSTANT = 250;
const SEPARATOR = "|";

/** The formula that keeps a list of texts, such as headers, in a name. */
export function textsFormula(texts: readonly string[]): string {
  const text = texts.join(SEPARATOR);
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_CONSTANT) parts.push(text.slice(at, at + LONGEST_CONSTANT));
  return `=${parts.map(part => `"${part.replaceAll('"', '""')}"`).join("&")}`;
}

/** The texts that a name's formula keeps; null when it is not one of ours. */
export function textsOfFormula(formula: unknown): string[] | null {
  if (typeof formula !== "string" || !/^="/.test(formula)) return null;
  const parts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(match => match[1]!.replaceAll('""', '"'));
  return parts.join("").split(SEPARATOR);
}
