import { isEmailId, isPhoneId, memberKey } from "#core/member-key";
import { maskContacts, maskEmail, maskName, maskPhone, mayHoldContact } from "./mask";

/** What the member column holds: ids, or the column is the phone or the name column, so that every id is one of these. */
export type IdKind = "id" | "phone" | "name";

/**
 * A personal id without what tells the person, or null for an id that is none. Personal is what reads as an e-mail address
 * or a phone number whatever its header, what holds one, what stands in the phone column too, and every id of a column of
 * phones or names.
 */
export function maskedId(id: string, kind: IdKind): string | null {
  if (kind === "id" && !mayHoldContact(id)) return null;
  if (isEmailId(id)) return maskEmail(id);
  if (isPhoneId(id)) return maskPhone(memberKey(id));
  if (kind === "phone") return maskPhone(id);
  if (kind === "name") return maskName(id);
  const masked = maskContacts(id);
  return masked === id ? null : masked;
}
