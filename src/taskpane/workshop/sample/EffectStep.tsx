import type { LessonOrders } from "#app/lesson/lesson";
import { sampleEffect } from "#app/lesson/sample/effect";
import type { SampleDraw } from "#app/lesson/sample/effect";
import { useGuideStyles } from "../../guide/guide.styles";
import { useGuideWords } from "../../guide/guide-words";
import { usePane } from "../../pane-context";
import { useTrackWords } from "../../track/track-words";
import { useWorkshopStyles } from "../workshop.styles";
import { TestOfYours } from "./InYourData";

/** What control groups of three sizes could show before anybody is called, and what chance alone did with them. */
export function EffectStep({ sample }: { readonly sample: LessonOrders }) {
  const styles = useWorkshopStyles();
  const guide = useGuideStyles();
  const { effect: words } = useGuideWords().workshop.found;
  const found = sampleEffect(sample);
  if (found === null) return <p className={guide.text}>{words.notTested}</p>;
  const { drawDay, asOf, expectedRate, draws } = found;
  return (
    <>
      <p className={guide.text}>{words.expected(drawDay, asOf - drawDay, expectedRate)}</p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{words.heldBack}</th>
            <th scope="col">{words.groups}</th>
            <th scope="col">{words.visible}</th>
            <th scope="col">{words.found}</th>
          </tr>
        </thead>
        <tbody>
          {draws.map(draw => (
            <Draw key={draw.share} draw={draw} />
          ))}
        </tbody>
      </table>
      <p className={guide.text}>{words.nobodyCalled}</p>
      <TestOfYours test="effect" />
    </>
  );
}

function Draw({ draw: { share, contactCount, controlCount, visible, outcome } }: { readonly draw: SampleDraw }) {
  const styles = useWorkshopStyles();
  const { format } = usePane().words;
  const { effect: words } = useGuideWords().workshop.found;
  const { response } = useTrackWords();
  const visibleText =
    visible.kind === "visible"
      ? words.points(visible.difference)
      : visible.kind === "never"
        ? words.never
        : words.tooFew;
  return (
    <tr>
      <th scope="row">{format.percent(share)}</th>
      <td className={styles.whole}>{`${format.integer(contactCount)} / ${format.integer(controlCount)}`}</td>
      <td>{visibleText}</td>
      <td>
        {outcome.kind === "measured" ? (
          <>
            {response.points(outcome.uplift)}
            <div>{words.verdict[outcome.verdict]}</div>
          </>
        ) : (
          words.insufficient
        )}
      </td>
    </tr>
  );
}
