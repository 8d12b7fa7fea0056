/** Browsers lose precision and some stop altogether beyond about 16 million pixels; half of that is safe everywhere. */
export const LARGEST_SPACER_PIXELS = 8_000_000;

/** Maps the scroll bar of a capped spacer to the real offset in a sheet that may be taller. All values in pixels. */
export interface ScrollMap {
  /** Size to give the spacer inside the scrolling element. */
  readonly spacer: number;
  /** The largest real offset. */
  readonly largestOffset: number;
  /** Real offset for a scroll bar position. */
  offsetAt(scrollPosition: number): number;
  /** Scroll bar position for a real offset. */
  positionOf(offset: number): number;
  /** The nearest offset that exists. */
  clamp(offset: number): number;
}

/**
 * @param content  size of all lines
 * @param view     size of the visible part
 * @param cap      largest spacer; tests use small ones
 */
export function scrollMap(content: number, view: number, cap = LARGEST_SPACER_PIXELS): ScrollMap {
  const spacer = Math.max(view, Math.min(content, cap));
  const largestOffset = Math.max(0, content - view);
  const largestPosition = Math.max(0, spacer - view);
  const factor = largestPosition === 0 ? 0 : largestOffset / largestPosition;
  const clamp = (offset: number): number => Math.min(Math.max(0, offset), largestOffset);
  return {
    spacer,
    largestOffset,
    offsetAt: position => clamp(position * factor),
    positionOf: offset => (factor === 0 ? 0 : clamp(offset) / factor),
    clamp,
  };
}
