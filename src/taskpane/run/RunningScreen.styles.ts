import { makeStyles, tokens } from "@fluentui/react-components";

export const useRunningStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Room for what comes and goes, so that Cancel stays where it is.
  caption: {
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  figures: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "16px",
    paddingTop: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  time: {
    minHeight: "16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  phases: {
    margin: 0,
    padding: "4px 0 0",
    listStyleType: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  phase: { display: "flex", alignItems: "center", gap: "10px", height: "36px" },
  mark: { width: "20px", flexShrink: 0, display: "flex", justifyContent: "center" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  now: { fontWeight: tokens.fontWeightSemibold },
  name: { flexGrow: 1 },
  fact: { whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  spinner: { "@media (prefers-reduced-motion: reduce)": { display: "none" } },
  still: { display: "none", "@media (prefers-reduced-motion: reduce)": { display: "block" } },
});
