import { Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { bookOfList } from "#app/call-list/book-of-list";
import type { CallMember } from "#app/call-list/call-list";
import { linksOf } from "#app/call-list/linked-members";
import { isSearch } from "#app/call-list/search-members";
import { ALL_MEMBERS } from "#app/call-list/all-members";
import { membersOfView } from "#app/call-list/views";
import type { CallListState } from "#app/session/call-list/state";
import { failureWords } from "#locales/sentences";
import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";
import { MessageCard } from "../parts/MessageCard";
import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { SelectedCardLink } from "../member/SelectedCardLink";
import { OvertakenCard } from "../result/OvertakenCard";
import { CallRows } from "./CallRows";
import { EmptyList } from "./EmptyList";
import { EmptyView } from "./EmptyView";
import { FullNumbers } from "./FullNumbers";
import { useListStyles } from "./ListScreen.styles";
import { LogPanel } from "./LogPanel";
import { Remarks } from "./Remarks";
import { SearchBox } from "./SearchBox";
import { ViewPicker } from "./ViewPicker";
import { shownMember } from "./shown-member";

type Ready = Extract<CallListState, { status: "ready" }>;

export interface ListScreenProps {
  /** A member was opened, by a click or Enter; the id as the sheet shows it, with its mark where it has one. */
  readonly onOpenMember?: (rowId: string) => void;
}

/** Whom to call: a view of the members table, which the sheet can be filtered to. */
export function ListScreen({ onOpenMember }: ListScreenProps) {
  const { session, state, words, startScoring } = usePane();
  const { calls, run } = state;
  const isRunning = run.status === "running";
  // Each time the tab is opened, because people write into the sheet meanwhile; and again after a run.
  useEffect(() => {
    if (!isRunning) void session.readCallList();
  }, [session, isRunning]);
  const isReady = calls.status === "ready";
  // While the tab is open; where the host does not tell, the list is read again when somebody comes back to the pane.
  useEffect(() => {
    if (!isReady) return;
    const leave = session.watchCallList();
    const refresh = () => {
      if (document.visibilityState === "visible") void session.refreshCallList();
    };
    window.addEventListener("focus", refresh);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      leave();
      window.removeEventListener("focus", refresh);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [session, isReady]);

  switch (calls.status) {
    case "unread":
    case "reading":
      return (
        <Screen scrollStop>
          <Spinner size="tiny" label={words.list.reading} labelPosition="after" />
        </Screen>
      );
    case "empty":
      return <EmptyList />;
    case "columns-missing":
      return (
        <Screen scores footButtons={<PrimaryButton onClick={startScoring}>{words.pane.scoreAgain}</PrimaryButton>}>
          <MessageCard intent="warning" alert {...words.list.columnsMissing(calls.headers)} />
        </Screen>
      );
    case "failed":
      return (
        <Screen
          footButtons={<PrimaryButton onClick={() => void session.readCallList()}>{words.pane.tryAgain}</PrimaryButton>}
        >
          <MessageCard intent="error" alert {...failureWords(words, calls.failure)} />
        </Screen>
      );
    case "ready":
      return <ReadyList calls={calls} onOpenMember={onOpenMember} />;
  }
}

function ReadyList({ calls, onOpenMember }: ListScreenProps & { readonly calls: Ready }) {
  const styles = useListStyles();
  const { session, state, words } = usePane();
  const { list, busy, filtered } = calls;
  const { callView: view } = state;
  // As it was when the panel was opened: the list may be read again meanwhile.
  const [logged, setLogged] = useState<CallMember | null>(null);
  // The row that was left for the panel takes the focus again.
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const book = bookOfList(state);
  const links = useMemo(() => linksOf(list, book), [list, book]);
  const members = useMemo(() => membersOfView(list, view, links), [list, view, links]);
  if (logged !== null) {
    const close = () => {
      setLogged(null);
      setReturnTo(logged.rowId);
    };
    return <LogPanel list={list} member={logged} onClose={close} />;
  }

  const { logging } = state;
  const saved = logging.status === "saved" ? list.members.find(({ rowId }) => rowId === logging.rowId) : undefined;
  const savedName = saved === undefined ? null : shownMember(saved).name;
  const isSearching = isSearch(view.search);
  const seeAll = () => session.changeCallView(ALL_MEMBERS);
  const foot = (
    <>
      <span role="status">
        {busy && words.list.reading}
        {!busy &&
          filtered &&
          (filtered.isAll
            ? words.list.allShown(filtered.visibleRows, filtered.wanted, list.members.length)
            : words.list.filtered(filtered.visibleRows, filtered.wanted))}
      </span>
      <LinkButton onClick={() => void session.showAllCalls()}>{words.list.showAll}</LinkButton>
    </>
  );
  return (
    <Screen
      footLine={foot}
      footButtons={
        members.length === 0 ? (
          <PrimaryButton onClick={seeAll}>{words.call.seeAll}</PrimaryButton>
        ) : (
          <PrimaryButton onClick={() => void session.filterCalls()}>{words.list.filter(members.length)}</PrimaryButton>
        )
      }
    >
      <h2 className={styles.title}>{words.call.title(isSearching ? "all" : view.id, list.asOf, list.today)}</h2>
      <OvertakenCard />
      <SelectedCardLink />
      <SearchBox list={list} found={members.length} hasBook={book !== null} />
      {!isSearching && <ViewPicker list={list} view={view} />}
      {!isSearching && <Remarks list={list} view={view} members={members} links={links} />}
      <p className={styles.caption} role="status">
        {savedName !== null && words.call.log.saved(savedName)}
      </p>
      {members.length === 0 ? (
        <EmptyView list={list} view={view} />
      ) : (
        <CallRows
          list={list}
          members={members}
          links={links}
          returnTo={returnTo}
          onReturned={() => setReturnTo(null)}
          onLog={member => {
            session.dismissLogging();
            setLogged(member);
          }}
          onOpenMember={onOpenMember}
        />
      )}
      <FullNumbers list={list} />
    </Screen>
  );
}
