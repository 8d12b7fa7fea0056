import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { MemberBook } from "#app/member-book/member-book";
import { paretoCurve, topShares } from "#core/pareto";
import type { TopShare } from "#core/pareto";
import { isSmallBase } from "#core/small-base";
import { SteppedPicture } from "../charts/SteppedPicture";
import { WIDTH, usePictureStyles } from "../charts/picture.styles";
import { usePane } from "../pane-context";
import { useResultStyles } from "./ResultScreen.styles";

const HEIGHT = 168;
const MARGIN = { top: 8, right: 12, bottom: 20, left: 36 };
/** The point that is told of first. */
const FIRST_POINT = 1;

const useStyles = makeStyles({
  curve: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  even: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "3 3" },
  chosen: { fill: tokens.colorCompoundBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
});

/** Who brings how much of the money: one line, three marked points, the finding in words, and the same as a table. */
export function ParetoView({ book }: { readonly book: MemberBook | null }) {
  const shared = useResultStyles();
  const { session, words } = usePane();
  const { pareto } = words;
  if (book === null) {
    return (
      <div>
        <p className={shared.finding}>{pareto.unread}</p>
        <Button size="small" onClick={() => void session.checkRows()}>
          {pareto.readRows}
        </Button>
      </div>
    );
  }
  const { netAmount, memberCount } = book.scored;
  if (isSmallBase(memberCount)) return <p className={shared.finding}>{words.result.fewMembers(memberCount)}</p>;
  const points = topShares(netAmount);
  if (points.some(({ share }) => share === null)) return <p className={shared.finding}>{pareto.nothing}</p>;
  return <Curve netAmount={netAmount} points={points} />;
}

function Curve({ netAmount, points }: { readonly netAmount: Float64Array; readonly points: readonly TopShare[] }) {
  const styles = useStyles();
  const picture = usePictureStyles();
  const shared = useResultStyles();
  const { words } = usePane();
  const { pareto, format } = words;
  const curve = paretoCurve(netAmount);
  const x = scaleLinear([0, 1], [MARGIN.left, WIDTH - MARGIN.right]);
  // A share can be above 1 where members got back more than they paid.
  const most = Math.max(1, ...curve.map(({ amountShare }) => amountShare));
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<(typeof curve)[number]>(
    point => x(point.memberShare),
    point => y(point.amountShare),
  )(curve);
  return (
    <SteppedPicture
      title={pareto.title}
      height={HEIGHT}
      keys={pareto.keys}
      steps={points.length}
      first={FIRST_POINT}
      said={place => {
        const { percent, memberCount, share } = points[place]!;
        return pareto.finding(percent, memberCount, share!);
      }}
      table={
        <table className={shared.table} aria-label={pareto.title}>
          <thead>
            <tr>
              <th scope="col">{pareto.top}</th>
              <th scope="col">{pareto.members}</th>
              <th scope="col">{pareto.share}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ percent, memberCount, share }) => (
              <tr key={percent}>
                <th scope="row">{format.percent(percent / 100)}</th>
                <td>{format.integer(memberCount)}</td>
                <td>{format.percent(share!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {(chosen, choose) => (
        <>
          {[0, 0.5, 1].map(share => (
            <g key={share}>
              <line className={picture.grid} x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
              <text className={picture.text} x={x(0) - 4} y={y(share) + 4} textAnchor="end">
                {format.percent(share)}
              </text>
              <text className={picture.text} x={x(share)} y={HEIGHT - 6} textAnchor={share === 1 ? "end" : "middle"}>
                {format.percent(share)}
              </text>
            </g>
          ))}
          <line className={styles.even} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
          <path className={styles.curve} d={path ?? ""} />
          {points.map(({ percent, memberCount, share }, place) => (
            <circle
              key={percent}
              className={mergeClasses(picture.point, place === chosen && styles.chosen)}
              cx={x(memberCount / netAmount.length)}
              cy={y(share!)}
              r={place === chosen ? 6 : 4}
              onClick={() => choose(place)}
            />
          ))}
        </>
      )}
    </SteppedPicture>
  );
}
