import type { Cell } from "#core/cell";
import { IS_MEMBER, IS_ONE_OF_SEVERAL, ROLES, prospectsByRole } from "#core/people";
import type { PersonRoles } from "#core/people";
import { CUSTOMER_TYPES } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import { maskName } from "../members/mask";
import type { RunSettings } from "../../run-settings";
import type { OrderDictionaries } from "../part/run-content";
import type { TableSheetSpec } from "../../workbook/table-specs";
import { columnSpec } from "../shapes/column-specs";
import type { ColumnDraft } from "../shapes/column-specs";
import { plainTable } from "../shapes/plain-table";
import { roundMoney } from "../shapes/round-money";
import type { OutputLanguages } from "../words/output-languages";
import type { RoleColumnId } from "../words/people-words";
import { ROLES_TABLE } from "./names";

const BUYER = ROLES.indexOf("buyer");

/** Whether buyers count as decision makers: when it was asked for, and no column says who decided. Source: rfmw.md 1.10. */
export function assumesBuyers(
  { traits: { roles } }: Pick<ScoredMembers, "traits">,
  { alsoWritten }: Pick<RunSettings, "alsoWritten">,
): boolean {
  return alsoWritten.includes("buyerDecides") && roles !== null && roles.maskedRows.approver === null;
}

/** Rows of a sheet below its header. */
export const MOST_LINES = 1_048_575;

export interface RolesRequest {
  readonly scored: ScoredMembers;
  readonly orders: OrderDictionaries;
  readonly maskPersonalData: boolean;
  readonly settings: Pick<RunSettings, "alsoWritten">;
  readonly languages: OutputLanguages;
}

const COLUMNS: readonly { readonly id: RoleColumnId; readonly draft: Omit<ColumnDraft, "header" | "note"> }[] = [
  { id: "role", draft: { kind: "text", width: "segment" } },
  { id: "person", draft: { kind: "text", width: "shortText" } },
  { id: "memberId", draft: { kind: "text", width: "shortText" } },
  { id: "isMember", draft: { kind: "text", width: "count" } },
  { id: "customerType", draft: { kind: "text", width: "status" } },
  { id: "purchases", draft: { kind: "integer", width: "count" } },
  { id: "netAmount", draft: { kind: "amount", width: "amount" } },
  { id: "linkedMembers", draft: { kind: "integer", width: "count" } },
];

/**
 * Persons by role: decision makers, users, influencers, buyers, and within a role who has it most often first. Persons beyond
 * what a sheet holds are left out; the metrics count them. Names of who are no members arrive masked where they are to be.
 */
export function rolesTable({ scored, orders, maskPersonalData, settings, languages }: RolesRequest): TableSheetSpec {
  const { current } = languages;
  const { people } = current;
  const { roles } = scored.traits;
  const persons = roles?.persons ?? null;
  const isProspect = persons && prospectsByRole(persons);
  // Assumed decision makers are the buyers once more, above all others.
  const known = persons ? inOrder(persons) : null;
  const assumed =
    known && assumesBuyers(scored, settings) ? known.filter(entry => persons!.role[entry] === BUYER) : null;
  const assumedCount = assumed?.length ?? 0;
  const order = known && joined(assumed, known).subarray(0, MOST_LINES);
  const roleNames = ROLES.map(role =>
    role === "user" && roles?.recipientIsUser === false ? people.userProxy : people.role[role],
  );
  const memberNames = orders.attributes.memberName?.values ?? [];
  const nameOf = (member: number): string => {
    const place = scored.placeOfMember[member]!;
    const code = place < 0 ? -1 : (scored.memberName?.[place] ?? -1);
    const name = code < 0 ? "" : memberNames[code]!;
    return maskPersonalData ? maskName(name) : name;
  };
  const typeOf = (entry: number): string => {
    const member = persons!.member[entry]!;
    const place = member < 0 ? -1 : scored.placeOfMember[member]!;
    if (place >= 0) return current.customerType[CUSTOMER_TYPES[scored.customerType[place]!]!];
    return member >= 0 || isProspect![persons!.name[entry]!] ? current.customerType.prospect : "";
  };
  const row = (line: number): Cell[] => {
    const entry = order![line]!;
    const { role, member, name, isMember, purchases, netAmount, linkedMembers, names } = persons!;
    const code = member[entry]!;
    const isKnown = isMember[entry] === IS_MEMBER;
    return [
      line < assumedCount ? people.assumedDecider : roleNames[role[entry]!]!,
      isKnown ? nameOf(code) : names[name[entry]!]!,
      isKnown ? orders.memberIds[code]! : "",
      isKnown ? current.yes : isMember[entry] === IS_ONE_OF_SEVERAL ? people.isOneOfSeveral : current.no,
      typeOf(entry),
      purchases[entry]!,
      roundMoney(netAmount[entry]!),
      linkedMembers[entry]!,
    ];
  };
  // A table has a row at least: without a column of people it says why there is nothing.
  const nothing: Cell[] = [people.noRoleColumns, "", "", "", "", "", "", ""];
  const rows = (from: number, to: number): Cell[][] =>
    order
      ? Array.from({ length: Math.min(to, order.length) - from }, (_, at) => row(from + at))
      : [nothing].slice(from, to);
  const rowCount = order?.length ?? 1;
  const columns = COLUMNS.map(({ id, draft }) =>
    columnSpec(
      { ...draft, header: words => words.people.roleColumns[id], note: people.roleColumnNotes[id] },
      languages,
    ),
  );
  return plainTable({ sheet: "roles", tableName: ROLES_TABLE, columns, rowCount, rows, frozenColumns: 2 }, languages);
}

function joined(upper: Int32Array | null, lower: Int32Array): Int32Array {
  if (upper === null) return lower;
  const all = new Int32Array(upper.length + lower.length);
  all.set(upper);
  all.set(lower, upper.length);
  return all;
}

/** Entries by role, then by purchases and net amount, the most first; then members by code, and others by name. */
function inOrder({ role, member, name, purchases, netAmount, names }: PersonRoles): Int32Array {
  return Int32Array.from(role.keys()).sort((a, b) => {
    const difference = role[a]! - role[b]! || purchases[b]! - purchases[a]! || netAmount[b]! - netAmount[a]!;
    if (difference !== 0) return difference;
    const [isOne, isOther] = [member[a]! >= 0, member[b]! >= 0];
    if (isOne && isOther) return member[a]! - member[b]!;
    if (isOne || isOther) return isOne ? -1 : 1;
    return names[name[a]!]! < names[name[b]!]! ? -1 : 1;
  });
}
