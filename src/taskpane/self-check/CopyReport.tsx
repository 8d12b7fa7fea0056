import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../pane-context";
import { useSelfCheckStyles } from "./SelfCheckDialog.styles";

/** Copies the report; where the host keeps the clipboard to itself, says so. */
export function CopyReport({ text }: { readonly text: string }) {
  const styles = useSelfCheckStyles();
  const { copy, copied, copyByHand } = usePane().words.selfCheck;
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const onCopy = (): void => {
    // Absent outside of secure pages, refused where the frame around the pane does not allow it.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    void Promise.resolve(clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  };
  return (
    <div>
      <Button size="small" onClick={onCopy}>
        {copy}
      </Button>
      <p className={styles.quiet} role="status">
        {outcome === "copied" && copied}
        {outcome === "refused" && copyByHand}
      </p>
    </div>
  );
}
