import type { CallView } from "../../call-list/call-list";
import { bookOfList } from "../../call-list/book-of-list";
import { ALL_MEMBERS } from "../../call-list/all-members";
import type { OutcomeEntry } from "../../call-list/log-outcome";
import type { ContactForm } from "../../call-list/rewrite-contacts";
import type { CallListReading } from "../../call-list/understand-list";
import type { Outcome } from "../../failures";
import { MEMBERS_TABLE } from "../../notes/names";
import type { SegmentMap } from "#core/segment-map";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { CheckControl } from "../check/actions";
import type { NoticeOthers } from "../run/notice-others";
import type { SessionContext } from "../session-context";
import { watching } from "../watching";
import {
  contactsDismissed,
  contactsEnded,
  contactsMoved,
  filteringBegan,
  filteringEnded,
  loggingBegan,
  loggingDismissed,
  loggingEnded,
  readingBegan,
  readingEnded,
  refreshed,
  viewChanged,
} from "./transitions";

export interface CallListActions {
  /** Reads the members table of the workbook, whoever wrote it and whenever. */
  readonly readCallList: () => Promise<void>;
  /** Reads it again without a word, where it was read before. */
  readonly refreshCallList: () => Promise<void>;
  /** Reads it again whenever the table changes, where the host tells; until the answer is called. */
  readonly watchCallList: () => () => void;
  readonly changeCallView: (change: Partial<CallView>) => void;
  /** The store of the view of one's own store, remembered on this computer where that is possible. */
  readonly chooseMyStore: (store: string | null) => void;
  /** Filters the members table down to the view and shows the sheet. */
  readonly filterCalls: () => Promise<void>;
  /** All members of a segment, in the list and in the sheet, whatever language the sheet was written in. */
  readonly showSegment: (map: SegmentMap, place: number) => Promise<void>;
  /** The members that a budget of calls reaches, by the ids of their rows, in the list and in the sheet. */
  readonly showBudget: (rowIds: readonly string[]) => Promise<void>;
  /** Takes the filters of the views off the members table and shows the sheet. */
  readonly showAllCalls: () => Promise<void>;
  /** Notes the outcome of a contact in the member's row. */
  readonly logOutcome: (entry: OutcomeEntry) => Promise<void>;
  readonly dismissLogging: () => void;
  /** Reads the orders if nobody has, then waits for a person to confirm; nothing is written. */
  readonly askFullNumbers: () => Promise<void>;
  /** Writes names and phones in full; only after {@link CallListActions.askFullNumbers}. */
  readonly writeFullNumbers: () => Promise<void>;
  /** Masks names and phones again, reading the orders first if nobody has. */
  readonly maskNumbersAgain: () => Promise<void>;
  readonly dismissContacts: () => void;
}

/** What works on the sheet comes when it is first needed: the pane can start without it. */
const work = {
  readList: async () => (await import("../../call-list/read-list")).readList,
  filterSheet: async () => (await import("../../call-list/filter-sheet")).filterSheet,
  linksOf: async () => (await import("../../call-list/linked-members")).linksOf,
  logOutcome: async () => (await import("../../call-list/log-outcome")).logOutcome,
  rewriteContacts: async () => (await import("../../call-list/rewrite-contacts")).rewriteContacts,
};

/** Under what name the choice of one's own store is remembered. */
const MY_STORE = "rfmw.my-store";

/** The list's part of a session: the sheet is read again before each filter, because people go on writing in it. */
export function callListActions(
  { ports, languages, read, apply }: SessionContext,
  check: CheckControl,
  noticeOthers: NoticeOthers,
): CallListActions {
  const { workbook, clock, remembered } = ports;
  const myStore = remembered?.recall(MY_STORE) ?? null;
  if (myStore !== null) apply(viewChanged, { myStore });

  function readNow(): Promise<Outcome<CallListReading | null>> {
    return guarded(async () => (await work.readList())(workbook, clock, await languages()));
  }

  async function readCallList(): Promise<void> {
    if (isBusy(read())) return;
    apply(readingBegan);
    const turn = read().callTurn;
    apply(readingEnded, turn, await readNow());
  }

  /** One reading at a time; a change during it asks for one more. */
  let isRefreshing = false;
  let isWanted = false;
  async function refreshCallList(): Promise<void> {
    isWanted = true;
    if (isRefreshing) return;
    isRefreshing = true;
    while (isWanted) {
      isWanted = false;
      const { calls, callTurn } = read();
      if (calls.status !== "ready" || calls.busy || isBusy(read())) break;
      apply(refreshed, callTurn, await readNow());
    }
    isRefreshing = false;
  }

  function watchCallList(): () => void {
    return watching(() => workbook.watchTable(MEMBERS_TABLE, () => void refreshCallList()));
  }

  function chooseMyStore(store: string | null): void {
    apply(viewChanged, { myStore: store });
    remembered?.remember(MY_STORE, store);
  }

  async function filter(viewOf: (current: CallView) => CallView | null): Promise<void> {
    if (read().calls.status !== "ready" || isBusy(read())) return;
    await readCallList();
    const { calls, callView } = read();
    // A run may have begun while the sheet was read.
    if (calls.status !== "ready" || calls.busy || isBusy(read())) return;
    apply(filteringBegan);
    const turn = read().callTurn;
    const outcome = await guarded(async () => {
      const links = (await work.linksOf())(calls.list, bookOfList(read()));
      return (await work.filterSheet())(workbook, calls.list, viewOf(callView), links);
    });
    apply(filteringEnded, turn, callView, outcome);
    await noticeOthers();
  }

  async function showSegment(map: SegmentMap, place: number): Promise<void> {
    if (isBusy(read())) return;
    if (read().calls.status !== "ready") await readCallList();
    const { calls } = read();
    if (calls.status !== "ready") return;
    const texts = calls.list.languages.all.map(words => words.segmentName(map, place));
    const written = texts.find(text => calls.list.members.some(({ segment }) => segment === text));
    apply(viewChanged, { ...ALL_MEMBERS, segment: written ?? texts[0]! });
    await filter(current => current);
  }

  async function showBudget(rowIds: readonly string[]): Promise<void> {
    if (isBusy(read())) return;
    if (read().calls.status !== "ready") await readCallList();
    if (read().calls.status !== "ready") return;
    apply(viewChanged, { ...ALL_MEMBERS, budget: rowIds });
    await filter(current => current);
  }

  async function log(entry: OutcomeEntry): Promise<void> {
    if (isBusy(read()) || read().logging.status === "saving") return;
    if (read().calls.status !== "ready") await readCallList();
    const { calls } = read();
    if (calls.status !== "ready") return;
    apply(loggingBegan, entry.rowId);
    apply(
      loggingEnded,
      entry.rowId,
      await guarded(async () => (await work.logOutcome())(workbook, calls.list, entry, await languages())),
    );
    await refreshCallList();
    await noticeOthers();
  }

  /** Whether full values are at hand, after reading the orders if need be; says why where they are not. */
  async function hasBook(form: ContactForm): Promise<boolean> {
    if (bookOfList(read()) !== null) return true;
    if (read().source.status !== "ready") {
      apply(contactsMoved, { status: "no-orders" });
      return false;
    }
    apply(contactsMoved, { status: "reading", form });
    await check.checkRows();
    if (bookOfList(read()) !== null) return true;
    const { check: checked } = read();
    apply(contactsMoved, checked.status === "failed" ? checked : { status: "no-orders" });
    return false;
  }

  async function askFullNumbers(): Promise<void> {
    if (isBusy(read()) || isRewriting()) return;
    if (await hasBook("full")) apply(contactsMoved, { status: "asking" });
  }

  async function writeFullNumbers(): Promise<void> {
    if (read().contacts.status === "asking") await rewrite("full");
  }

  async function maskNumbersAgain(): Promise<void> {
    if (isBusy(read()) || isRewriting()) return;
    if (await hasBook("masked")) await rewrite("masked");
  }

  async function rewrite(form: ContactForm): Promise<void> {
    const { calls } = read();
    const book = bookOfList(read());
    if (calls.status !== "ready" || book === null || isBusy(read())) return;
    apply(contactsMoved, { status: "writing", form });
    const outcome = await guarded(async () =>
      (await work.rewriteContacts())(workbook, calls.list, book, form, await languages()),
    );
    apply(contactsEnded, form, outcome);
    await refreshCallList();
    await noticeOthers();
  }

  function isRewriting(): boolean {
    const { status } = read().contacts;
    return status === "reading" || status === "writing";
  }

  return {
    readCallList,
    refreshCallList,
    watchCallList,
    changeCallView: asked => apply(viewChanged, asked),
    chooseMyStore,
    filterCalls: () => filter(current => current),
    showSegment,
    showBudget,
    showAllCalls: () => filter(() => null),
    logOutcome: log,
    dismissLogging: () => apply(loggingDismissed),
    askFullNumbers,
    writeFullNumbers,
    maskNumbersAgain,
    dismissContacts: () => apply(contactsDismissed),
  };
}
