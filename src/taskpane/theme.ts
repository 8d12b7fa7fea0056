import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

export type PaneTheme = "light" | "dark";

/** Excel's green at step 80; white on it has a contrast of 5.3 to 1. */
const green: BrandVariants = {
  10: "#021109",
  20: "#041F10",
  30: "#062E18",
  40: "#083E20",
  50: "#0A4E29",
  60: "#0C5E31",
  70: "#0E6D39",
  80: "#107C41",
  90: "#318E5C",
  100: "#4E9E72",
  110: "#70B08D",
  120: "#8CC0A4",
  130: "#A7CFB9",
  140: "#C1DDCE",
  150: "#D9EAE1",
  160: "#ECF5F0",
};

const FONTS =
  "'Segoe UI', -apple-system, 'Open Sans', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const light: Theme = { ...createLightTheme(green), fontFamilyBase: FONTS };

/** Links, strokes and words of danger are raised, because the generated ones do not reach 4.5 to 1 on the dark ground. */
const dark: Theme = {
  ...createDarkTheme(green),
  fontFamilyBase: FONTS,
  colorBrandForegroundLink: green[120],
  colorBrandForegroundLinkHover: green[130],
  colorBrandForegroundLinkPressed: green[110],
  colorBrandForeground1: green[120],
  colorBrandForeground2: green[130],
  colorBrandStroke1: green[110],
  colorCompoundBrandForeground1: green[120],
  colorCompoundBrandStroke: green[110],
  colorStatusDangerForeground1: "#EEACB2",
};

/** The Fluent theme of the pane. */
export function fluentTheme(theme: PaneTheme): Theme {
  return theme === "dark" ? dark : light;
}
