import { scaleLinear } from "d3-scale";
import { DAYS_PER_UNIT } from "#core/member-forecast";
import type { HoldOut, ReliabilityBin } from "#core/member-forecast";
import { SteppedPicture } from "../../charts/SteppedPicture";
import { ValueGrid } from "../../charts/ValueGrid";
import { HEIGHT, MARGIN, WIDTH, usePictureStyles } from "../../charts/picture.styles";
import { usePane } from "../../pane-context";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";

/** Whether members who were given a chance did buy as often as that: on the dashed line they did. */
export function ChancesPicture({ reliability }: { readonly reliability: HoldOut["reliability"] }) {
  const styles = usePictureStyles();
  const shared = useResultStyles();
  const { format } = usePane().words;
  const { forecast } = useTrackWords();
  const { bins, brierScore, baseBrierScore, horizon, unit } = reliability;
  if (bins.length === 0) return null;
  const most = Math.max(...bins.flatMap(({ meanChance, rate }) => [meanChance, rate.upper]));
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(3);
  const [, top] = y.domain() as [number, number];
  const x = scaleLinear([0, top], [MARGIN.left, WIDTH - MARGIN.right]);
  return (
    <div>
      <SteppedPicture
        title={forecast.picture.chances}
        keys={forecast.keys.chances}
        steps={bins.length}
        first={bins.length - 1}
        said={bin => forecast.bin(bins[bin]!)}
        table={<ChancesTable bins={bins} />}
      >
        {(chosen, choose) => (
          <>
            <ValueGrid y={y} text={format.percent} />
            <line className={styles.mark} x1={x(0)} y1={y(0)} x2={x(top)} y2={y(top)} />
            {x.ticks(3).map(tick => (
              <text
                key={tick}
                className={styles.text}
                x={x(tick)}
                y={HEIGHT - 4}
                textAnchor={tick === 0 ? "start" : tick === top ? "end" : "middle"}
              >
                {format.percent(tick)}
              </text>
            ))}
            {bins.map(({ meanChance, rate }, place) => (
              <g key={place} onClick={() => choose(place)}>
                <line
                  className={styles.actualLine}
                  x1={x(meanChance)}
                  x2={x(meanChance)}
                  y1={y(rate.lower)}
                  y2={y(rate.upper)}
                />
                <circle className={styles.point} r={3.5} cx={x(meanChance)} cy={y(rate.value)} />
                {place === chosen && <circle className={styles.chosen} r={7} cx={x(meanChance)} cy={y(rate.value)} />}
                <circle r={10} cx={x(meanChance)} cy={y(rate.value)} fill="transparent" />
              </g>
            ))}
          </>
        )}
      </SteppedPicture>
      {brierScore !== null && baseBrierScore !== null && (
        <p className={shared.finding}>{forecast.brier(brierScore, baseBrierScore, horizon * DAYS_PER_UNIT[unit])}</p>
      )}
    </div>
  );
}

function ChancesTable({ bins }: { readonly bins: readonly ReliabilityBin[] }) {
  const styles = useResultStyles();
  const { format } = usePane().words;
  const { picture, columns, binName, interval } = useTrackWords().forecast;
  return (
    <table className={styles.table} aria-label={picture.chances}>
      <thead>
        <tr>
          <th scope="col">{columns.chance}</th>
          <th scope="col">{columns.meanChance}</th>
          <th scope="col">{columns.members}</th>
          <th scope="col">{columns.bought}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin, place) => (
          <tr key={place}>
            <th scope="row">{binName(bin)}</th>
            <td>{format.percent(bin.meanChance)}</td>
            <td>{format.integer(bin.buyers)}</td>
            <td>{interval(bin)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
