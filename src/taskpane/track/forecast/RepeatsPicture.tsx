import { scaleBand, scaleLinear } from "d3-scale";
import type { FrequencyGroup } from "#core/member-forecast";
import { SteppedPicture } from "../../charts/SteppedPicture";
import { ValueGrid } from "../../charts/ValueGrid";
import { HEIGHT, MARGIN, WIDTH, usePictureStyles } from "../../charts/picture.styles";
import { usePane } from "../../pane-context";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";
import { Legend } from "./Legend";

/** What members with as many repeats before did in the days held out, beside what was expected of them. */
export function RepeatsPicture({ groups }: { readonly groups: readonly FrequencyGroup[] }) {
  const styles = usePictureStyles();
  const { format } = usePane().words;
  const { forecast } = useTrackWords();
  const x = scaleBand(
    groups.map(({ repeats }) => String(repeats)),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.25);
  const most = Math.max(1, ...groups.flatMap(({ actual, expected }) => [actual, expected]));
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(3);
  const bar = x.bandwidth() / 2;
  return (
    <SteppedPicture
      title={forecast.picture.repeats}
      keys={forecast.keys.repeats}
      steps={groups.length}
      first={0}
      said={group => forecast.group(groups[group]!)}
      legend={<Legend of="bars" />}
      table={<RepeatsTable groups={groups} />}
    >
      {(chosen, choose) => (
        <>
          <ValueGrid y={y} text={format.integer} />
          {groups.map(({ repeats, isOrMore, actual, expected }, place) => {
            const left = x(String(repeats))!;
            return (
              <g key={repeats} onClick={() => choose(place)}>
                <rect x={left} y={MARGIN.top} width={2 * bar} height={HEIGHT - MARGIN.top} fill="transparent" />
                <rect className={styles.actualBar} x={left} width={bar} y={y(actual)} height={y(0) - y(actual)} />
                <rect
                  className={styles.expectedBar}
                  x={left + bar}
                  width={bar - 1}
                  y={y(expected)}
                  height={y(0) - y(expected)}
                />
                {place === chosen && (
                  <rect
                    className={styles.chosen}
                    x={left - 3}
                    width={2 * bar + 6}
                    y={MARGIN.top - 4}
                    height={HEIGHT - MARGIN.top - MARGIN.bottom + 6}
                  />
                )}
                <text className={styles.text} x={left + bar} y={HEIGHT - 4} textAnchor="middle">
                  {`${repeats}${isOrMore ? "+" : ""}`}
                </text>
              </g>
            );
          })}
        </>
      )}
    </SteppedPicture>
  );
}

function RepeatsTable({ groups }: { readonly groups: readonly FrequencyGroup[] }) {
  const styles = useResultStyles();
  const { format } = usePane().words;
  const { picture, columns, actual, expected, groupName } = useTrackWords().forecast;
  return (
    <table className={styles.table} aria-label={picture.repeats}>
      <thead>
        <tr>
          <th scope="col">{columns.repeats}</th>
          <th scope="col">{columns.members}</th>
          <th scope="col">{actual}</th>
          <th scope="col">{expected}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(group => (
          <tr key={group.repeats}>
            <th scope="row">{groupName(group)}</th>
            <td>{format.integer(group.buyers)}</td>
            <td>{format.integer(group.actual)}</td>
            <td>{format.integer(Math.round(group.expected))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
