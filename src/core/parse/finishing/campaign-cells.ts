import type { TextColumn } from "../../order-rows";
import type { RowReader } from "../columns/row-reader";
import { isNothingWord } from "../texts/nothing-words";

/** The campaigns of rows, and the cells that say that there is none. */
export interface CampaignCells {
  /** Null where no campaign column is mapped. */
  readonly column: TextColumn | null;
  readonly nothingCount: number;
  /** The words for nothing that stand there, as written. */
  readonly nothingWords: readonly string[];
}

/** Takes 无, none, "-" and the like for no campaign. O(rows + texts). */
export function campaignCells(reader: RowReader): CampaignCells {
  const found = reader.details.get("campaign");
  if (found === undefined) return { column: null, nothingCount: 0, nothingWords: [] };
  const codes = found.codes.toArray();
  const { labels } = found.dictionary;
  const values: string[] = [];
  const nothingWords: string[] = [];
  const newCode = Int32Array.from(labels, label => {
    if (isNothingWord(label)) {
      nothingWords.push(label);
      return -1;
    }
    values.push(label);
    return values.length - 1;
  });
  if (nothingWords.length === 0) return { column: { codes, values }, nothingCount: 0, nothingWords };
  let nothingCount = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row]! < 0) continue;
    codes[row] = newCode[codes[row]!]!;
    if (codes[row]! < 0) nothingCount += 1;
  }
  return { column: { codes, values }, nothingCount, nothingWords };
}
