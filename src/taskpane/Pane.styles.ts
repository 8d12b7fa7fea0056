import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";

/** Nothing moves for whoever asks for less motion, not even slowly; dialogs stand outside of the pane. */
export const useStillness = makeStaticStyles({
  "@media (prefers-reduced-motion: reduce)": {
    "*, *::before, *::after": { animation: "none !important", transition: "none !important" },
  },
});

export const usePaneStyles = makeStyles({
  provider: { height: "100%", minHeight: 0 },
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    containerType: "inline-size",
    containerName: "pane",
    overflowWrap: "anywhere",
    textWrap: "pretty",
  },
  header: { flexShrink: 0 },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "12px",
    outlineOffset: "-2px",
  },
  statusLine: {
    display: "block",
    width: "100%",
    minHeight: "28px",
    padding: "4px 12px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "start",
    cursor: "pointer",
  },
});
