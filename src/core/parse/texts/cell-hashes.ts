/** Two 32-bit hashes of each cell of a batch. Equal cells have equal ones; text "1" and number 1 are different cells. */
export interface CellHashes {
  readonly one: Int32Array;
  readonly two: Int32Array;
}

/** Multipliers of MurmurHash3's 32-bit finaliser (Austin Appleby, public domain): odd, so that no step loses a bit. */
const FIRST = 0x85ebca6b | 0;
const SECOND = 0xc2b2ae35 | 0;
const FIRST_SEED = 0x52464d57;
const SECOND_SEED = 0x57464d52;

/** Told apart from texts: see `packed-texts` for the first word of a text. */
const NUMBER = 0xfe << 24;
const TRUE = 0xfd << 24;
const FALSE = 0xfc << 24;

const numberBits = new Float64Array(1);
const numberWords = new Int32Array(numberBits.buffer);

export function emptyHashes(count: number): CellHashes {
  return { one: new Int32Array(count), two: new Int32Array(count) };
}

/** The hashes of words of their own: text i is the first `sizes[i]` of the words from `i * stride` on. Sizes beyond are left out. */
export function hashWords(
  { words, stride, sizes }: { readonly words: Int32Array; readonly stride: number; readonly sizes: Uint8Array },
  count: number,
  { one, two }: CellHashes,
): void {
  for (let i = 0; i < count; i += 1) {
    const size = sizes[i]!;
    if (size > stride) continue;
    let a = FIRST_SEED;
    let b = SECOND_SEED;
    const start = i * stride;
    const end = start + size;
    for (let at = start; at < end; at += 1) {
      const word = words[at]!;
      a = Math.imul(a ^ word, FIRST);
      a ^= a >>> 15;
      b = Math.imul((b + word) | 0, SECOND);
      b ^= b >>> 13;
    }
    one[i] = a;
    two[i] = b;
  }
}

/** The hash `one` of {@link hashWords} for the words from `start` to `end`. */
export function firstHashOf(words: Int32Array, start: number, end: number): number {
  let a = FIRST_SEED;
  for (let at = start; at < end; at += 1) {
    a = Math.imul(a ^ words[at]!, FIRST);
    a ^= a >>> 15;
  }
  return a;
}

/** The hashes of the empty text, as those of cell i. */
export function hashBlank(i: number, { one, two }: CellHashes): void {
  one[i] = FIRST_SEED;
  two[i] = SECOND_SEED;
}

/** The hashes of cell i where it is no text. */
export function hashOther(cell: number | boolean, i: number, { one, two }: CellHashes): void {
  if (typeof cell === "number") {
    numberBits[0] = cell;
    const low = numberWords[0]!;
    const high = numberWords[1]!;
    const a = Math.imul(Math.imul(FIRST_SEED ^ NUMBER ^ low, FIRST) ^ high, FIRST);
    const b = Math.imul(Math.imul(SECOND_SEED ^ NUMBER ^ high, SECOND) ^ low, SECOND);
    one[i] = a ^ (a >>> 15);
    two[i] = b ^ (b >>> 15);
    return;
  }
  one[i] = FIRST_SEED ^ (cell ? TRUE : FALSE);
  two[i] = SECOND_SEED ^ (cell ? TRUE : FALSE);
}

/** The hashes of a text that is too long to be packed: its length, and two characters to a word. */
export function hashLongText(text: string, i: number, { one, two }: CellHashes): void {
  const { length } = text;
  let a = Math.imul(FIRST_SEED ^ length, FIRST);
  let b = Math.imul(SECOND_SEED ^ length, SECOND);
  for (let k = 0; k < length; k += 2) {
    const word = text.charCodeAt(k) | (k + 1 < length ? text.charCodeAt(k + 1) << 16 : 0);
    a = Math.imul(a ^ word, FIRST);
    a ^= a >>> 15;
    b = Math.imul((b + word) | 0, SECOND);
    b ^= b >>> 13;
  }
  one[i] = a;
  two[i] = b;
}
