import { makeStyles, tokens } from "@fluentui/react-components";

/** What welcome, tour, workshop and about share. */
export const useGuideStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { margin: 0 },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  terms: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  reason: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  section: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  step: { flexGrow: 1 },
});
