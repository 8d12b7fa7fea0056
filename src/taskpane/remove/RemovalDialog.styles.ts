import { makeStyles, tokens } from "@fluentui/react-components";

export const useRemovalStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px" },
  line: { margin: "0 0 4px" },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
