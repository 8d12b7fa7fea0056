import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { HoldOut, TrackingPoint } from "#core/member-forecast";
import { SteppedPicture } from "../../charts/SteppedPicture";
import { ValueGrid } from "../../charts/ValueGrid";
import { HEIGHT, MARGIN, WIDTH, usePictureStyles } from "../../charts/picture.styles";
import { usePane } from "../../pane-context";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";
import { Legend } from "./Legend";

const DATE_WIDTH = 60;

/** Repeat purchases week by week, actual beside expected, with the day up to which the model had seen. */
export function WeeksPicture({ heldOut: { weeks, splitDay } }: { readonly heldOut: HoldOut }) {
  const styles = usePictureStyles();
  const { format } = usePane().words;
  const { forecast } = useTrackWords();
  const [first, last] = [weeks[0]!, weeks.at(-1)!];
  const x = scaleLinear([first.endDay, Math.max(last.endDay, first.endDay + 1)], [MARGIN.left, WIDTH - MARGIN.right]);
  const most = Math.max(1, ...weeks.flatMap(({ actual, expected }) => [actual, expected]));
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(3);
  const lineOf = (value: (point: TrackingPoint) => number) =>
    line<TrackingPoint>(
      point => x(point.endDay),
      point => y(value(point)),
    )(weeks) ?? "";
  const half = weeks.length > 1 ? (x(weeks[1]!.endDay) - x(first.endDay)) / 2 : 0;
  return (
    <SteppedPicture
      title={forecast.picture.weeks}
      keys={forecast.keys.weeks}
      steps={weeks.length}
      first={weeks.length - 1}
      said={week => forecast.week(weeks[week]!)}
      legend={<Legend of="lines" split={splitDay} />}
      table={<WeeksTable weeks={weeks} />}
    >
      {(chosen, choose) => (
        <>
          <ValueGrid y={y} text={format.integer} />
          <line className={styles.mark} x1={x(splitDay)} x2={x(splitDay)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
          {hasRoom(x(splitDay)) && (
            <text className={styles.text} x={x(splitDay)} y={HEIGHT - 4} textAnchor="middle">
              {format.day(splitDay)}
            </text>
          )}
          <path className={styles.expectedLine} d={lineOf(point => point.expected)} />
          <path className={styles.actualLine} d={lineOf(point => point.actual)} />
          <circle className={styles.point} r={3.5} cx={x(weeks[chosen]!.endDay)} cy={y(weeks[chosen]!.expected)} />
          <circle className={styles.point} r={3.5} cx={x(weeks[chosen]!.endDay)} cy={y(weeks[chosen]!.actual)} />
          <line
            className={styles.chosen}
            x1={x(weeks[chosen]!.endDay)}
            x2={x(weeks[chosen]!.endDay)}
            y1={HEIGHT - MARGIN.bottom}
            y2={HEIGHT - MARGIN.bottom + 6}
          />
          <text className={styles.text} x={MARGIN.left} y={HEIGHT - 4}>
            {format.day(first.endDay)}
          </text>
          <text className={styles.text} x={WIDTH - MARGIN.right} y={HEIGHT - 4} textAnchor="end">
            {format.day(last.endDay)}
          </text>
          {weeks.map(({ endDay }, week) => (
            <rect
              key={endDay}
              x={x(endDay) - half}
              width={2 * half}
              y={MARGIN.top}
              height={HEIGHT - MARGIN.top - MARGIN.bottom}
              fill="transparent"
              onClick={() => choose(week)}
            />
          ))}
        </>
      )}
    </SteppedPicture>
  );
}

/** Whether a date fits under the axis between those at its ends. */
function hasRoom(place: number): boolean {
  return place - MARGIN.left > 1.6 * DATE_WIDTH && WIDTH - MARGIN.right - place > 1.6 * DATE_WIDTH;
}

function WeeksTable({ weeks }: { readonly weeks: readonly TrackingPoint[] }) {
  const styles = useResultStyles();
  const { format } = usePane().words;
  const { picture, columns, actual, expected } = useTrackWords().forecast;
  return (
    <table className={styles.table} aria-label={picture.weeks}>
      <thead>
        <tr>
          <th scope="col">{columns.weekUpTo}</th>
          <th scope="col">{actual}</th>
          <th scope="col">{expected}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week.endDay}>
            <th scope="row">{format.day(week.endDay)}</th>
            <td>{format.integer(week.actual)}</td>
            <td>{format.integer(Math.round(week.expected))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
