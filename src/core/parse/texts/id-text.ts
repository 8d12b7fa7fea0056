import type { Cell } from "../../cell";
import { cleanText, isDash, isPlainAscii } from "./clean-text";
import { isEmailText } from "./email-text";
import { mayBePhone, phoneDigits } from "./phone-text";
import { normalForm } from "./normal-form";

/** Hyphens, dashes and the minus sign, which programs put in the place of "-"; between digits the long mark of kana, too. */
const HYPHENS = /[\u2010-\u2015\u2212]|(?<=\d)\u30fc(?=\d)/g;

const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** The text of an id as a person wrote it, wrappers stripped: 00123 stays 00123, a number is its plain digits. */
export function idLabel(cell: Cell): string {
  if (typeof cell === "string") return cleanText(cell);
  if (typeof cell === "number") return numberText(cell);
  return cell ? "TRUE" : "FALSE";
}

/** The key that makes two labels one id: NFKC, trimmed, Latin in upper case, one kind of hyphen. Idempotent. */
export function idKey(label: string): string {
  if (isPlainAscii(label)) return label.toUpperCase();
  // Upper case can bring back what NFKC took away (ŉ, ǰ), so both run until nothing moves.
  let key = label;
  for (let round = 0; round < 4; round += 1) {
    const next = cleanText(normalForm(key).toUpperCase().replace(HYPHENS, "-"));
    if (next === key) return key;
    key = next;
  }
  return key;
}

/** True when a text is surely its own label and key: visible ASCII that nothing wraps, without small letters. */
export function isIdKey(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === APOSTROPHE || first === EQUALS) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code > 0x7e || (code >= SMALL_A && code <= SMALL_Z)) return false;
  }
  return text.length > 0;
}

/** The key of a member's id: {@link idKey}, and the digits of an id that is a phone, so that no spelling makes another member. Idempotent. */
export function memberIdKey(label: string): string {
  return phoneDigits(idKey(label));
}

/** True when a text is surely its own label and {@link memberIdKey}. */
export function isMemberIdKey(text: string): boolean {
  return isIdKey(text) && !mayBePhone(text);
}

/** A whole number in plain digits up to 1e21, anything else as the language prints it. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? "0" : String(value);
}

export const WALK_INS: ReadonlySet<string> = new Set([
  "散客", "非会员", "非會員", "普通顾客", "普通顧客", "匿名", "GUEST", "WALK-IN", "WALK IN", "WALKIN", "N/A", "#N/A",
]); // prettier-ignore

const LONGEST_WALK_IN = Math.max(...[...WALK_INS].map(word => word.length));

/** True for a key that stands for "nobody we know": 散客, guest, N/A, "-", or zeros only. */
export function isWalkInKey(key: string): boolean {
  // Nearly every id is longer than these words, and begins neither with 0 nor with a dash.
  const first = key.charCodeAt(0);
  if (key.length > LONGEST_WALK_IN && first > 0x30 && first < 0x7f) return false;
  return WALK_INS.has(key) || isDash(key) || /^0+$/.test(key);
}

/** True for a number that has lost digits: Excel keeps 15, so a longer id in a number cell cannot be trusted. */
export function isDamagedNumber(value: number): boolean {
  const size = Math.abs(value);
  return size >= 1e15 || (size >= 1e14 && size % 1000 === 0);
}

/** True for an id that hides some of its characters: several people may share it. */
export function isMaskedKey(key: string): boolean {
  return key.includes("*");
}

/** True for a text such as 1.23457E+17: a long id after a number cell was saved as text. */
export function isScientificText(key: string): boolean {
  return key.length >= 5 && isDigit(key.charCodeAt(0)) && key.includes("E+") && /^\d(\.\d+)?E\+\d{2,3}$/.test(key);
}

/**
 * True for 18 or more digits that end in 000: Excel keeps 15 of them, other programs 16 or 17. One such id in a thousand is
 * real, a column of them is not.
 */
export function hasZeroTail(key: string): boolean {
  return key.length >= 18 && /^\d{15,}0{3}$/.test(key);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for 18 or more digits. */
export function isLongDigits(key: string): boolean {
  return key.length >= 18 && /^\d+$/.test(key);
}

/**
 * The key of a phone used in place of a member id, or "" when it cannot tell people apart: no digits, masked, or zeros
 * only. Spaces, dashes, brackets, a leading +86, and the ".0" of a number that went through a text file do not matter.
 */
export function phoneKey(label: string): string {
  if (isPlainNumber(label)) return label;
  const key = memberIdKey(label)
    .replace(/^(\d+)\.0+$/, "$1")
    .replace(/[\s().-]/g, "")
    .replace(/^(\+|00)86/, "");
  return isMaskedKey(key) || /^0*$/.test(key) || !/^\+?\d{5,20}$/.test(key) ? "" : key;
}

/** True for what surely is the key of a phone already, which nearly all are: 5 to 20 digits without a prefix to be taken off. */
function isPlainNumber(label: string): boolean {
  if (label.length < 5 || label.length > 20 || label.startsWith("0") || label.startsWith("86")) return false;
  for (let index = 0; index < label.length; index += 1) if (!isDigit(label.charCodeAt(index))) return false;
  return true;
}

/**
 * The key of an e-mail address used in place of a member id, or "" when it cannot tell people apart: no address, or masked.
 * Width, case and spaces around it do not matter.
 */
export function emailKey(label: string): string {
  const key = idKey(cleanText(label));
  return isEmailText(key) && !isMaskedKey(key) ? key : "";
}
