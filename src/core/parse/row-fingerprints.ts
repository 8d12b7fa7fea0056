import type { Cell } from "../cell";
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
  private start = 0;

  reserve(rowCount: number): void {
    this.first.reserve(rowCount);
    this.second.reserve(rowCount);
  }

  /** Makes room for the next rows; their cells follow column by column, always the same ones in the same order. */
  begin(rowCount: number): void {
    this.start = this.first.length;
    this.first.extend(rowCount);
    this.second.extend(rowCount);
  }

  /** Mixes in the first `count` cells of a column. */
  addCells(cells: readonly Cell[], count: number): void {
    const first = this.first.values;
    const second = this.second.values;
    for (let i = 0; i < count; i += 1) mixCell(cells[i]!, first, second, this.start + i);
  }

  /** The same for a column whose texts have been numbered by their spelling: number 0 stands for a cell without one. */
  addSpellings(spellings: Int32Array, cells: readonly Cell[], count: number): void {
    const first = this.first.values;
    const second = this.second.values;
    for (let i = 0; i < count; i += 1) {
      const row = this.start + i;
      const spelling = spellings[i]!;
      if (spelling === 0) mixCell(cells[i]!, first, second, row);
      else mix(spelling, Math.imul(spelling, 31), first, second, row);
    }
  }

  /**
   * Pairs of rows with equal fingerprints among those of `group` 0 or more that `isCandidate` admits: each later row with
   * the earliest. Equal rows are of one group, so rows that are alone in theirs are not looked at. O(rows + groups).
   */
  repeats(group: Int32Array, isCandidate: (row: number) => boolean): { rows: Int32Array; firstRows: Int32Array } {
    const rowCount = this.first.length;
    const several = groupsOfSeveral(group, rowCount);
    let size = 16;
    while (size < rowCount * 2) size *= 2;
    const table = new Int32Array(size).fill(-1);
    const first = this.first.values;
    const second = this.second.values;
    const rows = new GrowingInt32();
    const firstRows = new GrowingInt32();
    for (let row = 0; row < rowCount; row += 1) {
      if (group[row]! < 0 || several[group[row]!] === 0 || !isCandidate(row)) continue;
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

/** 1 for every group that more than one of the first `count` entries names; entries below 0 name none. */
function groupsOfSeveral(group: Int32Array, count: number): Uint8Array {
  let last = -1;
  for (let i = 0; i < count; i += 1) if (group[i]! > last) last = group[i]!;
  const seen = new Uint8Array(last + 1);
  const several = new Uint8Array(last + 1);
  for (let i = 0; i < count; i += 1) {
    const of = group[i]!;
    if (of < 0) continue;
    if (seen[of] === 1) several[of] = 1;
    seen[of] = 1;
  }
  return several;
}

function mixCell(cell: Cell, first: Int32Array, second: Int32Array, row: number): void {
  if (typeof cell !== "string") {
    numberBits[0] = Number(cell);
    const low = numberWords[0]!;
    const high = numberWords[1]! ^ (typeof cell === "number" ? 0x52 : 0x53);
    mix(Math.imul(low, 0x01000193) ^ high, low ^ Math.imul(high, 0x5bd1e995), first, second, row);
    return;
  }
  let one = 0x51;
  let two = 0;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = (Math.imul(two, 31) + code) | 0;
  }
  mix(one, two, first, second, row);
}

function mix(one: number, two: number, first: Int32Array, second: Int32Array, row: number): void {
  const a = Math.imul(first[row]! ^ 0x811c9dc5 ^ one, 0x2c1b3c6d);
  const b = Math.imul(second[row]! ^ two, 0x297a2d39);
  first[row] = a ^ (a >>> 15);
  second[row] = (b ^ (b >>> 13)) + 0x3c6ef372;
}
