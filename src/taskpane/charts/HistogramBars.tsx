import { makeStyles, tokens } from "@fluentui/react-components";
import type { Distribution } from "#core/distribution";
import { rampColours } from "../result/colours";
import type { PaneTheme } from "../theme";
import type { ValueAxis } from "./value-axis";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "64px", overflow: "visible" },
  bar: { "@media (forced-colors: active)": { fill: "CanvasText" } },
  ground: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

/** The step of the score ramp that bars are drawn in: it stands out from the ground in both themes. */
const BAR_STEP = 4;

/** So much of its place is a bar; the rest parts it from the next. */
const BAR_SHARE = 0.9;

/** The least height of a bar that has members, as a share of the highest. */
const LEAST_HEIGHT = 0.03;

export interface HistogramBarsProps {
  readonly distribution: Distribution;
  readonly axis: ValueAxis;
  readonly theme: PaneTheme;
}

/** The bars of a distribution. For the eye only: the same numbers stand in a table. */
export function HistogramBars({ distribution: { bars }, axis, theme }: HistogramBarsProps) {
  const styles = useStyles();
  const highest = Math.max(...bars.map(bar => bar.memberCount));
  const { backgroundColor: fill } = rampColours(BAR_STEP, theme);
  return (
    <svg className={styles.picture} aria-hidden="true" focusable="false">
      {bars.map(({ from, memberCount }, place) => {
        if (memberCount === 0) return null;
        const { start, end } = axis.placeOfBar(place);
        const height = Math.max(LEAST_HEIGHT, memberCount / highest);
        return (
          <rect
            key={from}
            className={styles.bar}
            fill={fill}
            x={percent(start + ((1 - BAR_SHARE) / 2) * (end - start))}
            width={percent(BAR_SHARE * (end - start))}
            y={percent(1 - height)}
            height={percent(height)}
          />
        );
      })}
      <line className={styles.ground} x1="0" x2="100%" y1="100%" y2="100%" />
    </svg>
  );
}

/** A share of 1 as SVG and CSS take it. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
