import { ASK, CONTENT, freeColumns, isSuggested, suggest } from "./assignment-table";
import type { AssignmentTable } from "./assignment-table";
import { confirmsField, holdsStatusWords, looksLikeFewWords } from "./column-content";
import type { ColumnContent } from "./column-content";
import { isOneTextPerMember } from "./member-names";
import { isOtherThanBuyer } from "./member-words";
import type { SeenColumn } from "./only-columns";

const BARE_ID = /^(id|no|nr|num|number|key|编号|編號|番号|번호|号码|nummer|numero)$/;
const IS_ID = /id$|no$|code$|sku|编号|编码|代码|編號|編碼|代碼|番号|コード|번호|코드/;

/** A bare "ID" with another value on each row, beside a member, may be the order's number. */
export function suggestOrderId(table: AssignmentTable): void {
  if (table.chosen.has("orderId") || !table.chosen.has("memberId")) return;
  const column = table.headers.findIndex((header, at) => {
    const content = table.contents[at]!;
    return BARE_ID.test(header) && !table.taken.has(at) && content.filled > 1 && content.distinct === content.filled;
  });
  if (column >= 0) suggest(table, "orderId", column, ASK, "content");
}

/** Guesses for fields that no header names. */
export function suggestByContent(table: AssignmentTable): void {
  for (const field of ["memberId", "orderDate", "amount"] as const) {
    if (table.chosen.has(field) || (field === "amount" && table.chosen.has("unitPrice"))) continue;
    const best = likeColumns(table, field).find(column => !isSuggested(table, column));
    if (best !== undefined) suggest(table, field, best, CONTENT, "content");
  }
  const words = freeColumns(table).filter(({ header, content }) => looksLikeFewWords(content) && !IS_ID.test(header));
  const status = words.find(({ content }) => holdsStatusWords(content));
  const category = words.find(
    ({ column, content }) => column !== status?.column && !holdsStatusWords(content) && !isOfMember(table, column),
  );
  if (status && !table.chosen.has("status")) suggest(table, "status", status.column, CONTENT, "content");
  if (category && !table.chosen.has("category")) suggest(table, "category", category.column, CONTENT, "content");
}

/** True for what stays the same however often a member comes, such as a name: nothing that was bought. */
function isOfMember({ chosen, contents, rows }: AssignmentTable, column: number): boolean {
  const member = chosen.get("memberId")?.column;
  if (member === undefined || contents[member]!.distinct === contents[member]!.filled) return false;
  return isOneTextPerMember(rows, member, column);
}

/** Free columns whose cells look like the field's, best first: ids of somebody else come last. */
function likeColumns(table: AssignmentTable, field: "memberId" | "orderDate" | "amount"): number[] {
  const like = freeColumns(table).filter(({ content }) => isLike(content, field));
  if (field === "amount") like.sort((one, other) => other.content.moneyShare - one.content.moneyShare);
  if (field !== "memberId") return like.map(({ column }) => column);
  const order = ({ header }: SeenColumn) => (isOtherThanBuyer(header) ? 1 : 0);
  return like.sort((one, other) => order(one) - order(other)).map(({ column }) => column);
}

function isLike(content: ColumnContent, field: "memberId" | "orderDate" | "amount"): boolean {
  if (field === "amount") return confirmsField(content, field) && content.dateShare < 0.5 && content.distinct > 2;
  return confirmsField(content, field);
}
