import { isEmailId } from "#core/member-key";
import { markedId } from "../../notes/id-marks";
import { maskEmail, maskPhone } from "./mask";

/**
 * A personal id as versions wrote it whose marks had no key, 32-bit FNV-1a as eight hex digits: by it the notes that such a
 * version left find their members once more. Nothing writes such marks any more, because they tell the id.
 */
export function unkeyedForm(id: string, memberKey: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < memberKey.length; at++) hash = Math.imul(hash ^ memberKey.charCodeAt(at), 0x01000193);
  const mark = (hash >>> 0).toString(16).padStart(8, "0");
  return markedId(isEmailId(id) ? maskEmail(id) : maskPhoneAsWritten(id), mark);
}

/** Those versions took only narrow digits for digits. */
function maskPhoneAsWritten(id: string): string {
  return /[０-９]/.test(id) && !/\d/.test(id) ? "*".repeat(Math.min(id.length, 8)) : maskPhone(id);
}
