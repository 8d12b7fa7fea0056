import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { usePane } from "./pane-context";

/**
 * A ref for the element that takes the focus when a run opens the screen; a screen opened by its tab leaves the focus
 * on the tab. Nothing happens while the user is in the grid: the pane must not pull the focus out of it.
 */
export function useArrivalFocus<E extends HTMLElement>(): RefObject<E | null> {
  const { arrival, arrivalHandled } = usePane();
  const element = useRef<E>(null);
  useEffect(() => {
    if (arrivalHandled.current >= arrival) return;
    arrivalHandled.current = arrival;
    if (document.hasFocus()) element.current?.focus();
  }, [arrival, arrivalHandled]);
  return element;
}
