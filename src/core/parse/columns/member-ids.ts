import type { Cell } from "../../cell";
import type { ContactField } from "../../fields";
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
  private readonly totals = new GrowingUint8();
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
      onKey: key => this.traits.push(key.length < 5 ? 0 : traitsOf(key)),
      onNumber: (value, code) => {
        if (code >= 0 && isDamagedNumber(value)) this.traits.values[code]! |= DAMAGED;
      },
    });
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
    while (this.totals.length <= code) this.totals.push(isTotalWord(this.texts.labels[this.totals.length]!) ? 1 : 0);
    return this.totals.values[code] === 1;
  }

  /**
   * 1 for every code whose id has lost digits: in a number cell, as 1.23457E+17, or ending in zeros where the column shows
   * that it went through number cells.
   *
   * @param wasCut  something else than the ids shows that zeros at their ends are lost digits
   */
  damaged(wasCut = false): Uint8Array {
    const traits = this.traits.toArray();
    let longCount = 0;
    let zeroTailCount = 0;
    let seen = 0;
    for (const trait of traits) {
      if (trait & LONG) longCount += 1;
      if (trait & ZERO_TAIL) zeroTailCount += 1;
      seen |= trait;
    }
    // One id in a thousand ends in 000 by chance; a column of them went through number cells.
    const manyTails = zeroTailCount >= 0.2 * longCount && (zeroTailCount > 1 || longCount === 1);
    const signs = wasCut || manyTails || seen & SCIENTIFIC ? DAMAGED | ZERO_TAIL : DAMAGED;
    return traits.map(trait => (trait & signs ? 1 : 0));
  }

  get count(): number {
    return this.traits.length;
  }

  /** Whether any id has 18 digits or more and ends in 000. O(ids). */
  hasZeroTails(): boolean {
    return this.traits.values.some(trait => (trait & ZERO_TAIL) !== 0);
  }

  /** Whether the id has 18 digits or more, and whether it ends in 000. */
  lengthOf(code: number): "short" | "long" | "zero-tail" {
    const trait = this.traits.values[code]!;
    return trait & ZERO_TAIL ? "zero-tail" : trait & LONG ? "long" : "short";
  }

  walkIns(): Uint8Array {
    return Uint8Array.from(this.texts.keys, key => (isWalkInKey(key) ? 1 : 0));
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

/** Members as they leave the ingest: only those that a row names, in the order of their first row. */
export interface CompactMembers {
  readonly member: Int32Array;
  readonly memberIds: readonly string[];
  readonly memberKeys: readonly string[];
}

/**
 * Renumbers member codes by first appearance and drops unused ones. When every id is a whole number and some are
 * written "17850.0" (a number column that went through a text file), the ".0" goes and equal numbers become one member.
 * `isKnown` tells the rows whose member counts; the others get -1. O(rows + ids).
 */
export function compactMembers(
  codes: Int32Array,
  ids: IdDictionary,
  isKnown: (row: number) => boolean,
): CompactMembers {
  const { keys, labels } = ids.texts;
  const member = new Int32Array(codes.length).fill(-1);
  const used = new Uint8Array(keys.length);
  for (let row = 0; row < codes.length; row += 1) if (codes[row]! >= 0 && isKnown(row)) used[codes[row]!] = 1;
  // A phone or an e-mail that stands in for an id says nothing about how ids are written.
  const isId = (code: number) => used[code] === 1 && !ids.isContact(code);
  const strip = allNumbersSomeWithPointZero(keys, isId);
  const newCodeOf = new Int32Array(keys.length).fill(-1);
  const codeOfKey = new Map<string, number>();
  const memberIds: string[] = [];
  const memberKeys: string[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    if (code < 0 || !isKnown(row)) continue;
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
    member[row] = newCode;
  }
  return { member, memberIds, memberKeys };
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
