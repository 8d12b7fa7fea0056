import { makeStyles, tokens } from "@fluentui/react-components";

export const WIDTH = 296;
export const HEIGHT = 150;
export const MARGIN = { top: 10, right: 8, bottom: 20, left: 40 };

/** The lines, bars and texts of the pictures. What happened is solid, what was expected dashed or hollow, in any colours. */
export const usePictureStyles = makeStyles({
  text: {
    fontSize: "11px",
    fill: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  mark: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "2 3",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  actualLine: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  expectedLine: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 2,
    strokeDasharray: "5 3",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  actualBar: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  expectedBar: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 1.5,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight" },
  },
  point: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  chosen: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});
