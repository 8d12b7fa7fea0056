import { Button, Spinner } from "@fluentui/react-components";
import { ArrowLeft20Regular, ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { bookOfList } from "#app/call-list/book-of-list";
import { linksOf } from "#app/call-list/linked-members";
import { membersOfView } from "#app/call-list/views";
import { memberCard } from "#app/member-card/member-card";
import type { CardSources, MemberCard } from "#app/member-card/member-card";
import type { MemberState } from "#app/session/member/state";
import type { PaneState } from "#app/session/pane-state";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { failureWords } from "#locales/sentences";
import { LogPanel } from "../call-list/LogPanel";
import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";
import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useHidden } from "../parts/hidden.styles";
import { CardView } from "./CardView";
import { SelectedCardLink } from "./SelectedCardLink";
import { ReadOrders } from "./ReadOrders";
import { useMemberStyles } from "./MemberScreen.styles";

/** In whatever language the sheet was written. */
const OUTPUT_LANGUAGES = LANGUAGES.map(outputWords);

/** The card of one member, in place of tabs and screen; Esc and Back go to where it was opened. */
export function MemberScreen() {
  const styles = useMemberStyles();
  const hidden = useHidden();
  const { session, state, words } = usePane();
  const { member } = words;
  const [said, setSaid] = useState("");
  const [isFull, setFull] = useState(false);
  const [isLogging, setLogging] = useState(false);
  const card = useCard(state);
  const neighbours = useNeighbours(state, card);
  useMissingParts(card);

  const step = (by: 1 | -1) => {
    const to = neighbours?.members[neighbours.place + by];
    if (neighbours === null || to === undefined) return;
    session.openMember({ kind: "row", rowId: to.rowId });
    const position = member.position(neighbours.place + by + 1, neighbours.members.length);
    const next = memberCard({ kind: "row", rowId: to.rowId }, sourcesOf(state));
    setSaid(member.arrived(next ? nameOf(next) : "", to.segment, position));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      session.closeMember();
    }
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };
  const { calls } = state;
  if (isLogging && card?.listed && calls.status === "ready") {
    return <LogPanel list={calls.list} member={card.listed} onClose={() => setLogging(false)} />;
  }
  return (
    <section className={styles.screen} aria-label={member.title} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button appearance="transparent" size="small" icon={<ArrowLeft20Regular />} onClick={session.closeMember}>
          {member.back}
        </Button>
        {neighbours && (
          <span className={styles.walk}>
            <span className={styles.caption}>{member.position(neighbours.place + 1, neighbours.members.length)}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<ChevronUp20Regular />}
              aria-label={member.previous}
              aria-keyshortcuts="Alt+ArrowUp"
              disabledFocusable={neighbours.place === 0}
              onClick={() => step(-1)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<ChevronDown20Regular />}
              aria-label={member.next}
              aria-keyshortcuts="Alt+ArrowDown"
              disabledFocusable={neighbours.place === neighbours.members.length - 1}
              onClick={() => step(1)}
            />
          </span>
        )}
        {card && <SelectedCardLink />}
      </div>
      <p className={hidden}>{neighbours && member.keys}</p>
      <p className={hidden} role="status">
        {said}
      </p>
      {card ? (
        <CardView
          card={card}
          isFull={isFull}
          onFullChange={setFull}
          onLog={() => {
            session.dismissLogging();
            setLogging(true);
          }}
        />
      ) : (
        <NoCard member={state.member} />
      )}
    </section>
  );
}

function sourcesOf(state: PaneState): CardSources {
  const { calls, memberRows, writtenRun, book, writtenBook } = state;
  return {
    list: calls.status === "ready" ? calls.list : null,
    rows: memberRows.status === "read" ? memberRows.rows : null,
    run: writtenRun,
    book,
    writtenBook,
    languages: OUTPUT_LANGUAGES,
  };
}

function useCard(state: PaneState): MemberCard | null {
  const { member, calls, memberRows, writtenRun, book, writtenBook } = state;
  return useMemo(() => {
    if (member.status !== "open") return null;
    return memberCard(member.ref, sourcesOf(state));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a card is worked out over all members, and only these change it
  }, [member, calls, memberRows, writtenRun, book, writtenBook]);
}

/** The list in which next and previous are: the view that is shown, else everybody in call order. */
function useNeighbours({ calls, callView, ...state }: PaneState, card: MemberCard | null) {
  const list = calls.status === "ready" ? calls.list : null;
  const book = bookOfList(state);
  const shown = useMemo(
    () => (list === null ? [] : membersOfView(list, callView, linksOf(list, book))),
    [list, callView, book],
  );
  if (list === null || !card?.listed) return null;
  const { rowId } = card.listed;
  for (const members of [shown, list.members]) {
    const place = members.findIndex(one => one.rowId === rowId);
    if (place >= 0) return { members, place };
  }
  return null;
}

/** Reads what a card lacks: the list, the row of the sheet, the purchases. */
function useMissingParts(card: MemberCard | null): void {
  const { session, state } = usePane();
  const isOpen = state.member.status === "open";
  const hasNoList = state.calls.status === "unread";
  useEffect(() => {
    if (isOpen && hasNoList) void session.readCallList();
  }, [session, isOpen, hasNoList]);
  const isWritten = card?.body.kind === "scored" && card.body.origin === "written";
  const hasNoRows = state.memberRows.status === "unread";
  useEffect(() => {
    if (isOpen && hasNoRows && !isWritten) void session.readMemberRows();
  }, [session, isOpen, hasNoRows, isWritten]);
  useEffect(() => {
    const [first] = card?.inBooks ?? [];
    if (!card || !first) return;
    void session.askHistory(card.inBooks, card.body.kind === "scored" ? card.body.basis : first.book.scored);
  }, [session, card]);
}

/** The name of a member as the pane shows it to everybody; who has none goes by the id. */
function nameOf({ masked }: MemberCard): string {
  return masked.name === "" ? masked.id : masked.name;
}

/** Why there is no card, and the way to one. */
function NoCard({ member: { status, ...rest } }: { readonly member: MemberState }) {
  const styles = useMemberStyles();
  const { session, state, words } = usePane();
  const { member } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const isLooking = status === "finding" || (status === "open" && isStillReading(state));
  useEffect(() => {
    if (!isLooking && document.hasFocus()) heading.current?.focus();
  }, [isLooking]);
  if (isLooking) {
    return (
      <Screen scrollStop>
        <Spinner size="tiny" label={status === "finding" ? member.finding : words.pane.loading} labelPosition="after" />
      </Screen>
    );
  }
  const reason = "reason" in rest ? rest.reason : "unknown";
  return (
    <Screen
      footButtons={<PrimaryButton onClick={() => void session.openSelected()}>{member.readSelection}</PrimaryButton>}
    >
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {member.empty.title}
      </h2>
      <p className={styles.text}>{member.empty.body}</p>
      {"failure" in rest && <MessageCard intent="error" alert {...failureWords(words, rest.failure)} />}
      {!("failure" in rest) && reason && <MessageCard intent="info" body={member.nobody[reason]} />}
      {reason === "unknown" && <ReadOrders />}
    </Screen>
  );
}

function isStillReading({ calls, memberRows, check }: PaneState): boolean {
  return (
    calls.status === "unread" ||
    calls.status === "reading" ||
    memberRows.status === "unread" ||
    memberRows.status === "reading" ||
    check.status === "checking"
  );
}
