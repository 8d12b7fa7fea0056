import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";
import { useMemberStyles } from "./MemberScreen.styles";

/** The way to the purchases and the full texts: reading the orders that the pane shows. */
export function ReadOrders() {
  const styles = useMemberStyles();
  const { session, state, words } = usePane();
  const { member } = words;
  if (state.source.status !== "ready") return <p className={styles.caption}>{member.noOrders}</p>;
  if (state.check.status === "checking") {
    return (
      <p className={styles.caption} role="status">
        {member.readingOrders}
      </p>
    );
  }
  return (
    <p className={styles.caption}>
      <LinkButton onClick={() => void session.checkRows()}>{member.readOrders}</LinkButton>
    </p>
  );
}
