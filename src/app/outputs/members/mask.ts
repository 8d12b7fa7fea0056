/**
 * Masked values for lists that leave the till: values are changed, because a number format hides nothing.
 * A phone of 11 digits keeps 3 and 4, other numbers of 7 or more keep the last 4, shorter ones nothing.
 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
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
