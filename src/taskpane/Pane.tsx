import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Failure } from "#app/failures";
import type { RunState } from "#app/session/run/state";
import type { WantedScreen } from "#app/session/screens/state";
import type { Session } from "#app/session/session";
import { missingFields } from "#core/column-mapping";
import type { Field } from "#core/fields";
import type { Day } from "#core/units";
import type { Messages, TabId } from "#locales/message-types";
import type { Language } from "#locales/pick-locale";
import { failureWords } from "#locales/sentences";
import { Head } from "./Head";
import { usePaneStyles, useStillness } from "./Pane.styles";
import { Tabs, tabButtonId } from "./Tabs";
import { waitsForAnswer } from "./data/waits-for-answer";
import type { GuidePorts } from "./guide/guide-ports";
import { useGuide } from "./guide/use-guide";
import { PaneContext } from "./pane-context";
import type { PaneContextValue } from "./pane-context";
import { useHidden } from "./parts/hidden.styles";
import {
  DataScreen,
  FailureScreen,
  GuideScreen,
  ListScreen,
  MemberScreen,
  MethodScreen,
  RemovalDialog,
  ResultScreen,
  RunningScreen,
  SelfCheckDialog,
  TrackScreen,
} from "./screens";
import { fluentTheme } from "./theme";
import type { PaneTheme } from "./theme";
import { useAnnouncement } from "./use-announcement";
import { useFocusBehind } from "./use-focus-behind";
import { useKeptFocus } from "./use-kept-focus";
import { firstOnPage } from "./use-typed-fault";

/** Where the pane opens when a ribbon button asks for a screen. */
const TAB_OF_SCREEN: Readonly<Record<WantedScreen, TabId>> = {
  list: "list",
  // The card stands in front of the list, in which one goes on to the next member.
  member: "list",
};

const NOT_LOADED: Failure = { code: "script-not-loaded" };

export interface PaneProps {
  readonly session: Session;
  /** The words to start with. */
  readonly words: Messages;
  readonly loadWords: (language: Language) => Promise<Messages>;
  readonly onLanguageChange: (language: Language) => void;
  readonly theme: PaneTheme;
  readonly today: () => Day;
  readonly guide: GuidePorts;
}

/** The whole pane: head, tabs and one screen. */
export function Pane({ session, words: firstWords, loadWords, onLanguageChange, theme, today, guide }: PaneProps) {
  useStillness();
  const styles = usePaneStyles();
  const hidden = useHidden();
  const state = useSyncExternalStore(session.store.subscribe, session.store.read);
  const [words, setWords] = useState(firstWords);
  const { language } = words;
  const [areWordsMissing, setWordsMissing] = useState(false);
  const [tab, setTab] = useState<TabId>(isOver(state.run) || state.run.status === "running" ? "result" : "data");
  const [isTabChosen, setTabChosen] = useState(false);
  const [wantedField, setWantedField] = useState<Field | "question" | null>(null);
  const [arrival, setArrival] = useState(0);
  const [hasOrders, setHasOrders] = useState(false);
  const [unseen, setUnseen] = useState(false);
  const [statusSeen, setStatusSeen] = useState(state.run.status);
  const arrivalHandled = useRef(0);
  const typedFaults = useRef(new Map<string, () => HTMLElement | null>());
  const announcement = useAnnouncement(state.run, words);
  const shownGuide = useGuide(guide.memory, state, !isTabChosen, tab);
  const { giveWay } = shownGuide;
  const isCardOpen = state.member.status !== "closed" && shownGuide.view === null;
  const behindCard = useFocusBehind(isCardOpen, tabButtonId(tab));
  const keptFocus = useKeptFocus(tabButtonId(tab));

  if (statusSeen !== state.run.status) {
    setStatusSeen(state.run.status);
    if (state.run.status === "running") {
      setTab("result");
      giveWay();
    }
    // Whoever went to another tab meanwhile is not torn from it: a line there says how the run ended.
    const isHere = tab === "result" || state.run.status === "running";
    if (state.run.status !== "idle" && isHere) setArrival(arrival + 1);
    setUnseen(isOver(state.run) && !isHere);
  }

  // Whoever opens the pane on a sheet of ours wants what stands there, unless they went somewhere meanwhile.
  if (!isTabChosen && state.ownSheet !== null && state.writtenRun !== null) {
    setTabChosen(true);
    if (tab === "data") setTab("list");
  }

  // From the first orders on: before that, whatever is selected is what will be scored.
  if (!hasOrders && state.source.status === "ready") setHasOrders(true);
  useEffect(() => (hasOrders ? session.watchFront() : undefined), [session, hasOrders]);

  const pane = useMemo<PaneContextValue>(() => {
    const goTo = (next: TabId, wanted?: Field | "question") => {
      setTab(next);
      setTabChosen(true);
      giveWay();
      if (next === "result") setUnseen(false);
      if (state.member.status !== "closed") session.closeMember();
      setWantedField(wanted ?? null);
    };
    const startScoring = () => {
      if (state.source.status !== "ready" || state.run.status === "running") return;
      const fault = firstOnPage([...typedFaults.current.values()].map(find => find()));
      if (fault) {
        fault.focus();
        return;
      }
      const missing = state.settings.lost.columns[0]?.field ?? missingFields(state.source.inspection.mapping)[0];
      if (missing) goTo("data", missing);
      else if (waitsForAnswer(state.check)) goTo("data", "question");
      else void session.score();
    };
    const fieldFocused = () => setWantedField(null);
    return {
      session,
      state,
      words,
      theme,
      today,
      goTo,
      startScoring,
      typedFaults,
      wantedField,
      fieldFocused,
      arrival,
      arrivalHandled,
    };
  }, [session, state, words, theme, today, wantedField, arrival, giveWay]);

  const { goTo } = pane;
  const { wantedScreen } = state;
  useEffect(() => {
    if (wantedScreen === null) return;
    goTo(TAB_OF_SCREEN[wantedScreen]);
    if (wantedScreen === "member") void session.openSelected();
    session.screenOpened();
  }, [session, wantedScreen, goTo]);

  // On the document: before anything is clicked the focus is on the page itself.
  const { startScoring } = pane;
  const isGuided = shownGuide.view !== null;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !event.ctrlKey || tab === "result" || tab === "list" || tab === "track" || isGuided)
        return;
      event.preventDefault();
      startScoring();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [startScoring, tab, isGuided]);
  const switchLanguage = () => {
    loadWords(language === "zh-CN" ? "en-US" : "zh-CN").then(
      next => {
        setWordsMissing(false);
        setWords(next);
        onLanguageChange(next.language);
      },
      () => setWordsMissing(true),
    );
  };
  const notice = state.notice ?? (areWordsMissing ? NOT_LOADED : null);

  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.provider}>
      <PaneContext value={pane}>
        <div ref={keptFocus} className={styles.pane} lang={language}>
          <header className={styles.header}>
            <h1 className={hidden}>{words.pane.heading}</h1>
            <div hidden={isCardOpen} {...behindCard}>
              <Head onSwitchLanguage={switchLanguage} onGuide={shownGuide.open} />
              {!isGuided && <Tabs selected={tab} onSelect={id => pane.goTo(id)} />}
            </div>
            {tab !== "result" && (unseen || state.run.status === "running") && (
              <button type="button" className={styles.statusLine} onClick={() => pane.goTo("result")}>
                {statusLine(state.run, words)}
              </button>
            )}
            {notice && (
              <p role="alert" className={styles.statusLine}>
                {[failureWords(words, notice).title, failureWords(words, notice).body].join(" ")}
              </p>
            )}
          </header>
          <main className={styles.main}>
            {shownGuide.view !== null ? (
              <GuideScreen
                view={shownGuide.view}
                ports={guide}
                onOpen={shownGuide.open}
                onLeave={shownGuide.leave}
                onOwnOrders={() => {
                  shownGuide.leave();
                  setTab("data");
                  void session.inspect();
                }}
              />
            ) : (
              <>
                {isCardOpen && <MemberScreen />}
                <div
                  className={isCardOpen ? undefined : styles.main}
                  hidden={isCardOpen}
                  role="tabpanel"
                  id="rfmw-panel"
                  aria-labelledby={tabButtonId(tab)}
                  {...behindCard}
                >
                  {tab === "data" && <DataScreen />}
                  {tab === "method" && <MethodScreen />}
                  {tab === "list" && <ListScreen onOpenMember={rowId => session.openMember({ kind: "row", rowId })} />}
                  {tab === "result" && <ResultTab run={state.run} />}
                  {tab === "track" && <TrackScreen />}
                </div>
              </>
            )}
          </main>
          {state.removal.status !== "idle" && <RemovalDialog />}
          {state.selfCheck.status !== "idle" && <SelfCheckDialog />}
          <div role="status" className={hidden}>
            {announcement}
          </div>
        </div>
      </PaneContext>
    </FluentProvider>
  );
}

function ResultTab({ run }: { readonly run: RunState }) {
  if (run.status === "running") return <RunningScreen progress={run.progress} />;
  if (run.status === "failed") return <FailureScreen failure={run.failure} written={run.written} />;
  return <ResultScreen />;
}

function isOver(run: RunState): boolean {
  return run.status === "done" || run.status === "failed";
}

function statusLine(run: RunState, words: Messages): string {
  if (run.status === "running") return words.pane.progressOnTabs(run.progress.fraction);
  if (run.status === "failed") return failureWords(words, run.failure).title;
  return run.status === "done" ? words.result.done(run.result.rowCheck.counts.people.members) : "";
}
