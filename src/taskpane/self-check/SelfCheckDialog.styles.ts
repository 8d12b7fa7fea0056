import { makeStyles, tokens } from "@fluentui/react-components";

export const useSelfCheckStyles = makeStyles({
  line: { margin: 0 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  answer: { display: "flex", gap: "8px", "& > svg": { flexShrink: 0, marginTop: "2px" } },
  words: { display: "block" },
  seen: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  held: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusDangerForeground1 },
  harmless: { color: tokens.colorStatusWarningForeground3 },
  text: {
    boxSizing: "border-box",
    width: "100%",
    height: "160px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
