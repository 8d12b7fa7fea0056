import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleBand, scaleLinear } from "d3-scale";
import type { DimensionResponse, Estimate } from "#core/response";
import { PictureHead, SteppedPicture } from "../../charts/SteppedPicture";
import { ValueGrid } from "../../charts/ValueGrid";
import { MARGIN, WIDTH, usePictureStyles } from "../../charts/picture.styles";
import { usePane } from "../../pane-context";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { rampColours } from "../../result/colours";
import { useTrackWords } from "../track-words";
import { RateTable } from "./RateTable";

const HEIGHT = 132;
const TOP = 18;
/** The step of the score ramp that bars are drawn in. */
const BAR_STEP = 4;

const useStyles = makeStyles({
  base: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "3 3" },
  bar: { "@media (forced-colors: active)": { fill: "GrayText" } },
  whisker: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

interface ScoreRatesProps {
  readonly found: DimensionResponse;
  /** The rate of everybody: the dashed line. */
  readonly base: Estimate | null;
}

/** One dimension: a bar with its interval per score, the finding in words, and the same as a table. */
export function ScoreRates({ found, base }: ScoreRatesProps) {
  const styles = useStyles();
  const picture = usePictureStyles();
  const shared = useResultStyles();
  const { words, theme } = usePane();
  const { response } = useTrackWords();
  const { dimension, scores, standing, power } = found;
  const title = response.chart(dimension);
  const beside = power ? response.power(power.gini, power.giniError) : undefined;
  if (scores.length === 0 || standing !== "ranked") {
    return (
      <div>
        <PictureHead title={title} beside={beside} />
        <p className={shared.finding}>{standing === "ranked" ? response.standing.off : response.standing[standing]}</p>
      </div>
    );
  }
  const highest = Math.max(...scores.map(({ rate }) => rate?.upper ?? 0), base?.upper ?? 0);
  const x = scaleBand(
    scores.map(({ score }) => String(score)),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.3);
  const y = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, TOP]).nice(2);
  const { backgroundColor: fill } = rampColours(BAR_STEP, theme);
  return (
    <SteppedPicture
      title={title}
      beside={beside}
      height={HEIGHT}
      keys={response.keys}
      steps={scores.length}
      first={scores.length - 1}
      said={place => {
        const { score, share, rate, evidence } = scores[place]!;
        return response.bar(dimension, score, share, rate, evidence);
      }}
      table={
        <RateTable
          label={title}
          head={response.columns.score}
          rows={[...scores].reverse().map(({ score, ...rate }) => ({ name: String(score), rate }))}
        />
      }
    >
      {(chosen, choose) => (
        <>
          <ValueGrid y={y} text={words.format.percent} ticks={2} />
          {scores.map(({ score, rate, share }, place) => {
            const left = x(String(score))!;
            const middle = left + x.bandwidth() / 2;
            return (
              <g key={score} onClick={() => choose(place)}>
                <rect x={left} y={TOP} width={x.bandwidth()} height={HEIGHT - TOP} fill="transparent" />
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
                    <text className={picture.text} x={middle} y={y(rate.upper) - 4} textAnchor="middle">
                      {words.format.percent(Math.round(rate.value * 100) / 100)}
                    </text>
                  </>
                )}
                {place === chosen && (
                  <rect
                    className={picture.chosen}
                    x={left - 3}
                    width={x.bandwidth() + 6}
                    y={TOP - 14}
                    height={HEIGHT - MARGIN.bottom - TOP + 15}
                  />
                )}
                <text
                  className={picture.text}
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
        </>
      )}
    </SteppedPicture>
  );
}
