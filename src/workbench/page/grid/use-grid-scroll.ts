import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { ScrollMap } from "./scroll-map";

/** How far the sheet is scrolled, in pixels of the sheet (not of the scroll bar). */
export interface Offsets {
  readonly top: number;
  readonly left: number;
}

/** Size of the drawing area, without scroll bars. */
export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

const LINE_PIXELS = 40;

/** Measures an element's inner size and follows it. */
export function useViewSize(element: RefObject<HTMLElement | null>): ViewSize {
  const [size, setSize] = useState<ViewSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const read = (): void =>
      setSize(old =>
        old.width === measured.clientWidth && old.height === measured.clientHeight
          ? old
          : { width: measured.clientWidth, height: measured.clientHeight },
      );
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/**
 * Keeps scroll bars and offsets together. The offsets are the truth: a capped spacer's scroll bar is too coarse to hold
 * them, so the bar is moved after them, and only a bar moved by the user moves them.
 */
export function useScrollBars(
  scroller: RefObject<HTMLElement | null>,
  surface: RefObject<HTMLElement | null>,
  maps: { readonly rows: ScrollMap; readonly columns: ScrollMap },
  offsets: Offsets,
  onScroll: (offsets: Offsets) => void,
): () => void {
  const latest = useRef({ maps, offsets, onScroll });
  const expected = useRef({ top: 0, left: 0 });
  useLayoutEffect(() => {
    latest.current = { maps, offsets, onScroll };
    const element = scroller.current;
    if (element === null) return;
    const top = Math.round(maps.rows.positionOf(offsets.top));
    const left = Math.round(maps.columns.positionOf(offsets.left));
    if (expected.current.top !== top) element.scrollTop = top;
    if (expected.current.left !== left) element.scrollLeft = left;
    expected.current = { top, left };
  });
  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1;
      const [across, down] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      const now = latest.current;
      const next = {
        top: now.maps.rows.clamp(now.offsets.top + down * unit),
        left: now.maps.columns.clamp(now.offsets.left + across * unit),
      };
      // Several turns may come before the next painting: each counts.
      latest.current = { ...now, offsets: next };
      now.onScroll(next);
    };
    // React's own wheel listeners are passive and could not stop the page from scrolling.
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [surface]);
  return useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { maps: current, offsets: old } = latest.current;
    const isTopMoved = Math.abs(element.scrollTop - expected.current.top) > 1;
    const isLeftMoved = Math.abs(element.scrollLeft - expected.current.left) > 1;
    if (!isTopMoved && !isLeftMoved) return;
    expected.current = {
      top: isTopMoved ? element.scrollTop : expected.current.top,
      left: isLeftMoved ? element.scrollLeft : expected.current.left,
    };
    latest.current.onScroll({
      top: isTopMoved ? current.rows.offsetAt(element.scrollTop) : old.top,
      left: isLeftMoved ? current.columns.offsetAt(element.scrollLeft) : old.left,
    });
  }, [scroller]);
}
