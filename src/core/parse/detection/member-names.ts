import type { Cell } from "../../cell";
import { joinedName } from "../texts/joined-name";
import { cleanText } from "../texts/clean-text";

/** Columns of a first and a last name. */
export interface NameParts {
  readonly first: number;
  readonly last: number;
}

const NEARLY = 0.8;
/** Fewer members than this share a name by chance. */
const ENOUGH_MEMBERS = 5;
const LEAST_NAMES = 0.25;

/**
 * True when a column, or two parts of a name, can hold the names of the members of another: nearly every member with several rows has one text
 * there, and one text does not stand for many members. Without a member of several rows nothing speaks against it. O(rows).
 */
export function isOneTextPerMember(
  rows: readonly (readonly Cell[])[],
  member: number,
  name: number | NameParts,
): boolean {
  const firstName = new Map<string, string>();
  const several = new Set<string>();
  const differing = new Set<string>();
  const names = new Set<string>();
  for (const row of rows) {
    const memberText = keyOf(row[member]);
    const nameText = keyOf(
      typeof name === "number" ? row[name] : joinedName(row[name.first] ?? "", row[name.last] ?? ""),
    );
    if (memberText === "" || nameText === "") continue;
    names.add(nameText);
    const known = firstName.get(memberText);
    if (known === undefined) firstName.set(memberText, nameText);
    else {
      several.add(memberText);
      if (known !== nameText) differing.add(memberText);
    }
  }
  if (several.size - differing.size < NEARLY * several.size) return false;
  return firstName.size < ENOUGH_MEMBERS || names.size >= LEAST_NAMES * firstName.size;
}

function keyOf(cell: Cell | undefined): string {
  return cleanText(String(cell ?? "").slice(0, 200)).toLowerCase();
}
