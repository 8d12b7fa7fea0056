/**
 * Masked values for lists that leave the till: values are changed, because a number format hides nothing.
 * A phone of 11 digits keeps 3 and 4, other numbers of 7 or more keep the last 4, shorter ones nothing.
 */
export function maskPhone(phone: string): string {
  const digits = phone.normalize("NFKC").replace(/\D/g, "");
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
  if (text.indexOf("@") > 0) return maskEmail(text);
  const characters = [...text];
  if (!/\p{Script=Han}/u.test(characters[0]!)) return `${characters[0]!}***`;
  const surname = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return characters.slice(0, surname).join("") + "*".repeat(Math.max(1, characters.length - 1));
}

/** Whether a text is an e-mail address as shops export them. */
export function isEmail(text: string): boolean {
  return text.includes("@") && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

/** anna@example.com becomes a***@example.com. */
export function maskEmail(address: string): string {
  const text = address.trim();
  return `${[...text][0] ?? ""}***${text.slice(text.lastIndexOf("@"))}`;
}

/** Bounded, so that a long text without an "@" costs no more than its length. */
const EMAILS = /[^\s@,;:<>()"'|/\\]{1,64}@[^\s@,;:<>()"'|/\\]{1,255}/g;
/** A mainland mobile with its usual separators, a number with + and country code, a landline with its area code. */
const PHONES = [
  /(^|[^\d+])((?:\+|00)?(?:86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/g,
  /(^|[^\d+])(\+[1-9](?:[\s().-]{0,2}\d){7,14})(?!\d)/g,
  /(^|[^\d+])(\(?0\d{2,3}\)?[\s-]\d{7,8})(?!\d)/g,
] as const;

/**
 * A text with every e-mail address and every phone number in it masked, whatever stands around them; a text without any
 * stays as it is. Digits that run on before or behind are a longer number and no phone.
 */
export function maskContacts(text: string): string {
  if (!mayHoldContact(text)) return text;
  const plain = text.normalize("NFKC");
  let masked = plain.includes("@")
    ? plain.replace(EMAILS, address => (isEmail(address) ? maskEmail(address) : address))
    : plain;
  for (const phones of PHONES)
    masked = masked.replace(
      phones,
      (_, before: string, phone: string) => before + maskPhone(withoutCountryCode(phone)),
    );
  return masked === plain ? text : masked;
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

function withoutCountryCode(phone: string): string {
  return phone.replace(/^(?:\+|00)?86(?=[\s-]?1[3-9])/, "");
}
