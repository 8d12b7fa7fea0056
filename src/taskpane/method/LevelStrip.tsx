import { makeStyles } from "@fluentui/react-components";
import { scaleToFive } from "#core/score-scale";
import type { DimensionBands } from "#core/scored-members";
import { usePane } from "../pane-context";
import { rampColours } from "../result/colours";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    gap: "1px",
    width: "56px",
    height: "10px",
    flexShrink: 0,
    "@container pane (max-width: 300px)": { display: "none" },
  },
  level: { flexBasis: 0, minWidth: 0, "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
});

/** How large the levels are, for the eye only: the open card says it in numbers. */
export function LevelStrip({ bands: { dimension, sizes, levels } }: { readonly bands: DimensionBands }) {
  const styles = useStyles();
  const { theme } = usePane();
  const scores = sizes.map((_, place) => place + 1);
  const fromLeft = dimension === "recency" ? scores.reverse() : scores;
  return (
    <span className={styles.strip} aria-hidden="true">
      {fromLeft
        .filter(score => sizes[score - 1]! > 0)
        .map(score => {
          const { backgroundColor } = rampColours(scaleToFive(score, levels), theme);
          return <span key={score} className={styles.level} style={{ flexGrow: sizes[score - 1], backgroundColor }} />;
        })}
    </span>
  );
}
