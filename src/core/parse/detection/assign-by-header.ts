import type { Field } from "../../fields";
import { CONTAINS_AND_CONTENT, ASK, choose, hasData, isDone, release, suggest } from "./assignment-table";
import type { AssignmentTable } from "./assignment-table";
import { confirmsField, contradictsField, discountMeaning, holdsReturnWords } from "./column-content";
import { isOneTextPerMember } from "./member-names";
import { findNameParts, isNounWithId, isOtherThanBuyer, isSomebodyElse } from "./member-words";
import { signatureFields } from "./signatures";
import { containedSynonym, exactMatches, isLookalike, rankIn } from "./synonym-index";

/** A bare noun with "id" behind it comes after all ids that are known word for word. */
const NOUN_WITH_ID_RANK = 900;
const WEAK_STATUS = /fulfillmentstatus/;
const NOT_A_NAME = /id$|no$|code$|编号|编码|代码|編號|代碼|group|分组|分組/;

/** The columns that a known export names, and the fields that it is known not to have. */
export function applySignature(table: AssignmentTable): void {
  for (const [name, header] of Object.entries(signatureFields(table.signature))) {
    const field = name as Field | "amountDeduction";
    if (header === null && field !== "amountDeduction") table.closed.add(field);
    const column = header === null ? -1 : table.headers.indexOf(header);
    if (column < 0 || table.taken.has(column)) continue;
    if (field === "amountDeduction") {
      table.deduction = column;
      table.taken.add(column);
    } else choose(table, field, column);
  }
}

/** The best column whose header is in the field's list: filled before contradicted, then by the list's order. */
export function assignByHeader(table: AssignmentTable, field: Field): void {
  if (isDone(table, field)) return;
  let best: { column: number; rank: number; contradicted: boolean } | null = null;
  for (let column = 0; column < table.headers.length; column += 1) {
    const rank = rankOf(table, column, field);
    if (rank === null || table.taken.has(column)) continue;
    if (field === "memberName" && table.notNames.has(column)) continue;
    const verdict = sharedSynonym(table, field, column);
    if (verdict === "ask") suggest(table, field, column, ASK, "header");
    if (verdict !== "take") continue;
    const contradicted = hasData(table) && contradictsField(table.contents[column]!, field);
    const better = best === null || (contradicted === best.contradicted ? rank < best.rank : best.contradicted);
    if (better) best = { column, rank, contradicted };
  }
  if (!best) return;
  choose(table, field, best.column);
  if (field === "memberId") table.memberLink = "id";
}

/** Headers that contain a synonym count only with fitting content, and a person is never guessed from a longer header alone. */
export function assignByContainedHeader(table: AssignmentTable, field: Field): void {
  if (isDone(table, field)) return;
  let best: { column: number; length: number } | null = null;
  for (let column = 0; column < table.headers.length; column += 1) {
    if (table.taken.has(column) || exactMatches(table.headers[column]!).length > 0) continue;
    const synonym = containedSynonym(table.headers[column]!, field);
    if (synonym === null || WEAK_STATUS.test(table.headers[column]!)) continue;
    if (field === "memberId" && isOtherThanBuyer(table.headers[column]!)) continue;
    if ((field === "phone" || field === "email") && isSomebodyElse(table.headers[column]!)) continue;
    if (field === "memberName" && NOT_A_NAME.test(table.headers[column]!)) continue;
    if (!confirmsField(table.contents[column]!, field)) continue;
    if (best === null || synonym.length > best.length) best = { column, length: synonym.length };
  }
  if (!best) return;
  choose(table, field, best.column, CONTAINS_AND_CONTENT, "contains-and-content");
  if (field === "memberId") table.memberLink = "id";
}

/** A column of names has nearly one text for each member; another is tried, or none. */
export function checkName(table: AssignmentTable): void {
  const member = table.chosen.get("memberId")?.column;
  if (member === undefined) return;
  for (;;) {
    const name = table.chosen.get("memberName");
    if (!name || isOneTextPerMember(table.rows, member, table.nameParts ?? name.column)) return;
    table.notNames.add(name.column);
    release(table, "memberName");
    releaseParts(table);
    assignByHeader(table, "memberName");
    joinName(table);
  }
}

/** A first or a last name is half of a name: where both parts stand they are one, unless a column holds the whole name. */
export function joinName(table: AssignmentTable): void {
  const parts = findNameParts(table.headers);
  if (parts === null || table.closed.has("memberName")) return;
  const { first, last } = parts;
  const name = table.chosen.get("memberName");
  if (name !== undefined && name.column !== first && name.column !== last) return;
  const isFree = (column: number) => column === name?.column || !table.taken.has(column);
  if (table.notNames.has(first) || table.notNames.has(last) || !isFree(first) || !isFree(last)) return;
  if (name === undefined) choose(table, "memberName", first);
  table.taken.add(first).add(last);
  table.nameParts = parts;
}

function releaseParts(table: AssignmentTable): void {
  if (table.nameParts === null) return;
  for (const column of [table.nameParts.first, table.nameParts.last]) {
    table.taken.delete(column);
    table.notNames.add(column);
  }
  table.nameParts = null;
}

/** The rank of a column's header for a field in the language of the sheet; null when it is none of the field's. */
function rankOf(table: AssignmentTable, column: number, field: Field): number | null {
  const header = table.headers[column]!;
  const match = exactMatches(header).find(candidate => candidate.field === field);
  if (match) return rankIn(match, table.language);
  if (field !== "memberId" || !isNounWithId(header) || isSomebodyElse(header) || isLookalike(header, field))
    return null;
  return NOUN_WITH_ID_RANK;
}

/** What to do with a header that two fields list, or that says too little. */
function sharedSynonym(table: AssignmentTable, field: Field, column: number): "take" | "leave" | "ask" {
  const content = table.contents[column]!;
  switch (table.headers[column]) {
    case "type":
      return holdsReturnWords(content) === (field === "returnFlag") ? "take" : "leave";
    case "折扣率":
      return field === "discountRate" ? "take" : "leave";
    case "折扣": {
      const meaning = discountMeaning(content);
      if (meaning === null) return "ask";
      return (meaning === "rate") === (field === "discountRate") ? "take" : "leave";
    }
    case "itemprice": {
      if (table.namesQuantity) {
        return field === "unitPrice" ? "take" : "leave";
      }
      return "ask";
    }
    case "fulfillmentstatus":
      return "ask";
    default:
      return "take";
  }
}
