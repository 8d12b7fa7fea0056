/** What a contact costs and what a sale brings, in the same money. */
export interface ContactMoney {
  /** 0 or more. */
  readonly costPerContact: number;
  /** After goods and shipping, before the contact; may be 0 or less. */
  readonly profitPerSale: number;
}

export type BreakEven =
  /** The share of contacted members who must respond to pay for all contacts, 0 to 1. */
  | { readonly kind: "rate"; readonly rate: number }
  /** A contact costs more than a sale brings: no rate would do. */
  | { readonly kind: "unreachable" }
  /** A sale brings nothing. */
  | { readonly kind: "no-profit" };

/**
 * Cost per contact divided by net profit per sale.
 *
 * @throws RangeError when the cost is below 0 or a number is none
 *
 * Source: the BookBinders and Tuango teaching cases; Hughes, Strategic Database Marketing.
 */
export function breakEven({ costPerContact, profitPerSale }: ContactMoney): BreakEven {
  if (!(costPerContact >= 0) || Number.isNaN(profitPerSale)) {
    throw new RangeError(`a contact at ${costPerContact} for a sale at ${profitPerSale}`);
  }
  if (profitPerSale <= 0) return { kind: "no-profit" };
  const rate = costPerContact / profitPerSale;
  return rate > 1 ? { kind: "unreachable" } : { kind: "rate", rate };
}

/**
 * How far a rate is above or below break-even, in hundredths of it: 0 at break-even, 100 at twice as much. Null where
 * break-even is 0, because a contact costs nothing.
 *
 * Source: after Hughes.
 */
export function breakEvenIndex(rate: number, breakEvenRate: number): number | null {
  return breakEvenRate > 0 ? ((rate - breakEvenRate) / breakEvenRate) * 100 : null;
}
