import { Field, Select, Switch } from "@fluentui/react-components";
import type { SegmentMapId } from "#core/scoring-rules";
import { DIMENSIONS } from "#core/scoring-rules";
import { useHidden } from "../parts/hidden.styles";
import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { usePane } from "../pane-context";
import { AsOfField } from "./AsOfField";
import { DimensionCard } from "./DimensionCard";
import { useMethodStyles } from "./MethodScreen.styles";
import { applyPreset, presetOf } from "./presets";
import type { PresetId } from "./presets";

const WINDOWS = [3, 6, 12, 18, 24, 36];
const MAPS: readonly SegmentMapId[] = ["rfmw14", "classic11", "cn8"];

/** How members are scored, for those who want to know or change it. */
export function MethodScreen() {
  const styles = useMethodStyles();
  const hidden = useHidden();
  const { session, state, words, startScoring } = usePane();
  const { rules, maskPersonalData } = state.settings;
  const windows = [...new Set([...WINDOWS, rules.windowMonths])].sort((a, b) => a - b);
  const preset = presetOf(rules);
  const enabledCount = DIMENSIONS.filter(dimension => rules.dimensions[dimension].enabled).length;
  return (
    <Screen
      footButtons={
        <PrimaryButton onClick={startScoring} shortcut="Control+Enter">
          {words.pane.score}
        </PrimaryButton>
      }
    >
      <h2 className={hidden}>{words.method.title}</h2>
      <AsOfField
        beside={
          <Field size="small" label={words.method.window}>
            <Select
              className={styles.control}
              value={String(rules.windowMonths)}
              onChange={(_, data) => session.changeSettings({ rules: { ...rules, windowMonths: Number(data.value) } })}
            >
              {windows.map(months => (
                <option key={months} value={months}>
                  {words.method.months(months)}
                </option>
              ))}
            </Select>
          </Field>
        }
      />
      <div className={styles.headingLine}>
        <h3 className={styles.heading}>{words.method.dimensions}</h3>
        <Select
          size="small"
          className={styles.preset}
          aria-label={words.method.preset}
          value={preset ?? ""}
          onChange={(_, data) =>
            data.value !== "" && session.changeSettings({ rules: applyPreset(rules, data.value as PresetId) })
          }
        >
          <option value="standard">{words.method.presets.standard}</option>
          <option value="classic3">{words.method.presets.classic3}</option>
          {preset === null && <option value="">{words.method.presets.own}</option>}
        </Select>
      </div>
      <div className={styles.cards}>
        {rules.order.map(dimension => (
          <DimensionCard key={dimension} dimension={dimension} isLast={enabledCount === 1} />
        ))}
      </div>
      <Field label={words.method.map} hint={words.method.mapHint[rules.map]}>
        <Select
          className={styles.control}
          value={rules.map}
          onChange={(_, data) => session.changeSettings({ rules: { ...rules, map: data.value as SegmentMapId } })}
        >
          {MAPS.map(map => (
            <option key={map} value={map}>
              {words.output.mapName[map]}
            </option>
          ))}
        </Select>
      </Field>
      <Field hint={words.method.sameDayHint}>
        <Switch
          label={words.method.sameDay}
          checked={rules.sameDayIsOnePurchase}
          onChange={(_, data) => session.changeSettings({ rules: { ...rules, sameDayIsOnePurchase: data.checked } })}
        />
      </Field>
      <Field
        validationState={maskPersonalData ? "none" : "warning"}
        validationMessage={maskPersonalData ? undefined : words.method.maskOff}
      >
        <Switch
          label={words.method.mask}
          checked={maskPersonalData}
          onChange={(_, data) => session.changeSettings({ maskPersonalData: data.checked })}
        />
      </Field>
    </Screen>
  );
}
