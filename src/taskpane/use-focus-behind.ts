import { useEffect, useRef } from "react";
import type { FocusEvent } from "react";

/**
 * Remembers where the focus was below something that covers the pane, and gives it back when that is closed; what is gone
 * meanwhile leaves it to the element with the id `otherwise`. Nothing happens while the user is in the grid.
 */
export function useFocusBehind(isCovered: boolean, otherwise: string) {
  const last = useRef<HTMLElement | null>(null);
  const wasCovered = useRef(isCovered);
  useEffect(() => {
    if (wasCovered.current && !isCovered && document.hasFocus()) {
      const target = last.current?.isConnected ? last.current : document.getElementById(otherwise);
      target?.focus();
    }
    wasCovered.current = isCovered;
  }, [isCovered, otherwise]);
  return {
    onFocusCapture: (event: FocusEvent<HTMLElement>) => {
      last.current = event.target;
    },
  };
}
