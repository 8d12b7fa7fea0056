/** Whether a member shows a preference. */
export const NO = 0;
export const YES = 1;
/** Fewer than {@link PURCHASES_NEEDED} purchases that could show it. */
export const NOT_ENOUGH = 2;

/** Purchases with the needed data before anything is said about a preference. Source: rfmw.md 1.6. */
export const PURCHASES_NEEDED = 3;
