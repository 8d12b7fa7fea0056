import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Gives the focus to the element with the id `otherwise` when the element that had it is gone from the pane or cannot have
 * it any longer, as after a button that leads to another screen: a person at the keyboard would have to begin at the top
 * again. Whoever takes the focus for a reason does so first. Nothing happens while the user is in the grid.
 *
 * @returns a ref for the pane
 */
export function useKeptFocus(otherwise: string): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  const fallback = useRef(otherwise);
  useEffect(() => {
    fallback.current = otherwise;
  }, [otherwise]);
  useEffect(() => {
    const root = pane.current!;
    let last: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocus = (event: FocusEvent): void => {
      last = event.target as HTMLElement;
    };
    const isLost = (): boolean =>
      last !== null && document.hasFocus() && isNowhere(document.activeElement) && !canHaveFocus(last);
    const observer = new MutationObserver(() => {
      if (timer !== undefined || !isLost()) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (isLost()) target(root, fallback.current)?.focus();
      }, SCREEN_MILLISECONDS);
    });
    root.addEventListener("focusin", onFocus);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      root.removeEventListener("focusin", onFocus);
    };
  }, []);
  return pane;
}

/** So long a screen that comes next may take until it takes the focus itself. */
const SCREEN_MILLISECONDS = 100;

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled") && element.closest("[hidden]") === null;
}

/** Where there is no tab, as in front of the guide or a card, the heading of what is shown. */
function target(root: HTMLElement, id: string): HTMLElement | null {
  const tab = document.getElementById(id);
  if (tab !== null && canHaveFocus(tab)) return tab;
  return [...root.querySelectorAll<HTMLElement>("main h2[tabindex], main button")].find(canHaveFocus) ?? null;
}
