import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { maskContacts } from "#app/outputs/members/mask";
import type { Inspection } from "#app/orders/inspection";
import type { RowCheck } from "#app/orders/row-check";
import { countedStatuses } from "#app/outputs/words/row-status-text";
import type { CheckState } from "#app/session/check/state";
import { failureWords } from "#locales/sentences";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", height: "8px", marginBottom: "6px" },
  counted: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    borderRadius: "2px",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  left: {
    minWidth: "4px",
    backgroundColor: tokens.colorNeutralForeground3,
    borderRadius: "2px",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: "0 0 0 20px", listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  item: { display: "flex", flexWrap: "wrap", columnGap: "8px", minHeight: "24px", alignItems: "center" },
  status: { flexGrow: 1 },
  examples: { flexBasis: "100%", color: tokens.colorNeutralForeground3, paddingBottom: "4px" },
});

/** How the rows fare: counted, left out and why. */
export function RowCheckView({ check, inspection }: { readonly check: CheckState; readonly inspection: Inspection }) {
  const styles = useStyles();
  const { session, words } = usePane();
  switch (check.status) {
    case "none":
      return <div className={styles.line}>{words.data.checkLater}</div>;
    case "on-request":
      return (
        <div className={styles.line}>
          {words.data.checkOnRequest(check.rowCount)}
          <Button size="small" onClick={() => void session.checkRows()}>
            {words.data.checkRows}
          </Button>
        </div>
      );
    case "checking":
      return <div className={styles.line}>{words.data.checking(check.rowsDone, check.rowCount)}</div>;
    case "failed": {
      const failure = failureWords(words, check.failure);
      return (
        <div className={styles.line}>
          {failure.title} · {failure.body}
          <Button size="small" onClick={() => void session.checkRows()}>
            {words.data.checkRows}
          </Button>
        </div>
      );
    }
    case "done":
      return <Counts check={check.check} inspection={inspection} />;
  }
}

function Counts({ check, inspection }: { readonly check: RowCheck; readonly inspection: Inspection }) {
  const styles = useStyles();
  const { data } = usePane().words;
  const { counted, leftOut } = check.counts.rows;
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={data.proportion(counted, leftOut)}>
        {counted > 0 && <span className={styles.counted} style={{ flexGrow: counted, flexBasis: 0 }} />}
        {leftOut > 0 && <span className={styles.left} style={{ flexGrow: leftOut, flexBasis: 0 }} />}
      </div>
      <div className={styles.line}>
        <span>{leftOut === 0 ? data.allRowsCounted(counted) : data.rowsCounted(counted, leftOut)}</span>
      </div>
      {leftOut > 0 && (
        <Disclosure closed={data.leftOut(leftOut)}>
          <StatusList check={check} inspection={inspection} />
        </Disclosure>
      )}
    </div>
  );
}

/** Rows left out, by reason, with up to three rows that could not be read. */
export function StatusList({
  check,
  inspection,
}: {
  readonly check: RowCheck;
  readonly inspection: Inspection | null;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const leftOut = countedStatuses(check.counts, words.output).filter(({ status }) => status !== "counted");
  // A row's number in the sheet: the header row, the rows above it and counting from one.
  const firstRow = inspection === null ? null : inspection.source.firstRow + inspection.headerRow + 2;
  return (
    <ul className={styles.list}>
      {leftOut.map(({ status, name, rows }) => {
        const examples = status === "bad-date" || status === "bad-amount" ? (check.examples[status] ?? []) : [];
        return (
          <li key={status} className={styles.item}>
            <span className={styles.status}>{maskContacts(name)}</span>
            <span>{words.pane.rows(rows)}</span>
            {firstRow !== null && examples.length > 0 && (
              <span className={styles.examples}>
                {words.format.list(
                  examples
                    .slice(0, 3)
                    .map(example => words.data.rowExample(firstRow + example.row, maskContacts(example.text))),
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
