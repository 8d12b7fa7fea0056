/** Pieces of a drawn chart, in pixels from its upper left corner. Plain data: the component only turns them into SVG. */
export type ChartMark =
  | {
      readonly kind: "rectangle";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: "line";
      readonly points: readonly Point[];
      readonly color: string;
      readonly width: number;
      readonly isDashed: boolean;
    }
  | { readonly kind: "area"; readonly points: readonly Point[]; readonly fill: string }
  | { readonly kind: "path"; readonly path: string; readonly fill: string }
  | { readonly kind: "dot"; readonly at: Point; readonly radius: number; readonly fill: string }
  | {
      readonly kind: "text";
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly color: string;
      readonly isBold: boolean;
      readonly anchor: "start" | "middle" | "end";
      /** Degrees against the clock: 90 = read from below to above. */
      readonly turn: number;
    };

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the picture, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Colours of a chart on the white sheet where nothing was set [unverified: Excel's standard theme]. */
export const SERIES_COLORS: readonly string[] = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
export const TEXT_COLOR = "#595959";
export const LINE_COLOR = "#D9D9D9";

/** A colour of the workbook that SVG may be given: hex codes and names only, as files hold anything. */
export function safeColor(color: string | null, otherwise: string): string {
  return color !== null && /^#[0-9a-f]{6}$|^[a-z]+$/i.test(color) ? color : otherwise;
}

/** A font's size in pixels. */
export function fontPixels(points: number | null, otherwisePoints: number): number {
  return ((points ?? otherwisePoints) * 96) / 72;
}

/** A text mark. */
export function textMark(
  at: Point,
  text: string,
  size: number,
  options: Partial<Pick<Extract<ChartMark, { kind: "text" }>, "color" | "isBold" | "anchor" | "turn">> = {},
): ChartMark {
  return {
    kind: "text",
    at,
    text,
    size,
    color: TEXT_COLOR,
    isBold: false,
    anchor: "middle",
    turn: 0,
    ...options,
  };
}
