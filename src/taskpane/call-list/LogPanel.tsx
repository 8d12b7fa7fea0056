import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { CallList, CallMember, NoteColumn, NotedCells } from "#app/call-list/call-list";
import type { Day } from "#core/units";
import { failureWords } from "#locales/sentences";
import { parseTypedDay } from "../method/parse-day";
import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";
import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useListStyles } from "./ListScreen.styles";
import { notedText } from "./noted-texts";
import { shownMember } from "./shown-member";

const SHOWN_COLUMNS: readonly NoteColumn[] = ["contactedOn", "outcome", "nextFollowUp", "remarks"];

export interface LogPanelProps {
  readonly list: CallList;
  readonly member: CallMember;
  readonly onClose: () => void;
}

/** Notes how a contact ended, in the member's row of the sheet: outcome, next follow-up, a note. */
export function LogPanel({ list, member, onClose }: LogPanelProps) {
  const styles = useListStyles();
  const { session, state, words } = usePane();
  const { log } = words.call;
  const { logging } = state;
  const { name } = shownMember(member);
  // As the row was when the panel was opened: what is written over later has to be the same.
  const [seen, setSeen] = useState<NotedCells>(member.noted);
  const [outcome, setOutcome] = useState<number | null>(null);
  const [followUp, setFollowUp] = useState(notedText("nextFollowUp", member.noted, list));
  const [note, setNote] = useState("");
  const [noteGoes, setNoteGoes] = useState<"behind" | "instead">("behind");
  const [isTried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const isOurs = logging.status !== "idle" && logging.rowId === member.rowId;
  const status = isOurs ? logging.status : "idle";
  useEffect(() => {
    if (status === "saved") onClose();
  }, [status, onClose]);

  const typedBefore = notedText("nextFollowUp", seen, list);
  const day = followUp.trim() === "" ? null : parseTypedDay(followUp);
  const isFollowUpChanged = followUp.trim() !== typedBefore;
  const isFollowUpFaulty = isFollowUpChanged && followUp.trim() !== "" && day === null;
  const save = (over: NotedCells) => {
    setTried(true);
    if (outcome === null || isFollowUpFaulty || status === "saving") return;
    const nextFollowUp: { nextFollowUp?: Day | null } = isFollowUpChanged ? { nextFollowUp: day } : {};
    void session.logOutcome({ rowId: member.rowId, seen: over, outcome, ...nextFollowUp, note, noteGoes });
  };
  const before = {
    contact: [notedText("contactedOn", seen, list), notedText("outcome", seen, list)] as const,
    note: notedText("remarks", seen, list),
  };
  const formulas = SHOWN_COLUMNS.filter(
    id =>
      typeof seen[id] === "object" &&
      (id !== "nextFollowUp" || isFollowUpChanged) &&
      (id !== "remarks" || note.trim() !== ""),
  );
  return (
    <Screen
      footLine={<span role="status">{status === "saving" && log.saving}</span>}
      footButtons={<PrimaryButton onClick={() => save(seen)}>{log.save}</PrimaryButton>}
    >
      <div
        className={styles.form}
        role="group"
        aria-label={log.title(name)}
        onKeyDown={event => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onClose();
        }}
      >
        <div>
          <Button appearance="transparent" size="small" icon={<ArrowLeft20Regular />} onClick={onClose}>
            {log.back}
          </Button>
        </div>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {log.title(name)}
        </h2>
        {before.contact.some(text => text !== "") && <p className={styles.caption}>{log.before(...before.contact)}</p>}
        {formulas.map(id => (
          <p key={id} className={styles.caption}>
            {log.formula(words.output.manualColumns[id])}
          </p>
        ))}
        <Trouble
          list={list}
          logging={logging}
          isOurs={isOurs}
          onKeep={onClose}
          onReplace={now => {
            setSeen(now);
            save(now);
          }}
        />
        <Field
          label={log.outcome}
          validationState={isTried && outcome === null ? "error" : "none"}
          validationMessage={isTried && outcome === null ? log.chooseOutcome : undefined}
          hint={outcome === words.output.outcomes.indexOf(words.output.refusal) ? log.refusalHint : undefined}
        >
          <RadioGroup
            value={outcome === null ? "" : String(outcome)}
            onChange={(_, data) => setOutcome(Number(data.value))}
          >
            {words.output.outcomes.map((text, place) => (
              <Radio key={text} value={String(place)} label={text} />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={log.followUp}
          hint={log.followUpHint}
          validationState={isTried && isFollowUpFaulty ? "error" : "none"}
          validationMessage={isTried && isFollowUpFaulty ? log.followUpFault : undefined}
        >
          <Input value={followUp} onChange={(_, data) => setFollowUp(data.value)} />
        </Field>
        <Field label={log.note} hint={before.note === "" ? undefined : log.noteBefore(before.note)}>
          <Textarea value={note} resize="vertical" onChange={(_, data) => setNote(data.value)} />
        </Field>
        {before.note !== "" && note.trim() !== "" && (
          <Field label={log.noteGoes.label}>
            <RadioGroup
              value={noteGoes}
              onChange={(_, data) => setNoteGoes(data.value === "instead" ? "instead" : "behind")}
            >
              <Radio value="behind" label={log.noteGoes.behind} />
              <Radio value="instead" label={log.noteGoes.instead} />
            </RadioGroup>
          </Field>
        )}
      </div>
    </Screen>
  );
}

interface TroubleProps {
  readonly list: CallList;
  readonly logging: ReturnType<typeof usePane>["state"]["logging"];
  readonly isOurs: boolean;
  readonly onReplace: (now: NotedCells) => void;
  readonly onKeep: () => void;
}

/** Why nothing was saved, and what somebody else wrote meanwhile. */
function Trouble({ list, logging, isOurs, onReplace, onKeep }: TroubleProps) {
  const styles = useListStyles();
  const { words } = usePane();
  const { log } = words.call;
  if (!isOurs) return null;
  if (logging.status === "failed")
    return <MessageCard intent="error" alert {...failureWords(words, logging.failure)} />;
  if (logging.status === "gone") return <MessageCard intent="warning" alert {...log.gone} />;
  if (logging.status !== "changed") return null;
  const { now } = logging;
  return (
    <MessageCard
      intent="warning"
      alert
      {...log.changed}
      actions={
        <>
          {SHOWN_COLUMNS.filter(id => list.headers[id] !== undefined).map(id => (
            <p key={id} className={styles.plain}>
              {log.now(words.output.manualColumns[id], notedText(id, now, list) || log.blank)}
            </p>
          ))}
          <Button size="small" onClick={() => onReplace(now)}>
            {log.replace}
          </Button>
          <Button size="small" onClick={onKeep}>
            {log.keep}
          </Button>
        </>
      }
    />
  );
}
