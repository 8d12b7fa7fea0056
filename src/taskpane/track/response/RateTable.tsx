import type { GroupRate } from "#core/response";
import { usePane } from "../../pane-context";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";

interface RateTableProps {
  readonly label: string;
  /** The header of the names. */
  readonly head: string;
  readonly rows: readonly { readonly name: string; readonly rate: GroupRate }[];
}

/** Rates of groups with their intervals, and how each stands against everybody else. */
export function RateTable({ label, head, rows }: RateTableProps) {
  const styles = useResultStyles();
  const { format } = usePane().words;
  const { columns, interval, lift, evidence } = useTrackWords().response;
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{columns.members}</th>
          <th scope="col">{columns.rate}</th>
          <th scope="col">{columns.lift}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, rate: { share, rate, lift: raised, evidence: found } }) => (
          <tr key={name} title={`${columns.against}: ${evidence[found]}`}>
            <th scope="row">{name}</th>
            <td>{format.integer(share.of)}</td>
            <td>{rate === null ? "–" : interval(rate)}</td>
            <td>{raised === null ? "–" : lift(raised)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
