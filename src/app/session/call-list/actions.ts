import type { CallView } from "../../call-list/call-list";
import { filterSheet } from "../../call-list/filter-sheet";
import { readList } from "../../call-list/read-list";
import { guarded } from "../../unexpected";
import { isBusy } from "../busy";
import type { NoticeOthers } from "../run/notice-others";
import type { SessionContext } from "../session-context";
import { filteringBegan, filteringEnded, readingBegan, readingEnded, viewChanged } from "./transitions";

export interface CallListActions {
  /** Reads the members table of the workbook, whoever wrote it and whenever. */
  readonly readCallList: () => Promise<void>;
  readonly changeCallView: (change: Partial<CallView>) => void;
  /** Filters the members table down to the view and shows the sheet. */
  readonly filterCalls: () => Promise<void>;
  /** Takes the filters of the views off the members table and shows the sheet. */
  readonly showAllCalls: () => Promise<void>;
}

/** The list's part of a session: the sheet is read again before each filter, because people go on writing in it. */
export function callListActions(
  { ports, languages, read, apply }: SessionContext,
  noticeOthers: NoticeOthers,
): CallListActions {
  const { workbook, clock } = ports;

  async function readCallList(): Promise<void> {
    if (isBusy(read())) return;
    apply(readingBegan);
    const turn = read().callTurn;
    apply(readingEnded, turn, await guarded(() => readList(workbook, clock, languages())));
  }

  async function filter(viewOf: (current: CallView) => CallView | null): Promise<void> {
    if (read().calls.status !== "ready" || isBusy(read())) return;
    await readCallList();
    const { calls, callView } = read();
    // A run may have begun while the sheet was read.
    if (calls.status !== "ready" || calls.busy || isBusy(read())) return;
    apply(filteringBegan);
    const turn = read().callTurn;
    const outcome = await guarded(() => filterSheet(workbook, calls.list, viewOf(callView)));
    apply(filteringEnded, turn, callView, outcome);
    await noticeOthers();
  }

  return {
    readCallList,
    changeCallView: asked => apply(viewChanged, asked),
    filterCalls: () => filter(current => current),
    showAllCalls: () => filter(() => null),
  };
}
