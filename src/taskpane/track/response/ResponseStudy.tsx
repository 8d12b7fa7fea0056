import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { HORIZONS } from "#core/response";
import type { RepeatPurchaseTest, ResponseTestOutcome } from "#core/response";
import type { Dimension } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { outputWords } from "#locales/output-words";
import { usePane } from "../../pane-context";
import { Disclosure } from "../../parts/Disclosure";
import { MessageCard } from "../../parts/MessageCard";
import { NoteList } from "../../parts/NoteList";
import { SegmentedControl } from "../../parts/SegmentedControl";
import { StudyFrame } from "../StudyFrame";
import { WriteToo } from "../WriteToo";
import { useTrackWords } from "../track-words";
import { RateTable } from "./RateTable";
import { ScoreRates } from "./ScoreRates";

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  label: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200 },
  advice: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
});

/** Who bought again, by score, code and segment, and what that says about the order of the dimensions. */
export function ResponseStudy() {
  const styles = useStyles();
  const words = useTrackWords();
  const { session, state, words: pane } = usePane();
  const { horizonDays } = state.settings;
  const asked = useMemo(() => ({ horizonDays }), [horizonDays]);
  const watch = (days: number) => session.changeSettings({ horizonDays: days });
  return (
    <>
      <div>
        <p className={styles.label}>{words.response.horizon}</p>
        <SegmentedControl
          label={words.response.horizon}
          options={HORIZONS.map(days => ({ value: String(days), label: pane.format.integer(days) }))}
          value={String(horizonDays)}
          onChange={value => watch(Number(value))}
        />
      </div>
      <StudyFrame study="response" asked={asked}>
        {({ found }) =>
          found.kind === "tested" ? <Tested test={found} /> : <Refused outcome={found} onWatch={watch} />
        }
      </StudyFrame>
      <WriteToo output="response" sheet={outputWords(pane.language).sheets.metrics} />
    </>
  );
}

interface RefusedProps {
  readonly outcome: Exclude<ResponseTestOutcome, { kind: "tested" }>;
  readonly onWatch: (days: number) => void;
}

function Refused({ outcome, onWatch }: RefusedProps) {
  const { refused, watchFor } = useTrackWords().response;
  const offers = outcome.kind === "shorter-horizon" ? outcome.offers : [];
  return (
    <MessageCard
      intent="info"
      body={refused(outcome)}
      actions={offers.map(days => (
        <Button key={days} size="small" onClick={() => onWatch(days)}>
          {watchFor(days)}
        </Button>
      ))}
    />
  );
}

function Tested({ test }: { readonly test: RepeatPurchaseTest }) {
  const styles = useStyles();
  const { state, words: pane } = usePane();
  const { response } = useTrackWords();
  const { base, cutoff, horizonDays, dimensions, segments, codes, comparisons } = test;
  const map = segmentMapOf(state.book!.scored.rules);
  const { segmentName } = outputWords(pane.language);
  const compared = comparisons.scores + comparisons.codes + comparisons.segments;
  const remarks = [
    response.naming,
    ...(test.newcomerCount > 0 ? [response.newcomers(test.newcomerCount)] : []),
    ...(test.undatedRefundRows > 0 ? [response.undated(test.undatedRefundRows)] : []),
    ...(test.daysWithoutData > 0 ? [response.withoutData(test.daysWithoutData)] : []),
    response.comparisons(compared),
  ];
  return (
    <>
      {base.rate && <p className={styles.text}>{response.verdict(base.share, base.rate, cutoff, horizonDays)}</p>}
      <Advice test={test} />
      {dimensions.map(found => (
        <ScoreRates key={found.dimension} found={found} base={base.rate} />
      ))}
      <p className={styles.quiet}>{response.powerHint}</p>
      <Disclosure closed={response.segments}>
        <RateTable
          label={response.segments}
          head={response.columns.segment}
          rows={segments.map(({ segment, ...rate }) => ({ name: segmentName(map, segment), rate }))}
        />
      </Disclosure>
      <Disclosure closed={response.codes}>
        <RateTable
          label={response.codes}
          head={response.columns.code}
          rows={codes.map(({ code, ...rate }) => ({ name: code, rate }))}
        />
      </Disclosure>
      <NoteList notes={remarks} />
    </>
  );
}

/** What the data say about the order; it is only ever changed by a press of the button. */
function Advice({ test: { order } }: { readonly test: RepeatPurchaseTest }) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { response } = useTrackWords();
  const [applied, setApplied] = useState<readonly Dimension[] | null>(null);
  const { rules } = state.settings;
  if (applied !== null && applied.every((dimension, at) => rules.order[at] === dimension)) {
    return (
      <p className={styles.text} role="status">
        {response.applied(applied)}
      </p>
    );
  }
  if (order.kind === "keep") {
    return <p className={styles.text}>{response.keep(order.reason, order.dataOrder, order.currentOrder)}</p>;
  }
  const apply = () => {
    setApplied(order.dataOrder);
    session.changeSettings({ rules: { ...rules, order: order.dataOrder } });
  };
  return (
    <div className={styles.advice}>
      <p className={styles.text}>{response.suggest(order.dataOrder)}</p>
      <Button size="small" onClick={apply}>
        {response.apply}
      </Button>
    </div>
  );
}
