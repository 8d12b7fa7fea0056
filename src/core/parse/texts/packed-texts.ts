import type { Cell } from "../../cell";
import { emptyHashes, hashLongText, hashOther, hashWords } from "./cell-hashes";
import type { CellHashes } from "./cell-hashes";

/** How many cells are looked at side by side at most. */
export const BATCH = 512;

/** Words that a text may take to be packed: 40 characters of ASCII, or 18 where there are others. */
const MOST_WORDS = 10;
const FIRST_STRIDE = 4;

/** The size of a text that was not packed. */
export const TOO_LONG = 255;

/**
 * The texts of a batch of cells as words of 32 bits, all in places of equal size, and the hashes of all its cells.
 *
 * Four characters stand in a word where all of a text are ASCII, with 0xff for what lies beyond its end. Any other text
 * begins with a word that says its length and that no ASCII text begins with, and has two characters to a word. So texts
 * are equal where their words are. Words behind a text are -1.
 */
export class PackedTexts {
  /** Words of one place; it grows with the longest text seen. */
  stride = FIRST_STRIDE;
  words: Int32Array;
  /** Words of each text: 0 where a cell is blank or no text, {@link TOO_LONG} where it was not packed. */
  readonly sizes: Uint8Array;
  readonly hashes: CellHashes;

  constructor(private readonly room: number) {
    this.words = new Int32Array(FIRST_STRIDE * room);
    this.sizes = new Uint8Array(room);
    this.hashes = emptyHashes(room);
  }

  /** Takes the first `count` cells in place of those before. */
  take(cells: readonly Cell[], count: number): void {
    for (;;) {
      const needed = packCells(cells, count, this);
      if (needed <= this.stride) break;
      this.widen(needed);
    }
    hashWords(this, count, this.hashes);
    for (let i = 0; i < count; i += 1) if (this.sizes[i] === TOO_LONG) hashLongText(cells[i] as string, i, this.hashes);
  }

  /** Hashes the first `count` cells of a column that is mostly numbers. */
  hash(cells: readonly Cell[], count: number): void {
    let hasText = false;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      if (typeof cell === "string") hasText = true;
      else if (!hasText) hashOther(cell, i, this.hashes);
    }
    if (!hasText) return;
    this.take(cells, count);
    for (let i = 0; i < count; i += 1) this.hashNonText(cells[i]!, i);
  }

  /** The hashes of a cell that is no text, in the place of cell i. */
  hashNonText(cell: Cell, i: number): void {
    if (typeof cell !== "string") hashOther(cell, i, this.hashes);
  }

  /** Makes places of at least so many words; what was packed is lost. */
  widen(stride: number): void {
    if (stride <= this.stride) return;
    this.stride = stride;
    this.words = new Int32Array(stride * this.room);
  }
}

/** Packs cells until one needs more words than a place has, and returns how many that is; 0 when all are packed. */
function packCells(
  cells: readonly Cell[],
  count: number,
  { words, stride, sizes }: { readonly words: Int32Array; readonly stride: number; readonly sizes: Uint8Array },
): number {
  for (let i = 0; i < count; i += 1) {
    const text = cells[i]!;
    if (typeof text !== "string") {
      sizes[i] = 0;
      continue;
    }
    const { length } = text;
    if (length > 4 * stride) {
      const needed = (length + 3) >> 2;
      if (needed <= MOST_WORDS) return needed;
      sizes[i] = TOO_LONG;
      continue;
    }
    const start = i * stride;
    let at = start;
    let seen = 0;
    let k = 0;
    for (; k + 4 <= length; k += 4) {
      const a = text.charCodeAt(k);
      const b = text.charCodeAt(k + 1);
      const c = text.charCodeAt(k + 2);
      const d = text.charCodeAt(k + 3);
      seen |= a | b | c | d;
      words[at] = a | (b << 8) | (c << 16) | (d << 24);
      at += 1;
    }
    if (k < length) {
      let word = -1 << (8 * (length - k));
      for (let shift = 0; k < length; k += 1, shift += 8) {
        const code = text.charCodeAt(k);
        seen |= code;
        word |= code << shift;
      }
      words[at] = word;
      at += 1;
    }
    if (seen > 0x7f) {
      const needed = 1 + ((length + 1) >> 1);
      if (needed > MOST_WORDS) {
        sizes[i] = TOO_LONG;
        continue;
      }
      if (needed > stride) return needed;
      at = packWide(text, words, start);
    }
    sizes[i] = at - start;
    for (const end = start + stride; at < end; at += 1) words[at] = -1;
  }
  return 0;
}

/** The length, below zero so that no ASCII text begins with it, and two characters to a word; returns where it ends. */
function packWide(text: string, words: Int32Array, start: number): number {
  const { length } = text;
  words[start] = -2 - length;
  let at = start + 1;
  for (let k = 0; k < length; k += 2) {
    words[at] = text.charCodeAt(k) | (k + 1 < length ? text.charCodeAt(k + 1) << 16 : 0);
    at += 1;
  }
  return at;
}
