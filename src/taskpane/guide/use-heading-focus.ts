import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** A ref for the heading of what is shown: it takes the focus whenever `shown` changes, while the pane has the keyboard. */
export function useHeadingFocus(shown: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, [shown]);
  return heading;
}
