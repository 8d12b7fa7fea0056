import { Select } from "@fluentui/react-components";
import type { BandMethod, Dimension } from "#core/scoring-rules";
import { SegmentedControl } from "../parts/SegmentedControl";
import { usePane } from "../pane-context";
import { useMethodStyles } from "./MethodScreen.styles";
import { changeDimension } from "./presets";

/** What can be chosen here; own and frozen cut points are shown where the settings have them. */
const METHODS: readonly BandMethod[] = ["auto", "equal-frequency", "fixed"];
const LEVELS = ["2", "3", "4", "5"] as const;

export const LETTERS: Readonly<Record<Dimension, string>> = { recency: "R", frequency: "F", monetary: "M", width: "W" };

/** One dimension: how its levels are cut, how many there are, and what came of it last time. */
export function DimensionCard({ dimension, isLast }: { readonly dimension: Dimension; readonly isLast: boolean }) {
  const styles = useMethodStyles();
  const { session, state, words } = usePane();
  const { rules } = state.settings;
  const { enabled, method, levels } = rules.dimensions[dimension];
  const name = words.pane.dimension[dimension];
  const bands = state.lastResult?.bands.find(found => found.dimension === dimension);
  const change = (next: Parameters<typeof changeDimension>[2]) =>
    session.changeSettings({ rules: changeDimension(rules, dimension, next) });
  return (
    <div className={styles.card} role="group" aria-label={name}>
      <div className={styles.title}>
        <span className={styles.tile} aria-hidden="true">
          {LETTERS[dimension]}
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.explain}>{words.method.explains[dimension]}</span>
      </div>
      <div className={styles.controls}>
        <Select
          size="small"
          className={styles.control}
          aria-label={words.method.levelsBy(name)}
          value={enabled ? method : "off"}
          onChange={(_, data) =>
            change(data.value === "off" ? { enabled: false } : { enabled: true, method: data.value as BandMethod })
          }
        >
          {[...new Set([...METHODS, method])].map(id => (
            <option key={id} value={id}>
              {words.method.bandMethod[id]}
            </option>
          ))}
          {/* The last dimension that is scored cannot be switched off. */}
          {!(isLast && enabled) && <option value="off">{words.method.off}</option>}
        </Select>
        {/* Cut points decide how many levels there are. */}
        {enabled && method !== "own-cuts" && (
          <SegmentedControl
            label={words.method.levels(name)}
            options={LEVELS.map(value => ({ value, label: value }))}
            value={String(levels) as (typeof LEVELS)[number]}
            onChange={value => change({ levels: Number(value) })}
          />
        )}
      </div>
      {enabled && bands && (
        <p className={styles.quiet}>
          {words.method.lastTime(`${words.result.used(bands)} · ${words.result.cutPoints(bands)}`)}
        </p>
      )}
    </div>
  );
}
