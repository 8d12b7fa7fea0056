import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane-context";
import { useHidden } from "../../parts/hidden.styles";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";
import type { Matrix } from "./ends";

const useStyles = makeStyles({
  scroller: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": { padding: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: "center" },
    "& th": { padding: "2px 4px", fontWeight: tokens.fontWeightRegular },
  },
  rowHead: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "start !important" as "start",
    maxWidth: "104px",
    minWidth: "64px",
  },
  columnHead: { minWidth: "30px", maxWidth: "64px" },
  stays: { backgroundColor: tokens.colorNeutralBackground3 },
  cell: {
    display: "block",
    width: "100%",
    minHeight: "24px",
    padding: "0 4px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
});

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly chosen: number | null;
  readonly onChoose: (cell: number) => void;
}

/** Members by where they were (rows) and where they are (columns). A number opens the list of its members. */
export function MatrixTable({ matrix, chosen, onChoose }: MatrixTableProps) {
  const styles = useStyles();
  const shared = useResultStyles();
  const hidden = useHidden();
  const { format } = usePane().words;
  const { movement } = useTrackWords();
  const { names, members } = matrix;
  const side = names.length + 1;
  const rows = [...names, movement.notInBase];
  const columns = [...names, movement.notInPresent];
  const isWide = names.length > 7;
  return (
    <div>
      <h3 className={shared.chartTitle}>{movement.matrix}</h3>
      <div className={styles.scroller} role="region" aria-label={movement.matrix} tabIndex={0}>
        <table className={styles.table} aria-label={movement.matrix}>
          <thead>
            <tr>
              <th scope="col" className={styles.rowHead}>
                {`${movement.from} ↓ ${movement.to} →`}
              </th>
              {columns.map((name, to) => (
                <th key={name} scope="col" className={styles.columnHead} title={name}>
                  {isWide && to < names.length ? (
                    <>
                      <span aria-hidden>{to + 1}</span>
                      <span className={hidden}>{name}</span>
                    </>
                  ) : (
                    name
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((from, row) => (
              <tr key={from}>
                <th scope="row" className={styles.rowHead}>
                  {isWide && row < names.length ? `${row + 1} ${from}` : from}
                </th>
                {columns.map((to, column) => {
                  const cell = row * side + column;
                  const count = members[cell]!;
                  return (
                    <td key={to} className={mergeClasses(row === column && row < names.length && styles.stays)}>
                      {count === 0 ? (
                        <span aria-hidden>·</span>
                      ) : (
                        <button
                          type="button"
                          className={mergeClasses(styles.cell, cell === chosen && styles.chosen)}
                          aria-label={movement.cell(from, to, count)}
                          aria-pressed={cell === chosen}
                          onClick={() => onChoose(cell)}
                        >
                          {format.integer(count)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
