import { GUESS, choose, freeColumns, hasData, isBlank, isWellFilled, release } from "./assignment-table";
import type { AssignmentTable, MemberLink } from "./assignment-table";
import { assignByHeader } from "./assign-by-header";
import { confirmsField, holdsFlags } from "./column-content";
import { isSomebodyElse } from "./member-words";
import { exactMatches, isLookalike, rankIn } from "./synonym-index";

const BARE_NAME = /^(name|nom|nombre|nome|名称|名稱|名前|이름)$/;
const SKU = /sku|artikelnummer|articlecode|商品编码|商品编号|商品コード|barcode|条码|條碼/;

/**
 * Without an id the member is what else tells people apart: a bare noun, a phone, an e-mail, a name. A phone and a name
 * are taken only when cells show that they are there, and an id that is blank everywhere gives way.
 */
export function completeMember(table: AssignmentTable): void {
  const id = table.chosen.get("memberId");
  if (table.closed.has("memberId") || (id && !isBlank(table, id.column))) return;
  chooseOnlyEmails(table);
  const noun = nounColumn(table);
  if (noun !== null) standIn(table, "noun", noun);
  else if (canStandIn(table, "phone") && !emailsTellMoreApart(table))
    standIn(table, "phone", table.chosen.get("phone")!.column);
  else if (canStandIn(table, "email")) standIn(table, "email", table.chosen.get("email")!.column);
  else if (canStandIn(table, "memberName")) standIn(table, "name", table.chosen.get("memberName")!.column);
}

/** A column under a bare noun, unless its cells are dates, amounts or yes and no. */
function nounColumn(table: AssignmentTable): number | null {
  const named = table.headers.flatMap((header, column) => {
    const match = exactMatches(header).find(({ noun }) => noun);
    const isFree = !table.taken.has(column) || table.chosen.get("memberName")?.column === column;
    return match && isFree && canBePeople(table, column) ? [{ column, rank: rankIn(match, table.language) }] : [];
  });
  named.sort((one, other) => one.rank - other.rank);
  return named[0]?.column ?? null;
}

function canBePeople(table: AssignmentTable, column: number): boolean {
  const content = table.contents[column]!;
  if (!hasData(table)) return true;
  if (!isWellFilled(table, column)) return false;
  return content.dayShare < 0.5 && content.moneyShare < 0.5 && content.fractionShare === 0 && !holdsFlags(content);
}

function canStandIn(table: AssignmentTable, field: "phone" | "email" | "memberName"): boolean {
  const found = table.chosen.get(field);
  if (!found) return false;
  if (field === "email" && !hasData(table)) return true;
  if (!isWellFilled(table, found.column)) return false;
  if (field === "memberName") {
    const isPerson = table.nameParts !== null || !mayBeProduct(table, found.column);
    return isPerson && canBePeople(table, found.column);
  }
  const { phoneShare, emailShare } = table.contents[found.column]!;
  return (field === "phone" ? phoneShare : emailShare) >= 0.5;
}

/** True when e-mails tell many more people apart than phones do: a shop's own phone stands on every row. */
function emailsTellMoreApart(table: AssignmentTable): boolean {
  if (!canStandIn(table, "email") || !hasData(table)) return false;
  const distinct = (field: "email" | "phone") => table.contents[table.chosen.get(field)!.column]!.distinct;
  return distinct("email") > 1 && (distinct("phone") === 1 || distinct("email") >= 4 * distinct("phone"));
}

/** "Name" beside a quantity or a price, and no other column of goods, names the goods. */
function mayBeProduct(table: AssignmentTable, column: number): boolean {
  if (!BARE_NAME.test(table.headers[column]!) || table.chosen.has("product")) return false;
  return (
    table.chosen.has("quantity") || table.chosen.has("unitPrice") || table.headers.some(header => SKU.test(header))
  );
}

function standIn(table: AssignmentTable, link: MemberLink, column: number): void {
  for (const field of ["memberId", "memberName", "email"] as const) {
    if (field === "memberId" || table.chosen.get(field)?.column === column) release(table, field);
  }
  choose(table, "memberId", column, GUESS, "weak");
  table.memberLink = link;
  assignByHeader(table, "memberName");
}

function chooseOnlyEmails(table: AssignmentTable): void {
  if (table.chosen.has("email") || table.headers.every(header => header === "")) return;
  const emails = freeColumns(table).filter(
    ({ content, header }) =>
      confirmsField(content, "email") && !isSomebodyElse(header) && !isLookalike(header, "email"),
  );
  if (emails.length === 1) choose(table, "email", emails[0]!.column, GUESS, "content");
}
