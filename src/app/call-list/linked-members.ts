import { statusCode } from "#core/row-status";
import type { MemberBook } from "../member-book/member-book";
import { maskName, maskPhone } from "../outputs/members/mask";
import { memberFinder } from "../outputs/members/shown-ids";
import type { CallList, CallMember } from "./call-list";

/** A member of the list as the orders in memory know them. */
export interface LinkedMember {
  /** In full. */
  readonly memberId: string;
  /** In full where it fits what the sheet shows, else null. */
  readonly name: string | null;
  readonly phone: string | null;
  /** Has an order after the day that the written result goes up to. */
  readonly boughtSince: boolean;
}

/** Full names and phones of a book's members by their codes; "" for none. */
export interface BookContact {
  readonly name: string;
  readonly phone: string;
}

/** Finds the members of a list in a book; null for whom it does not know, or knows as somebody else under the same id. */
export type Links = (member: CallMember) => LinkedMember | null;

export const NO_LINKS: Links = () => null;

/** The links of a list to a book, worked out once for both. O(members and rows of the book). */
export function linksOf(list: CallList, book: MemberBook | null): Links {
  if (book === null) return NO_LINKS;
  const known = cache.get(list);
  if (known?.book === book) return known.links;
  const links = workOut(list, book);
  cache.set(list, { book, links });
  return links;
}

const cache = new WeakMap<CallList, { readonly book: MemberBook; readonly links: Links }>();

function workOut(list: CallList, book: MemberBook): Links {
  const { memberIds, memberKeys } = book.texts;
  const find = memberFinder(
    list.members.map(({ rowId }) => rowId),
    { full: memberIds, members: { memberKeys }, markers: list.markers },
  );
  const contactOf = contactsOf(book);
  const ordersSince = codesWithLaterRows(book);
  const linked = new Map<CallMember, LinkedMember>();
  for (const member of list.members) {
    const code = find(member.rowId);
    if (code === null) continue;
    const contact = contactOf(code);
    const name = fits(member.name, contact.name, maskName) ? contact.name : null;
    const phone = fits(member.phone, contact.phone, maskPhone) ? contact.phone : null;
    const isSomebodyElse = (member.name !== "" || member.phone !== "") && name === null && phone === null;
    if (isSomebodyElse) continue;
    linked.set(member, {
      memberId: memberIds[code]!,
      name,
      phone,
      boughtSince: ordersSince.has(code) || isLater(book, code, member),
    });
  }
  return member => linked.get(member) ?? null;
}

/** Whether a cell shows this text, in full or masked. */
function fits(shown: string, full: string, mask: (text: string) => string): boolean {
  return full !== "" && (shown === full || shown === mask(full));
}

/** Looks up full names and phones of a book, of scored members and of prospects. */
export function contactsOf({ scored, texts }: MemberBook): (code: number) => BookContact {
  const { attributes } = texts;
  const placeOfProspect = new Map([...scored.prospects].map((code, place) => [code, place]));
  const textOf = (field: "memberName" | "phone", code: number): string => {
    const place = scored.placeOfMember[code]!;
    const [codes, at] =
      place >= 0 ? [scored[field], place] : [scored.prospectColumns[field], placeOfProspect.get(code)];
    const value = at === undefined ? undefined : codes?.[at];
    return value === undefined || value < 0 ? "" : (attributes[field]?.values[value] ?? "");
  };
  return code => ({ name: textOf("memberName", code), phone: textOf("phone", code) });
}

/** Members with rows after the as-of day, which no scoring counts. */
function codesWithLaterRows({ scored }: MemberBook): ReadonlySet<number> {
  const later = statusCode("after-as-of");
  const codes = new Set<number>();
  scored.rowStatus.forEach((status, row) => {
    if (status === later) codes.add(scored.rowMember[row]!);
  });
  return codes;
}

function isLater({ scored }: MemberBook, code: number, { lastPurchase }: CallMember): boolean {
  const place = scored.placeOfMember[code]!;
  return place >= 0 && lastPurchase !== null && scored.lastDay[place]! > lastPurchase;
}
