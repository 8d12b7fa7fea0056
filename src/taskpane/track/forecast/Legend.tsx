import { makeStyles, tokens } from "@fluentui/react-components";
import type { Day } from "#core/units";
import { usePictureStyles } from "../../charts/picture.styles";
import { useTrackWords } from "../track-words";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    margin: "0 0 4px",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    "& > li": { display: "flex", alignItems: "center", gap: "4px" },
  },
});

interface LegendProps {
  readonly of: "lines" | "bars";
  /** The day of the upright line, where there is one. */
  readonly split?: Day;
}

/** Which of two lines, or bars, is what, and what the upright line is. */
export function Legend({ of, split }: LegendProps) {
  const styles = useStyles();
  const picture = usePictureStyles();
  const { actual, expected, split: splitName } = useTrackWords().forecast;
  const isLines = of === "lines";
  const entries = [
    { name: actual, look: isLines ? picture.actualLine : picture.actualBar },
    { name: expected, look: isLines ? picture.expectedLine : picture.expectedBar },
  ];
  return (
    <ul className={styles.legend}>
      {entries.map(({ name, look }) => (
        <li key={name}>
          <svg width="22" height="10" aria-hidden="true">
            {isLines ? (
              <line className={look} x1="0" x2="22" y1="5" y2="5" />
            ) : (
              <rect className={look} x="6" y="1" width="10" height="8" />
            )}
          </svg>
          {name}
        </li>
      ))}
      {split !== undefined && (
        <li>
          <svg width="22" height="10" aria-hidden="true">
            <line className={picture.mark} x1="11" x2="11" y1="0" y2="10" />
          </svg>
          {splitName(split)}
        </li>
      )}
    </ul>
  );
}
