import type { Cell } from "../../cell";
import { cleanText } from "./clean-text";

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

/** A first and a last name as one: 王小明 without a blank, last name first; "Jane Doe" with one. A blank part leaves the other. */
export function joinedName(first: Cell, last: Cell): string {
  const given = cleanText(String(first));
  const family = cleanText(String(last));
  if (given === "" || family === "") return given + family;
  return EAST_ASIAN.test(given + family) ? family + given : `${given} ${family}`;
}
