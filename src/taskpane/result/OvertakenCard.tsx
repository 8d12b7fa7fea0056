import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";

/** Says that the sheets may no longer say what the last result says; nothing where they do as far as is known. */
export function OvertakenCard() {
  const { state, words } = usePane();
  if (!state.isOvertaken || state.lastResult === null) return null;
  return <MessageCard alert intent="warning" {...words.result.isOvertaken} />;
}
