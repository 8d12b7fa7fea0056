import type { MaskedShare, RowShare, WordShare } from "../../ingest-evidence";
import { preciseSum } from "../../stats/sum";
import { roundTo9Decimals } from "../../stats/round";
import { isMaskedKey } from "../texts/id-text";
import { LONGEST_STATUS_WORD } from "../columns/row-reader";
import type { RowReader } from "../columns/row-reader";

export const EXAMPLES_SHOWN = 5;
export const NO_ROWS: RowShare = { rowCount: 0, exampleRows: [] };
const MASKED_EXAMPLES = 3;

/** How many rows, and the first five of them. */
export function shareOf(rows: ArrayLike<number>): RowShare {
  return {
    rowCount: rows.length,
    exampleRows: Array.from({ length: Math.min(EXAMPLES_SHOWN, rows.length) }, (_, i) => rows[i]!),
  };
}

/** The sum of the readable amounts of some rows. */
export function totalOf(rows: ArrayLike<number>, amount: Float64Array): number {
  const values = Array.from(rows, row => amount[row]!).filter(value => Number.isFinite(value));
  return roundTo9Decimals(preciseSum(Float64Array.from(values)));
}

/** Status words without a known meaning that can be asked about, the most frequent first; equal ones in the order of the data. */
export function unknownWords(reader: RowReader, isTold: (row: number) => boolean): WordShare[] {
  const rowCounts = new Int32Array(reader.unknownWords.size);
  for (let index = 0; index < reader.unknownWordRows.length; index += 1) {
    if (isTold(reader.unknownWordRows.values[index]!)) rowCounts[reader.unknownWordCodes.values[index]!]! += 1;
  }
  return [...reader.unknownWords.keys()]
    .map((word, code) => ({ word, rowCount: rowCounts[code]! }))
    .filter(({ word, rowCount }) => rowCount > 0 && word.length <= LONGEST_STATUS_WORD)
    .sort((one, other) => other.rowCount - one.rowCount);
}

export function maskedIds(memberKeys: readonly string[]): MaskedShare {
  const masked = memberKeys.filter(isMaskedKey);
  return {
    maskedCount: masked.length,
    share: masked.length / Math.max(1, memberKeys.length),
    examples: masked.slice(0, MASKED_EXAMPLES),
  };
}
