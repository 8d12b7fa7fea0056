import { usePane } from "../pane-context";
import { EmptyScreen } from "../parts/EmptyScreen";
import { RemoveLink } from "../remove/RemoveLink";

/** No result to show yet; those of earlier runs can still be taken out of the workbook. */
export function EmptyResult() {
  const { state, words } = usePane();
  const { empty } = words.result;
  const bars = [40, 60, 20, 48, 70, 28, 44].map((height, place) => (
    <rect
      key={place}
      x={4 + place * 24}
      y={82 - height}
      width="14"
      height={height}
      stroke="currentColor"
      strokeDasharray="3 3"
    />
  ));
  const sketch = (
    <>
      <path d="M0 82h168" stroke="currentColor" />
      {bars}
    </>
  );
  return (
    <EmptyScreen title={empty.title} body={empty.body} sketch={sketch}>
      {!state.isCleared && <RemoveLink />}
    </EmptyScreen>
  );
}
