import type { Cell } from "./cell";
import { isEmailText } from "./parse/texts/email-text";
import { idKey, idLabel, memberIdKey } from "./parse/texts/id-text";
import { isPhoneKey } from "./parse/texts/phone-text";

/** The key under which an id is one member, however it was written: width, case, hyphens, wrappers of exports, spellings of a phone. Idempotent. */
export function memberKey(id: Cell): string {
  return memberIdKey(idLabel(id));
}

/** Whether an id reads as a phone number, of the mainland or in a form of other countries, however it is spelled. */
export function isPhoneId(id: string): boolean {
  return isPhoneKey(idKey(idLabel(id)));
}

/** Whether an id is an e-mail address as shops export them. */
export function isEmailId(id: string): boolean {
  return isEmailText(id.trim());
}
