import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { MemberBook } from "#app/member-book/member-book";
import { CHANGES } from "#core/segment-movement";
import type { Change, Movement, Snapshot } from "#core/segment-movement";
import { outputWords } from "#locales/output-words";
import { usePane } from "../../pane-context";
import { NoteList } from "../../parts/NoteList";
import { SegmentedControl } from "../../parts/SegmentedControl";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";
import { CellMembers } from "./CellMembers";
import { FlowPicture } from "./FlowPicture";
import { MatrixTable } from "./MatrixTable";
import { matrixOf, rankNames } from "./ends";
import type { Level } from "./ends";

const useStyles = makeStyles({
  text: { margin: 0 },
  label: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface MovedProps {
  readonly moved: Movement;
  readonly base: Snapshot;
  readonly book: MemberBook;
}

/** A comparison: in a sentence, by change, as a picture, as a matrix, and member by member. */
export function Moved({ moved, base, book }: MovedProps) {
  const styles = useStyles();
  const { words: pane } = usePane();
  const { movement } = useTrackWords();
  const words = outputWords(pane.language);
  const hasFewSegments = moved.segmentCount <= moved.standing.names.length;
  const [level, setLevel] = useState<Level>("groups");
  const [cell, setCell] = useState<number | null>(null);
  const ranks = useMemo(() => rankNames(moved, words, movement), [moved, words, movement]);
  const matrix = useMemo(() => {
    const segments = moved.map.segments.map((_, place) => words.segmentName(moved.map, place));
    return matrixOf(moved, level, level === "groups" ? ranks : segments);
  }, [moved, level, ranks, words]);
  const counts = Object.fromEntries(CHANGES.map(change => [change, moved.totals[change].members])) as Record<Change, number>; // prettier-ignore
  const { checks, bands } = moved;
  const remarks = [
    ...(checks.agrees ? [] : [movement.disagrees]),
    ...(checks.baseNotAsScored ? [movement.changedByHand(checks.baseNotAsScored)] : []),
  ];
  return (
    <>
      <p className={styles.text}>{movement.verdict(moved.base, moved.asOf, counts)}</p>
      <ChangeTable moved={moved} />
      <p className={styles.quiet}>{movement.standing[moved.standing.by]}</p>
      {bands !== null && <p className={styles.text}>{movement.bands(bands)}</p>}
      <FlowPicture moved={moved} names={ranks} />
      {!hasFewSegments && (
        <div>
          <p className={styles.label}>{movement.by}</p>
          <SegmentedControl
            label={movement.by}
            options={(["groups", "segments"] as const).map(value => ({ value, label: movement.levels[value] }))}
            value={level}
            onChange={value => {
              setLevel(value);
              setCell(null);
            }}
          />
        </div>
      )}
      <MatrixTable matrix={matrix} chosen={cell} onChoose={setCell} />
      {cell === null ? (
        <p className={styles.quiet}>{movement.choose}</p>
      ) : (
        <CellMembers key={`${level} ${cell}`} moved={moved} base={base} book={book} matrix={matrix} cell={cell} />
      )}
      <p className={styles.quiet}>{movement.netNote}</p>
      <NoteList notes={remarks} />
    </>
  );
}

function ChangeTable({ moved }: Pick<MovedProps, "moved">) {
  const styles = useResultStyles();
  const { format } = usePane().words;
  const { movement } = useTrackWords();
  return (
    <table className={styles.table} aria-label={movement.members}>
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{movement.members}</th>
          <th scope="col">{movement.net}</th>
        </tr>
      </thead>
      <tbody>
        {CHANGES.map(change => (
          <tr key={change}>
            <th scope="row">{movement.changes[change]}</th>
            <td>{format.integer(moved.totals[change].members)}</td>
            <td>{change === "gone" ? "–" : format.amount(Math.round(moved.totals[change].net))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
