/** The four measures in the method's own order. */
export const DIMENSIONS = ["recency", "frequency", "monetary", "width"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The letter that stands for a dimension in an order such as RFMW, the same in every language. */
export const LETTER: Readonly<Record<Dimension, string>> = { recency: "R", frequency: "F", monetary: "M", width: "W" };

/** Days, purchases and categories are counted; money is measured. */
export function isCounted(dimension: Dimension): boolean {
  return dimension !== "monetary";
}
