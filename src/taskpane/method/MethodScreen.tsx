import { Button, Field, Select, Switch } from "@fluentui/react-components";
import type { SegmentMapId } from "#core/scoring-rules";
import { useHidden } from "../parts/hidden.styles";
import { MessageCard } from "../parts/MessageCard";
import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { usePane } from "../pane-context";
import { AdvancedMethod } from "./AdvancedMethod";
import { AsOfField } from "./AsOfField";
import { compatibilityId } from "./compatibilities";
import { DimensionCards } from "./DimensionCards";
import { EffectLine } from "./EffectLine";
import { MaskSwitch } from "./MaskSwitch";
import { useMethodStyles } from "./MethodScreen.styles";
import { MapRules } from "./MapRules";
import { PresetPicker } from "./PresetPicker";
import { ReadRows } from "./ReadRows";
import { useChangeRules } from "./use-change-rules";

const WINDOWS = [3, 6, 12, 18, 24, 36];
const MAPS: readonly SegmentMapId[] = [
  "rfmw14", "classic11", "eleven125", "ten-rf", "like-shopify", "like-klaviyo", "cn8", "cn8-mean", "cn8-median",
]; // prettier-ignore
/** A known mistake: shown apart, so that nobody takes it for a map to work with. */
const MAPS_TO_COMPARE: readonly SegmentMapId[] = ["cn8-reversed-r"];

/** How members are scored, for those who want to know or change it. */
export function MethodScreen() {
  const styles = useMethodStyles();
  const hidden = useHidden();
  const { state, words, startScoring } = usePane();
  const { rules } = state.settings;
  const windows = [...new Set([...WINDOWS, rules.windowMonths])].sort((a, b) => a - b);
  const { changeRules, refused } = useChangeRules();
  // Own maps come from files: they are offered only where one is in use.
  const maps = rules.customRules === undefined ? MAPS : [...MAPS, "custom" as const];
  const mode = compatibilityId(rules.compatibility);
  return (
    <Screen
      scores
      footLine={
        refused === null ? (
          <EffectLine />
        ) : (
          <span role="alert" className={styles.refused}>
            {refused}
          </span>
        )
      }
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
              onChange={(_, data) => changeRules({ ...rules, windowMonths: Number(data.value) })}
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
      <PresetPicker changeRules={changeRules} />
      <p className={styles.orderHint}>{words.method.orderHint}</p>
      {rules.compatibility !== null && (
        <MessageCard
          intent="warning"
          body={`${words.method.compatibility.active(words.method.compatibility.names[mode])} ${words.method.compatibility.hides[mode]}`}
          actions={
            <Button size="small" onClick={() => changeRules({ ...rules, compatibility: null })}>
              {words.method.compatibility.leave}
            </Button>
          }
        />
      )}
      <ReadRows />
      <DimensionCards changeRules={changeRules} />
      <Field label={words.method.map} hint={words.method.mapHint[rules.map]}>
        <Select
          className={styles.control}
          value={rules.map}
          onChange={(_, data) => changeRules({ ...rules, map: data.value as SegmentMapId })}
        >
          {maps.map(map => (
            <option key={map} value={map}>
              {words.output.mapName[map]}
            </option>
          ))}
          <optgroup label={words.method.mapsToCompare}>
            {MAPS_TO_COMPARE.map(map => (
              <option key={map} value={map}>
                {words.output.mapName[map]}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <MapRules />
      <Field hint={words.method.sameDayHint}>
        <Switch
          label={words.method.sameDay}
          checked={rules.sameDayIsOnePurchase}
          onChange={(_, data) => changeRules({ ...rules, sameDayIsOnePurchase: data.checked })}
        />
      </Field>
      <MaskSwitch />
      <AdvancedMethod changeRules={changeRules} />
    </Screen>
  );
}
