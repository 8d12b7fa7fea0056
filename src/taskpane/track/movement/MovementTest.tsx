import { Button, Field, Select, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { presentOf, usualBase } from "#app/movement/present";
import type { KeptSnapshots } from "#app/movement/snapshot-table";
import type { MemberBook } from "#app/member-book/member-book";
import { comparison, isRefusal } from "#core/segment-movement";
import type { MovementView } from "#core/segment-movement";
import { outputWords } from "#locales/output-words";
import { failureWords } from "#locales/sentences";
import { usePane } from "../../pane-context";
import { useSteps } from "../../use-steps";
import { MessageCard } from "../../parts/MessageCard";
import { NoteList } from "../../parts/NoteList";
import { SegmentedControl } from "../../parts/SegmentedControl";
import { WriteToo } from "../WriteToo";
import { useTrackWords } from "../track-words";
import { Moved } from "./Moved";

const useStyles = makeStyles({
  label: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200 },
  quiet: { margin: "4px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Who moved between segments since a snapshot; and the switches that have runs take snapshots and write movement. */
export function MovementTest() {
  const { session, state, words: pane } = usePane();
  const { movement } = useTrackWords();
  const { sheets } = outputWords(pane.language);
  const { book, snapshots, lastResult } = state;
  // A run may have added one, and people may have deleted some since.
  useEffect(() => {
    if (book !== null) void session.readSnapshots();
  }, [session, book, lastResult]);
  const again = (
    <Button size="small" onClick={() => void session.readSnapshots()}>
      {movement.again}
    </Button>
  );
  return (
    <>
      {book !== null && snapshots.status === "reading" && <Spinner size="tiny" label={movement.reading} />}
      {snapshots.status === "failed" && <ReadingFailed action={again} />}
      {snapshots.status === "ready" && snapshots.of === book && <Compared book={book} kept={snapshots.kept} />}
      <WriteToo
        output="snapshots"
        sheet={sheets.snapshots}
        label={movement.take}
        hint={movement.takeHint(sheets.snapshots)}
      />
      <WriteToo
        output="movement"
        sheet={sheets.metrics}
        label={movement.write}
        hint={movement.writeHint(sheets.metrics, sheets.members)}
      />
    </>
  );
}

function ReadingFailed({ action }: { readonly action: React.ReactNode }) {
  const { state, words } = usePane();
  if (state.snapshots.status !== "failed") return null;
  const { title, body } = failureWords(words, state.snapshots.failure);
  return <MessageCard intent="error" title={title} body={body} actions={action} />;
}

interface ComparedProps {
  readonly book: MemberBook;
  readonly kept: KeptSnapshots | null;
}

function Compared({ book, kept }: ComparedProps) {
  const styles = useStyles();
  const { movement } = useTrackWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const [view, setView] = useState<MovementView>("frozen");
  const snapshots = kept?.snapshots ?? [];
  const { scored, texts, inspection } = book;
  const usual = usualBase(snapshots, scored.asOf);
  const base = (chosen === null ? undefined : snapshots[chosen]) ?? usual;
  const present = useMemo(() => presentOf(scored, texts.memberKeys, inspection.mapping), [scored, texts, inspection]);
  const moved = useSteps(useCallback(() => comparison(base, present, view), [base, present, view]));
  if (base === null) return <MessageCard intent="info" title={movement.none.title} body={movement.none.body} />;
  return (
    <>
      <Field label={movement.base} size="small">
        <Select
          size="small"
          value={String(snapshots.indexOf(base))}
          onChange={(_, { value }) => setChosen(Number(value))}
        >
          {snapshots.map(({ day, keys }, at) => (
            <option key={at} value={at}>
              {movement.snapshot(day, keys.length)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <p className={styles.label}>{movement.view}</p>
        <SegmentedControl
          label={movement.view}
          options={(["frozen", "re-banded"] as const).map(value => ({ value, label: movement.views[value] }))}
          value={view}
          onChange={setView}
        />
        <p className={styles.quiet}>{movement.viewHint[view]}</p>
      </div>
      {moved === null ? (
        <Spinner size="tiny" label={movement.comparing} />
      ) : isRefusal(moved) ? (
        <MessageCard intent="info" body={movement.refused(moved)} />
      ) : (
        <Moved key={`${base.day} ${view}`} moved={moved} base={base} book={book} />
      )}
      <NoteList notes={remarksOn(kept!, movement)} />
    </>
  );
}

function remarksOn(
  { incomplete, rowsWithoutDay, rowsWithoutKey }: KeptSnapshots,
  movement: ReturnType<typeof useTrackWords>["movement"],
): string[] {
  const unread = rowsWithoutDay + rowsWithoutKey;
  return [...incomplete.map(movement.incomplete), ...(unread > 0 ? [movement.unread(unread)] : [])];
}
