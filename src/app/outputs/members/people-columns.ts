import { ROLES } from "#core/people";
import { attributeValues } from "../shapes/attribute-values";
import { roundMoney } from "../shapes/round-money";
import type { MemberColumnId } from "../words/output-words";
import type { MemberColumn, MemberOutputRequest } from "./member-column";

type PeopleColumn = Pick<MemberColumn, "draft" | "cell">;

type PeopleColumns = Partial<Record<MemberColumnId, PeopleColumn>>;

type Request = Omit<MemberOutputRequest, "notes">;

/** Columns that are written when people ask for more of them, folded away together. */
const MORE = "more";
/** A cell that named more would push the columns behind it out of sight. */
const IDS_SHOWN = 3;

/** What the orders say of the people around a member and of who the member is, as far as columns are mapped. */
export function peopleColumns(request: Request): Readonly<PeopleColumns> {
  const asksForMore = request.settings.alsoWritten.includes("memberColumns");
  return {
    ...listColumns(request, request.settings.alsoWritten.includes("buyerDecides")),
    ...(asksForMore && moreColumns(request)),
  };
}

function listColumns({ scored, languages }: Request, assumesBuyers: boolean): PeopleColumns {
  const { people, listSeparator } = languages.current;
  const { roles } = scored.traits;
  const columns: PeopleColumns = {};
  if (roles) {
    // Nobody is assumed to decide where a column says who does.
    const isAssumed = assumesBuyers && roles.maskedRows.approver === null;
    const texts = Array.from({ length: 1 << ROLES.length }, (_, bits) => {
      const played = ROLES.filter((_, at) => bits & (1 << at));
      const names = played.map(role =>
        role === "user" && !roles.recipientIsUser ? people.userProxy : people.role[role],
      );
      return [...(isAssumed && played.includes("buyer") ? [people.assumedDecider] : []), ...names].join(listSeparator);
    });
    columns.roles = {
      draft: { kind: "text", width: "segment" },
      cell: place => texts[roles.memberRoles[place]!]!,
    };
  }
  const referrals = roles?.referrals;
  if (referrals) {
    columns.referredMembers = {
      draft: { kind: "integer", width: "count" },
      cell: place => referrals.members[place]!,
    };
  }
  return columns;
}

function moreColumns(request: Request): PeopleColumns {
  const { scored, languages } = request;
  const { current } = languages;
  const { roles, demographics } = scored.traits;
  const columns: PeopleColumns = {};
  for (const { id, codes, labels } of attributeValues(demographics, current)) {
    columns[id] = {
      draft: { kind: "text", width: "shortText", group: MORE },
      cell: place => (codes[place] === 0 ? "" : labels[codes[place]!]!),
    };
  }
  if (demographics && (demographics.gender || demographics.birthMonth)) {
    const { gender, birthday } = current.people.conflict;
    const texts = ["", gender, birthday, gender + current.listSeparator + birthday];
    columns.dataConflict = {
      draft: { kind: "text", width: "shortText", group: MORE },
      cell: place => texts[demographics.conflicts[place]!]!,
    };
  }
  const samePhone = samePhoneIds(request);
  if (samePhone) columns.samePhone = { draft: { kind: "text", width: "segment", group: MORE }, cell: samePhone };
  const { buysForOthers, referrals } = roles ?? {};
  if (buysForOthers) {
    columns.buysForOthers = {
      draft: { kind: "share", width: "count", group: MORE },
      cell: place => (Number.isNaN(buysForOthers[place]!) ? "" : buysForOthers[place]!),
    };
  }
  if (referrals) {
    const yesNo = (isSo: boolean) => (isSo ? current.yes : current.no);
    columns.referredAmount = {
      draft: { kind: "amount", width: "amount", group: MORE },
      cell: place => roundMoney(referrals.amount[place]!),
    };
    columns.influence = {
      draft: { kind: "text", width: "count", group: MORE },
      cell: place => yesNo(referrals.influence[place] === 1),
    };
    columns.hasReferred = {
      draft: { kind: "text", width: "count", group: MORE },
      cell: place => yesNo(referrals.members[place]! > 0),
    };
  }
  return columns;
}

/** The other ids with one of the member's phones; null where no phone is mapped. */
function samePhoneIds({ scored, orders, languages }: Request): ((place: number) => string) | null {
  const shared = scored.traits.sharedPhones;
  if (shared === null) return null;
  const { people, listSeparator } = languages.current;
  const othersOf = new Map<number, Set<number>>();
  for (let group = 0; group + 1 < shared.start.length; group++) {
    const members = shared.member.subarray(shared.start[group]!, shared.start[group + 1]!);
    for (const member of members) {
      const others = othersOf.get(member) ?? new Set<number>();
      for (const other of members) if (other !== member) others.add(other);
      othersOf.set(member, others);
    }
  }
  return place => {
    const others = [...(othersOf.get(scored.member[place]!) ?? [])].map(member => orders.memberIds[member]!);
    const more = others.length - IDS_SHOWN;
    return [...others.slice(0, IDS_SHOWN), ...(more > 0 ? [people.moreIds(more)] : [])].join(listSeparator);
  };
}
