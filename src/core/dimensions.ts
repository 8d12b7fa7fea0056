/** The four measures in the method's own order. */
export const DIMENSIONS = ["recency", "frequency", "monetary", "width"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The letter that stands for a dimension in an order such as RFMW, the same in every language. */
export const LETTER: Readonly<Record<Dimension, string>> = { recency: "R", frequency: "F", monetary: "M", width: "W" };

/** The order that letters such as "RFMW" name, in either case; undefined where a dimension is missing or named twice. */
export function readOrder(letters: string): readonly Dimension[] | undefined {
  const order = [...letters.toUpperCase()].map(letter => DIMENSIONS.find(name => LETTER[name] === letter));
  const named = order.filter(name => name !== undefined);
  return order.length === DIMENSIONS.length && new Set(named).size === DIMENSIONS.length ? named : undefined;
}

/** Days, purchases and categories are counted; money is measured. */
export function isCounted(dimension: Dimension): boolean {
  return dimension !== "monetary";
}
