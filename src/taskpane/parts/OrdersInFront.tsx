import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  // Stays in the page so that its text is read out when it comes.
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    marginBottom: "8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
    ":empty": { display: "none" },
  },
  button: { maxWidth: "100%", height: "auto", minHeight: "24px", overflowWrap: "anywhere" },
});

/** Says which orders the button beside it scores, while another sheet of orders is in front, and takes that one instead. */
export function OrdersInFront() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { front, source } = state;
  const scored = source.status === "ready" ? source.inspection.source : null;
  const isOther = front !== null && scored !== null && front.sheetId !== scored.sheetId;
  return (
    <div role="status" className={styles.box}>
      {isOther && (
        <>
          <span>{words.pane.inFront(scored.sheetName, front.sheetName)}</span>
          <Button size="small" className={styles.button} onClick={() => void session.inspect()}>
            {words.pane.useFront(front.sheetName)}
          </Button>
        </>
      )}
    </div>
  );
}
