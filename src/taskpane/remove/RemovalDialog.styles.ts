import { makeStyles, tokens } from "@fluentui/react-components";

export const useRemovalStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 24px)", overflowWrap: "anywhere" },
  body: { gap: "12px", maxHeight: "calc(100vh - 48px)" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", gap: "8px" },
  actions: { flexWrap: "wrap" },
  list: { margin: 0, paddingInlineStart: "20px" },
  line: { margin: "0 0 4px" },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
