import { useRestoreFocusTarget } from "@fluentui/react-components";
import { LinkButton } from "../parts/LinkButton";
import { usePane } from "../pane-context";

/** Opens the question whether results are to be taken out of the workbook. */
export function RemoveLink() {
  const { session, words } = usePane();
  return (
    <div>
      <LinkButton {...useRestoreFocusTarget()} onClick={() => void session.askRemoval()}>
        {words.remove.action}
      </LinkButton>
    </div>
  );
}
