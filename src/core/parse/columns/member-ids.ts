import type { Cell } from "../../cell";
import type { ContactField } from "../../fields";
import { inBlocks } from "../../stats/blocks";
import { GrowingUint8 } from "../buffers/growing";
import { cleanText } from "../texts/clean-text";
import {
  emailKey,
  hasZeroTail,
  idKey,
  isDamagedNumber,
  isIdKey,
  isLongDigits,
  isScientificText,
  isMemberIdKey,
  isWalkInKey,
  memberIdKey,
  phoneKey,
} from "../texts/id-text";
import { isTotalWord } from "../texts/row-words";
import { TextDictionary } from "../texts/text-dictionary";

const LONG = 1;
const ZERO_TAIL = 2;
const DAMAGED = 4;
/** E+ in a text: the whole column was saved from a sheet that showed it so. */
const SCIENTIFIC = 8;

/** A dictionary of ids that remembers which of them lost digits in a number cell. */
export class IdDictionary {
  readonly texts: TextDictionary;
  /** LONG, ZERO_TAIL, DAMAGED by code. */
  private readonly traits = new GrowingUint8();
  /** Those of all codes together. */
  private traitsSeen = 0;
  private readonly totals = new GrowingUint8();
  private anyTotal = false;
  /** Codes that are no ids but phones and e-mails that stand in for blank ones. */
  private readonly contacts = new Set<number>();

  /**
   * `keepsTexts` false: only codes of orders are wanted; then `isTotal`, `walkIns` and compacting are not to be had, and
   * phones are no matter.
   */
  constructor(keepsTexts: boolean, expectedCount = 0) {
    this.texts = new TextDictionary({
      label: cleanText,
      key: keepsTexts ? memberIdKey : idKey,
      isKey: keepsTexts ? isMemberIdKey : isIdKey,
      keepsTexts,
      expectedCount,
      onKey: key => {
        const traits = key.length < 5 ? 0 : traitsOf(key);
        this.traits.push(traits);
        this.traitsSeen |= traits;
      },
      onNumber: (value, code) => {
        if (code < 0 || !isDamagedNumber(value)) return;
        this.traits.values[code]! |= DAMAGED;
        this.traitsSeen |= DAMAGED;
      },
    });
    this.traits.reserve(Math.ceil(expectedCount));
  }

  codeOf(cell: Cell): number {
    return this.texts.codeOf(cell);
  }

  /** The code for a phone or e-mail that stands in for a blank id, -1 when it cannot tell people apart. */
  codeOfContact(field: ContactField, cell: Cell): number {
    const label = cleanText(typeof cell === "string" ? cell : String(cell));
    const key = contactKey(field, label);
    if (key === "") return -1;
    const knownCount = this.count;
    const code = this.texts.codeOfKey(label, key);
    if (code === knownCount) this.contacts.add(code);
    return code;
  }

  /** Whether the code is that of a contact which stood in for a blank id before any row had it as its id. */
  isContact(code: number): boolean {
    return this.contacts.has(code);
  }

  /** True when the id is really the label of a row of totals, such as 合计. */
  isTotal(code: number): boolean {
    return this.hasTotals() && this.totals.values[code] === 1;
  }

  /** True when any id so far is such a label. */
  hasTotals(): boolean {
    const { labels } = this.texts;
    while (this.totals.length < labels.length) {
      const isTotal = isTotalWord(labels[this.totals.length]!);
      this.totals.push(isTotal ? 1 : 0);
      if (isTotal) this.anyTotal = true;
    }
    return this.anyTotal;
  }

  /**
   * 1 for every code whose id has lost digits: in a number cell, as 1.23457E+17, or ending in zeros where the column shows
   * that it went through number cells. Null where no id can have.
   *
   * @param wasCut  something else than the ids shows that zeros at their ends are lost digits
   */
  damaged(wasCut = false): Uint8Array | null {
    const seen = this.traitsSeen;
    if (!this.mayBeDamaged) return null;
    const traits = this.traits.toArray();
    let longCount = 0;
    let zeroTailCount = 0;
    for (const trait of traits) {
      if (trait & LONG) longCount += 1;
      if (trait & ZERO_TAIL) zeroTailCount += 1;
    }
    // One id in a thousand ends in 000 by chance; a column of them went through number cells.
    const manyTails = zeroTailCount >= 0.2 * longCount && (zeroTailCount > 1 || longCount === 1);
    const signs = wasCut || manyTails || seen & SCIENTIFIC ? DAMAGED | ZERO_TAIL : DAMAGED;
    return traits.map(trait => (trait & signs ? 1 : 0));
  }

  /** Whether any id may have lost digits, see {@link damaged}. */
  get mayBeDamaged(): boolean {
    return (this.traitsSeen & (DAMAGED | ZERO_TAIL | SCIENTIFIC)) !== 0;
  }

  get count(): number {
    return this.traits.length;
  }

  /** Whether any id has 18 digits or more and ends in 000. */
  hasZeroTails(): boolean {
    return (this.traitsSeen & ZERO_TAIL) !== 0;
  }

  /** Whether the id has 18 digits or more, and whether it ends in 000. */
  lengthOf(code: number): "short" | "long" | "zero-tail" {
    const trait = this.traits.values[code]!;
    return trait & ZERO_TAIL ? "zero-tail" : trait & LONG ? "long" : "short";
  }

  /** 1 for every code whose id stands for "nobody we know". O(ids). */
  walkIns(): Uint8Array {
    const { keys } = this.texts;
    const marks = new Uint8Array(keys.length);
    for (let code = 0; code < keys.length; code += 1) if (isWalkInKey(keys[code]!)) marks[code] = 1;
    return marks;
  }
}

function traitsOf(key: string): number {
  if (isScientificText(key)) return DAMAGED | SCIENTIFIC;
  if (!isLongDigits(key)) return 0;
  return hasZeroTail(key) ? LONG | ZERO_TAIL : LONG;
}

/** The key under which two spellings of a phone or an e-mail are one; "" when it cannot tell people apart. */
export function contactKey(field: ContactField, label: string): string {
  return field === "phone" ? phoneKey(label) : emailKey(label);
}

/** What tells whether the member of a row counts. */
export interface KnownRows {
  readonly status: Uint8Array;
  /** 1 for statuses whose rows are nobody's, by code of status. */
  readonly isNobody: Uint8Array;
  /** 1 for walk-ins, by code of member. */
  readonly walkIn: Uint8Array;
}

/** Members as they leave the ingest: only those that a row names, in the order of their first row. */
export interface CompactMembers {
  readonly member: Int32Array;
  readonly memberIds: readonly string[];
  readonly memberKeys: readonly string[];
}

/**
 * Renumbers member codes by first appearance and drops unused ones. When every id is a whole number and some are
 * written "17850.0" (a number column that went through a text file), the ".0" goes and equal numbers become one member.
 * Rows whose member does not count get -1. Changes `codes`, which become the members. O(rows + ids).
 */
export function compactMembers(codes: Int32Array, ids: IdDictionary, known: KnownRows): CompactMembers {
  const { keys, labels } = ids.texts;
  const use: MemberUse = { used: new Uint8Array(keys.length), count: 0, isInOrder: true };
  inBlocks(codes.length, (from, to) => useMembers(codes, known, use, from, to));
  // A phone or an e-mail that stands in for an id says nothing about how ids are written.
  const isId = (code: number) => use.used[code] === 1 && !ids.isContact(code);
  const strip = allNumbersSomeWithPointZero(keys, isId);
  // Codes are given by first appearance: most often nothing has to move.
  if (use.isInOrder && !strip) {
    return { member: codes, memberIds: labels.slice(0, use.count), memberKeys: keys.slice(0, use.count) };
  }
  const newCodeOf = new Int32Array(keys.length).fill(-1);
  const codeOfKey = new Map<string, number>();
  const memberIds: string[] = [];
  const memberKeys: string[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    if (code < 0) continue;
    let newCode = newCodeOf[code]!;
    if (newCode < 0) {
      const key = strip ? withoutPointZero(keys[code]!) : keys[code]!;
      newCode = strip ? (codeOfKey.get(key) ?? -1) : -1;
      if (newCode < 0) {
        newCode = memberIds.length;
        memberKeys.push(key);
        memberIds.push(strip ? withoutPointZero(labels[code]!) : labels[code]!);
        if (strip) codeOfKey.set(key, newCode);
      }
      newCodeOf[code] = newCode;
    }
    codes[row] = newCode;
  }
  return { member: codes, memberIds, memberKeys };
}

interface MemberUse {
  /** 1 for codes that a row names. */
  readonly used: Uint8Array;
  /** How many of them there are while they come in order. */
  count: number;
  /** No code came before all smaller ones had come. */
  isInOrder: boolean;
}

/** Notes the codes of rows whose member counts, and takes away those of the others. */
function useMembers(
  codes: Int32Array,
  { status, isNobody, walkIn }: KnownRows,
  use: MemberUse,
  from: number,
  to: number,
): void {
  const { used } = use;
  let { count, isInOrder } = use;
  for (let row = from; row < to; row += 1) {
    const code = codes[row]!;
    if (code < 0) continue;
    if (isNobody[status[row]!] === 1 || walkIn[code] === 1) {
      codes[row] = -1;
      continue;
    }
    used[code] = 1;
    if (code === count) count += 1;
    else if (code > count) isInOrder = false;
  }
  use.count = count;
  use.isInOrder = isInOrder;
}

function allNumbersSomeWithPointZero(keys: readonly string[], isId: (code: number) => boolean): boolean {
  let some = false;
  for (let code = 0; code < keys.length; code += 1) {
    if (!isId(code)) continue;
    if (!/^\d+(\.0+)?$/.test(keys[code]!)) return false;
    if (keys[code]!.includes(".")) some = true;
  }
  return some;
}

function withoutPointZero(text: string): string {
  return text.replace(/[.．][0０]+$/, "");
}
