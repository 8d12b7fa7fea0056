/** How a discount column was read: what a number of it is, and whether it is what was paid or what was taken off. */
export const DISCOUNT_READINGS = [
  "amount", "fraction-paid", "fraction-off", "tenths-paid", "percent-paid", "percent-off", "as-written",
] as const; // prettier-ignore

export type DiscountReading = (typeof DISCOUNT_READINGS)[number];

/** A remark about a trait that a mapped column cannot carry, or carries only when it is read in one of several ways. */
export type TraitNote =
  | { readonly code: "discount-unclear"; readonly rowCount: number; readonly examples: readonly string[] }
  | { readonly code: "discount-as-rate"; readonly reading: Exclude<DiscountReading, "amount">; readonly rowCount: number }
  | { readonly code: "list-amount-unclear"; readonly purchaseCount: number; readonly abovePurchases: number }
  | { readonly code: "list-amount-below-paid"; readonly purchaseCount: number; readonly abovePurchases: number }
  | { readonly code: "list-amount-per-piece"; readonly purchaseCount: number; readonly abovePurchases: number }
  | { readonly code: "single-brand"; readonly brand: string }
  | { readonly code: "ratings-unclear"; readonly rowCount: number; readonly examples: readonly string[] }
  | { readonly code: "ratings-scaled"; readonly scale: number; readonly rowCount: number }
  | { readonly code: "channels-unknown"; readonly texts: readonly string[]; readonly textCount: number; readonly rowCount: number }
  | { readonly code: "categories-not-looked-at"; readonly looked: number; readonly total: number }; // prettier-ignore

/** Texts named in a remark. */
export const EXAMPLES = 5;
