import { useEffect, useId } from "react";
import { usePane } from "./pane-context";

/** While `find` is given, something typed here cannot be used: scoring leads back to the element that it finds instead. */
export function useTypedFault(find: (() => HTMLElement | null) | null): void {
  const { typedFaults } = usePane();
  const id = useId();
  useEffect(() => {
    const faults = typedFaults.current;
    if (find) faults.set(id, find);
    else faults.delete(id);
    return () => {
      faults.delete(id);
    };
  }, [id, find, typedFaults]);
}

/** The first of the elements in reading order, whatever order they went wrong in. */
export function firstOnPage(elements: readonly (HTMLElement | null)[]): HTMLElement | null {
  return elements.reduce<HTMLElement | null>((first, element) => {
    if (element === null || first === null) return element ?? first;
    return first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? element : first;
  }, null);
}
