import type { IngestEvidence } from "../../ingest-evidence";
import type { WidthColumn } from "../../order-rows";
import { statusCode } from "../../row-status";
import { inBlocks } from "../../stats/blocks";
import { finishWidth } from "../columns/width-values";
import type { DecidedRows } from "./decide-rows";
import { EXAMPLES_SHOWN, NO_ROWS, shareOf } from "./evidence-parts";
import type { RowsRead } from "./rows-read";

export interface SettledWidth {
  /** Null when no width basis is mapped. */
  readonly column: WidthColumn | null;
  /** Counted rows with a value that is no kind of goods. */
  readonly giftLines: IngestEvidence["giftLines"];
  /** These rows do not count for width. */
  readonly leavesGiftsOut: boolean;
  /** Counted rows without a category; those of `giftLines` have one. */
  readonly missingCount: number;
}

/**
 * The width column without what is no kind of goods, unless a person counts it. The amounts must be those of the rows as
 * they were read, before an amount that repeats is counted once. O(rows).
 */
export function settleWidth(
  { reader, choices }: RowsRead,
  { status, amounts: { amount } }: Pick<DecidedRows, "status" | "amounts">,
): SettledWidth {
  const leavesGiftsOut = choices.giftLines !== "count";
  if (!reader.width) return { column: null, giftLines: { ...NO_ROWS, values: [] }, leavesGiftsOut, missingCount: 0 };
  const { dictionary, codes } = reader.width;
  const { noGoods, ...finished } = finishWidth(dictionary, codes.values.subarray(0, reader.rowCount), amount, {
    splits: reader.options.splitWidth ?? false,
    giftLines: leavesGiftsOut ? "leave-out" : "count",
  });
  const counted = statusCode("counted");
  let missingCount = 0;
  inBlocks(reader.rowCount, (from, to) => (missingCount += countMissing(status, counted, codes.values, from, to)));
  const giftRows = noGoods.filter(row => status[row] === counted);
  const valueCodes = [...new Set(giftRows.map(row => codes.values[row]!))].slice(0, EXAMPLES_SHOWN);
  const values = valueCodes.map(code => finished.values[code]!);
  return {
    column: { ...finished, basis: reader.widthBasis! },
    giftLines: { ...shareOf(giftRows), values },
    leavesGiftsOut,
    missingCount,
  };
}

function countMissing(status: Uint8Array, counted: number, codes: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let row = from; row < to; row += 1) if (status[row] === counted && codes[row]! < 0) count += 1;
  return count;
}
