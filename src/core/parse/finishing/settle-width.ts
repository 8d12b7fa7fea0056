import type { IngestEvidence } from "../../ingest-evidence";
import type { WidthColumn } from "../../order-rows";
import { statusCode } from "../../row-status";
import { finishWidth } from "../columns/width-values";
import { EXAMPLES_SHOWN, NO_ROWS, shareOf } from "./evidence-parts";
import type { RowsRead } from "./rows-read";

export interface SettledWidth {
  /** Null when no width basis is mapped. */
  readonly column: WidthColumn | null;
  /** Counted rows with a value that is no kind of goods. */
  readonly giftLines: IngestEvidence["giftLines"];
  /** Counted rows without a category. */
  readonly missingCount: number;
}

/** The width column without what is no kind of goods, unless a person counts it. O(rows). */
export function settleWidth({ reader, choices }: RowsRead, status: Uint8Array): SettledWidth {
  if (!reader.width) return { column: null, giftLines: { ...NO_ROWS, values: [] }, missingCount: 0 };
  const { dictionary, codes } = reader.width;
  const { noCategories, ...finished } = finishWidth(
    dictionary,
    codes.toArray(),
    reader.options.splitWidth ?? false,
    choices.giftLines ?? "leave-out",
  );
  const counted = statusCode("counted");
  const giftRows: number[] = [];
  let missingCount = 0;
  for (let row = 0; row < reader.rowCount; row += 1) {
    if (status[row] !== counted) continue;
    if (finished.codes[row]! < 0) missingCount += 1;
    if (noCategories.size > 0 && noCategories.has(codes.values[row]!)) giftRows.push(row);
  }
  const values = [...noCategories].slice(0, EXAMPLES_SHOWN).map(code => finished.values[code]!);
  return {
    column: { ...finished, basis: reader.widthBasis! },
    giftLines: { ...shareOf(giftRows), values },
    missingCount,
  };
}
