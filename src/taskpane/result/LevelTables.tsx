import { makeStyles, tokens } from "@fluentui/react-components";
import type { RunResult } from "#app/run/run-result";
import { scaleToFive } from "#core/score-scale";
import { usePane } from "../pane-context";
import { KeepCuts } from "./NextRun";
import { useResultStyles } from "./ResultScreen.styles";
import { rampColours } from "./colours";
import { levelLines } from "./levels";

const useStyles = makeStyles({
  dimension: { marginBottom: "16px", "& table": { margin: "4px 0" } },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  tile: {
    display: "inline-block",
    width: "24px",
    padding: "1px 0",
    textAlign: "center",
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

/** Per dimension: how the levels were cut, the range of each one and how many members are in it. */
export function LevelTables({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  const shared = useResultStyles();
  const { words, theme } = usePane();
  const { column } = words.result;
  return (
    <div>
      <h3 className={shared.chartTitle}>{words.result.levelsTitle}</h3>
      <KeepCuts result={result} />
      {result.bands.map(bands => {
        const name = words.pane.dimension[bands.dimension];
        return (
          <div key={bands.dimension} className={styles.dimension}>
            <h4 className={styles.name}>{name}</h4>
            <div className={shared.caption}>
              {words.result.used(bands)} · {words.result.reason[bands.reason]}
              <br />
              {words.result.cutPoints(bands)}
            </div>
            <table className={shared.table} aria-label={name}>
              <thead>
                <tr>
                  <th scope="col">{column.score}</th>
                  <th scope="col">{words.method.explains(bands.dimension, result.rules)}</th>
                  <th scope="col">{column.members}</th>
                </tr>
              </thead>
              <tbody>
                {levelLines(bands, words.format).map(line => (
                  <tr key={line.score}>
                    <th scope="row">
                      <span className={styles.tile} style={rampColours(scaleToFive(line.score, bands.levels), theme)}>
                        {line.score}
                      </span>
                    </th>
                    <td>{line.range}</td>
                    <td>{words.format.integer(line.memberCount)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {bands.cuts.length > 0 && (
              <div className={shared.caption}>
                {bands.cutBelongsAbove ? words.result.boundary.above : words.result.boundary.below}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
