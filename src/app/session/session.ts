import type { Part } from "../outputs/part/part";
import { guarded } from "../unexpected";
import type { Place } from "../workbook/steps";
import { createAttendedWork } from "./attended-work";
import { bookControl } from "./book/actions";
import type { CallListActions } from "./call-list/actions";
import { callListActions } from "./call-list/actions";
import { checkTopic } from "./check/actions";
import type { CheckActions } from "./check/actions";
import { memberActions } from "./member/actions";
import type { MemberActions } from "./member/actions";
import { tried } from "./notice";
import type { PaneState } from "./pane-state";
import { openSample } from "./open-sample";
import { removalActions } from "./removal/actions";
import type { RemovalActions } from "./removal/actions";
import { createNoticeOthers } from "./run/notice-others";
import { runActions } from "./run/actions";
import type { RunActions } from "./run/actions";
import { screenActions } from "./screens/actions";
import type { ScreenActions } from "./screens/actions";
import { selfCheckActions } from "./self-check/actions";
import type { SelfCheckActions } from "./self-check/actions";
import { sessionContext } from "./session-context";
import type { SessionOptions } from "./session-context";
import { initialState } from "./session-state";
import { settingsTopic } from "./settings/actions";
import type { SettingsActions } from "./settings/actions";
import { sourceTopic } from "./source/actions";
import type { SourceActions } from "./source/actions";
import { snapshotActions } from "./snapshots/actions";
import type { SnapshotActions } from "./snapshots/actions";
import { createStore } from "./store";
import type { Store } from "./store";
import { studyActions } from "./studies/actions";
import type { StudyActions } from "./studies/actions";
import { writtenActions } from "./written/actions";
import type { WrittenActions } from "./written/actions";

/** Everything the pane can ask for. */
export interface SessionActions
  extends
    SourceActions,
    SettingsActions,
    CheckActions,
    RunActions,
    CallListActions,
    WrittenActions,
    MemberActions,
    RemovalActions,
    ScreenActions,
    StudyActions,
    SnapshotActions,
    SelfCheckActions {
  /** Stops the run, the removal or the self-check that is going on, after its current step. */
  readonly cancel: () => void;
  readonly show: (place: Place) => Promise<void>;
  /** Opens the sample as a workbook of its own; `load` fetches the .xlsx file, as base64. */
  readonly openSample: (load: () => Promise<string>) => Promise<void>;
}

export interface Session extends SessionActions {
  /** What the add-in puts into a workbook. */
  readonly parts: readonly Part[];
  readonly store: Store<PaneState>;
}

/** The state behind the pane, the ribbon and whoever else starts a run. One run or removal at a time. */
export function createSession(options: SessionOptions): Session {
  const { workbook } = options.ports;
  const store = createStore(initialState());
  const context = sessionContext(options, store);
  const attended = createAttendedWork(workbook);
  const noticeOthers = createNoticeOthers(context);
  const check = checkTopic(context);
  const book = bookControl(context);
  const settings = settingsTopic(context, check.control, book);
  const source = sourceTopic(context, check.control, settings.control);
  return {
    store,
    parts: context.parts,
    ...source.actions,
    ...settings.actions,
    ...check.actions,
    ...runActions(context, attended, check.control, book, source.control),
    ...removalActions(context, attended, source.control, noticeOthers),
    ...callListActions(context, check.control, noticeOthers),
    ...writtenActions(context),
    ...screenActions(context),
    ...studyActions(context, check.control),
    ...snapshotActions(context),
    ...memberActions(context, source.actions),
    ...selfCheckActions(context, attended),
    cancel: attended.cancel,
    show: async place => {
      context.apply(tried, await guarded(() => workbook.show(place)));
      await noticeOthers();
    },
    openSample: async load => context.apply(tried, await guarded(() => openSample(workbook, load))),
  };
}
