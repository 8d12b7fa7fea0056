import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LETTER } from "#core/dimensions";
import { applyPreset, PRESET_IDS, presetChanges, presetOf } from "#core/presets";
import type { PresetChange, PresetId } from "#core/presets";
import type { ScoringRules } from "#core/scoring-rules";
import { usePane } from "../pane-context";
import { useMethodStyles } from "./MethodScreen.styles";
import type { ChangeRules } from "./use-change-rules";

const useStyles = makeStyles({
  told: {
    padding: "8px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
    "& p": { margin: 0 },
    "& ul": { margin: "4px 0", paddingLeft: "16px" },
  },
});

/** What choosing a preset did, for as long as nothing else has been changed. */
interface Chosen {
  readonly preset: PresetId;
  readonly changes: readonly PresetChange[];
  readonly before: ScoringRules;
  readonly after: ScoringRules;
}

/** Methods that have a name. Choosing one says what it has changed, and can be undone in place. */
export function PresetPicker({ changeRules }: { readonly changeRules: ChangeRules }) {
  const styles = useStyles();
  const method = useMethodStyles();
  const { state, words } = usePane();
  const { rules } = state.settings;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const text = words.presets;
  const preset = presetOf(rules);
  const choose = (next: PresetId) => {
    const changes = presetChanges(rules, next);
    const after = applyPreset(rules, next);
    if (changeRules(after) === null) setChosen({ preset: next, changes, before: rules, after });
  };
  const undo = (before: ScoringRules) => {
    changeRules(before);
    setChosen(null);
  };
  return (
    <>
      <div className={method.headingLine}>
        <h3 className={method.heading}>{words.method.dimensions}</h3>
        <Select
          size="small"
          className={method.preset}
          aria-label={words.method.preset}
          value={preset ?? ""}
          onChange={(_, data) => data.value !== "" && choose(data.value as PresetId)}
        >
          {PRESET_IDS.map(id => (
            <option key={id} value={id}>
              {text.names[id]}
            </option>
          ))}
          {preset === null && <option value="">{text.own}</option>}
        </Select>
      </div>
      <div role="status">
        {chosen !== null && chosen.after === rules && chosen.changes.length > 0 && (
          <div className={styles.told}>
            <p>{text.changed(text.names[chosen.preset])}</p>
            <ul>
              {chosen.changes.map(change => (
                <li key={change.setting}>{text.change(change)}</li>
              ))}
            </ul>
            <p>{text.orderStays(rules.order.map(dimension => LETTER[dimension]).join(""))}</p>
            <Button size="small" onClick={() => undo(chosen.before)}>
              {text.undo}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
