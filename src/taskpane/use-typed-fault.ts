import { useEffect, useId } from "react";
import { usePane } from "./pane-context";

/** While `focus` is given, something typed here cannot be used: scoring leads back to it instead. */
export function useTypedFault(focus: (() => void) | null): void {
  const { typedFaults } = usePane();
  const id = useId();
  useEffect(() => {
    const faults = typedFaults.current;
    if (focus) faults.set(id, focus);
    else faults.delete(id);
    return () => {
      faults.delete(id);
    };
  }, [id, focus, typedFaults]);
}
