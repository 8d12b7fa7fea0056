import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { MemberBook } from "#app/member-book/member-book";
import { membersOfCell } from "#core/segment-movement";
import type { Movement, Snapshot } from "#core/segment-movement";
import { outputWords } from "#locales/output-words";
import { usePane } from "../../pane-context";
import { LinkButton } from "../../parts/LinkButton";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";
import type { Matrix } from "./ends";

/** So many more at a time: a cell may hold thousands. */
const STEP = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "4px 0", padding: 0, fontSize: tokens.fontSizeBase200 },
  entry: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "2px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

interface CellMembersProps {
  readonly moved: Movement;
  readonly base: Snapshot;
  readonly book: MemberBook;
  readonly matrix: Matrix;
  readonly cell: number;
}

/** Who is in a cell of the matrix, each with a way to their card; of who is gone, what the snapshot knows them by. */
export function CellMembers({ moved, base, book, matrix, cell }: CellMembersProps) {
  const styles = useStyles();
  const shared = useResultStyles();
  const { session, words: pane } = usePane();
  const { movement } = useTrackWords();
  const { segmentName } = outputWords(pane.language);
  const [shown, setShown] = useState(STEP);
  const parts = matrix.cells[cell]!;
  const side = matrix.names.length + 1;
  const [row, column] = [Math.floor(cell / side), cell % side];
  const isGone = column === matrix.names.length;
  const places = useMemo(
    () => parts.flatMap(([from, to]) => [...membersOfCell(moved, from, to)]).sort((one, other) => one - other),
    [moved, parts],
  );
  const nameOf = (segment: number): string =>
    segment === moved.segmentCount ? movement.notInBase : segmentName(moved.map, segment);
  const rowName = matrix.names[row] ?? movement.notInBase;
  const columnName = matrix.names[column] ?? movement.notInPresent;
  const { scored, texts } = book;
  const codeOf = useMemo(
    () => new Map(isGone ? texts.memberKeys.map((key, code) => [key, code]) : []),
    [isGone, texts],
  );
  return (
    <div>
      <h4 className={shared.chartTitle} role="status">
        {movement.listed(rowName, columnName, places.length, Math.min(shown, places.length))}
      </h4>
      <ul className={styles.list}>
        {places.slice(0, shown).map(place => {
          if (isGone) {
            const key = base.keys[place]!;
            const segment = moved.map.segments.findIndex(({ id }) => id === base.segments[place]);
            return (
              <li key={place} className={styles.entry}>
                <span>{texts.memberIds[codeOf.get(key) ?? -1] ?? key}</span>
                <span>{nameOf(segment)}</span>
              </li>
            );
          }
          const memberId = texts.memberIds[scored.member[place]!]!;
          return (
            <li key={place} className={styles.entry}>
              <LinkButton
                aria-label={movement.card(memberId)}
                onClick={() => session.openMember({ kind: "orders", memberId })}
              >
                {memberId}
              </LinkButton>
              <span>{`${nameOf(moved.from[place]!)} → ${nameOf(moved.to[place]!)}`}</span>
            </li>
          );
        })}
      </ul>
      {shown < places.length && (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          {movement.more}
        </Button>
      )}
    </div>
  );
}
