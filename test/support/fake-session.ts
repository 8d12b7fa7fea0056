import type { Inspection } from "#app/orders/inspection";
import { PARTS } from "#app/outputs/parts";
import type { RunProgress } from "#app/run/progress";
import type { RunResult } from "#app/run/run-result";
import { contactsDismissed, loggingDismissed, viewChanged } from "#app/session/call-list/transitions";
import type { CheckState } from "#app/session/check/state";
import { blankCardOpened, memberClosed, memberOpened } from "#app/session/member/transitions";
import type { PaneState } from "#app/session/pane-state";
import { removalDismissed } from "#app/session/removal/transitions";
import { runDismissed } from "#app/session/run/transitions";
import { screenOpened, screenWanted } from "#app/session/screens/transitions";
import type { Session } from "#app/session/session";
import { selfCheckAsked, selfCheckDismissed } from "#app/session/self-check/transitions";
import { initialState } from "#app/session/session-state";
import type { SessionState } from "#app/session/session-state";
import { settingsChanged } from "#app/session/settings/transitions";
import { createStore } from "#app/session/store";
import type { Source } from "#app/workbook/orders";
import type { DetectedColumn, Detection } from "#core/detect-columns";
import type { Field } from "#core/fields";
import type { DataCounts, MoneyCounts, PeopleCounts } from "#core/data-counts";
import { ROW_STATUSES } from "#core/row-status";
import type { StatusCounts } from "#core/row-status";
import { defaultRules } from "#core/scoring-rules";
import { dayFromIso } from "#core/units";
import type { Day } from "#core/units";

/** One thing the pane asked for: the action's name and its arguments. */
export type Asked = readonly [action: keyof Session, ...given: unknown[]];

/** A session without a workbook: it plays the states a test gives it and writes down what it is asked. */
export interface FakeSession extends Session {
  readonly asked: readonly Asked[];
  readonly play: (change: Partial<PaneState>) => void;
}

/** A session that starts with `first` over an idle pane. What needs no workbook is done as in a real one; the rest is noted. */
export function fakeSession(first: Partial<PaneState> = {}): FakeSession {
  const store = createStore<SessionState>({ ...initialState(), ...first });
  const asked: Asked[] = [];
  const later = (...call: Asked): Promise<void> => {
    asked.push(call);
    return Promise.resolve();
  };
  return {
    asked,
    play: store.change,
    parts: PARTS,
    store,
    inspect: () => later("inspect"),
    chooseColumn: (field, column) => {
      asked.push(["chooseColumn", field, column]);
    },
    changeSettings: change => {
      asked.push(["changeSettings", change]);
      store.change(settingsChanged(store.read(), change));
    },
    askForControl: share => {
      asked.push(["askForControl", share]);
    },
    watchFront: () => () => undefined,
    makeStudy: (study, asked) => later("makeStudy", study, asked),
    cancelStudy: study => {
      asked.push(["cancelStudy", study]);
    },
    readSnapshots: () => later("readSnapshots"),
    checkRows: () => later("checkRows"),
    score: (besideOrders, takesOver) => later("score", besideOrders, ...(takesOver ? ["takes over"] : [])),
    cancel: () => {
      asked.push(["cancel"]);
    },
    answer: (questionId, option) => {
      asked.push(["answer", questionId, option]);
    },
    show: place => later("show", place),
    openSample: load => later("openSample", load),
    openOn: screen => store.change(screenWanted(store.read(), screen)),
    screenOpened: () => store.change(screenOpened()),
    readCallList: () => later("readCallList"),
    changeCallView: change => {
      asked.push(["changeCallView", change]);
      store.change(viewChanged(store.read(), change));
    },
    refreshCallList: () => later("refreshCallList"),
    watchCallList: () => {
      asked.push(["watchCallList"]);
      return () => undefined;
    },
    chooseMyStore: myStore => {
      asked.push(["chooseMyStore", myStore]);
      store.change(viewChanged(store.read(), { myStore }));
    },
    logOutcome: entry => later("logOutcome", entry),
    dismissLogging: () => {
      asked.push(["dismissLogging"]);
      store.change(loggingDismissed(store.read()));
    },
    askFullNumbers: () => later("askFullNumbers"),
    writeFullNumbers: () => later("writeFullNumbers"),
    maskNumbersAgain: () => later("maskNumbersAgain"),
    dismissContacts: () => {
      asked.push(["dismissContacts"]);
      store.change(contactsDismissed(store.read()));
    },
    filterCalls: () => later("filterCalls"),
    showSegment: (map, place) => later("showSegment", map.id, place),
    showBudget: rowIds => later("showBudget", rowIds),
    showAllCalls: () => later("showAllCalls"),
    askRemoval: () => later("askRemoval"),
    removeResults: () => later("removeResults"),
    dismissRemoval: () => {
      asked.push(["dismissRemoval"]);
      store.change(removalDismissed(store.read()));
    },
    openMember: ref => {
      asked.push(["openMember", ref]);
      store.change(memberOpened(store.read(), ref));
    },
    openBlankCard: () => {
      asked.push(["openBlankCard"]);
      store.change(blankCardOpened());
    },
    openSelected: () => later("openSelected"),
    readMemberRows: () => later("readMemberRows"),
    askHistory: (places, basis) => later("askHistory", places, basis),
    showOrder: (place, row) => later("showOrder", place, row),
    closeMember: () => {
      asked.push(["closeMember"]);
      store.change(memberClosed());
    },
    openSelfCheck: () => {
      asked.push(["openSelfCheck"]);
      store.change(selfCheckAsked());
    },
    runSelfCheck: () => later("runSelfCheck"),
    dismissSelfCheck: () => {
      asked.push(["dismissSelfCheck"]);
      store.change(selfCheckDismissed(store.read()));
    },
    readWritten: () => later("readWritten"),
    replaceResults: () => later("replaceResults"),
    dismissRun: () => {
      asked.push(["dismissRun"]);
      store.change(runDismissed(store.read()));
    },
  };
}

export function idlePane(): PaneState {
  return initialState();
}

export const TODAY = day("2026-11-21");

/** A day from its ISO text. */
export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`not a date: ${iso}`);
  return found;
}

export const HEADERS = ["会员编号", "订单编号", "付款时间", "实付金额", "品类", "门店", "备用"];

/** Five columns found, from sure to doubtful, one more recognised, one unused. */
const FOUND: readonly DetectedColumn[] = [
  { field: "memberId", column: 0, confidence: 95, reason: "header-and-content" },
  { field: "orderDate", column: 2, confidence: 95, reason: "header-and-content" },
  { field: "amount", column: 3, confidence: 75, reason: "header" },
  { field: "category", column: 4, confidence: 60, reason: "contains-and-content" },
  { field: "orderId", column: 1, confidence: 95, reason: "header-and-content" },
  { field: "store", column: 5, confidence: 95, reason: "header-and-content" },
];

export const SOURCE: Source = {
  sheetId: "1",
  sheetName: "订单",
  tableName: null,
  found: "block",
  firstRow: 0,
  firstColumn: 0,
  rowCount: 1913,
  columnCount: 7,
  filtered: false,
  date1904: false,
  address: "订单!A1:G1913",
};

/** The orders of the pictures, with some fields left undetected. */
export function inspection(without: readonly Field[] = [], change: Partial<Inspection> = {}): Inspection {
  const columns = FOUND.filter(({ field }) => !without.includes(field));
  const mapping = Object.fromEntries(columns.map(({ field, column }) => [field, column]));
  const detection: Detection = {
    headerRow: 0,
    headers: HEADERS,
    columns,
    suggestions: [],
    samples: [["V001", "M0087", "00123"], ["SO0005"], ["2026-11-08"], ["500.00"], ["上衣"], ["静安店"], []],
    mapping,
    signature: null,
    missing: [],
    memberLink: "id",
    kinds: [],
  };
  return { source: SOURCE, detection, mapping, headerRow: 0, rowCount: 1912, ownColumns: [], ...change };
}

/** A pane with the orders of {@link inspection} in it. */
export function readyPane(without: readonly Field[] = []): Partial<PaneState> {
  return { source: { status: "ready", inspection: inspection(without) } };
}

/** Status counts with zeros where nothing is said. */
export function statusCounts(counts: Partial<StatusCounts>): StatusCounts {
  return { ...(Object.fromEntries(ROW_STATUSES.map(status => [status, 0])) as StatusCounts), ...counts };
}

/** Counts of rows with these statuses; 243 members, 2 prospects, 1,508 purchases and 808,288 net unless said otherwise. */
export function dataCounts(
  statuses: Partial<StatusCounts>,
  { people, money }: { readonly people?: Partial<PeopleCounts>; readonly money?: Partial<MoneyCounts> } = {},
): DataCounts {
  const byStatus = statusCounts(statuses);
  const read = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  return {
    rows: { read, counted: byStatus.counted, leftOut: read - byStatus.counted, byStatus },
    purchases: 1508,
    people: { members: 243, boughtOnce: 60, prospects: 2, neverCounted: 0, doNotContact: null, masked: 0, ...people },
    money: {
      currency: null,
      otherCurrencies: [],
      gross: 810_000,
      refunded: 1712,
      net: 808_288,
      leftOut: 0,
      ofNobody: 0,
      ...money,
    },
    days: { asOf: dayFromIso("2026-11-21")!, first: dayFromIso("2024-05-02")!, last: dayFromIso("2026-11-21")! },
  };
}

/** 1,912 rows, 1,897 of them counted. */
export function checkDone(): CheckState {
  return {
    status: "done",
    check: {
      counts: dataCounts({ counted: 1897, "unpaid-or-cancelled": 8, refund: 4, "bad-date": 3 }),
      examples: { "bad-date": [{ row: 13, text: "TBC" }] },
      notes: [],
      questions: [],
    },
  };
}

export function progress(change: Partial<RunProgress> = {}): RunProgress {
  return {
    phase: "write",
    fraction: 0.62,
    rowsDone: 86_000,
    rowCount: 200_000,
    elapsedMilliseconds: 9_400,
    remainingMilliseconds: 6_800,
    stopping: false,
    restarted: false,
    waitingFor: null,
    writing: { part: "orders", sheet: "订单" },
    orderRowCount: 200_000,
    purchaseCount: 152_318,
    memberCount: 31_204,
    ...change,
  };
}

/** The result of the pictures: 243 members in fourteen segments, width tied. */
export function result(change: Partial<RunResult> = {}): RunResult {
  const check = checkDone();
  if (check.status !== "done") throw new Error("the check of the pictures is done");
  return {
    asOf: TODAY,
    windowMonths: 12,
    map: "rfmw14",
    rules: defaultRules(),
    rowCheck: check.check,
    segmentSizes: [14, 23, 16, 26, 25, 12, 30, 12, 20, 14, 10, 9, 18, 14],
    segmentNet: [
      175_398, 106_694, 84_062, 95_378, 72_746, 25_057, 21_015, 50_114, 42_839, 15_357, 54_964, 21_824, 29_098, 13_742,
    ],
    bands: [
      {
        dimension: "recency",
        asked: "auto",
        used: "fixed",
        reason: "few-values",
        levels: 5,
        cuts: [30, 90, 180, 360],
        shownCuts: [30, 90, 180, 360],
        cutBelongsAbove: false,
        sizes: [24, 27, 46, 60, 86],
        largestTie: { value: 13, memberCount: 9, score: 5 },
      },
      {
        dimension: "width",
        asked: "auto",
        used: "equal-frequency",
        reason: "enough-members-and-values",
        levels: 5,
        cuts: [1, 1, 2, 4],
        shownCuts: [1, 1, 2, 4],
        cutBelongsAbove: false,
        sizes: [92, 0, 58, 61, 32],
        largestTie: { value: 1, memberCount: 92, score: 1 },
      },
    ],
    recencyByFrequency: [
      [24, 14, 15, 17, 16],
      [18, 12, 10, 12, 8],
      [14, 11, 9, 8, 4],
      [14, 7, 3, 2, 1],
      [22, 2, 0, 0, 0],
    ],
    notes: [{ code: "window-longer-than-data", dataDays: 300, windowMonths: 12 }],
    ties: [
      {
        dimension: "width",
        asked: 5,
        got: 4,
        sizes: [92, 0, 58, 61, 32],
        unusedScores: [2],
        boundaries: [{ value: 1, memberCount: 92, share: 92 / 243, score: 1 }],
        largestTie: { value: 1, memberCount: 92, share: 92 / 243, scores: [1] },
        remedies: [{ kind: "fewer-levels", levels: 3, sizes: [92, 58, 93] }],
      },
    ],
    advice: { memberCount: 243, cellsInUse: 120, cells: 625, membersPerCell: 243 / 625, proposal: null },
    places: [
      { part: "members", place: { sheetName: "RFMW_会员", address: "A1:AJ244" } },
      { part: "summary", place: { sheetName: "RFMW_汇总", address: "A1:AG200" } },
      { part: "settings", place: { sheetName: "RFMW_设置", address: "A1:C12" } },
      { part: "orders", place: { sheetName: "订单", address: "H1:O1913" } },
    ],
    notMade: [],
    removedWithNotes: 0,
    runId: "0123456789abcdef0123456789abcdef",
    isShared: false,
    metOthers: false,
    keptNotesSheet: null,
    snapshot: null,
    calendar: null,
    orders: { sheetName: "订单", address: "A1:G1913", columns: {} },
    today: TODAY,
    milliseconds: 3_200,
    ...change,
  };
}

export const NOTHING_WRITTEN = { complete: [], partial: [], keptNotesSheet: null };
