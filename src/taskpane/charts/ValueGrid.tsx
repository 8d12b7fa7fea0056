import type { ScaleLinear } from "d3-scale";
import { MARGIN, WIDTH, usePictureStyles } from "./picture.styles";

interface ValueGridProps {
  readonly y: ScaleLinear<number, number>;
  readonly text: (value: number) => string;
  /** About so many lines. Default: 3. */
  readonly ticks?: number;
}

/** The horizontal lines of a picture and what they stand for. */
export function ValueGrid({ y, text, ticks = 3 }: ValueGridProps) {
  const styles = usePictureStyles();
  return (
    <>
      {y.ticks(ticks).map(tick => (
        <g key={tick}>
          <line className={styles.grid} x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} />
          <text className={styles.text} x={MARGIN.left - 4} y={y(tick) + 4} textAnchor="end">
            {text(tick)}
          </text>
        </g>
      ))}
    </>
  );
}
