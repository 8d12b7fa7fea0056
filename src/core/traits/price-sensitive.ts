import { roundTo9Decimals } from "../stats/round";
import { NO, NOT_ENOUGH, PURCHASES_NEEDED, YES } from "./preference-flags";
import type { PurchaseDepths } from "./purchase-depths";
import type { TraitSources } from "./trait-sources";

/** A purchase at least so far below its list price was on offer. */
export const PROMOTION_DEPTH = 0.1;
/** Of a price-sensitive member's purchases so many are on offer, */
export const PROMOTION_SHARE = 0.6;
/** and so many more than of everybody's, in points of the share. */
export const ABOVE_STORE = 0.1;

/** 价格敏感（推断）: who buys on offer, and more so than the shop as a whole. */
export interface PriceSensitivity {
  /** NO, YES or NOT_ENOUGH per member. */
  readonly flag: Uint8Array;
  /** Purchases that have a price to compare with, and those of them that were on offer. */
  readonly compared: Int32Array;
  readonly onOffer: Int32Array;
  /** The share on offer of all members' purchases, 0 to 1; 0 without any. */
  readonly storeShare: number;
}

/** O(purchases). Source: rfmw.md 1.6; a proxy, which must never make anybody's price higher (PIPL, Art. 24). */
export function priceSensitivity({ bought, member }: TraitSources, { depth }: PurchaseDepths): PriceSensitivity {
  const { memberStart } = bought.purchases;
  const compared = new Int32Array(member.length);
  const onOffer = new Int32Array(member.length);
  let allCompared = 0;
  let allOnOffer = 0;
  for (let place = 0; place < member.length; place++) {
    for (let purchase = memberStart[member[place]!]!; purchase < memberStart[member[place]! + 1]!; purchase++) {
      const off = depth[purchase]!;
      if (Number.isNaN(off)) continue;
      compared[place]! += 1;
      if (off >= PROMOTION_DEPTH) onOffer[place]! += 1;
    }
    allCompared += compared[place]!;
    allOnOffer += onOffer[place]!;
  }
  const storeShare = allCompared === 0 ? 0 : allOnOffer / allCompared;
  const flag = compared.reduce((flags, purchases, place) => {
    flags[place] = flagOf(purchases, onOffer[place]!, storeShare);
    return flags;
  }, new Uint8Array(member.length));
  return { flag, compared, onOffer, storeShare };
}

function flagOf(compared: number, onOffer: number, storeShare: number): number {
  if (compared < PURCHASES_NEEDED) return NOT_ENOUGH;
  const share = roundTo9Decimals(onOffer / compared);
  return share >= PROMOTION_SHARE && share >= roundTo9Decimals(storeShare + ABOVE_STORE) ? YES : NO;
}
