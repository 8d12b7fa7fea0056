import type { Cell } from "./cell";
import { idLabel, memberIdKey } from "./parse/texts/id-text";

/** The key under which an id is one member, however it was written: width, case, hyphens, wrappers of exports, spellings of a phone. Idempotent. */
export function memberKey(id: Cell): string {
  return memberIdKey(idLabel(id));
}
