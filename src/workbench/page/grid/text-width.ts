let measure: ((text: string) => number) | null = null;

/** Width of a text in the grid's font, in pixels; an estimate by characters where the platform cannot measure. */
export function textWidth(text: string): number {
  measure ??= makeMeasure();
  return measure(text);
}

function makeMeasure(): (text: string) => number {
  const surface = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
  if (surface === null) return text => text.length * 7;
  surface.font = '13px "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';
  return text => surface.measureText(text).width;
}
