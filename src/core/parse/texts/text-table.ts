import type { Cell } from "../../cell";
import { firstHashOf, hashBlank } from "./cell-hashes";
import type { CellHashes } from "./cell-hashes";
import { keyedHash, randomKey } from "./keyed-hash";
import type { HashKey } from "./keyed-hash";
import { BATCH, PackedTexts, TOO_LONG } from "./packed-texts";

export { BATCH };

/** The number of a cell that is blank or no text. */
export const NO_TEXT = -1;

const FIRST_SLOTS = 1024;
/** The part of the slots that may be taken. */
const LOAD = 0.6;
/** While a table holds no more texts than this, the last ones seen are remembered as they are. */
const FEW = 512;
const REMEMBERED = 256;
/** Among texts as people write them no look-up ever takes so many steps; among texts made to collide each one does. */
const MOST_STEPS = 256;

/**
 * A number for every distinct text, from 0 on in the order in which they come: what `Map<string, number>` does, without a
 * heap object per text and with fewer waits for memory, which is what a million look-ups mostly are. A Map follows slot,
 * entry, string and characters one after the other. Here the characters stand in entries of equal size (see `PackedTexts`),
 * a slot holds the number of an entry and as many bits of its hash as fit beside it, and the slots of many texts are asked
 * for before the first of them is needed. Texts are compared in full, never by their hash alone. A few very long texts have
 * a Map.
 *
 * The hash is a quick one. Texts that were made to have equal hashes are noticed by the steps that they take, and from then
 * on the table hashes with a key that nobody can know: see `strengthen`. No number depends on a hash.
 */
export class TextTable {
  /** Distinct texts so far; the next new one gets this number. */
  count = 0;
  /** After `numbersOf`: the number of each cell of the batch, {@link NO_TEXT} for one that is blank or no text. */
  readonly numbers = new Int32Array(BATCH);
  /** A slot is 0, or the number of an entry plus 1 in the bits that number the slots, and those of its hash above. */
  private slots: Int32Array;
  private entries = new Int32Array(0);
  /** Words of one entry. */
  private stride = 0;
  private readonly batch = new PackedTexts(BATCH);
  private readonly single = new PackedTexts(1);
  private readonly singleCell: Cell[] = [""];
  private readonly longTexts = new Map<string, number>();
  /** Null as long as the quick hash does. */
  private hashKey: HashKey | null = null;
  private readonly keyedHashes = new Int32Array(BATCH);
  private readonly lately = new Array<string>(REMEMBERED).fill("");
  private readonly latelyNumbers = new Int32Array(REMEMBERED);
  private readonly latelyOne = new Int32Array(REMEMBERED);
  private readonly latelyTwo = new Int32Array(REMEMBERED);
  /** See `touch`: a sum that nobody kept would be left out by the compiler, and the reads with it. */
  touched = 0;

  /** With room for `expectedCount` texts; more may come. */
  constructor(private readonly expectedCount = 0) {
    const slotCount = Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(Math.max(1, expectedCount) / LOAD)));
    this.slots = new Int32Array(slotCount);
  }

  /** After `numbersOf`: the hashes of the texts of the batch, blank ones included. */
  get hashes(): CellHashes {
    return this.batch.hashes;
  }

  /** The number of a text that is not blank; it is `count` as it was before when the text is new. */
  numberOf(text: string): number {
    const { single } = this;
    this.singleCell[0] = text;
    single.take(this.singleCell, 1);
    if (single.sizes[0] === TOO_LONG) return this.numberOfLong(text);
    this.fitEntries(single);
    return this.find(single, 0, this.slotHashes(single, 1));
  }

  /** Numbers and hashes of up to {@link BATCH} cells, in `numbers` and `hashes`. */
  numbersOf(cells: readonly Cell[], count: number): void {
    if (this.count <= FEW) {
      this.numbersOfFew(cells, count);
      return;
    }
    const { batch, numbers } = this;
    batch.take(cells, count);
    this.fitEntries(batch);
    let hashes = this.slotHashes(batch, count);
    this.touch(hashes, count);
    const { sizes } = batch;
    for (let i = 0; i < count; i += 1) {
      const size = sizes[i]!;
      if (size === 0) numbers[i] = NO_TEXT;
      else if (size === TOO_LONG) numbers[i] = this.numberOfLong(cells[i] as string);
      else {
        numbers[i] = this.find(batch, i, hashes);
        // Strengthened on the way: from here on the keyed hashes count.
        if (this.hashKey !== null && hashes !== this.keyedHashes) hashes = this.slotHashes(batch, count);
      }
    }
  }

  /**
   * The same for columns of few distinct texts, such as categories: a text that was seen lately is found by comparing it
   * whole, which for the short strings that a JSON parser shares is comparing two addresses.
   */
  private numbersOfFew(cells: readonly Cell[], count: number): void {
    const { lately, latelyNumbers, latelyOne, latelyTwo, numbers, single } = this;
    const { one, two } = this.batch.hashes;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[i]!;
      if (typeof cell !== "string" || cell === "") {
        numbers[i] = NO_TEXT;
        if (cell === "") hashBlank(i, this.batch.hashes);
        continue;
      }
      const last = cell.charCodeAt(cell.length - 1);
      const at = (last + 7 * cell.charCodeAt(cell.length >> 1) + 31 * cell.length) & (REMEMBERED - 1);
      if (lately[at] !== cell) {
        lately[at] = cell;
        latelyNumbers[at] = this.numberOf(cell);
        latelyOne[at] = single.hashes.one[0]!;
        latelyTwo[at] = single.hashes.two[0]!;
      }
      numbers[i] = latelyNumbers[at]!;
      one[i] = latelyOne[at]!;
      two[i] = latelyTwo[at]!;
    }
  }

  /** What the slots go by: the quick hashes of a batch, or once the table is strengthened the keyed ones. */
  private slotHashes({ words, stride, sizes, hashes }: PackedTexts, count: number): Int32Array {
    if (this.hashKey === null) return hashes.one;
    for (let i = 0; i < count; i += 1) {
      const size = sizes[i]!;
      const start = i * stride;
      if (size <= stride) this.keyedHashes[i] = keyedHash(words, start, start + size, this.hashKey);
    }
    return this.keyedHashes;
  }

  /**
   * Reads what the look-ups of a batch are going to read. No result depends on it; but as none of these reads waits for
   * another, the processor has many of them under way at once, and the look-ups find their memory at hand.
   */
  private touch(hashes: Int32Array, count: number): void {
    const { slots, entries, stride } = this;
    const mask = slots.length - 1;
    let touched = 0;
    for (let i = 0; i < count; i += 1) {
      const number = (slots[hashes[i]! & mask]! & mask) - 1;
      touched ^= entries[number < 0 ? 0 : number * stride]!;
    }
    this.touched = touched;
  }

  private find(packed: PackedTexts, i: number, hashes: Int32Array): number {
    const { slots, entries, stride } = this;
    const { words } = packed;
    const hash = hashes[i]!;
    const mask = slots.length - 1;
    const from = i * stride;
    let steps = 0;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot]!;
      if (held === 0) return this.append(slot, hash, words, from);
      steps += 1;
      if (steps > MOST_STEPS && this.hashKey === null) {
        this.strengthen();
        return this.find(packed, i, this.slotHashes(packed, i + 1));
      }
      if (((held ^ hash) & ~mask) !== 0) continue;
      const number = (held & mask) - 1;
      const at = number * stride;
      let k = 0;
      while (k < stride && entries[at + k] === words[from + k]) k += 1;
      if (k === stride) return number;
    }
  }

  private append(slot: number, hash: number, words: Int32Array, from: number): number {
    const { stride } = this;
    const number = this.nextNumber();
    const at = number * stride;
    const { entries } = this;
    for (let k = 0; k < stride; k += 1) entries[at + k] = words[from + k]!;
    const mask = this.slots.length - 1;
    this.slots[slot] = (hash & ~mask) | (number + 1);
    if (this.count > LOAD * this.slots.length) this.placeAll(2 * this.slots.length);
    return number;
  }

  private numberOfLong(text: string): number {
    const known = this.longTexts.get(text);
    if (known !== undefined) return known;
    const number = this.nextNumber();
    this.longTexts.set(text, number);
    // Its entry stays as it is, and no slot names it; but numbers have to fit beside the bits of the hash.
    this.entries[number * this.stride] = UNUSED;
    if (this.count > LOAD * this.slots.length) this.placeAll(2 * this.slots.length);
    return number;
  }

  private nextNumber(): number {
    const number = this.count;
    const needed = (number + 1) * Math.max(1, this.stride);
    if (needed > this.entries.length) {
      const entries = new Int32Array(Math.max(2 * needed, Math.ceil(this.expectedCount) * this.stride));
      entries.set(this.entries);
      this.entries = entries;
    }
    this.count = number + 1;
    return number;
  }

  /** Makes entries as large as the places of a batch, or the places as large as the entries. */
  private fitEntries(packed: PackedTexts): void {
    if (packed.stride === this.stride) return;
    const { stride, entries, count } = this;
    const wider = packed.stride;
    this.batch.widen(wider);
    this.single.widen(wider);
    this.stride = wider;
    // Room is made with the first entry, when the length of texts is known.
    if (count === 0) return;
    this.entries = new Int32Array(wider * Math.max(Math.ceil(this.expectedCount), count + (count >> 1))).fill(-1);
    for (let number = 0; number < count; number += 1) {
      for (let k = 0; k < stride; k += 1) this.entries[number * wider + k] = entries[number * stride + k]!;
    }
  }

  /** Hashes all texts anew with a random key. Done once in a table's life at most. */
  private strengthen(): void {
    this.hashKey = randomKey();
    this.placeAll(this.slots.length);
  }

  /** Gives every entry its slot among so many; the hashes are taken again from the entries, which stand in a row. */
  private placeAll(slotCount: number): void {
    const slots = new Int32Array(slotCount);
    const mask = slotCount - 1;
    const { entries, stride, hashKey } = this;
    for (let number = 0; number < this.count; number += 1) {
      const start = number * stride;
      if (entries[start] === UNUSED) continue;
      const end = endOfText(entries, start, stride);
      const hash = hashKey === null ? firstHashOf(entries, start, end) : keyedHash(entries, start, end, hashKey);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~mask) | (number + 1);
    }
    this.slots = slots;
  }
}

/** The first word of an entry of a text that stands in the Map; no text begins with it. */
const UNUSED = -1;

/** Where the text of an entry ends: its words are followed by -1, but a wide one says its length. */
function endOfText(entries: Int32Array, start: number, stride: number): number {
  const first = entries[start]!;
  // A length below zero, see `PackedTexts`; a word of ASCII has at most its upper three bytes above 0x7f.
  if ((first & 0xff) > 0x7f) return start + 1 + ((-2 - first + 1) >> 1);
  let end = start + stride;
  while (entries[end - 1] === -1) end -= 1;
  return end;
}
