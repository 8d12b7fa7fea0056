import { makeStyles, tokens } from "@fluentui/react-components";

/** Large enough to be read from the back of a room when the pane is projected. */
export const useWorkshopStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    "& > *": { flexShrink: 0 },
  },
  notes: { marginTop: "auto" },
  lines: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "8px" },
  finding: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    "& th": {
      padding: "6px 4px",
      textAlign: "start",
      verticalAlign: "bottom",
      fontWeight: tokens.fontWeightSemibold,
    },
    "& thead th": {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      color: tokens.colorNeutralForeground2,
    },
    "& td": { padding: "6px 4px", verticalAlign: "middle" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  code: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  tile: {
    display: "inline-block",
    minWidth: "32px",
    padding: "4px",
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "center",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  grid: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: "2px",
    fontSize: tokens.fontSizeBase200,
    "& th": { fontWeight: tokens.fontWeightSemibold, height: "24px" },
    "& td": {
      height: "40px",
      textAlign: "center",
      borderRadius: tokens.borderRadiusMedium,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  side: { width: "28px" },
});
