import type { OrderChunk } from "../../cell";
import type { ColumnTotal } from "../../ingest-evidence";
import { roundTo9Decimals } from "../../stats/round";
import { preciseSum } from "../../stats/sum";
import { cellAt, columnSlice } from "../buffers/chunk-columns";
import { GrowingFloat64 } from "../buffers/growing";
import { isSimpleDecimal, readAmount } from "./amount-text";

/** Reads columns that a person could choose as the amount instead, to show what each adds up to. */
export class AmountCandidates {
  private readonly values: readonly { readonly column: number; readonly values: GrowingFloat64 }[];

  constructor(columns: readonly number[]) {
    this.values = columns.map(column => ({ column, values: new GrowingFloat64() }));
  }

  add(chunk: OrderChunk): void {
    if (chunk.rowCount === 0) return;
    for (const { column, values } of this.values) {
      const slice = columnSlice(chunk, column);
      for (let row = 0; row < chunk.rowCount; row += 1) {
        const cell = cellAt(slice, row);
        if (typeof cell === "number") values.push(cell);
        else if (typeof cell !== "string" || cell === "") values.push(NaN);
        else values.push(isSimpleDecimal(cell) ? Number(cell) : readAmount(cell).plain);
      }
    }
  }

  totals(isCounted: (row: number) => boolean): ColumnTotal[] {
    return this.values.map(({ column, values }) => {
      const numbers = values.toArray().filter((value, row) => Number.isFinite(value) && isCounted(row));
      return { column, total: roundTo9Decimals(preciseSum(numbers)), filledCount: numbers.length };
    });
  }
}
