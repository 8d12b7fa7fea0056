import { isOnlyResponses } from "#app/effect/evaluate-campaign";
import type { CampaignEvaluation } from "#app/effect/evaluate-campaign";
import type { Share } from "#core/response";
import { wilson } from "#core/effect";
import type { RatingChange, SegmentEffect, SpanRates } from "#core/effect";
import { usePane } from "../../pane-context";
import { Disclosure } from "../../parts/Disclosure";
import { NoteList } from "../../parts/NoteList";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";
import { useEffectStyles } from "./effect.styles";

/** What came of the campaign: a verdict where the groups allow one, and what it rests on. */
export function EffectFound({ evaluation }: { readonly evaluation: CampaignEvaluation }) {
  const styles = useEffectStyles();
  const { effect: words } = useTrackWords();
  const { effect, beforeAfter, spans, answers, contactedCount, unknownCount, goneCount, ratings } = evaluation;
  const { said } = words;
  const answered = contactedCount > 0 && (
    <p className={styles.text}>{words.answered(contactedCount, answers, wilson(answers))}</p>
  );
  const rated = ratings && <RatingLines ratings={ratings} />;
  if (spans.days === 0) {
    return (
      <>
        <p className={styles.verdict}>{said.nothingSince(spans.after)}</p>
        {answered}
      </>
    );
  }
  const notes = [
    said.naming(spans.after, spans.asOf),
    ...(goneCount > 0 ? [said.gone(goneCount)] : []),
    ...(unknownCount > 0 ? [said.unknown(unknownCount)] : []),
    ...(unknownCount > 0 && isOnlyResponses(answers) ? [said.onlyResponses] : []),
  ];
  if (effect === null) {
    return (
      <>
        {beforeAfter && (
          <>
            <p className={styles.verdict}>{said.notAttributable}</p>
            <SpanLine name={said.before} span={beforeAfter.before} />
            <SpanLine name={said.since} span={beforeAfter.after} />
          </>
        )}
        {rated}
        {answered}
        <NoteList notes={notes} />
      </>
    );
  }
  const isMeasured = effect.kind === "measured";
  const { uncomparedCount, notReachedCount, contactedControlCount } = effect.left;
  const left = [
    ...(contactedCount === 0 ? [said.noContacts] : []),
    ...(uncomparedCount > 0 ? [said.uncompared(uncomparedCount)] : []),
    ...(notReachedCount !== null && notReachedCount > 0 ? [said.notReached(notReachedCount)] : []),
    ...(contactedControlCount !== null && contactedControlCount > 0
      ? [said.contactedControl(contactedControlCount)]
      : []),
    ...(isMeasured && effect.comparisonCount > 0 ? [said.comparisons(effect.comparisonCount)] : []),
  ];
  return (
    <>
      <p className={styles.verdict}>
        {isMeasured
          ? said.verdict[effect.verdict]
          : said.insufficient(effect.contacted.of, effect.control.of, effect.needed)}
      </p>
      <GroupLine name={said.toContact} share={isMeasured ? effect.contacted.share : effect.contacted} />
      <GroupLine name={said.control} share={isMeasured ? effect.control.share : effect.control} />
      {isMeasured && <p className={styles.text}>{words.uplift(effect.uplift)}</p>}
      {isMeasured && effect.money && (
        <>
          <p className={styles.text}>{words.money(effect.money)}</p>
          <p className={styles.text}>{said.moneyVerdict(effect.money)}</p>
        </>
      )}
      {rated}
      {answered}
      {isMeasured && (
        <Disclosure closed={words.segments}>
          <SegmentTable segments={effect.segments} names={evaluation.segments} />
        </Disclosure>
      )}
      <NoteList notes={[...notes, ...left]} />
    </>
  );
}

function GroupLine({ name, share }: { readonly name: string; readonly share: Share }) {
  const styles = useEffectStyles();
  return <p className={styles.text}>{useTrackWords().effect.group(name, share, wilson(share))}</p>;
}

/** Mean ratings before and since, and what the members who gave both say. */
function RatingLines({ ratings }: { readonly ratings: RatingChange }) {
  const styles = useEffectStyles();
  const { effect: words } = useTrackWords();
  return (
    <>
      <p className={styles.text}>{words.ratings(ratings)}</p>
      <p className={styles.text}>{words.said.ratingChange(ratings)}</p>
      <p className={styles.quiet}>{words.said.ratingNaming}</p>
    </>
  );
}

function SpanLine({ name, span }: { readonly name: string; readonly span: SpanRates }) {
  const styles = useEffectStyles();
  return <p className={styles.text}>{useTrackWords().effect.span(name, span)}</p>;
}

interface SegmentTableProps {
  readonly segments: readonly SegmentEffect[];
  readonly names: readonly string[];
}

function SegmentTable({ segments, names }: SegmentTableProps) {
  const styles = useResultStyles();
  const { format } = usePane().words;
  const { effect: words, response } = useTrackWords();
  const rateOf = ({ hits, of }: Share) => (of === 0 ? "–" : format.percent(hits / of));
  return (
    <table className={styles.table} aria-label={words.segments}>
      <thead>
        <tr>
          <th scope="col">{words.columns.segment}</th>
          <th scope="col">{words.said.toContact}</th>
          <th scope="col">{words.said.control}</th>
          <th scope="col">{words.columns.uplift}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ segment, contacted, control, uplift, evidence }) => (
          <tr key={segment}>
            <th scope="row">{names[segment] || words.said.noSegment}</th>
            <td>{`${rateOf(contacted)} (${format.integer(contacted.of)})`}</td>
            <td>{`${rateOf(control)} (${format.integer(control.of)})`}</td>
            <td>
              {evidence === "too-few" || uplift === null
                ? words.said.evidence["too-few"]
                : `${response.points(uplift)}: ${words.said.evidence[evidence]}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
