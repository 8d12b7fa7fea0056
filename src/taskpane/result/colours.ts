import type { Segment } from "#core/segment-map";
import type { PaneTheme } from "../theme";

/**
 * Edges of bars and swatches by fill: pale fills do not reach 3 to 1 on white, dark ones not on the dark ground.
 * Every map draws from the same fills.
 */
const EDGES: Readonly<Record<string, Readonly<Record<PaneTheme, string>>>> = {
  "#1B7F4B": { light: "#1B7F4B", dark: "#4FB980" },
  "#7CC49A": { light: "#2E8A5A", dark: "#7CC49A" },
  "#BFE3CD": { light: "#2E8A5A", dark: "#BFE3CD" },
  "#2F6DB5": { light: "#2F6DB5", dark: "#6FA3E0" },
  "#A9C8EA": { light: "#4A7FBB", dark: "#A9C8EA" },
  "#12797E": { light: "#12797E", dark: "#4FB4B9" },
  "#A6DCDD": { light: "#2A8A8C", dark: "#A6DCDD" },
  "#E08A00": { light: "#A86700", dark: "#E08A00" },
  "#F6C667": { light: "#A86700", dark: "#F6C667" },
  "#FBE7B8": { light: "#A86700", dark: "#FBE7B8" },
  "#B3261E": { light: "#B3261E", dark: "#F0776E" },
  "#E6938D": { light: "#B8504A", dark: "#E6938D" },
  "#CFC9D6": { light: "#7A7285", dark: "#CFC9D6" },
  "#6E6E6E": { light: "#6E6E6E", dark: "#A8A8A8" },
};

/** The border colour of a segment's bar. @throws Error for a fill without an edge: a map was widened without it */
export function segmentEdge({ id, fill }: Segment, theme: PaneTheme): string {
  const edge = EDGES[fill];
  if (!edge) throw new Error(`the fill ${fill} of segment ${id} has no edge colour`);
  return edge[theme];
}

/** Fill and text of the five steps of a score or a class, 1 first. One hue, so more never looks like other. */
const RAMP: Readonly<Record<PaneTheme, readonly (readonly [fill: string, text: string])[]>> = {
  light: [
    ["#E6EAF2", "#1B2436"],
    ["#C0CBE0", "#1B2436"],
    ["#8FA3CA", "#101828"],
    ["#5873AC", "#FFFFFF"],
    ["#2B4784", "#FFFFFF"],
  ],
  dark: [
    ["#2F3A52", "#FFFFFF"],
    ["#455A86", "#FFFFFF"],
    ["#6C86BD", "#0B1220"],
    ["#9DB4E6", "#0B1220"],
    ["#D3DFFA", "#0B1220"],
  ],
};

/** Colours of a step from 1 to 5; stronger is more, in both themes. */
export function rampColours(step: number, theme: PaneTheme): { backgroundColor: string; color: string } {
  const [backgroundColor, color] = RAMP[theme][step - 1] ?? RAMP[theme][0]!;
  return { backgroundColor, color };
}
