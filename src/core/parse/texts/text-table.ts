import type { Cell } from "../../cell";
import { keyedHash, randomKey } from "./keyed-hash";
import type { HashKey } from "./keyed-hash";

/** How many look-ups are done side by side at most. */
export const BATCH = 512;
/** The code of an entry that has just been made. */
export const NEW_ENTRY = -2147483648;
/** The code at place 0, where no text is. */
const NO_TEXT = -1;

const FIRST_SLOTS = 1024;
/** Before the words of an entry: its code, and its shape. */
const HEAD = 2;
/** While a table holds no more texts than this, the last ones seen are remembered as they are. */
const FEW = 512;
const REMEMBERED = 256;
const MULTIPLIER = 0x9e3779b1;
/** Among texts as people write them no look-up ever takes so many steps; among texts made to collide each one does. */
const MOST_STEPS = 256;

/**
 * A number for every distinct text: what `Map<string, number>` does, without a heap object per text and with fewer waits
 * for memory, which is what a million look-ups mostly are. A Map follows slot, entry, string and characters one after the
 * other. Here the characters stand in the entry itself, four (or, beyond Latin-1, two) to a 32-bit word, and the slots of
 * many texts are asked for before the first of them is needed. Texts are compared in full, never by their hash alone.
 *
 * The hash is a quick one. Texts that were made to have equal hashes are noticed by the steps that they take, and from then
 * on the table hashes with a key that nobody can know: see `strengthen`. No place depends on a hash.
 *
 * A text is known by the place of its entry, a number above 0 that stays the same for good.
 */
export class TextTable {
  private count = 0;
  /** Hash and place of the entry, two numbers per slot; place 0 is an empty slot. */
  private slots = new Int32Array(2 * FIRST_SLOTS);
  private entries = new Int32Array(8 * FIRST_SLOTS).fill(NO_TEXT, 0, 1);
  private end = 1;
  /** Null as long as the quick hash does. */
  private hashKey: HashKey | null = null;

  /** With room for `expectedCount` texts of some fifteen characters; more and longer ones may come. */
  constructor(expectedCount = 0) {
    if (expectedCount > 0.6 * FIRST_SLOTS) {
      this.slots = new Int32Array(2 ** Math.ceil(Math.log2(expectedCount / 0.3)));
      this.entries = new Int32Array(Math.ceil(expectedCount * (HEAD + 4))).fill(NO_TEXT, 0, 1);
    }
  }

  // The texts of a batch: text i is words[starts[i]] to words[starts[i + 1] - 1]; its shape is its length and whether it is wide.
  private words = new Int32Array(8 * BATCH);
  private readonly starts = new Int32Array(BATCH + 1);
  private readonly hashes = new Int32Array(BATCH);
  private readonly shapes = new Int32Array(BATCH);
  private packedCount = 0;
  private readonly lately = new Array<string>(REMEMBERED).fill("");
  private readonly latelyPlaces = new Int32Array(REMEMBERED);
  /** See `touch`: a sum that nobody kept would be left out by the compiler, and the reads with it. */
  touched = 0;

  /** The place of a text; its code is {@link NEW_ENTRY} when this call made the entry. */
  placeOf(text: string): number {
    this.pack(text, 0);
    this.packedCount = 1;
    return this.lookUp(0);
  }

  /** The places of up to {@link BATCH} cells, in `places`; 0 for a cell that is no text, or the empty text. */
  placesOf(cells: readonly Cell[], count: number, places: Int32Array): void {
    if (this.count <= FEW) {
      this.placesOfFew(cells, count, places);
      return;
    }
    const { starts } = this;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      if (typeof cell === "string" && cell !== "") this.pack(cell, i);
      else starts[i + 1] = starts[i]!;
    }
    this.packedCount = count;
    this.touch(count);
    for (let i = 0; i < count; i += 1) places[i] = starts[i + 1] === starts[i] ? 0 : this.lookUp(i);
  }

  /**
   * The same for columns of few distinct texts, such as categories: a text that was seen lately is found by comparing it
   * whole, which for the short strings that a JSON parser shares is comparing two addresses.
   */
  private placesOfFew(cells: readonly Cell[], count: number, places: Int32Array): void {
    const { lately, latelyPlaces } = this;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      if (typeof cell !== "string" || cell === "") {
        places[i] = 0;
        continue;
      }
      const last = cell.charCodeAt(cell.length - 1);
      const at = (last + 7 * cell.charCodeAt(cell.length >> 1) + 31 * cell.length) & (REMEMBERED - 1);
      if (lately[at] !== cell) {
        lately[at] = cell;
        latelyPlaces[at] = this.placeOf(cell);
      }
      places[i] = latelyPlaces[at]!;
    }
  }

  codeAt(place: number): number {
    return this.entries[place]!;
  }

  setCode(place: number, code: number): void {
    this.entries[place] = code;
  }

  /**
   * Reads what the look-ups of a batch are going to read. No result depends on it; but as none of these reads waits for
   * another, the processor has many of them under way at once, and the look-ups find their memory at hand.
   */
  private touch(count: number): void {
    const { hashes, slots, entries } = this;
    const mask = slots.length / 2 - 1;
    let touched = 0;
    for (let i = 0; i < count; i += 1) touched ^= entries[slots[2 * (hashes[i]! & mask) + 1]!]!;
    this.touched = touched;
  }

  /** Packs text i of a batch behind those packed before it, and takes its hash. */
  private pack(text: string, i: number): void {
    const { length } = text;
    const start = this.starts[i]!;
    if (start + length >= this.words.length) {
      const words = new Int32Array(2 * (start + length + 1));
      words.set(this.words);
      this.words = words;
    }
    const { words } = this;
    let hash = length;
    let seen = 0;
    let at = start;
    let k = 0;
    for (; k + 4 <= length; k += 4) {
      const a = text.charCodeAt(k);
      const b = text.charCodeAt(k + 1);
      const c = text.charCodeAt(k + 2);
      const d = text.charCodeAt(k + 3);
      seen |= a | b | c | d;
      const word = a | (b << 8) | (c << 16) | (d << 24);
      words[at] = word;
      at += 1;
      hash = Math.imul(hash ^ word, MULTIPLIER);
      hash ^= hash >>> 15;
    }
    if (k < length) {
      let word = 0;
      for (let shift = 0; k < length; k += 1, shift += 8) {
        const code = text.charCodeAt(k);
        seen |= code;
        word |= code << shift;
      }
      words[at] = word;
      at += 1;
      hash = Math.imul(hash ^ word, MULTIPLIER);
      hash ^= hash >>> 15;
    }
    if (seen > 0xff) {
      // Characters beyond eight bits have run into one another above.
      at = packWide(text, words, start);
      hash = quickHash(words, start, at, length);
    }
    this.shapes[i] = seen > 0xff ? -length : length;
    this.hashes[i] = this.hashKey === null ? hash : keyedHash(words, start, at, this.hashKey);
    this.starts[i + 1] = at;
  }

  private lookUp(i: number): number {
    const { words, slots, entries } = this;
    const hash = this.hashes[i]!;
    let steps = 0;
    const shape = this.shapes[i]!;
    const start = this.starts[i]!;
    const wordCount = this.starts[i + 1]! - start;
    const mask = slots.length / 2 - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[2 * slot + 1]!;
      if (place === 0) return this.append(slot, i);
      steps += 1;
      if (steps > MOST_STEPS && this.hashKey === null) {
        this.strengthen();
        return this.lookUp(i);
      }
      if (slots[2 * slot] !== hash || entries[place + 1] !== shape) continue;
      let k = 0;
      while (k < wordCount && entries[place + HEAD + k] === words[start + k]) k += 1;
      if (k === wordCount) return place;
    }
  }

  private append(slot: number, i: number): number {
    const start = this.starts[i]!;
    const wordCount = this.starts[i + 1]! - start;
    const place = this.end;
    this.end = place + HEAD + wordCount;
    if (this.end > this.entries.length) {
      const entries = new Int32Array(2 * this.end);
      entries.set(this.entries);
      this.entries = entries;
    }
    this.entries[place] = NEW_ENTRY;
    this.entries[place + 1] = this.shapes[i]!;
    for (let k = 0; k < wordCount; k += 1) this.entries[place + HEAD + k] = this.words[start + k]!;
    this.slots[2 * slot] = this.hashes[i]!;
    this.slots[2 * slot + 1] = place;
    this.count += 1;
    if (this.count > 0.3 * this.slots.length) this.widen();
    return place;
  }

  /** Hashes all texts anew with a random key, those of the batch at hand, too. Done once in a table's life at most. */
  private strengthen(): void {
    const { slots, entries, words, starts } = this;
    const key = randomKey();
    this.hashKey = key;
    for (let i = 0; i < this.packedCount; i += 1) this.hashes[i] = keyedHash(words, starts[i]!, starts[i + 1]!, key);
    const mask = slots.length / 2 - 1;
    slots.fill(0);
    for (let place = 1; place < this.end;) {
      const from = place + HEAD;
      const to = from + wordsOf(entries[place + 1]!);
      const hash = keyedHash(entries, from, to, key);
      let slot = hash & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = hash;
      slots[2 * slot + 1] = place;
      place = to;
    }
  }

  /** Doubles the slots. With the hash beside the place, the entries need not be read again. */
  private widen(): void {
    const old = this.slots;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length / 2 - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = old[i]! & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[i]!;
      slots[2 * slot + 1] = old[i + 1]!;
    }
    this.slots = slots;
  }
}

function quickHash(words: Int32Array, start: number, end: number, length: number): number {
  let hash = length;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ words[at]!, MULTIPLIER);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** How many words the characters of a text of this shape take. */
function wordsOf(shape: number): number {
  return shape < 0 ? Math.ceil(-shape / 2) : Math.ceil(shape / 4);
}

/** Two characters to a word; returns where the next text starts. */
function packWide(text: string, words: Int32Array, start: number): number {
  const { length } = text;
  for (let k = 0; k < length; k += 2) {
    words[start + k / 2] = text.charCodeAt(k) | (k + 1 < length ? text.charCodeAt(k + 1) << 16 : 0);
  }
  return start + Math.ceil(length / 2);
}
