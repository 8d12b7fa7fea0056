import { isEmailId, isPhoneId, memberKey } from "#core/member-key";

/**
 * Masked values for lists that leave the till: values are changed, because a number format hides nothing.
 * A phone of 11 digits keeps 3 and 4, other numbers of 7 or more keep the last 4, shorter ones nothing.
 */
export function maskPhone(phone: string): string {
  const digits = narrow(phone).replace(/\D/g, "");
  if (digits.length === 0) return phone === "" ? "" : "*".repeat(Math.min(phone.length, 8));
  if (digits.length === 11) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  if (digits.length >= 7) return `${"*".repeat(digits.length - 4)}${digits.slice(-4)}`;
  return "*".repeat(digits.length);
}

const DOUBLE_SURNAMES = new Set([
  "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "夏侯", "宇文", "长孙", "南宫",
]); // prettier-ignore

/** 张三 becomes 张*, 欧阳静 becomes 欧阳**, "Mary Smith" becomes M***; an e-mail address keeps its domain. */
export function maskName(name: string): string {
  const text = name.trim();
  if (text === "") return "";
  if (isEmailId(text)) return maskEmail(text);
  const characters = [...text];
  if (!/\p{Script=Han}/u.test(characters[0]!)) return `${characters[0]!}***`;
  const surname = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return characters.slice(0, surname).join("") + "*".repeat(Math.max(1, characters.length - 1));
}

/** anna@example.com becomes a***@example.com. */
export function maskEmail(address: string): string {
  const text = address.trim();
  return `${[...text][0] ?? ""}***${maskPhones(text.slice(text.lastIndexOf("@")))}`;
}

/** Bounded, so that a long text without an "@" costs no more than its length. */
const EMAILS = /[^\s@,;:<>()"'|/\\]{1,64}@+[^\s@,;:<>()"'|/\\]{1,255}/g;

/** Between the groups of a number people write whatever is no letter and no digit, and the long mark of kana for a hyphen. */
const GAP = "(?:[^\\p{L}\\p{N}]|\u30fc){0,3}";
/** A mainland mobile; in front of it the country code or the 0 of a call from another town. */
const MAINLAND = new RegExp(`(?<![\\d+])(?:(?:\\+|00)?86${GAP}|0)?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, "gu");
/** The same in a number cell's text, rounded or not: 1.3812345678E10. */
const SCIENTIFIC = /(?<![\d.])1\.[3-9]\d{6,9}E\+?10(?!\d)/gi;
/** With + and country code, or a landline with its area code. */
const MARKED = [/(?<![\d+])\+[1-9](?:[\s().-]{0,2}\d){7,14}(?!\d)/g, /(?<![\d+])\(?0\d{2,3}\)?[\s-]\d{7,8}(?!\d)/g];
/** What may be a number in a form that an id is known by: see {@link isPhoneId}. */
const GROUPS = /(?<![\d(+])[(+]?\d[\d\s().\u2010-\u2015\u2212-]{8,24}\d(?!\d)/g;
const DATES = /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?![./-]?\d)/;

/**
 * A text with every e-mail address and every phone number in it masked, whatever stands around them; a text without any
 * stays as it is. Digits that run on before or behind are a longer number and no phone.
 */
export function maskContacts(text: string): string {
  if (!mayHoldContact(text)) return text;
  const plain = narrow(text);
  const masked = maskPhones(
    plain.includes("@")
      ? plain.replace(EMAILS, address => (isEmailId(address.replace(/@+/, "@")) ? maskEmail(address) : address))
      : plain,
  );
  return masked === plain ? text : masked;
}

function maskPhones(text: string): string {
  let masked = text
    .replace(SCIENTIFIC, number => maskPhone(String(Number(number))))
    .replace(MAINLAND, phone => maskPhone(phone.replace(/\D/g, "").slice(-11)));
  for (const phones of MARKED) masked = masked.replace(phones, maskPhone);
  return masked.replace(GROUPS, maskGroups);
}

/** Groups of digits with the phone number among them masked, the longest one that there is; one group alone is none. */
function maskGroups(groups: string): string {
  if (/^\d+$/.test(groups) || DATES.test(groups)) return groups;
  const parts = groups.split(/(\s+)/);
  for (let count = parts.length; count > 0; count -= 2) {
    for (let from = 0; from + count <= parts.length; from += 2) {
      const phone = parts.slice(from, from + count).join("");
      if (isPhoneId(phone))
        return [...parts.slice(0, from), maskPhone(memberKey(phone)), ...parts.slice(from + count)].join("");
    }
  }
  return groups;
}

/** Pieces of no more than this, as normalisation takes quadratic time where marks are strung together. */
const PIECES = /[^]{1,256}/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The text in NFKC without what cannot be seen, in which a number is the digits that a reader sees. */
function narrow(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(PIECES, piece => piece.normalize("NFKC")).replace(INVISIBLE, "");
}

/** The same with every text in it, however deep, under {@link maskContacts}. */
export function withMaskedTexts<T>(value: T): T {
  if (typeof value === "string") return maskContacts(value) as T & string;
  if (Array.isArray(value)) return value.map(withMaskedTexts) as T & unknown[];
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withMaskedTexts(part as unknown)])) as T;
}

/** False when a text surely holds neither, which is so of nearly all: no "@" and fewer than seven digits of any kind. */
export function mayHoldContact(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Of other scripts many have digits of their own, Chinese characters are none.
    if (unit === 0x40 || (unit > 0x7f && (unit < 0x3000 || unit > 0x9fff))) return true;
    if (unit >= 0x30 && unit <= 0x39 && ++digits === 7) return true;
  }
  return false;
}
