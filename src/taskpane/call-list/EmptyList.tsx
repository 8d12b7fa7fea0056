import { usePane } from "../pane-context";
import { SelectedCardLink } from "../member/SelectedCardLink";
import { EmptyScreen } from "../parts/EmptyScreen";

/** No members table to call from. */
export function EmptyList() {
  const { empty } = usePane().words.list;
  const lines = [6, 34, 62].map(top => (
    <g key={top} stroke="currentColor" strokeDasharray="3 3">
      <rect x="4" y={top} width="96" height="8" />
      <rect x="124" y={top} width="40" height="8" />
      <path d={`M4 ${top + 16}h160`} />
    </g>
  ));
  return (
    <EmptyScreen title={empty.title} body={empty.body} sketch={lines}>
      <SelectedCardLink />
    </EmptyScreen>
  );
}
