import type { OrderColumns } from "#core/order-columns";
import { maskPhone } from "./mask";

/**
 * The member ids as they are written. Ids are never masked; a phone number that serves as an id is, with a short mark
 * that keeps two of them apart and is the same in every run: 138****5678 #3f9a01c2.
 *
 * @param phoneIsId  the member column is the phone column, so that every id is a phone number
 */
export function shownMemberIds(
  { memberIds, memberKeys, memberFromPhone }: Pick<OrderColumns, "memberIds" | "memberKeys" | "memberFromPhone">,
  phoneIsId: boolean,
): readonly string[] {
  if (!phoneIsId && memberFromPhone === null) return memberIds;
  return memberIds.map((id, code) =>
    phoneIsId || memberFromPhone?.[code] === 1 ? `${maskPhone(id)} #${shortMark(memberKeys[code]!)}` : id,
  );
}

/** 32-bit FNV-1a as eight hex digits; tells ids apart, hides nothing that a determined person could not count through. */
function shortMark(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
