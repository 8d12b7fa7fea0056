import { factsOfMember, prospectStatuses } from "#core/explain-member";
import type { MemberFacts, ScoringBasis } from "#core/explain-member";
import { memberKey } from "#core/member-key";
import type { RowStatus } from "#core/row-status";
import { DIMENSIONS } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import type { CallList, CallMember } from "../call-list/call-list";
import { contactsOf, linksOf } from "../call-list/linked-members";
import { occasionsInRow, traitsInBook, traitsInRow } from "./card-traits";
import type { CardTraits } from "./card-traits";
import type { MemberBook } from "../member-book/member-book";
import { isYes } from "../outputs/members/do-not-contact";
import { maskName, maskPhone } from "../outputs/members/mask";
import { maskedId } from "../outputs/members/masked-id";
import { idKindOf, memberFinder } from "../outputs/members/shown-ids";
import type { WrittenRun } from "../outputs/settings/written-run";
import type { OutputWords } from "../outputs/words/output-words";
import type { WrittenMember, WrittenMembers } from "./written-members";

/** Whom a card is of: by the row of the members table (its id with its mark), or by the full id in the orders. */
export type MemberRef =
  { readonly kind: "row"; readonly rowId: string } | { readonly kind: "orders"; readonly memberId: string };

/** All that a card can be made of, as far as it is at hand. */
export interface CardSources {
  readonly list: CallList | null;
  /** The rows of the members table; null as long as nobody read them, and where there is none. */
  readonly rows: WrittenMembers | null;
  readonly run: WrittenRun | null;
  /** Of the orders that the pane shows, by its settings, written or not. */
  readonly book: MemberBook | null;
  /** What a run of this pane wrote. */
  readonly writtenBook: MemberBook | null;
  readonly languages: readonly OutputWords[];
}

/** Texts as a pane shows them to everybody, or in full. */
export interface PersonTexts {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
}

export interface MemberCard {
  readonly masked: PersonTexts;
  /** Null where only the masked texts are known. */
  readonly full: PersonTexts | null;
  readonly store: string;
  readonly owner: string;
  /** The row of the members table; null for who stands in none, or not in a call list. */
  readonly listed: CallMember | null;
  /** The row that the full id or the reference names; null where the table has none. */
  readonly rowId: string | null;
  readonly doNotContact: boolean;
  readonly body: CardBody;
  /** What orders tell beside the scores, in these words or as it was written; null for who is not scored. */
  readonly traits: (words: OutputWords) => CardTraits | null;
  /** Where the member is in books whose rows may be kept: the one that was written first. */
  readonly inBooks: readonly BookPlace[];
}

export interface BookPlace {
  readonly book: MemberBook;
  /** Into `book.texts.memberIds`. */
  readonly code: number;
}

export type CardBody =
  | {
      readonly kind: "scored";
      /** "written": by the run of this pane. "sheet": read back from the cells. "preview": in no sheet, by the pane's settings. */
      readonly origin: "written" | "sheet" | "preview";
      readonly facts: MemberFacts;
      readonly basis: ScoringBasis;
      /** Up to three categories, brands or products by money. */
      readonly widthValues: readonly string[];
    }
  /** A row whose numbers or segment do not fit what the workbook says of its run: only what stands there is told. */
  | { readonly kind: "as-written"; readonly segment: string; readonly why: string; readonly action: string }
  | {
      readonly kind: "prospect";
      /** What became of their rows; null where only the sheet's sentence is known. */
      readonly statuses: readonly RowStatus[] | null;
      readonly why: string;
      /** What they ordered and left unpaid; null for nothing. Orders are null where only the sum is known. */
      readonly unpaid: { readonly amount: number; readonly orders: number | null } | null;
    };

/**
 * The card of a member: by what was written where that is known (of this pane's run, else of the sheet), else by the book
 * of the orders that are shown. Null for who is in none of them.
 */
export function memberCard(ref: MemberRef, sources: CardSources): MemberCard | null {
  const { list, rows, book, writtenBook } = sources;
  const memberId = ref.kind === "orders" ? ref.memberId : fullIdOf(ref.rowId, sources);
  const listed = listedMember(ref, memberId, sources);
  const rowId =
    ref.kind === "row"
      ? ref.rowId
      : (listed?.rowId ?? (rows && rowIdOf(ref.memberId, [...rows.keys()], list?.markers ?? [])));
  const row = rowId === null ? undefined : rows?.get(rowId);
  const inWritten = placeIn(writtenBook, memberId);
  const inShown = book === writtenBook ? null : placeIn(book, memberId);
  const places = [inWritten, inShown].filter(place => place !== null);
  const body =
    (inWritten && bodyOf(inWritten, "written")) ??
    (row === undefined ? null : bodyOfRow(row, sources)) ??
    (inShown && bodyOf(inShown, "preview"));
  if (body === null) return null;
  const [first] = places;
  const date1904 = list?.date1904 ?? false;
  const shown = row ?? listed;
  return {
    masked: shown ? maskedTexts(shown) : maskedInBook(first!),
    full: first ? fullTexts(first) : shown && !isMasked(shown) ? textsOf(shown) : null,
    store: String(shown?.store ?? (first ? attributeOf(first, "store") : "")),
    owner: String(shown?.owner ?? (first ? attributeOf(first, "salesperson") : "")),
    listed,
    rowId: listed || row ? rowId : null,
    doNotContact:
      listed?.doNotContact ??
      (row ? isYes(row.doNotContact, { all: sources.languages }) : first !== undefined && optsOut(first)),
    body,
    traits: words => {
      if (body.kind === "prospect") return null;
      if (body.kind === "scored" && body.origin !== "sheet") {
        const { book: known, code } = body.origin === "written" ? inWritten! : inShown!;
        const written = body.origin === "written" && row ? occasionsInRow(row, date1904) : undefined;
        return traitsInBook(known, code, words, written);
      }
      return row === undefined ? null : traitsInRow(row, date1904);
    },
    inBooks: places,
  };
}

/** The full id behind a row, from the first book that knows it. */
function fullIdOf(rowId: string, { list, book, writtenBook }: CardSources): string | null {
  const member = list?.members.find(one => one.rowId === rowId);
  for (const known of [writtenBook, book]) {
    if (known === null) continue;
    if (member !== undefined && list !== null) {
      const linked = linksOf(list, known)(member);
      if (linked !== null) return linked.memberId;
      continue;
    }
    const { memberIds, memberKeys } = known.texts;
    const forms = { full: memberIds, members: { memberKeys }, markers: list?.markers ?? [] };
    const code = memberFinder([rowId], forms)(rowId);
    if (code !== null) return memberIds[code]!;
  }
  return null;
}

function listedMember(ref: MemberRef, memberId: string | null, { list, book, writtenBook }: CardSources) {
  if (list === null) return null;
  const { members, markers } = list;
  const ofRow = (wanted: string | null) => members.find(({ rowId }) => rowId === wanted) ?? null;
  if (ref.kind === "row") return ofRow(ref.rowId);
  for (const known of [writtenBook, book]) {
    const links = linksOf(list, known);
    const found = members.find(member => links(member)?.memberId === memberId);
    if (found) return found;
  }
  // Not while a book knows better: it may hold somebody else under this id.
  if (memberId === null || writtenBook !== null || book !== null) return null;
  return ofRow(rowIdOf(memberId, members.map(({ rowId }) => rowId), markers)); // prettier-ignore
}

/** The row of an id, in whatever form a run wrote it; null for none. */
function rowIdOf(memberId: string, rowIds: readonly string[], markers: CallList["markers"]): string | null {
  const forms = { full: [memberId], members: { memberKeys: [memberKey(memberId)] }, markers };
  const find = memberFinder(rowIds, forms);
  return rowIds.find(rowId => find(rowId) !== null) ?? null;
}

function placeIn(book: MemberBook | null, memberId: string | null): BookPlace | null {
  if (book === null || memberId === null) return null;
  const code = book.texts.memberKeys.indexOf(memberKey(memberId));
  return code < 0 ? null : { book, code };
}

function bodyOf({ book, code }: BookPlace, origin: "written" | "preview"): CardBody | null {
  const { scored, texts } = book;
  const place = scored.placeOfMember[code]!;
  if (place >= 0) {
    const codes = [...(scored.topWidthValues?.subarray(place * 3, place * 3 + 3) ?? [])];
    const widthValues = codes.filter(value => value >= 0).map(value => texts.widthValues![value]!);
    return { kind: "scored", origin, facts: factsOfMember(scored, place), basis: scored, widthValues };
  }
  const prospect = scored.prospects.indexOf(code);
  if (prospect < 0) return null;
  const orders = scored.unpaidOrders?.[code] ?? 0;
  return {
    kind: "prospect",
    statuses: prospectStatuses(scored)[prospect]!,
    why: "",
    unpaid: orders === 0 ? null : { amount: scored.unpaidAmount![code]!, orders },
  };
}

function bodyOfRow(row: WrittenMember, { run, languages }: CardSources): CardBody {
  const [segment, why, action] = [String(row.segment), String(row.why), String(row.action)];
  if (segment === "" && row.callPriority === "") {
    const unpaid = typeof row.unpaidAmount === "number" ? { amount: row.unpaidAmount, orders: null } : null;
    return { kind: "prospect", statuses: null, why, unpaid };
  }
  const scored = run && run.asOf !== null ? factsOfRow(row, { ...run, asOf: run.asOf }, languages) : null;
  return scored ?? { kind: "as-written", segment, why, action };
}

/** Null where a number is missing, or the cut points of a score are. */
function factsOfRow(row: WrittenMember, basis: ScoringBasis, languages: readonly OutputWords[]): CardBody | null {
  const map = segmentMapOf(basis.rules);
  const segment = map.segments.findIndex((_, place) =>
    languages.some(words => words.segmentName(map, place) === row.segment),
  );
  const { recencyDays, windowPurchases, lifetimePurchases, averageAmount, netAmount } = row;
  const scores = {
    recency: scoreOf(row.recencyScore),
    frequency: scoreOf(row.frequencyScore),
    monetary: scoreOf(row.monetaryScore),
    width: scoreOf(row.widthScore),
  };
  const hasBands = DIMENSIONS.every(
    dimension => scores[dimension] > 0 === basis.bands.some(band => band.dimension === dimension),
  );
  if (
    segment < 0 ||
    !hasBands ||
    typeof recencyDays !== "number" ||
    typeof windowPurchases !== "number" ||
    typeof lifetimePurchases !== "number" ||
    typeof averageAmount !== "number" ||
    typeof netAmount !== "number"
  ) {
    return null;
  }
  const values = String(row.widthValues);
  const separator = languages.map(words => words.listSeparator).find(text => values.includes(text));
  const widthCount = typeof row.widthCount === "number" ? row.widthCount : 0;
  return {
    kind: "scored",
    origin: "sheet",
    facts: {
      recencyDays,
      windowPurchases,
      lifetimePurchases,
      averageAmount,
      netAmount,
      widthCount,
      namesNoWidth: widthCount > 0 && values === "",
      scores,
      segment,
    },
    basis,
    widthValues: values === "" ? [] : separator === undefined ? [values] : values.split(separator),
  };
}

function scoreOf(cell: WrittenMember["recencyScore"]): number {
  return typeof cell === "number" ? cell : 0;
}

interface ShownTexts {
  readonly memberId: unknown;
  readonly name?: unknown;
  readonly memberName?: unknown;
  readonly phone: unknown;
}

function textsOf({ memberId, name, memberName, phone }: ShownTexts): PersonTexts {
  return { id: String(memberId), name: String(name ?? memberName ?? ""), phone: String(phone) };
}

function isMasked(shown: ShownTexts): boolean {
  return Object.values(textsOf(shown)).some(text => text.includes("*"));
}

/** Masked even where the sheet holds full values, because a pane is looked over. */
function maskedTexts(shown: ShownTexts): PersonTexts {
  const { id, name, phone } = textsOf(shown);
  const unless = (text: string, mask: (text: string) => string) => (text.includes("*") ? text : mask(text));
  return {
    id: unless(id, text =>
      text === phone ? maskPhone(text) : (maskedId(text, text === name ? "name" : "id") ?? text),
    ),
    name: unless(name, maskName),
    phone: unless(phone, maskPhone),
  };
}

function fullTexts({ book, code }: BookPlace): PersonTexts {
  const { name, phone } = contactsOf(book)(code);
  return { id: book.texts.memberIds[code]!, name, phone };
}

/** A member of a book as the pane shows one to everybody. O(1). */
export function maskedInBook(place: BookPlace): PersonTexts {
  const { id, name, phone } = fullTexts(place);
  const kind = idKindOf(place.book.inspection.mapping);
  return {
    id: id === phone ? maskPhone(id) : (maskedId(id, kind) ?? id),
    name: maskName(name),
    phone: maskPhone(phone),
  };
}

function attributeOf({ book, code }: BookPlace, field: "store" | "salesperson"): string {
  const { scored, texts } = book;
  const place = scored.placeOfMember[code]!;
  const value = place >= 0 ? scored[field]?.[place] : scored.prospectColumns[field]?.[scored.prospects.indexOf(code)];
  return value === undefined || value < 0 ? "" : (texts.attributes[field]?.values[value] ?? "");
}

function optsOut({ book, code }: BookPlace): boolean {
  const { scored } = book;
  const place = scored.placeOfMember[code]!;
  const flag = place >= 0 ? scored.optOut?.[place] : scored.prospectColumns.optOut?.[scored.prospects.indexOf(code)];
  return flag === 1;
}
