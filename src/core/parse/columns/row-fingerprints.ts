import { inBlocks } from "../../stats/blocks";
import type { RowsByCode } from "../../stats/rows-by-code";
import { GrowingInt32 } from "../buffers/growing";
import type { CellHashes } from "../texts/cell-hashes";
import type { RowFlags } from "./row-flags";

/** Of a group, so many different rows are compared one by one: an order rarely has more. */
const FEW_ROWS = 16;
/** Groups looked at in one go. */
const GROUPS = 2048;

/**
 * Two 32-bit hashes of every row's cells. Equal rows have equal fingerprints; the other way round is only nearly
 * certain, so whoever acts on a match compares the cells.
 */
export class RowFingerprints {
  /** Both hashes of a row side by side, because whoever needs one waits for its memory and needs the other. */
  private readonly hashes = new GrowingInt32();
  private start = 0;

  reserve(rowCount: number): void {
    this.hashes.reserve(2 * rowCount);
  }

  /** Makes room for the next rows; their cells follow column by column, always the same ones in the same order. */
  begin(rowCount: number): void {
    this.start = this.hashes.extend(2 * rowCount);
  }

  /** Mixes in the hashes of the first `count` cells of a column. */
  add({ one, two }: CellHashes, count: number): void {
    mixColumn(this.hashes.values, this.start, one, two, count);
  }

  /**
   * Marks rows that have the fingerprint of an earlier row of their group, each with 1 + the earliest of these. A row is
   * compared with the different rows of its own group one by one, and from the {@link FEW_ROWS}th of them on by its
   * fingerprint in a table. Rows of the `leftOut` flags take no part. O(rows).
   */
  markRepeats({ starts, rows }: RowsByCode, flags: RowFlags, leftOut: number, repeats: RepeatedRows): void {
    const search = { hashes: this.hashes.values, flags, leftOut, different: new Int32Array(FEW_ROWS), repeats };
    inBlocks(starts.length - 1, (from, to) => searchGroups(search, starts, rows, from, to), GROUPS);
  }
}

/** Pairs of equal rows; nothing is allocated where there are none. */
export class RepeatedRows {
  private firstOf: Int32Array | null = null;
  private count = 0;

  constructor(private readonly rowCount: number) {}

  add(row: number, first: number): void {
    this.firstOf ??= new Int32Array(this.rowCount);
    this.firstOf[row] = first + 1;
    this.count += 1;
  }

  /** Each later row with the earliest, in the order of the data. */
  pairs(): { rows: Int32Array; firstRows: Int32Array } {
    const rows = new Int32Array(this.count);
    const firstRows = new Int32Array(this.count);
    let at = 0;
    for (let row = 0; at < this.count; row += 1) {
      if (this.firstOf![row] === 0) continue;
      rows[at] = row;
      firstRows[at] = this.firstOf![row]! - 1;
      at += 1;
    }
    return { rows, firstRows };
  }
}

interface RepeatSearch {
  readonly hashes: Int32Array;
  readonly flags: RowFlags;
  readonly leftOut: number;
  /** The different rows of the group at hand. */
  readonly different: Int32Array;
  readonly repeats: RepeatedRows;
}

function searchGroups(
  search: RepeatSearch,
  starts: Int32Array,
  rows: Int32Array,
  firstGroup: number,
  endGroup: number,
) {
  const { hashes, flags, leftOut, different } = search;
  for (let group = firstGroup; group < endGroup; group += 1) {
    const from = starts[group]!;
    const to = starts[group + 1]!;
    if (to - from < 2) continue;
    let count = 0;
    let others: Map<string, number> | null = null;
    for (let i = from; i < to; i += 1) {
      const row = rows[i]!;
      if ((flags[row]! & leftOut) !== 0) continue;
      const one = hashes[2 * row]!;
      const two = hashes[2 * row + 1]!;
      let k = 0;
      while (k < count && (hashes[2 * different[k]!] !== one || hashes[2 * different[k]! + 1] !== two)) k += 1;
      if (k < count) search.repeats.add(row, different[k]!);
      else if (count < FEW_ROWS) {
        different[count] = row;
        count += 1;
      } else {
        others ??= new Map();
        const key = `${one} ${two}`;
        const first = others.get(key);
        if (first === undefined) others.set(key, row);
        else search.repeats.add(row, first);
      }
    }
  }
}

function mixColumn(hashes: Int32Array, start: number, one: Int32Array, two: Int32Array, count: number): void {
  let at = start;
  for (let i = 0; i < count; i += 1) {
    const a = Math.imul(hashes[at]! ^ one[i]!, 0x2c1b3c6d);
    const b = Math.imul(hashes[at + 1]! ^ two[i]!, 0x297a2d39);
    hashes[at] = a ^ (a >>> 15);
    hashes[at + 1] = (b ^ (b >>> 13)) + 0x3c6ef372;
    at += 2;
  }
}
