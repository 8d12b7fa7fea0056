import type { ScoringBasis } from "#core/explain-member";
import type { Day } from "#core/units";
import { success } from "../../failures";
import type { Outcome } from "../../failures";
import type { NoMember } from "../../member-card/find-member";
import type { BookPlace, MemberRef } from "../../member-card/member-card";
import type { WrittenMembers } from "../../member-card/written-members";
import { MEMBERS_TABLE } from "../../notes/names";
import { ordersRowAddress } from "../../orders/address";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import { tried } from "../notice";
import type { SessionContext } from "../session-context";
import type { SourceActions } from "../source/actions";
import {
  blankCardOpened,
  findingBegan,
  historyBegan,
  historyEnded,
  memberClosed,
  memberFound,
  memberOpened,
  memberRowsBegan,
  memberRowsRead,
  ordersLookedAt,
} from "./transitions";

export interface MemberActions {
  readonly openMember: (ref: MemberRef) => void;
  /** A card without a member, which says how to get one. */
  readonly openBlankCard: () => void;
  /** The card of whoever has the selected row of the orders or of the members table. */
  readonly openSelected: () => Promise<void>;
  /** Reads the rows of the members table for cards of members that no run of this pane knows. */
  readonly readMemberRows: () => Promise<void>;
  /** Asks for the purchases of the member whose card is open, of the first book whose rows are kept. */
  readonly askHistory: (places: readonly BookPlace[], basis: Pick<ScoringBasis, "rules" | "asOf">) => Promise<void>;
  /** Selects a row of the orders (zero-based from the first data row), if it is still one of the member. */
  readonly showOrder: (place: BookPlace, row: number) => Promise<void>;
  readonly closeMember: () => void;
}

const NO_CANCEL = { aborted: false };

/** Only cards need it, so the pane opens without it. */
const loadFinder = () => import("../../member-card/find-member");

/** The member card's part of a session: it reads and writes nothing down. */
export function memberActions(
  { ports, languages, read, apply }: SessionContext,
  source: Pick<SourceActions, "inspect">,
): MemberActions {
  const { workbook, scorer } = ports;

  async function openSelected(): Promise<void> {
    if (isBusy(read())) return;
    apply(findingBegan);
    apply(memberFound, await guarded(findSelected));
  }

  async function findSelected(): Promise<Outcome<MemberRef | NoMember>> {
    const selected = await workbook.readSelectedRow();
    if (!selected.ok) return selected;
    // Whoever opens the pane on a card has looked at no orders yet.
    if (read().lastReady === null) await source.inspect();
    const { lastReady, book, writtenBook } = read();
    const sources = { inspection: lastReady, books: [writtenBook, book], languages: await languages() };
    const { memberOfRow } = await loadFinder();
    return success(memberOfRow(selected.value, sources));
  }

  async function readMemberRows(): Promise<void> {
    if (isBusy(read()) || read().memberRows.status === "reading") return;
    apply(memberRowsBegan);
    apply(memberRowsRead, await guarded(readRows));
  }

  async function readRows(): Promise<Outcome<WrittenMembers | null>> {
    const table = await workbook.readTableSheet(MEMBERS_TABLE);
    if (!table.ok) return table;
    const { writtenMembers } = await import("../../member-card/written-members");
    return success(table.value && writtenMembers(table.value, await languages()));
  }

  async function askHistory(
    places: readonly BookPlace[],
    { rules, asOf }: Pick<ScoringBasis, "rules" | "asOf">,
  ): Promise<void> {
    const { member, memberHistory } = read();
    if (member.status !== "open") return;
    if (memberHistory.status === "known" && places.some(({ book }) => book === memberHistory.place.book)) return;
    apply(historyBegan);
    const days = { asOf, sameDayIsOnePurchase: rules.sameDayIsOnePurchase };
    apply(historyEnded, member, await guarded(() => firstHistory(places, days)));
  }

  async function firstHistory(
    places: readonly BookPlace[],
    days: { readonly asOf: Day; readonly sameDayIsOnePurchase: boolean },
  ) {
    for (const place of places) {
      const history = await scorer.historyOf(place.book.texts.memberIds, place.code, days);
      if (!history.ok) return history;
      if (history.value !== null) return success({ place, history: history.value });
    }
    return success(null);
  }

  async function showOrder(place: BookPlace, row: number): Promise<void> {
    if (isBusy(read())) return;
    const { inspection } = place.book;
    const { source: orders, headerRow } = inspection;
    const cells = await guarded(() => workbook.readWholeRows(orders, [headerRow + 1 + row], NO_CANCEL));
    if (!cells.ok) return apply(tried, cells);
    const { isStillOf } = await loadFinder();
    const isSame = isStillOf(cells.value[0]!, place);
    apply(ordersLookedAt, !isSame);
    if (!isSame) return;
    const address = ordersRowAddress(inspection, row);
    apply(tried, await guarded(() => workbook.show({ sheetName: orders.sheetName, address })));
  }

  return {
    openMember: ref => apply(memberOpened, ref),
    openBlankCard: () => apply(blankCardOpened),
    openSelected,
    readMemberRows,
    askHistory,
    showOrder,
    closeMember: () => apply(memberClosed),
  };
}
