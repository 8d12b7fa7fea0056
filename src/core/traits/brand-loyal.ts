import type { TextColumn } from "../order-rows";
import type { Purchases } from "../measure/purchases";
import { REFUND, SALE } from "../measure/row-roles";
import { roundTo9Decimals } from "../stats/round";
import { lookupKey } from "../width-lookup";
import { NO, NOT_ENOUGH, PURCHASES_NEEDED, YES } from "./preference-flags";
import type { PurchaseDepths } from "./purchase-depths";
import type { TraitNote } from "./trait-notes";
import type { TraitSources } from "./trait-sources";

/** A loyal member's first brand has at least this share of their money. */
export const TOP_BRAND_SHARE = 0.7;

/** 品牌忠诚（推断）: who gives most of their money to one brand. */
export interface BrandLoyalty {
  /** NO, YES or NOT_ENOUGH per member. */
  readonly flag: Uint8Array;
  /** Purchases that name a brand. */
  readonly branded: Int32Array;
  /** The brand of most money (equal: by its text), a code into `brands`; -1 for none. */
  readonly topBrand: Int32Array;
  /** Its share of the money on rows with a brand, 0 to 1. */
  readonly topShare: Float64Array;
  /** YES where the member's mean depth on that brand is not above the brand's mean: evidence of paying for the brand. Null without prices. */
  readonly paysForBrand: Uint8Array | null;
  readonly brands: readonly string[];
}

/**
 * Null for a shop that sells one brand or names none, with a remark. Spellings that differ in case or width are one brand.
 *
 * Money is that of the rows: sales less their refunds; a refund row lowers its own brand. Where a sale shows no money of
 * its own, the order's stands on another row, and is shared equally among the sales of the order. O(rows + brands log brands).
 */
export function brandLoyalty(
  { orders, bought, member }: TraitSources,
  depths: PurchaseDepths | null,
): { readonly loyalty: BrandLoyalty | null; readonly notes: readonly TraitNote[] } {
  const column = orders.details.brand;
  if (!column) return { loyalty: null, notes: [] };
  const { purchases } = bought;
  const { codes, brands } = oneCodePerBrand(column, purchases);
  const use = brandUse(codes, brands.length, purchases);
  if (use.sold < 2) {
    const notes: TraitNote[] = use.sold === 1 ? [{ code: "single-brand", brand: brands[use.only]! }] : [];
    return { loyalty: null, notes };
  }
  const flag = new Uint8Array(member.length);
  const branded = new Int32Array(member.length);
  const topBrand = new Int32Array(member.length).fill(-1);
  const topShare = new Float64Array(member.length);
  const money = new Float64Array(brands.length);
  const seenBy = new Int32Array(brands.length).fill(-1);
  const touched: number[] = [];
  for (let place = 0; place < member.length; place++) {
    touched.length = 0;
    for (
      let purchase = purchases.memberStart[member[place]!]!;
      purchase < purchases.memberStart[member[place]! + 1]!;
      purchase++
    ) {
      if (purchases.valid[purchase] === 0) continue;
      const from = purchases.rowStart[purchase]!;
      const to = purchases.rowStart[purchase + 1]!;
      const isShared = to - from > 1 && hasSaleWithoutMoney(purchases, purchase);
      const share = isShared ? purchases.net[purchase]! / saleCount(purchases, purchase) : 0;
      let hasBrand = false;
      for (let i = from; i < to; i++) {
        const brand = codes[i]!;
        const role = purchases.rows.role[i];
        if (brand < 0 || (role !== SALE && (isShared || role !== REFUND))) continue;
        if (seenBy[brand] !== place) {
          seenBy[brand] = place;
          money[brand] = 0;
          touched.push(brand);
        }
        const amount = purchases.rows.money[i]!;
        if (role === REFUND) {
          money[brand]! -= amount;
          continue;
        }
        hasBrand = true;
        money[brand]! += isShared ? share : amount - (purchases.rows.refunded?.[i] ?? 0);
      }
      if (hasBrand) branded[place]! += 1;
    }
    let total = 0;
    let top = -1;
    for (const brand of touched) {
      money[brand] = Math.max(0, roundTo9Decimals(money[brand]!));
      total += money[brand]!;
      if (top < 0 || money[brand]! > money[top]! || (money[brand] === money[top] && brands[brand]! < brands[top]!)) {
        top = brand;
      }
    }
    topBrand[place] = top;
    topShare[place] = total > 0 ? roundTo9Decimals(money[top]! / total) : 0;
    flag[place] = branded[place]! < PURCHASES_NEEDED ? NOT_ENOUGH : topShare[place]! >= TOP_BRAND_SHARE ? YES : NO;
  }
  const paysForBrand = depths && payingForBrand(codes, brands.length, purchases, member, topBrand, depths.depth);
  return { loyalty: { flag, branded, topBrand, topShare, paysForBrand, brands }, notes: [] };
}

/**
 * The same code for texts that say the same; the spelling that came first stands for them. Codes are in the order of the
 * rows of purchases, in which everything here reads them.
 */
function oneCodePerBrand(
  { codes, values }: TextColumn,
  { rows }: Purchases,
): { readonly codes: Int32Array; readonly brands: string[] } {
  const brands: string[] = [];
  const known = new Map<string, number>();
  const brandOf = values.map(text => {
    const key = lookupKey(text);
    let brand = known.get(key);
    if (brand === undefined) {
      brand = brands.length;
      known.set(key, brand);
      brands.push(text);
    }
    return brand;
  });
  const inOrder = new Int32Array(rows.row.length);
  for (let i = 0; i < inOrder.length; i++) {
    const code = codes[rows.row[i]!]!;
    inOrder[i] = code < 0 ? -1 : brandOf[code]!;
  }
  return { codes: inOrder, brands };
}

/** How many brands valid purchases name, and the one when it is one. */
function brandUse(codes: Int32Array, brandCount: number, { count, valid, rowStart, rows }: Purchases) {
  const isSold = new Uint8Array(brandCount);
  for (let purchase = 0; purchase < count; purchase++) {
    if (valid[purchase] === 0) continue;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      const brand = codes[i]!;
      if (brand >= 0 && rows.role[i] === SALE) isSold[brand] = 1;
    }
  }
  return { sold: isSold.reduce((sum, sold) => sum + sold, 0), only: isSold.indexOf(1) };
}

function hasSaleWithoutMoney({ rowStart, rows }: Purchases, purchase: number): boolean {
  for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
    if (rows.role[i] === SALE && rows.money[i] === 0) return true;
  }
  return false;
}

function saleCount({ rowStart, rows }: Purchases, purchase: number): number {
  let sales = 0;
  for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) if (rows.role[i] === SALE) sales += 1;
  return sales;
}

/** Compares each member's mean depth over the purchases that hold their first brand with everybody's on that brand. */
function payingForBrand(
  codes: Int32Array,
  brandCount: number,
  { memberStart, rowStart, rows }: Purchases,
  member: Int32Array,
  topBrand: Int32Array,
  depth: Float64Array,
): Uint8Array {
  const sums = new Float64Array(brandCount);
  const counts = new Int32Array(brandCount);
  const ownSum = new Float64Array(member.length);
  const ownCount = new Int32Array(member.length);
  const seen = new Int32Array(brandCount).fill(-1);
  for (let place = 0; place < member.length; place++) {
    for (let purchase = memberStart[member[place]!]!; purchase < memberStart[member[place]! + 1]!; purchase++) {
      if (Number.isNaN(depth[purchase]!)) continue;
      for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
        const brand = codes[i]!;
        if (brand < 0 || rows.role[i] !== SALE || seen[brand] === purchase) continue;
        seen[brand] = purchase;
        sums[brand]! += depth[purchase]!;
        counts[brand]! += 1;
        if (brand !== topBrand[place]) continue;
        ownSum[place]! += depth[purchase]!;
        ownCount[place]! += 1;
      }
    }
  }
  return Uint8Array.from(member, (_, place) => {
    if (ownCount[place] === 0) return NOT_ENOUGH;
    const brand = topBrand[place]!;
    const mean = roundTo9Decimals(sums[brand]! / counts[brand]!);
    return roundTo9Decimals(ownSum[place]! / ownCount[place]!) <= mean ? YES : NO;
  });
}
