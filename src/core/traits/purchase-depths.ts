import type { OrderRows, TextColumn } from "../order-rows";
import type { Purchases } from "../measure/purchases";
import { SALE } from "../measure/row-roles";
import { roundTo9Decimals } from "../stats/round";
import { paidShare, readDiscountNumbers, readRateText } from "./discount-reading";
import type { DiscountEvidence, RateText } from "./discount-reading";
import { isRepeatedPerOrder } from "./order-level";
import { EXAMPLES } from "./trait-notes";
import type { DiscountReading, TraitNote } from "./trait-notes";

/** How far below its list price each purchase was paid. */
export interface PurchaseDepths {
  /** Per purchase 0 to 1; NaN where a price is missing or the purchase is not valid. */
  readonly depth: Float64Array;
  readonly source: "listAmount" | "discount" | "discountRate";
}

/** Depths, null where no mapped column carries them, and what is to be said about the columns. */
export interface FoundDepths {
  readonly depths: PurchaseDepths | null;
  readonly notes: readonly TraitNote[];
}

/** Rounding of a till is no price above the list. */
const ABOVE = 1.005;
/** Purchases of several pieces show whether a list price is per piece. */
const PIECES_ENOUGH = 5;
const PIECES_AGREE = 0.8;
/** Where more purchases than this were paid above their list price, the column is none. */
const ABOVE_AT_MOST = 0.2;

/**
 * The discount depth of each purchase, from the list price or else from the discount: 1 - paid / list, or
 * discount / (paid + discount). Purchases are compared as a whole, because an order's amount may stand on one of its rows
 * only. Paid above the list price is a depth of 0. O(rows + texts). Source: rfmw.md 1.6.
 */
export function purchaseDepths(orders: OrderRows, purchases: Purchases): FoundDepths {
  const { listAmount, discount, quantity } = orders.figures;
  const { discountRate } = orders.details;
  const notes: TraitNote[] = [];
  const tries = [
    () => (listAmount ? depthsOfList(listAmount, quantity ?? null, purchases) : null),
    () => (discount ? depthsOfDiscount(discount, purchases) : null),
    () => (discountRate ? depthsOfRate(discountRate, purchases) : null),
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (found === null) continue;
    notes.push(...found.notes);
    if (found.depths !== null) return { depths: found.depths, notes };
  }
  return { depths: null, notes };
}

function depthsOfList(list: Float64Array, quantity: Float64Array | null, purchases: Purchases): FoundDepths {
  const { count, valid, rowStart, rows } = purchases;
  const isOnce = isRepeatedPerOrder(list, purchases);
  const paid = new Float64Array(count);
  const perLine = new Float64Array(count).fill(NaN);
  const perPiece = new Float64Array(count).fill(NaN);
  for (let purchase = 0; purchase < count; purchase++) {
    if (valid[purchase] === 0) continue;
    let line = 0;
    let pieces = 0;
    let sum = 0;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      if (rows.role[i] !== SALE) continue;
      const row = rows.row[i]!;
      const price = list[row]!;
      sum += rows.money[i]!;
      if (price > 0) {
        const piecesOfRow = quantity !== null && quantity[row]! > 1 ? quantity[row]! : 1;
        line = isOnce ? price : line + price;
        pieces = isOnce ? price : pieces + price * piecesOfRow;
      } else if (rows.money[i]! > 0) {
        // Money without a list price: what is left could not be compared.
        line = NaN;
      }
    }
    if (!(line > 0)) continue;
    paid[purchase] = sum;
    perLine[purchase] = line;
    perPiece[purchase] = pieces;
  }
  const basis = listBasis(paid, perLine, perPiece);
  if (basis.kind === "unclear") return { depths: null, notes: [{ code: "list-amount-unclear", ...basis.evidence }] };
  const depth = new Float64Array(count).fill(NaN);
  let compared = 0;
  let above = 0;
  for (let purchase = 0; purchase < count; purchase++) {
    const full = basis.kind === "piece" ? perPiece[purchase]! : perLine[purchase]!;
    const isUnproven = basis.kind === "few" && perPiece[purchase]! > perLine[purchase]!;
    if (!(full > 0) || isUnproven) continue;
    compared += 1;
    if (paid[purchase]! > full * ABOVE) above += 1;
    depth[purchase] = roundTo9Decimals(Math.max(0, 1 - paid[purchase]! / full));
  }
  const evidence = { purchaseCount: compared, abovePurchases: above };
  if (above > ABOVE_AT_MOST * compared) {
    return { depths: null, notes: [{ code: "list-amount-below-paid", ...evidence }] };
  }
  if (compared === 0) return { depths: null, notes: [{ code: "list-amount-unclear", ...evidence }] };
  return {
    depths: { depth, source: "listAmount" },
    notes: basis.kind === "piece" ? [{ code: "list-amount-per-piece", ...basis.evidence }] : [],
  };
}

/**
 * Whether list prices are of a piece or of the line, by the purchases of several pieces: those paid above the sum of their
 * prices had prices per piece. With few such purchases they alone are left out.
 */
function listBasis(paid: Float64Array, perLine: Float64Array, perPiece: Float64Array) {
  let several = 0;
  let above = 0;
  for (let purchase = 0; purchase < paid.length; purchase++) {
    if (!(perPiece[purchase]! >= 1.5 * perLine[purchase]!)) continue;
    several += 1;
    if (paid[purchase]! > perLine[purchase]! * ABOVE) above += 1;
  }
  const evidence = { purchaseCount: several, abovePurchases: above };
  if (several < PIECES_ENOUGH) return { kind: "few", evidence } as const;
  if (above >= PIECES_AGREE * several) return { kind: "piece", evidence } as const;
  if (above <= (1 - PIECES_AGREE) * several) return { kind: "line", evidence } as const;
  return { kind: "unclear", evidence } as const;
}

function depthsOfDiscount(discount: Float64Array, purchases: Purchases): FoundDepths {
  const { rows } = purchases;
  const numbers = new Map<number, number>();
  let saleCount = 0;
  let filled = 0;
  for (let i = 0; i < rows.row.length; i++) {
    if (rows.role[i] !== SALE) continue;
    saleCount += 1;
    const value = discount[rows.row[i]!]!;
    if (Number.isNaN(value)) continue;
    filled += 1;
    numbers.set(value, (numbers.get(value) ?? 0) + 1);
  }
  const reading = readDiscountNumbers({ numbers, saleCount, isRate: false, hasPercentSigns: false });
  if (reading === null) return unclear(filled, [...numbers.keys()].map(String));
  if (reading !== "amount") {
    const shareOf = (row: number) => (Number.isNaN(discount[row]!) ? 1 : paidShare(discount[row]!, reading));
    return rateDepths(shareOf, "discount", purchases, reading, filled);
  }
  const { count, valid, rowStart } = purchases;
  const isOnce = isRepeatedPerOrder(discount, purchases);
  const depth = new Float64Array(count).fill(NaN);
  for (let purchase = 0; purchase < count; purchase++) {
    if (valid[purchase] === 0) continue;
    let paid = 0;
    let off = 0;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      if (rows.role[i] !== SALE) continue;
      paid += rows.money[i]!;
      // Some exports write what was taken off below zero; a blank cell is no discount.
      const size = Math.abs(discount[rows.row[i]!]!) || 0;
      off = isOnce && size > 0 ? size : off + size;
    }
    if (paid + off > 0) depth[purchase] = roundTo9Decimals(off / (paid + off));
  }
  return { depths: { depth, source: "discount" }, notes: [] };
}

function depthsOfRate(column: TextColumn, purchases: Purchases): FoundDepths {
  const { rows } = purchases;
  const texts: RateText[] = column.values.map(readRateText);
  const uses = new Int32Array(column.values.length);
  let saleCount = 0;
  for (let i = 0; i < rows.row.length; i++) {
    if (rows.role[i] !== SALE) continue;
    saleCount += 1;
    const code = column.codes[rows.row[i]!]!;
    if (code >= 0) uses[code]! += 1;
  }
  const numbers = new Map<number, number>();
  let filled = 0;
  let unread = 0;
  let hasPercentSigns = false;
  texts.forEach((text, code) => {
    filled += uses[code]!;
    if (text === null) unread += uses[code]!;
    else if ("number" in text && uses[code]! > 0) {
      hasPercentSigns ||= text.hasPercentSign;
      numbers.set(text.number, (numbers.get(text.number) ?? 0) + uses[code]!);
    }
  });
  const examples = column.values.filter((_, code) => uses[code]! > 0);
  if (filled === 0 || unread > UNREAD_AT_MOST * filled) return unclear(filled, examples);
  const evidence: DiscountEvidence = { numbers, saleCount, isRate: true, hasPercentSigns };
  const reading =
    numbers.size === 0 ? "as-written" : onlyNothing(numbers) ? "fraction-off" : readDiscountNumbers(evidence);
  if (reading === null || reading === "amount") return unclear(filled, examples);
  const shares = Float64Array.from(texts, text =>
    text === null ? NaN : "share" in text ? text.share : paidShare(text.number, reading),
  );
  const shareOf = (row: number) => (column.codes[row]! < 0 ? 1 : shares[column.codes[row]!]!);
  return rateDepths(shareOf, "discountRate", purchases, reading, filled);
}

/** More texts that say no rate, and the column is none. */
const UNREAD_AT_MOST = 0.05;

function onlyNothing(numbers: ReadonlyMap<number, number>): boolean {
  return numbers.size === 1 && numbers.has(0);
}

function unclear(rowCount: number, texts: readonly string[]): FoundDepths {
  return {
    depths: null,
    notes: [{ code: "discount-unclear", rowCount, examples: [...texts].sort().slice(0, EXAMPLES) }],
  };
}

/** A rate belongs to its row: what the row would have cost is what was paid of it, divided by the share. */
function rateDepths(
  shareOf: (row: number) => number,
  source: PurchaseDepths["source"],
  { count, valid, rowStart, rows }: Purchases,
  reading: Exclude<DiscountReading, "amount">,
  rowCount: number,
): FoundDepths {
  const depth = new Float64Array(count).fill(NaN);
  for (let purchase = 0; purchase < count; purchase++) {
    if (valid[purchase] === 0) continue;
    let paid = 0;
    let full = 0;
    for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
      if (rows.role[i] !== SALE || rows.money[i] === 0) continue;
      paid += rows.money[i]!;
      full += rows.money[i]! / shareOf(rows.row[i]!);
    }
    if (full > 0) depth[purchase] = roundTo9Decimals(Math.max(0, 1 - paid / full));
  }
  return { depths: { depth, source }, notes: [{ code: "discount-as-rate", reading, rowCount }] };
}
