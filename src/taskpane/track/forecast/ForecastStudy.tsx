import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { MadeStudy } from "#app/session/studies/state";
import { DAYS_PER_UNIT, FORECAST_DAYS, forecastTotals } from "#core/member-forecast";
import type { ForecastStudy as Found } from "#core/member-forecast";
import { outputWords } from "#locales/output-words";
import { usePane } from "../../pane-context";
import { Disclosure } from "../../parts/Disclosure";
import { MessageCard } from "../../parts/MessageCard";
import { NoteList } from "../../parts/NoteList";
import { SegmentedControl } from "../../parts/SegmentedControl";
import { StudyFrame } from "../StudyFrame";
import { WriteToo } from "../WriteToo";
import { useTrackWords } from "../track-words";
import { ChancesPicture } from "./ChancesPicture";
import { RepeatsPicture } from "./RepeatsPicture";
import { TOP_MEMBERS, TopMembers } from "./TopMembers";
import { WeeksPicture } from "./WeeksPicture";

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  label: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200 },
});

type Made = Extract<Found, { kind: "forecast" }>;

/** What a model expects members to buy, and what became of such a forecast on days that it had not seen. */
export function ForecastStudy() {
  const styles = useStyles();
  const { forecast } = useTrackWords();
  const { session, state, words } = usePane();
  const { forecastDays } = state.settings;
  const asked = useMemo(() => ({ unit: "days" as const, horizon: forecastDays }), [forecastDays]);
  return (
    <>
      <p className={styles.quiet}>{forecast.naming}</p>
      <div>
        <p className={styles.label}>{forecast.horizon}</p>
        <SegmentedControl
          label={forecast.horizon}
          options={FORECAST_DAYS.map(days => ({ value: String(days), label: words.format.integer(days) }))}
          value={String(forecastDays)}
          onChange={value => session.changeSettings({ forecastDays: Number(value) })}
        />
      </div>
      <StudyFrame study="forecast" asked={asked}>
        {({ found, of }) => (found.kind === "forecast" ? <Forecast made={found} of={of} /> : <Refused study={found} />)}
      </StudyFrame>
      <WriteToo output="forecast" sheet={outputWords(words.language).sheets.forecast} />
    </>
  );
}

function Refused({ study }: { readonly study: Extract<Found, { kind: "refused" }> }) {
  const { forecast } = useTrackWords();
  const { output } = usePane().words;
  return (
    <>
      <MessageCard intent="info" body={forecast.refused} />
      <NoteList notes={study.refusals.map(output.forecast.refusal)} />
    </>
  );
}

interface ForecastProps extends Pick<MadeStudy<"forecast">, "of"> {
  readonly made: Made;
}

function Forecast({ made: { asOf, forecast, calibration }, of }: ForecastProps) {
  const styles = useStyles();
  const words = useTrackWords().forecast;
  const { output } = usePane().words;
  const totals = useMemo(() => forecastTotals(forecast), [forecast]);
  const days = forecast.horizon * DAYS_PER_UNIT[forecast.unit];
  const { spend } = forecast;
  const heldOut = calibration.kind === "held-out" ? calibration.holdOut : null;
  const refusalOf = output.forecast.refusal;
  const notes = [
    ...(calibration.kind === "refused" ? [words.notHeldOut(calibration.refusals.map(refusalOf))] : []),
    ...(heldOut !== null && heldOut.newBuyers.buyers > 0
      ? [words.newBuyers(heldOut.newBuyers.buyers, heldOut.newBuyers.purchases)]
      : []),
    ...(spend.kind === "refused" ? [words.noAmount(refusalOf(spend.refusal))] : []),
    ...(spend.kind === "fitted" && spend.correlation !== null ? [words.correlation(spend.correlation)] : []),
    words.sameDay,
  ];
  return (
    <>
      <p className={styles.text}>
        {words.verdict(totals, asOf, days)}
        {totals.expectedAmount !== null && ` ${words.amount(totals.expectedAmount)}`}
      </p>
      {heldOut !== null && <p className={styles.text}>{words.heldOut(heldOut)}</p>}
      <ul className={styles.list}>
        {words.counts(totals, days).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {heldOut !== null && (
        <>
          {heldOut.weeks.length > 0 && <WeeksPicture heldOut={heldOut} />}
          <RepeatsPicture groups={heldOut.frequencies} />
          <ChancesPicture reliability={heldOut.reliability} />
        </>
      )}
      <Disclosure closed={words.top(Math.min(TOP_MEMBERS, totals.buyers))}>
        <TopMembers book={of} forecast={forecast} />
      </Disclosure>
      <NoteList notes={notes} />
    </>
  );
}
