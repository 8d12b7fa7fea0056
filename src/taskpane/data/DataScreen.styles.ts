import { makeStyles, tokens } from "@fluentui/react-components";

export const useDataStyles = makeStyles({
  verdict: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "8px" },
  ready: { color: tokens.colorStatusSuccessForeground1, display: "flex" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: { display: "flex", flexDirection: "column", gap: "10px" },
  more: { display: "flex", flexDirection: "column", gap: "10px", paddingTop: "4px" },
  notes: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  note: {
    display: "flex",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& > svg": { flexShrink: 0 },
  },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
