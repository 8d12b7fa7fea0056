import type { LessonOrders } from "#app/lesson/lesson";
import { sampleMovement } from "#app/lesson/sample/movement";
import { CHANGES, isRefusal } from "#core/segment-movement";
import type { Change, Movement } from "#core/segment-movement";
import { useGuideStyles } from "../../guide/guide.styles";
import { usePane } from "../../pane-context";
import { rankNames } from "../../track/movement/ends";
import { FlowPicture } from "../../track/movement/FlowPicture";
import { useTrackWords } from "../../track/track-words";
import { TestOfYours } from "./InYourData";

/** Who of the sample moved between two days, by groups of segments. */
export function MovementStep({ sample }: { readonly sample: LessonOrders }) {
  const guide = useGuideStyles();
  const { movement } = useTrackWords();
  const moved = sampleMovement(sample);
  return (
    <>
      {isRefusal(moved) ? <p className={guide.text}>{movement.refused(moved)}</p> : <Moved moved={moved} />}
      <TestOfYours test="movement" />
    </>
  );
}

function Moved({ moved }: { readonly moved: Movement }) {
  const guide = useGuideStyles();
  const { output } = usePane().words;
  const { movement } = useTrackWords();
  const counts = CHANGES.map(change => [change, moved.totals[change].members]);
  return (
    <>
      <p className={guide.text}>
        {movement.verdict(moved.base, moved.asOf, Object.fromEntries(counts) as Record<Change, number>)}
      </p>
      <FlowPicture moved={moved} names={rankNames(moved, output, movement)} />
      <p className={guide.quiet}>{movement.viewHint.frozen}</p>
    </>
  );
}
