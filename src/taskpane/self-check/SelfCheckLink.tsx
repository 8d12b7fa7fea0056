import { useRestoreFocusTarget } from "@fluentui/react-components";
import { LinkButton } from "../parts/LinkButton";
import { usePane } from "../pane-context";

/** Opens the self-check. */
export function SelfCheckLink() {
  const { session, words } = usePane();
  return (
    <div>
      <LinkButton {...useRestoreFocusTarget()} onClick={() => session.openSelfCheck()}>
        {words.selfCheck.action}
      </LinkButton>
    </div>
  );
}
