import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  text: { margin: 0 },
});

/** Until the rows have been read there is nothing to draw: a button that reads them, then how far that is. */
export function ReadRows() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { book, check, source } = state;
  if (book !== null || source.status !== "ready") return null;
  const text = words.distribution;
  if (check.status === "checking") {
    const reading = text.reading(check.rowsDone, check.rowCount);
    return (
      <div className={styles.box}>
        <p className={styles.text}>{reading}</p>
        <ProgressBar value={check.rowsDone} max={Math.max(1, check.rowCount)} aria-label={reading} />
      </div>
    );
  }
  return (
    <div className={styles.box}>
      <p className={styles.text}>{text.noBook}</p>
      <Button size="small" onClick={() => void session.checkRows()}>
        {text.read}
      </Button>
    </div>
  );
}
