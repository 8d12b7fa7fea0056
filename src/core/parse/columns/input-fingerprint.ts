import type { Cell } from "../../cell";

const numberBits = new Float64Array(1);
const numberWords = new Int32Array(numberBits.buffer);

/** Multipliers of MurmurHash3's 32-bit finaliser (Austin Appleby, public domain): odd, so that no step loses a bit. */
const FIRST = 0x85ebca6b | 0;
const SECOND = 0xc2b2ae35 | 0;
const FIRST_SEED = 0x52464d57;
const SECOND_SEED = 0x57464d52;

/** Told apart from texts, of which the word before the characters is the length. */
const NUMBER = -1;
const TRUE = -2;
const FALSE = -3;

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
    this.rowCount += count;
    for (let column = 0; column < columns.length; column += 1) this.addColumn(column, columns[column]!, count);
  }

  /** Sixteen hexadecimal digits. Cells may still be added afterwards. */
  digits(): string {
    let first = mixFirst(FIRST_SEED, this.rowCount);
    let second = mixSecond(SECOND_SEED, this.rowCount);
    for (let column = 0; column < this.first.length; column += 1) {
      first = mixFirst(first, this.first[column]!);
      second = mixSecond(second, this.second[column]!);
    }
    return hex(mixFirst(first, second)) + hex(mixSecond(second, first));
  }

  private addColumn(column: number, cells: readonly Cell[], count: number): void {
    let first = this.first[column]!;
    let second = this.second[column]!;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      // Each cell from a fresh start, so that the processor can work on several of them at once.
      let one = FIRST_SEED;
      let two = SECOND_SEED;
      if (typeof cell === "string") {
        const { length } = cell;
        one ^= length;
        two ^= length;
        let at = 0;
        for (; at + 2 < length; at += 3) {
          // Three characters run into one another in a word, but the words of both lanes together still tell all 48 bits.
          const a = cell.charCodeAt(at);
          const b = cell.charCodeAt(at + 1);
          const c = cell.charCodeAt(at + 2);
          one = Math.imul(one ^ a ^ (b << 16) ^ (c << 5), FIRST);
          two = Math.imul(two ^ c ^ (a << 16) ^ (b << 7), SECOND);
        }
        for (; at < length; at += 1) {
          const code = cell.charCodeAt(at);
          one = Math.imul(one ^ code, FIRST);
          two = Math.imul(two ^ code, SECOND);
        }
      } else if (typeof cell === "number") {
        numberBits[0] = cell;
        const low = numberWords[0]!;
        const high = numberWords[1]!;
        one = Math.imul(Math.imul(one ^ NUMBER ^ low, FIRST) ^ high, FIRST);
        two = Math.imul(Math.imul(two ^ NUMBER ^ high, SECOND) ^ low, SECOND);
      } else {
        one ^= cell ? TRUE : FALSE;
        two ^= cell ? TRUE : FALSE;
      }
      first = mixFirst(first, one ^ (one >>> 15));
      second = mixSecond(second, two ^ (two >>> 15));
    }
    this.first[column] = first;
    this.second[column] = second;
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
