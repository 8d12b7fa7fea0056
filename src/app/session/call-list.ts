import type { CallList, CallListActions, CallListState, CallView, FilteredView } from "../call-list/call-list-state";
import { readCallList } from "../call-list/read-members";
import { TODAY_VIEW, filtersOf, headersOfViews, membersOfView } from "../call-list/view-filters";
import { success } from "../failures";
import type { Failure, Outcome } from "../failures";
import { MEMBERS_TABLE } from "../outputs/members/member-table";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Ports } from "../ports";
import { guarded } from "../unexpected";
import type { FilteredTable } from "../workbook/tables";

export interface CallListOptions {
  readonly ports: Pick<Ports, "workbook" | "clock">;
  readonly languages: () => OutputLanguages;
  readonly read: () => { readonly calls: CallListState; readonly callView: CallView };
  readonly change: (change: {
    readonly calls?: CallListState;
    readonly callView?: CallView;
    readonly notice?: Failure | null;
  }) => void;
  readonly isRunning: () => boolean;
}

export const NO_CALLS: { readonly calls: CallListState; readonly callView: CallView } = {
  calls: { status: "unread" },
  callView: TODAY_VIEW,
};

type Ready = Extract<CallListState, { status: "ready" }>;

/** The list's part of a session: the sheet is read again before each filter, because people go on writing in it. */
export function createCallList({ ports, languages, read, change, isRunning }: CallListOptions): CallListActions {
  const { workbook, clock } = ports;
  /** Counts the readings: what was asked for earlier must not overwrite what came after it. */
  let turns = 0;

  async function readList(): Promise<Outcome<CallListState>> {
    const table = await workbook.readTableSheet(MEMBERS_TABLE);
    if (!table.ok) return table;
    if (table.value === null) return success({ status: "empty" });
    const date1904 = await workbook.readDate1904();
    if (!date1904.ok) return date1904;
    const reading = readCallList(table.value, {
      languages: languages(),
      today: clock.today(),
      date1904: date1904.value,
    });
    if (reading.kind === "columns-missing") return success({ status: "columns-missing", headers: reading.headers });
    const { list } = reading;
    return success(
      list.members.length === 0 ? { status: "empty" } : { status: "ready", list, busy: false, filtered: null },
    );
  }

  async function readCalls(): Promise<void> {
    if (isRunning()) return;
    const turn = ++turns;
    const before = read().calls;
    change({ calls: before.status === "ready" ? { ...before, busy: true } : { status: "reading" } });
    const state = await guarded(readList);
    if (turn !== turns) return;
    change({ calls: state.ok ? state.value : { status: "failed", failure: state.failure } });
  }

  async function filterBy(filtering: (list: CallList) => Promise<Outcome<FilteredView | null>>): Promise<void> {
    if (read().calls.status !== "ready" || isRunning()) return;
    await readCalls();
    const { calls } = read();
    if (calls.status !== "ready" || calls.busy) return;
    const turn = ++turns;
    change({ calls: { ...calls, busy: true }, notice: null });
    const filtered = await guarded(() => filtering(calls.list));
    if (turn !== turns) return;
    if (!filtered.ok) change({ calls: { ...calls, busy: false }, notice: filtered.failure });
    else if (filtered.value === null) change({ calls: { status: "empty" } });
    else change({ calls: { ...calls, busy: false, filtered: filtered.value } satisfies Ready });
  }

  async function applyToSheet(list: CallList, view: CallView | null): Promise<Outcome<FilteredView | null>> {
    const filters = view === null ? [] : filtersOf(list, view);
    const table = await workbook.filterTable(MEMBERS_TABLE, headersOfViews(list), filters);
    if (!table.ok || table.value === null) return table.ok ? success(null) : table;
    const { visibleRows, rowCount } = table.value;
    const shown = await showTable(table.value);
    if (!shown.ok) change({ notice: shown.failure });
    return success({
      visibleRows,
      wanted: view === null ? rowCount : membersOfView(list, view).length,
      isAll: view === null,
    });
  }

  function showTable({ sheetName, headerAddress }: FilteredTable): Promise<Outcome<null>> {
    return workbook.show({ sheetName, address: headerAddress.split(":")[0]! });
  }

  return {
    readCalls,
    changeCallView: asked => {
      const { calls, callView } = read();
      change({
        callView: { ...callView, ...asked },
        ...(calls.status === "ready" && { calls: { ...calls, filtered: null } }),
      });
    },
    filterCalls: () => filterBy(list => applyToSheet(list, read().callView)),
    showAllCalls: () => filterBy(list => applyToSheet(list, null)),
  };
}
