import { makeStyles, tokens } from "@fluentui/react-components";
import { MoreButton } from "./menu/MoreButton";
import type { MenuActions } from "./menu/menu-entries";
import { LinkButton } from "./parts/LinkButton";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    height: "40px",
    flexShrink: 0,
    // Office draws its own menu over the right corner of the pane.
    padding: "0 40px 0 12px",
  },
  mark: { flexShrink: 0, forcedColorAdjust: "none" },
  name: {
    flexShrink: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    "@container pane (max-width: 300px)": { display: "none" },
  },
  space: { flexGrow: 1 },
});

/** Which orders are looked at, and the menu of what is needed rarely. */
export function Head(actions: MenuActions) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const inspection = state.source.status === "ready" ? state.source.inspection : null;
  const isRunning = state.run.status === "running";
  // While other orders are looked at, the link keeps its place and the focus.
  const canChange = (inspection !== null || state.source.status === "inspecting") && !isRunning;
  return (
    <div className={styles.head}>
      <svg className={styles.mark} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <rect width="20" height="20" rx="4" fill="#107C41" />
        <path d="M4 15v-3M8 15v-5M12 15V8M16 15V5" stroke="#FFFFFF" strokeWidth="2" />
      </svg>
      <span className={styles.name} title={inspection?.source.address}>
        {inspection?.source.sheetName ?? words.pane.productName}
      </span>
      {inspection && <span className={styles.rows}>{words.pane.rows(inspection.rowCount)}</span>}
      <span className={styles.space} />
      {canChange && (
        <LinkButton title={words.pane.changeHint} onClick={() => void session.inspect()}>
          {words.pane.change}
        </LinkButton>
      )}
      <MoreButton {...actions} />
    </div>
  );
}
