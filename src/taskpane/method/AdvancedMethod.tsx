import { Field, Select, Switch } from "@fluentui/react-components";
import { withAsked } from "#app/run-settings";
import { LETTER } from "#core/dimensions";
import {
  defaultRules,
  DIMENSIONS,
  FREQUENCY_SCOPES,
  MONETARY_BASES,
  WIDTH_BASES,
  WIDTH_SCOPES,
} from "#core/scoring-rules";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../pane-context";
import { compatibilityId, compatibilityOf, compatibilityOptions } from "./compatibilities";
import { AboutLinks } from "../about/AboutLinks";
import { useMethodStyles } from "./MethodScreen.styles";
import { NumberBoxes } from "./NumberBoxes";
import { PeopleSheets } from "./PeopleSheets";
import type { ChangeRules } from "./use-change-rules";

const ADVANCED = ["frequencyScope", "monetaryBasis", "widthBasis", "widthScope", "weights", "compatibility"] as const;

/** Scopes, bases, weights and compatibility: closed, because the defaults are those of the method. */
export function AdvancedMethod({ changeRules }: { readonly changeRules: ChangeRules }) {
  const styles = useMethodStyles();
  const { session, state, words } = usePane();
  const { rules, alsoWritten } = state.settings;
  const { method } = words;
  const usual = defaultRules();
  const changed = ADVANCED.filter(key => JSON.stringify(rules[key]) !== JSON.stringify(usual[key])).length;
  const mode = compatibilityId(rules.compatibility);
  const options = compatibilityOptions(rules.compatibility);
  return (
    <Disclosure closed={method.advanced(changed)}>
      <div className={styles.advanced}>
        <Choice
          label={method.frequencyScope}
          names={method.frequencyScopes}
          options={FREQUENCY_SCOPES}
          value={rules.frequencyScope}
          onChange={frequencyScope => changeRules({ ...rules, frequencyScope })}
        />
        <Choice
          label={method.monetaryBasis}
          names={method.monetaryBases}
          options={MONETARY_BASES}
          value={rules.monetaryBasis}
          onChange={monetaryBasis => changeRules({ ...rules, monetaryBasis })}
        />
        <Choice
          label={method.widthBasis}
          names={method.widthBases}
          options={WIDTH_BASES}
          value={rules.widthBasis}
          onChange={widthBasis => changeRules({ ...rules, widthBasis })}
        />
        <Choice
          label={method.widthScope}
          names={method.widthScopes}
          options={WIDTH_SCOPES}
          value={rules.widthScope}
          onChange={widthScope => changeRules({ ...rules, widthScope })}
        />
        <div>
          <span aria-hidden="true">{method.weights}</span>
          <NumberBoxes
            label={method.weights}
            letters={DIMENSIONS.map(dimension => LETTER[dimension])}
            boxLabels={DIMENSIONS.map(dimension => method.weight(words.pane.dimension[dimension]))}
            values={DIMENSIONS.map(dimension => rules.weights[dimension])}
            hint={method.weightsHint}
            onChange={values => {
              const [recency = 0, frequency = 0, monetary = 0, width = 0] = values;
              return changeRules({ ...rules, weights: { recency, frequency, monetary, width } }, true);
            }}
          />
        </div>
        <Field label={method.compatibility.label} hint={method.compatibility.hides[mode]}>
          <Select
            className={styles.control}
            value={options.find(({ id }) => id === mode)?.value}
            onChange={(_, data) => changeRules({ ...rules, compatibility: compatibilityOf(data.value) })}
          >
            {options.map(({ id, value }) => (
              <option key={id} value={value}>
                {method.compatibility.names[id]}
              </option>
            ))}
          </Select>
        </Field>
        <Field size="small" hint={method.moreColumnsHint}>
          <Switch
            label={method.moreColumns}
            checked={alsoWritten.includes("memberColumns")}
            onChange={(_, data) =>
              session.changeSettings({ alsoWritten: withAsked(alsoWritten, "memberColumns", data.checked) })
            }
          />
        </Field>
        <PeopleSheets />
        <AboutLinks />
      </div>
    </Disclosure>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly names: Readonly<Record<V, string>>;
  readonly options: readonly V[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

function Choice<V extends string>({ label, names, options, value, onChange }: ChoiceProps<V>) {
  const styles = useMethodStyles();
  return (
    <Field size="small" label={label}>
      <Select className={styles.control} value={value} onChange={(_, data) => onChange(data.value as V)}>
        {options.map(option => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
