import type { CallList, CallMember, CallView } from "#app/call-list/call-list";
import type { Links } from "#app/call-list/linked-members";
import { isWithoutToday } from "#app/call-list/today-view";
import { doNotContactOf, leftOutOf } from "#app/call-list/views";
import { usePane } from "../pane-context";
import { useListStyles } from "./ListScreen.styles";

/** So many outcomes are named one by one. */
const OUTCOMES_NAMED = 3;

export interface RemarksProps {
  readonly list: CallList;
  readonly view: CallView;
  readonly members: readonly CallMember[];
  readonly links: Links;
}

/** Whom the view leaves out, and what on the sheet a person may have meant otherwise. */
export function Remarks({ list, view, members, links }: RemarksProps) {
  const styles = useListStyles();
  const { call } = usePane().words;
  const unreadable = list.members.filter(({ followUpUnreadable }) => followUpUnreadable).length;
  const boughtSince = members.filter(member => links(member)?.boughtSince === true).length;
  // Those that take somebody off the lists come first.
  const outcomes = [...list.otherOutcomes].sort((a, b) => Number(b.isRefusal) - Number(a.isRefusal));
  const lines = [
    call.leftOut(view.id, leftOutOf(list, view), doNotContactOf(list)),
    ...(view.id === "all" && isWithoutToday(list) ? [call.allForToday] : []),
    ...(view.id === "due" && unreadable > 0 ? [call.unreadableFollowUps(unreadable)] : []),
    ...(boughtSince > 0 ? [call.boughtSinceCount(boughtSince)] : []),
    ...call.otherOutcomes(outcomes.slice(0, OUTCOMES_NAMED), Math.max(0, outcomes.length - OUTCOMES_NAMED)),
  ].filter(line => line !== "");
  return lines.map(line => (
    <p key={line} className={styles.caption}>
      {line}
    </p>
  ));
}
