import { Field, Switch } from "@fluentui/react-components";
import { withAsked } from "#app/run-settings";
import { usePane } from "../pane-context";

const SHEETS = ["roles", "buyerDecides", "demographics", "calendar"] as const;

/** What a run writes about people and occasions only when it is asked to: sheets, and an assumption. Kept with the settings. */
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
