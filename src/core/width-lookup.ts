import type { WidthColumn } from "./order-rows";
import type { WidthKeyword } from "./scoring-rules";
import { normalForm } from "./parse/texts/normal-form";

/** A width column after a lookup, and what the lookup did not know. */
export interface LookedUpWidth {
  readonly width: WidthColumn;
  /** Texts of the data that hold no keyword, in the order of the column, each text once. */
  readonly unmatched: readonly string[];
}

/** How texts are compared: NFKC, without letter case, trimmed, each run of spaces one space. */
export function lookupKey(text: string): string {
  // Upper case first, so that letters which only differ there (ß and SS) meet.
  return normalForm(text).toUpperCase().toLowerCase().trim().replace(/\s+/g, " ");
}

/**
 * Turns the texts of a width column into categories: a text that contains a keyword is of that keyword's category; of
 * several keywords the longest decides, of equally long ones the first of the table. A text without a keyword that is a
 * category of the table is that category. Categories are the same when {@link lookupKey} says so.
 *
 * Any other text stays what it is where the column holds categories or brands, which the lookup only brings
 * together, and is blank where it holds products, because a product is no category. Either way it is in
 * `unmatched`.
 *
 * The parts of a split cell are looked up one by one. Rows stay rows; only what they point at changes.
 *
 * O(texts × keywords + rows).
 */
export function lookUpWidth(width: WidthColumn, lookup: readonly WidthKeyword[]): LookedUpWidth {
  if (lookup.length === 0) return { width, unmatched: [] };
  const values: string[] = [];
  const codeOfKey = new Map<string, number>();
  const codeOf = (label: string): number => {
    const key = lookupKey(label);
    let code = codeOfKey.get(key);
    if (code === undefined) {
      code = values.length;
      values.push(label);
      codeOfKey.set(key, code);
    }
    return code;
  };
  const categoryOf = categoryFinder(lookup);
  const unmatched: string[] = [];
  const codeOfText = new Map<number, number>();
  const lookUp = (text: number): number => {
    const known = codeOfText.get(text);
    if (known !== undefined) return known;
    const label = width.values[text]!;
    const category = categoryOf(label);
    if (category === null) unmatched.push(label);
    const code = category === null && width.basis === "product" ? -1 : codeOf(category ?? label);
    codeOfText.set(text, code);
    return code;
  };

  const partsOfCell = width.values.map((_, cell) => [
    ...new Set((width.parts?.[cell] ?? [cell]).map(lookUp).filter(code => code >= 0)),
  ]);
  const severalOfCell = new Map<number, readonly number[]>();
  // Cells of several categories come last: all single categories have their codes by now.
  const codeOfCell = partsOfCell.map((parts, cell) => {
    if (parts.length <= 1) return parts[0] ?? -1;
    values.push(width.values[cell]!);
    severalOfCell.set(values.length - 1, parts);
    return values.length - 1;
  });
  const codes = width.codes.map(cell => (cell < 0 ? -1 : codeOfCell[cell]!));
  const parts = severalOfCell.size === 0 ? {} : { parts: values.map((_, code) => severalOfCell.get(code) ?? [code]) };
  return { width: { basis: width.basis, codes, values, ...parts }, unmatched };
}

function categoryFinder(lookup: readonly WidthKeyword[]): (text: string) => string | null {
  const byLength = lookup
    .map(({ keyword, category }, place) => ({
      key: lookupKey(keyword),
      category: category.trim(),
      categoryKey: lookupKey(category),
      place,
    }))
    .sort((a, b) => b.key.length - a.key.length || a.place - b.place);
  return text => {
    const key = lookupKey(text);
    const found = byLength.find(entry => key.includes(entry.key)) ?? byLength.find(entry => entry.categoryKey === key);
    return found?.category ?? null;
  };
}
