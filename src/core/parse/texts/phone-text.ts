const SHORTEST = 10;
const LONGEST = 26;

const PHONE_CHARACTERS = /^[+(\d][\d\s+().-]+$/;
const SEPARATORS = /[\s().-]/g;
/** 138000000.5 and 138000000.0 are numbers. */
const DECIMAL = /^\d+\.\d+$/;

/** 1.3812345678E10 and 1.38123456E10, as Java writes such a number; other programs round, and write a plus. */
const CHINA_SCIENTIFIC = /^1\.([3-9]\d{9}(?=E\+?10$)|[3-9]\d{6,8}(?=E10$))/;
const CHINA_ABROAD = /^(?:\+|00)?86(1[3-9]\d{9})$/;
const CHINA_MOBILE = /^1[3-9]\d{9}$/;
/** A single 1 before a separator is North America's prefix, or the first part of a number that is no phone. */
const THREE_DIGITS_FIRST = /^\(?\d{3}/;
const NORTH_AMERICA = /^(?:\+1[\s.-]*|1[\s.-]+|1(?=\())?\(?([2-9]\d\d)\)?[\s.-]*([2-9]\d\d)[\s.-]*(\d{4})$/;
/** With the trunk prefix of most countries: 010-12345678, 090-1234-5678, 0171 1234567. */
const WITH_TRUNK_PREFIX = /^0[1-9]\d{8,10}$/;
const TRUNK_PREFIX_FIRST = /^\(?0\d/;
const ABROAD = /^\+[1-9]\d{7,14}$/;
const SEPARATED = /[\s().-]/;

/**
 * The digits of a phone number, however it is spelled: 138-0000-0000, +86 138 0000 0000 and 8613800000000 are
 * 13800000000; +1 (555) 234-5678 and 555-234-5678 are 5552345678; numbers of other countries keep their + and code. Any
 * other key, and digits that nothing marks as a phone, stay as they are: only a form that no numbering of orders or members
 * has is read as a phone. Idempotent.
 *
 * @param key  narrow characters, "-" for every hyphen
 */
export function phoneDigits(key: string): string {
  if (key.length < SHORTEST || key.length > LONGEST) return key;
  const scientific = CHINA_SCIENTIFIC.exec(key);
  if (scientific) return `1${scientific[1]!.padEnd(10, "0")}`;
  if (!PHONE_CHARACTERS.test(key) || DECIMAL.test(key)) return key;
  const digits = key.replace(SEPARATORS, "");
  const china = CHINA_ABROAD.exec(digits);
  if (china) return china[1]!;
  if (ABROAD.test(digits) && !digits.startsWith("+1")) return digits;
  if (SEPARATED.test(key)) {
    if (CHINA_MOBILE.test(digits) && THREE_DIGITS_FIRST.test(key)) return digits;
    if (WITH_TRUNK_PREFIX.test(digits) && TRUNK_PREFIX_FIRST.test(key)) return digits;
  }
  const northAmerica = NORTH_AMERICA.exec(key);
  return northAmerica ? `${northAmerica[1]}${northAmerica[2]}${northAmerica[3]}` : key;
}

/**
 * Whether a key reads as a phone number: a mainland mobile without any mark, and every form that {@link phoneDigits} knows.
 *
 * @param key  narrow characters, "-" for every hyphen
 */
export function isPhoneKey(key: string): boolean {
  if (CHINA_MOBILE.test(key) || ABROAD.test(key) || CHINA_SCIENTIFIC.test(key)) return true;
  if (key.length > LONGEST || !PHONE_CHARACTERS.test(key) || DECIMAL.test(key)) return false;
  const digits = key.replace(SEPARATORS, "");
  if (SEPARATED.test(key) && WITH_TRUNK_PREFIX.test(digits) && TRUNK_PREFIX_FIRST.test(key)) return true;
  return phoneDigits(key) !== key;
}

const PLUS = 0x2b;
const BRACKET = 0x28;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * False when {@link phoneDigits} surely leaves a text of visible ASCII alone, without looking further than its first
 * characters for nearly every id.
 */
export function mayBePhone(text: string): boolean {
  const { length } = text;
  if (length < SHORTEST || length > LONGEST) return false;
  const first = text.charCodeAt(0);
  if (first === PLUS || first === BRACKET) return true;
  if (first < ZERO || first > NINE) return false;
  for (let index = 1; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return code < ZERO;
  }
  return text.startsWith("86") || text.startsWith("0086");
}
