import type { Cell } from "../../cell";
import type { CellHashes } from "../texts/cell-hashes";
import { PackedTexts } from "../texts/packed-texts";

/** Multipliers of MurmurHash3's 32-bit finaliser (Austin Appleby, public domain): odd, so that no step loses a bit. */
const FIRST = 0x85ebca6b | 0;
const SECOND = 0xc2b2ae35 | 0;
const FIRST_SEED = 0x52464d57;
const SECOND_SEED = 0x57464d52;

/**
 * Says how the digits behind it came about. Digits without it are of versions before, which hashed otherwise: they tell
 * nothing about whether the input is the same.
 */
const SCHEME = "2-";

/**
 * A 64-bit hash of columns of cells, in two lanes of 32 bits that multiply and shift. The same cells in the same order
 * give the same hash wherever they are hashed and however they are cut into batches; another cell, another order of rows
 * or a cell that moves from one column to another gives another one, but for a chance of 1 in 2^64. Text "1" and number 1
 * are different cells. It is no protection against somebody who looks for two inputs of one hash.
 */
export class InputFingerprint {
  private rowCount = 0;
  private readonly first: Int32Array;
  private readonly second: Int32Array;

  constructor(columnCount: number) {
    this.first = new Int32Array(columnCount).fill(FIRST_SEED);
    this.second = new Int32Array(columnCount).fill(SECOND_SEED);
  }

  /** Takes the first `count` cells of the next rows of every column. O(characters). */
  add(columns: readonly (readonly Cell[])[], count: number): void {
    const texts = new PackedTexts(count);
    columns.forEach((cells, column) => {
      texts.hash(cells, count);
      this.addColumn(column, texts.hashes, count);
    });
    this.addRows(count);
  }

  /** The next rows; the hashes of their cells follow column by column. */
  addRows(count: number): void {
    this.rowCount += count;
  }

  /** Takes the hashes of the first `count` cells of the next rows of a column. */
  addColumn(column: number, { one, two }: CellHashes, count: number): void {
    let first = this.first[column]!;
    let second = this.second[column]!;
    for (let i = 0; i < count; i += 1) {
      first = mixFirst(first, one[i]!);
      second = mixSecond(second, two[i]!);
    }
    this.first[column] = first;
    this.second[column] = second;
  }

  /** The scheme and sixteen hexadecimal digits. Cells may still be added afterwards. */
  digits(): string {
    let first = mixFirst(FIRST_SEED, this.rowCount);
    let second = mixSecond(SECOND_SEED, this.rowCount);
    for (let column = 0; column < this.first.length; column += 1) {
      first = mixFirst(first, this.first[column]!);
      second = mixSecond(second, this.second[column]!);
    }
    return SCHEME + hex(mixFirst(first, second)) + hex(mixSecond(second, first));
  }
}

function mixFirst(state: number, word: number): number {
  const mixed = Math.imul(state ^ word, FIRST);
  return mixed ^ (mixed >>> 13);
}

function mixSecond(state: number, word: number): number {
  const mixed = Math.imul((state + word) | 0, SECOND);
  return mixed ^ (mixed >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
