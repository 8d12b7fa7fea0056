import { makeStyles, tokens } from "@fluentui/react-components";
import { percent } from "./HistogramBars";

const useStyles = makeStyles({
  labels: {
    position: "relative",
    height: "14px",
    fontSize: "11px",
    lineHeight: "14px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    "& > span": { position: "absolute" },
  },
});

export interface AxisLabel {
  readonly text: string;
  /** 0 to 1. */
  readonly place: number;
}

/** About the width of a digit as a share of the narrowest axis. */
const CHARACTER = 0.028;

/** Labels under an axis. Those that would run into one before them are left out: each stands in a box and a table, too. */
export function AxisLabels({ labels }: { readonly labels: readonly AxisLabel[] }) {
  const styles = useStyles();
  return (
    <div className={styles.labels} aria-hidden="true">
      {spaced(labels).map(({ text, place, start }) => (
        <span key={text} style={positionOf({ text, place, start })}>
          {text}
        </span>
      ))}
    </div>
  );
}

function widthOf(text: string): number {
  return (text.length + 1) * CHARACTER;
}

function positionOf({ text, place, start }: PlacedLabel): React.CSSProperties {
  if (start + widthOf(text) >= 1) return { right: 0 };
  return start <= 0 ? { left: 0 } : { left: percent(place), transform: "translateX(-50%)" };
}

interface PlacedLabel extends AxisLabel {
  /** Where its text begins, within the axis. */
  readonly start: number;
}

function spaced(labels: readonly AxisLabel[]): PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  let end = 0;
  for (const label of labels) {
    const width = widthOf(label.text);
    const start = Math.min(Math.max(label.place - width / 2, 0), Math.max(0, 1 - width));
    if (kept.length > 0 && start < end) continue;
    kept.push({ ...label, start });
    end = start + width;
  }
  return kept;
}
