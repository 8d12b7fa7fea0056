import { makeStyles, tokens } from "@fluentui/react-components";
import type { SegmentFigures } from "#app/findings/segment-figures";
import { isSmallBase } from "#core/small-base";
import { usePane } from "../pane-context";
import { useResultStyles } from "./ResultScreen.styles";
import { rampColours } from "./colours";
import { gridClasses } from "./grid-classes";

const SCORES = [1, 2, 3, 4, 5];

const useStyles = makeStyles({
  grid: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: "2px",
    fontSize: tokens.fontSizeBase200,
    "& th": { fontWeight: tokens.fontWeightSemibold, height: "24px" },
  },
  side: { width: "28px", textAlign: "start" },
  cell: {
    height: "34px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  empty: {
    height: "34px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  legend: { display: "flex", gap: "2px", fontSize: "11px", lineHeight: "14px", marginTop: "6px" },
  key: {
    flexGrow: 1,
    flexBasis: 0,
    padding: "3px 0",
    textAlign: "center",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

/** Members by recency and frequency score: a table that is coloured in five fixed classes. */
export function HeatMap({ result }: { readonly result: SegmentFigures }) {
  const styles = useStyles();
  const shared = useResultStyles();
  const { words, theme } = usePane();
  const cells = result.recencyByFrequency.flatMap((row, fromTop) =>
    row.map((members, fromLeft) => ({ recency: 5 - fromTop, frequency: fromLeft + 1, members })),
  );
  const largest = cells.reduce((best, cell) => (cell.members > best.members ? cell : best));
  const memberCount = cells.reduce((sum, { members }) => sum + members, 0);
  const classes = gridClasses(largest.members);
  return (
    <div>
      <h3 className={shared.chartTitle}>{words.result.gridTitle}</h3>
      <table className={styles.grid} aria-label={words.result.gridTitle}>
        <tbody>
          {result.recencyByFrequency.map((row, fromTop) => (
            <tr key={fromTop}>
              <th scope="row" className={styles.side}>{`R${5 - fromTop}`}</th>
              {row.map((members, fromLeft) => {
                const step = classes.classOf(members);
                return (
                  <td
                    key={fromLeft}
                    className={step === 0 ? styles.empty : styles.cell}
                    style={step === 0 ? undefined : rampColours(step, theme)}
                  >
                    {words.format.integer(members)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {SCORES.map(score => (
              <th key={score} scope="col">{`F${score}`}</th>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className={shared.finding}>
        {isSmallBase(memberCount)
          ? words.result.fewMembers(memberCount)
          : words.result.gridFinding(largest.recency, largest.frequency, largest.members)}{" "}
        {words.result.gridLegend}
      </p>
      <div className={styles.legend} aria-hidden="true">
        {classes.ranges.map(({ step, from, to }) => (
          <span key={step} className={styles.key} style={rampColours(step, theme)}>
            {to === null
              ? `${words.format.integer(from)}+`
              : from === to
                ? words.format.integer(from)
                : `${words.format.integer(from)}–${words.format.integer(to)}`}
          </span>
        ))}
      </div>
    </div>
  );
}
