import { GUESS, allColumns, choose, hasData } from "./assignment-table";
import type { AssignmentTable } from "./assignment-table";
import { confirmsField } from "./column-content";
import { dayColumns, isLikeIds, moneyColumns } from "./only-columns";
import type { SeenColumn } from "./only-columns";

/** Above this a whole number that comes again and again is no count of pieces. */
const LARGEST_COUNT = 1000;

/**
 * Without any header the cells alone tell: the only column of days, the only one of money, and the only one whose values
 * come again as a member's do. Either all three are found or none is taken; each is a guess and is asked about.
 */
export function takeWithoutHeader(table: AssignmentTable): void {
  if (table.headers.some(header => header !== "") || !hasData(table)) return;
  const columns = allColumns(table);
  const day = only(dayColumns(columns));
  const money = only(moneyColumns(columns.filter(({ column }) => column !== day?.column)));
  if (day === null || money === null) return;
  const member = only(memberColumns(columns.filter(({ column }) => column !== day.column && column !== money.column)));
  if (member === null) return;
  choose(table, "memberId", member.column, GUESS, "weak");
  table.memberLink = "repeats";
  choose(table, "orderDate", day.column, GUESS, "content");
  choose(table, "amount", money.column, GUESS, "content");
}

/** Columns whose values come again; where there are several, those with digits, and of these those that look like ids. */
function memberColumns(columns: readonly SeenColumn[]): readonly SeenColumn[] {
  const repeating = columns.filter(({ content }) => {
    const isCount = content.numberShare > 0.8 && content.largestNumber < LARGEST_COUNT && !isLikeIds(content);
    return confirmsField(content, "memberId") && !isCount;
  });
  if (repeating.length < 2) return repeating;
  const withDigits = repeating.filter(({ content }) => content.digitShare > 0.8);
  return withDigits.length < 2 ? withDigits : withDigits.filter(({ content }) => isLikeIds(content));
}

function only(columns: readonly SeenColumn[]): SeenColumn | null {
  return columns.length === 1 ? columns[0]! : null;
}
