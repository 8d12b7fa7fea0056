import { Field, Switch } from "@fluentui/react-components";
import { withAsked } from "#app/run-settings";
import { usePane } from "../pane-context";

const SHEETS = ["roles", "demographics"] as const;

/** Sheets about people that a run writes only when it is asked to. Kept with the settings. */
export function PeopleSheets() {
  const { session, state, words } = usePane();
  const { alsoWritten } = state.settings;
  return (
    <>
      {SHEETS.map(sheet => (
        <Field key={sheet} size="small" hint={words.method.peopleSheets[sheet].hint}>
          <Switch
            label={words.method.peopleSheets[sheet].label}
            checked={alsoWritten.includes(sheet)}
            onChange={(_, { checked }) =>
              session.changeSettings({ alsoWritten: withAsked(alsoWritten, sheet, checked) })
            }
          />
        </Field>
      ))}
    </>
  );
}
