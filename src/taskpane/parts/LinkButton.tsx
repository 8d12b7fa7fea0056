import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps } from "react";

const useStyles = makeStyles({
  link: {
    flexShrink: 0,
    minHeight: "24px",
    minWidth: "24px",
    padding: "0 2px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { color: "LinkText" },
    "@media (pointer: coarse)": { minHeight: "40px" },
  },
});

/** A button that looks like a link: acts here, goes nowhere. */
export function LinkButton({ className, ...rest }: ComponentProps<"button">) {
  const styles = useStyles();
  return <button type="button" {...rest} className={mergeClasses(styles.link, className)} />;
}
