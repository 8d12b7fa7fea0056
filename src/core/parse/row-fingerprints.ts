import type { Cell } from "../cell";
import { cellAt, type ColumnSlice } from "./chunk-columns";
import { GrowingInt32 } from "./growing";

const numberBits = new Float64Array(1);
const numberWords = new Int32Array(numberBits.buffer);

/**
 * Two 32-bit hashes of every row's cells. Equal rows have equal fingerprints; the other way round is only nearly
 * certain, so whoever acts on a match compares the cells. String hash: Fowler, Noll and Vo (FNV-1a).
 */
export class RowFingerprints {
  private readonly first = new GrowingInt32();
  private readonly second = new GrowingInt32();

  /** Adds `rowCount` rows that consist of the given columns, always the same ones in the same order. */
  add(columns: readonly ColumnSlice[], rowCount: number): void {
    const start = this.first.length;
    this.first.reserve(start + rowCount);
    this.second.reserve(start + rowCount);
    this.first.length = this.second.length = start + rowCount;
    const first = this.first.values;
    const second = this.second.values;
    first.fill(0, start, start + rowCount);
    second.fill(0, start, start + rowCount);
    for (const column of columns) {
      for (let row = 0; row < rowCount; row += 1) mixCell(cellAt(column, row), first, second, start + row);
    }
  }

  /** Pairs of rows with equal fingerprints among those that `isCandidate` admits: each later row with the earliest. O(rows). */
  repeats(isCandidate: (row: number) => boolean): { rows: Int32Array; firstRows: Int32Array } {
    const rowCount = this.first.length;
    let size = 16;
    while (size < rowCount * 2) size *= 2;
    const table = new Int32Array(size).fill(-1);
    const first = this.first.values;
    const second = this.second.values;
    const rows = new GrowingInt32();
    const firstRows = new GrowingInt32();
    for (let row = 0; row < rowCount; row += 1) {
      if (!isCandidate(row)) continue;
      let slot = (first[row]! ^ (second[row]! >>> 7)) & (size - 1);
      for (;;) {
        const other = table[slot]!;
        if (other < 0) {
          table[slot] = row;
          break;
        }
        if (first[other] === first[row] && second[other] === second[row]) {
          rows.push(row);
          firstRows.push(other);
          break;
        }
        slot = (slot + 1) & (size - 1);
      }
    }
    return { rows: rows.toArray(), firstRows: firstRows.toArray() };
  }
}

function mixCell(cell: Cell, first: Int32Array, second: Int32Array, row: number): void {
  let one = first[row]! ^ 0x811c9dc5;
  let two = second[row]!;
  if (typeof cell === "string") {
    for (let index = 0; index < cell.length; index += 1) {
      const code = cell.charCodeAt(index);
      one = Math.imul(one ^ code, 0x01000193);
      two = (Math.imul(two, 31) + code) | 0;
    }
    one ^= 0x51;
  } else {
    numberBits[0] = Number(cell);
    one = Math.imul(one ^ numberWords[0]!, 0x01000193);
    one = Math.imul(one ^ numberWords[1]!, 0x01000193) ^ (typeof cell === "number" ? 0x52 : 0x53);
    two = (Math.imul(two, 31) + Math.imul(numberWords[0]! ^ (numberWords[1]! << 1), 0x5bd1e995)) | 0;
  }
  first[row] = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d);
  second[row] = Math.imul(two ^ (two >>> 13), 0x297a2d39) + 0x3c6ef372;
}
