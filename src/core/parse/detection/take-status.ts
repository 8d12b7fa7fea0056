import { GUESS, choose, freeColumns, isDone, isSuggested } from "./assignment-table";
import type { AssignmentTable } from "./assignment-table";
import { holdsFlags, holdsStatusWords, namesPaidAndUnpaid } from "./column-content";
import type { SeenColumn } from "./only-columns";
import { isLookalike } from "./synonym-index";
import { cleanText } from "../texts/clean-text";

/** So many members with several rows, each with one text on all of them, are no chance. */
const ENOUGH_MEMBERS = 5;

/**
 * Where no header names the state of the orders, the only column whose cells are such states, of orders that count and of
 * orders that do not, is taken as a guess: without it unpaid and refunded orders would count.
 */
export function takeStatus(table: AssignmentTable): void {
  if (isDone(table, "status")) return;
  const states = freeColumns(table).filter(seen => isOrderState(table, seen));
  if (states.length === 1) choose(table, "status", states[0]!.column, GUESS, "content");
}

function isOrderState(table: AssignmentTable, { column, header, content }: SeenColumn): boolean {
  return (
    holdsStatusWords(content) &&
    namesPaidAndUnpaid(content) &&
    !holdsFlags(content) &&
    content.digitShare === 0 &&
    !isLookalike(header, "status") &&
    !isSuggested(table, column) &&
    !isStateOfMember(table, column)
  );
}

/** What never changes between the rows of a member is the member's own state, such as "active" and "expired". */
function isStateOfMember({ rows, chosen }: AssignmentTable, column: number): boolean {
  const member = chosen.get("memberId")?.column;
  if (member === undefined) return false;
  const textOf = new Map<string, string>();
  const several = new Set<string>();
  for (const row of rows) {
    const [id, text] = [cleanText(String(row[member] ?? "")), cleanText(String(row[column] ?? ""))];
    if (id === "" || text === "") continue;
    const known = textOf.get(id);
    if (known === undefined) textOf.set(id, text);
    else if (known === text) several.add(id);
    else return false;
  }
  return several.size >= ENOUGH_MEMBERS;
}
