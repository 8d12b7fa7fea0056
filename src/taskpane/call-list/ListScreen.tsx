import { Spinner } from "@fluentui/react-components";
import { useEffect } from "react";
import { membersOfView } from "#app/call-list/view-filters";
import type { CallListState } from "#app/session/call-list/state";
import { failureWords } from "#locales/sentences";
import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";
import { MessageCard } from "../parts/MessageCard";
import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { OvertakenCard } from "../result/OvertakenCard";
import { CallRows } from "./CallRows";
import { EmptyList } from "./EmptyList";
import { useListStyles } from "./ListScreen.styles";
import { ViewPicker } from "./ViewPicker";

/** Whom to call: a view of the members table, which the sheet can be filtered to. */
export function ListScreen() {
  const { session, state, words, startScoring } = usePane();
  const { calls, run } = state;
  const isRunning = run.status === "running";
  // Each time the tab is opened, because people write into the sheet meanwhile; and again after a run.
  useEffect(() => {
    if (!isRunning) void session.readCallList();
  }, [session, isRunning]);

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
        <Screen footButtons={<PrimaryButton onClick={startScoring}>{words.pane.scoreAgain}</PrimaryButton>}>
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
      return <ReadyList calls={calls} />;
  }
}

function ReadyList({ calls }: { readonly calls: Extract<CallListState, { status: "ready" }> }) {
  const styles = useListStyles();
  const { session, state, words } = usePane();
  const { list, busy, filtered } = calls;
  const view = state.callView;
  const members = membersOfView(list, view);
  const seeAll = () => session.changeCallView({ today: false, store: null, owner: null, segment: null, top: null });
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
          <PrimaryButton onClick={seeAll}>{words.list.emptyView.action}</PrimaryButton>
        ) : (
          <PrimaryButton onClick={() => void session.filterCalls()}>{words.list.filter(members.length)}</PrimaryButton>
        )
      }
    >
      <h2 className={styles.title}>{words.list.title}</h2>
      <OvertakenCard />
      <ViewPicker list={list} view={view} />
      {members.length === 0 ? (
        <MessageCard intent="info" title={words.list.emptyView.title} body={words.list.emptyView.body} />
      ) : (
        <CallRows list={list} members={members} />
      )}
    </Screen>
  );
}
