import type { LessonOrders } from "#app/lesson/lesson";
import { sampleResponse } from "#app/lesson/sample/response";
import { LETTER } from "#core/dimensions";
import type { DimensionResponse, RepeatPurchaseTest } from "#core/response";
import { useGuideStyles } from "../../guide/guide.styles";
import { useGuideWords } from "../../guide/guide-words";
import { usePane } from "../../pane-context";
import { rampColours } from "../../result/colours";
import { useTrackWords } from "../../track/track-words";
import { useWorkshopStyles } from "../workshop.styles";
import { TestOfYours } from "./InYourData";

/** Steps of the ramp in which cells are drawn: one for every fifth of a share. */
const STEPS = 5;

/** Who of the sample bought again, by each dimension's score: the dimension that tells most first. */
export function ResponseStep({ sample }: { readonly sample: LessonOrders }) {
  const styles = useGuideStyles();
  const { response } = useTrackWords();
  const test = sampleResponse(sample);
  return (
    <>
      {test.kind === "tested" ? <Tested test={test} /> : <p className={styles.text}>{response.refused(test)}</p>}
      <TestOfYours test="response" />
    </>
  );
}

function Tested({ test: { base, cutoff, horizonDays, dimensions, order } }: { readonly test: RepeatPurchaseTest }) {
  const styles = useWorkshopStyles();
  const guide = useGuideStyles();
  const { format } = usePane().words;
  const { found } = useGuideWords().workshop;
  const { response } = useTrackWords();
  const ranked = order.dataOrder.map(dimension => dimensions.find(one => one.dimension === dimension)!);
  const scores = dimensions[0]!.scores.map(({ score }) => score);
  return (
    <>
      {base.rate && <p className={guide.text}>{response.verdict(base.share, base.rate, cutoff, horizonDays)}</p>}
      <table className={styles.rates}>
        <caption>{found.response.table}</caption>
        <thead>
          <tr>
            <td />
            {scores.map(score => (
              <th key={score} scope="col">
                {format.integer(score)}
              </th>
            ))}
            <th scope="col">{found.response.power}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(one => (
            <Rates key={one.dimension} found={one} />
          ))}
        </tbody>
      </table>
      <p className={styles.finding}>
        {order.kind === "keep"
          ? response.keep(order.reason, order.dataOrder, order.currentOrder)
          : response.suggest(order.dataOrder)}
      </p>
      <p className={guide.quiet}>{response.naming}</p>
    </>
  );
}

function Rates({ found: { dimension, scores, power } }: { readonly found: DimensionResponse }) {
  const { words, theme } = usePane();
  const { format, pane } = words;
  return (
    <tr>
      <th scope="row" title={pane.dimension[dimension]}>
        {LETTER[dimension]}
      </th>
      {scores.map(({ score, rate }) =>
        rate === null ? (
          <td key={score}>–</td>
        ) : (
          <td key={score} style={rampColours(Math.min(STEPS, 1 + Math.floor(STEPS * rate.value)), theme)}>
            {format.percent(Math.round(100 * rate.value) / 100)}
          </td>
        ),
      )}
      <td>{power === null ? "–" : power.gini.toFixed(2)}</td>
    </tr>
  );
}
