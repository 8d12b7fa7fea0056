import type { Distribution } from "#core/distribution";
import { usePane } from "../pane-context";
import { useResultStyles } from "../result/ResultScreen.styles";
import type { LevelLine } from "../result/levels";

export interface DistributionTablesProps {
  readonly distribution: Distribution;
  readonly lines: readonly LevelLine[];
  readonly explained: string;
}

/** The numbers of a picture: its levels, and its bars. */
export function DistributionTables({ distribution, lines, explained }: DistributionTablesProps) {
  const shared = useResultStyles();
  const { words } = usePane();
  const { dimension, layout, bars } = distribution;
  const text = words.distribution;
  const { score, members } = words.result.column;
  return (
    <>
      <table className={shared.table} aria-label={words.result.views.levels}>
        <thead>
          <tr>
            <th scope="col">{score}</th>
            <th scope="col">{explained}</th>
            <th scope="col">{members}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.score}>
              <th scope="row">{line.score}</th>
              <td>{line.range}</td>
              <td>{words.format.integer(line.memberCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={shared.table} aria-label={text.title(explained)}>
        <thead>
          <tr>
            <th scope="col">{text.column.values}</th>
            <th scope="col">{text.column.members}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, place) => (
            <tr key={bar.from}>
              <th scope="row">{text.bar(dimension, layout, bar, place === bars.length - 1)}</th>
              <td>{words.format.integer(bar.memberCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
