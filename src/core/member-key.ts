import type { Cell } from "./cell";
import { idKey, idLabel } from "./parse/texts/id-text";

/** The key under which an id is one member, however it was written: width, case, wrappers of exports. Idempotent. */
export function memberKey(id: Cell): string {
  return idKey(idLabel(id));
}
