import { cleanText } from "./clean-text";
import { idKey } from "./id-text";

/** Names that differ in width, case or the number of spaces only are one. */
export function nameKey(text: string): string {
  return idKey(cleanText(text)).replace(/\s+/g, " ");
}
