import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { scaleBand, scaleLinear } from "d3-scale";
import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import type { DimensionResponse, Estimate } from "#core/response";
import { usePane } from "../../pane-context";
import { Disclosure } from "../../parts/Disclosure";
import { useHidden } from "../../parts/hidden.styles";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { rampColours } from "../../result/colours";
import { useTrackWords } from "../track-words";
import { RateTable } from "./RateTable";

const WIDTH = 296;
const HEIGHT = 132;
const MARGIN = { top: 18, right: 4, bottom: 20, left: 36 };
/** The step of the score ramp that bars are drawn in. */
const BAR_STEP = 4;

const useStyles = makeStyles({
  figure: { margin: 0, borderRadius: tokens.borderRadiusMedium },
  svg: { display: "block", width: "100%", height: "auto" },
  text: {
    fontSize: "11px",
    fill: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  base: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "3 3" },
  bar: { "@media (forced-colors: active)": { fill: "GrayText" } },
  whisker: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  chosen: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
});

interface ScoreRatesProps {
  readonly found: DimensionResponse;
  /** The rate of everybody: the dashed line. */
  readonly base: Estimate | null;
}

/** One dimension: a bar with its interval per score, the finding in words, and the same as a table. */
export function ScoreRates({ found, base }: ScoreRatesProps) {
  const styles = useStyles();
  const shared = useResultStyles();
  const hidden = useHidden();
  const { words, theme } = usePane();
  const { response } = useTrackWords();
  const keys = useId();
  const { dimension, scores, standing, power } = found;
  const [chosen, setChosen] = useState(scores.length - 1);
  const title = response.chart(dimension);
  const head = (
    <div className={styles.head}>
      <h3 className={shared.chartTitle}>{title}</h3>
      {power && <span className={shared.caption}>{response.power(power.gini, power.giniError)}</span>}
    </div>
  );
  if (scores.length === 0 || standing !== "ranked") {
    return (
      <div>
        {head}
        <p className={shared.finding}>{standing === "ranked" ? response.standing.off : response.standing[standing]}</p>
      </div>
    );
  }
  const highest = Math.max(...scores.map(({ rate }) => rate?.upper ?? 0), base?.upper ?? 0);
  const x = scaleBand(
    scores.map(({ score }) => String(score)),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.3);
  const y = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(2);
  const { backgroundColor: fill } = rampColours(BAR_STEP, theme);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: scores.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.min(scores.length - 1, Math.max(0, next)));
  };
  const shown = scores[Math.min(chosen, scores.length - 1)]!;
  return (
    <div>
      {head}
      <figure
        className={styles.figure}
        role="group"
        tabIndex={0}
        aria-label={title}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
      >
        <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {y.ticks(2).map(tick => (
            <g key={tick}>
              <line className={styles.grid} x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} />
              <text className={styles.text} x={MARGIN.left - 4} y={y(tick) + 4} textAnchor="end">
                {words.format.percent(tick)}
              </text>
            </g>
          ))}
          {scores.map(({ score, rate, share }, place) => {
            const left = x(String(score))!;
            const middle = left + x.bandwidth() / 2;
            return (
              <g key={score} onClick={() => setChosen(place)}>
                <rect x={left} y={MARGIN.top} width={x.bandwidth()} height={HEIGHT - MARGIN.top} fill="transparent" />
                {rate && (
                  <>
                    <rect
                      className={styles.bar}
                      fill={fill}
                      x={left}
                      width={x.bandwidth()}
                      y={y(rate.value)}
                      height={y(0) - y(rate.value)}
                    />
                    <line className={styles.whisker} x1={middle} x2={middle} y1={y(rate.lower)} y2={y(rate.upper)} />
                    <text className={styles.text} x={middle} y={y(rate.upper) - 4} textAnchor="middle">
                      {words.format.percent(Math.round(rate.value * 100) / 100)}
                    </text>
                  </>
                )}
                {place === chosen && (
                  <rect
                    className={styles.chosen}
                    x={left - 3}
                    width={x.bandwidth() + 6}
                    y={MARGIN.top - 14}
                    height={HEIGHT - MARGIN.bottom - MARGIN.top + 15}
                  />
                )}
                <text
                  className={mergeClasses(styles.text)}
                  x={middle}
                  y={HEIGHT - 6}
                  textAnchor="middle"
                >{`${score} · ${words.format.integer(share.of)}`}</text>
              </g>
            );
          })}
          {base && (
            <line
              className={styles.base}
              x1={MARGIN.left}
              x2={WIDTH - MARGIN.right}
              y1={y(base.value)}
              y2={y(base.value)}
            />
          )}
        </svg>
      </figure>
      <p id={keys} className={hidden}>
        {response.keys}
      </p>
      <p className={shared.finding} role="status">
        {response.bar(dimension, shown.score, shown.share, shown.rate, shown.evidence)}
      </p>
      <Disclosure closed={words.result.showTable} open={words.result.hideTable}>
        <RateTable
          label={title}
          head={response.columns.score}
          rows={[...scores].reverse().map(({ score, ...rate }) => ({ name: String(score), rate }))}
        />
      </Disclosure>
    </div>
  );
}
