import type { LessonOrders } from "#app/lesson/lesson";
import { sampleForecast } from "#app/lesson/sample/forecast";
import { DAYS_PER_UNIT, forecastTotals } from "#core/member-forecast";
import type { ForecastStudy } from "#core/member-forecast";
import { useGuideStyles } from "../../guide/guide.styles";
import { usePane } from "../../pane-context";
import { MessageCard } from "../../parts/MessageCard";
import { WeeksPicture } from "../../track/forecast/WeeksPicture";
import { useTrackWords } from "../../track/track-words";
import { useWorkshopStyles } from "../workshop.styles";
import { TestOfYours } from "./InYourData";

/** What a model expects of the sample, or the reason why it is not asked. */
export function ForecastStep({ sample }: { readonly sample: LessonOrders }) {
  const guide = useGuideStyles();
  const { forecast: words } = useTrackWords();
  const { output } = usePane().words;
  const study = sampleForecast(sample);
  return (
    <>
      {study.kind === "forecast" ? (
        <Made study={study} />
      ) : (
        <MessageCard intent="info" title={words.refused} body={study.refusals.map(output.forecast.refusal).join(" ")} />
      )}
      <p className={guide.text}>{words.naming}</p>
      <TestOfYours test="forecast" />
    </>
  );
}

function Made({
  study: { asOf, forecast, calibration },
}: {
  readonly study: Extract<ForecastStudy, { kind: "forecast" }>;
}) {
  const styles = useWorkshopStyles();
  const guide = useGuideStyles();
  const { forecast: words } = useTrackWords();
  const days = forecast.horizon * DAYS_PER_UNIT[forecast.unit];
  const heldOut = calibration.kind === "held-out" ? calibration.holdOut : null;
  return (
    <>
      <p className={styles.finding}>{words.verdict(forecastTotals(forecast), asOf, days)}</p>
      {heldOut !== null && <p className={guide.text}>{words.heldOut(heldOut)}</p>}
      {heldOut !== null && heldOut.weeks.length > 0 && <WeeksPicture heldOut={heldOut} />}
    </>
  );
}
