import { brandLoyalty } from "./brand-loyal";
import type { BrandLoyalty } from "./brand-loyal";
import { priceSensitivity } from "./price-sensitive";
import type { PriceSensitivity } from "./price-sensitive";
import { purchaseDepths } from "./purchase-depths";
import type { TraitNote } from "./trait-notes";
import type { TraitSources } from "./trait-sources";

/** What prices and brands tell of members; null for what the mapped columns do not carry. */
export interface PricesAndBrands {
  readonly priceSensitive: PriceSensitivity | null;
  readonly brandLoyal: BrandLoyalty | null;
}

/** O(rows). */
export function pricesAndBrands(sources: TraitSources): PricesAndBrands & { readonly notes: readonly TraitNote[] } {
  const { depths, notes } = purchaseDepths(sources.orders, sources.bought.purchases);
  const brands = brandLoyalty(sources, depths);
  return {
    priceSensitive: depths && priceSensitivity(sources, depths),
    brandLoyal: brands.loyalty,
    notes: [...notes, ...brands.notes],
  };
}
