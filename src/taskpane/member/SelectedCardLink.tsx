import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";

/** Opens the card of whoever has the row that is selected in the sheet. */
export function SelectedCardLink() {
  const { session, words } = usePane();
  return <LinkButton onClick={() => void session.openSelected()}>{words.member.ofSelected}</LinkButton>;
}
