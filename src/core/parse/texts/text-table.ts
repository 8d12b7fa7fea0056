import type { Cell } from "../../cell";

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

/**
 * A number for every distinct text: what `Map<string, number>` does, without a heap object per text and with fewer waits
 * for memory, which is what a million look-ups mostly are. A Map follows slot, entry, string and characters one after the
 * other. Here the characters stand in the entry itself, four (or, beyond Latin-1, two) to a 32-bit word, and the slots of
 * many texts are asked for before the first of them is needed. Texts are compared in full, never by their hash alone.
 *
 * A text is known by the place of its entry, a number above 0 that stays the same for good.
 */
export class TextTable {
  private count = 0;
  /** Hash and place of the entry, two numbers per slot; place 0 is an empty slot. */
  private slots = new Int32Array(2 * FIRST_SLOTS);
  private entries = new Int32Array(8 * FIRST_SLOTS).fill(NO_TEXT, 0, 1);
  private end = 1;
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
  private readonly lately = new Array<string>(REMEMBERED).fill("");
  private readonly latelyPlaces = new Int32Array(REMEMBERED);
  /** See `touch`: a sum that nobody kept would be left out by the compiler, and the reads with it. */
  touched = 0;

  /** The place of a text; its code is {@link NEW_ENTRY} when this call made the entry. */
  placeOf(text: string): number {
    this.pack(text, 0);
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
    // Characters beyond eight bits run into one another above: good enough for the hash, not for the comparison.
    if (seen > 0xff) at = packWide(text, words, start);
    this.shapes[i] = seen > 0xff ? -length : length;
    this.hashes[i] = hash;
    this.starts[i + 1] = at;
  }

  private lookUp(i: number): number {
    const { words, slots, entries } = this;
    const hash = this.hashes[i]!;
    const shape = this.shapes[i]!;
    const start = this.starts[i]!;
    const wordCount = this.starts[i + 1]! - start;
    const mask = slots.length / 2 - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[2 * slot + 1]!;
      if (place === 0) return this.append(slot, i);
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

/** Two characters to a word; returns where the next text starts. */
function packWide(text: string, words: Int32Array, start: number): number {
  const { length } = text;
  for (let k = 0; k < length; k += 2) {
    words[start + k / 2] = text.charCodeAt(k) | (k + 1 < length ? text.charCodeAt(k + 1) << 16 : 0);
  }
  return start + Math.ceil(length / 2);
}
