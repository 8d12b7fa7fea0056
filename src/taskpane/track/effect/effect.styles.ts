import { makeStyles, tokens } from "@fluentui/react-components";

export const useEffectStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  block: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: "flex-start" },
});
