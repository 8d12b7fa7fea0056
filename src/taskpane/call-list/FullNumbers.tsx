import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CallList } from "#app/call-list/call-list";
import { failureWords } from "#locales/sentences";
import { usePane } from "../pane-context";
import { AlertDialog, SafeButton } from "../parts/AlertDialog";
import { LinkButton } from "../parts/LinkButton";
import { MessageCard } from "../parts/MessageCard";
import { useListStyles } from "./ListScreen.styles";

/** Whether the sheet shows names and phones in full, with the way to the other form. */
export function FullNumbers({ list }: { readonly list: CallList }) {
  const styles = useListStyles();
  const { session, state, words } = usePane();
  const { contacts: text } = words.call;
  const { contacts } = state;
  const area = useRef<HTMLDivElement>(null);
  const isAsking = contacts.status === "asking";
  useEffect(() => {
    if (!isAsking) return;
    const { current } = area;
    // The dialog takes the focus with it; what follows is said here.
    return () => void setTimeout(() => document.hasFocus() && current?.focus());
  }, [isAsking]);
  if (list.contacts === "none") return null;
  const { status } = contacts;
  const isAtWork = status === "reading" || status === "writing";
  return (
    <div ref={area} tabIndex={-1}>
      <div className={styles.tools}>
        <span className={styles.caption}>{text.state[list.contacts]}</span>
        {!isAtWork && list.contacts !== "full" && (
          <LinkButton onClick={() => void session.askFullNumbers()}>{text.show}</LinkButton>
        )}
        {!isAtWork && list.contacts !== "masked" && (
          <LinkButton onClick={() => void session.maskNumbersAgain()}>{text.maskAgain}</LinkButton>
        )}
      </div>
      <p className={styles.caption} role="status">
        {status === "reading" && text.reading}
        {status === "writing" && text.writing[contacts.form]}
        {status === "done" && text.done(contacts.form, contacts.rewritten)}
      </p>
      {status === "no-orders" && <MessageCard intent="info" alert {...text.noOrders} />}
      {status === "failed" && <MessageCard intent="error" alert {...failureWords(words, contacts.failure)} />}
      {isAsking && <Question />}
    </div>
  );
}

function Question() {
  const { session, words } = usePane();
  const { ask } = words.call.contacts;
  return (
    <AlertDialog
      title={ask.title}
      actions={
        <>
          <SafeButton appearance="primary" onClick={() => session.dismissContacts()}>
            {ask.no}
          </SafeButton>
          <Button onClick={() => void session.writeFullNumbers()}>{ask.yes}</Button>
        </>
      }
      onEscape={() => session.dismissContacts()}
    >
      {ask.body}
    </AlertDialog>
  );
}
