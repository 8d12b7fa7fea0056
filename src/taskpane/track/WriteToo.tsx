import { Button, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { AskedOutput } from "#app/run-settings";
import { withAsked } from "#app/run-settings";
import { usePane } from "../pane-context";
import { useTrackWords } from "./track-words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface WriteTooProps {
  readonly output: AskedOutput;
  /** Where it will stand. */
  readonly sheet: string;
  /** Says more exactly what is written, and on which sheet. Default: that it is written. */
  readonly label?: string;
  readonly hint?: string;
}

/** Has every run write it, from the next one on, and offers that run. Kept with the settings. */
export function WriteToo({ output, sheet, label, hint }: WriteTooProps) {
  const styles = useStyles();
  const words = useTrackWords();
  const { session, state, startScoring } = usePane();
  const { alsoWritten } = state.settings;
  const isAsked = alsoWritten.includes(output);
  return (
    <div className={styles.box}>
      <Switch
        label={label ?? words.writeToo}
        checked={isAsked}
        onChange={(_, { checked }) => session.changeSettings({ alsoWritten: withAsked(alsoWritten, output, checked) })}
      />
      {isAsked && (
        <>
          <p className={styles.hint}>{hint ?? words.writeTooHint(sheet)}</p>
          <Button size="small" onClick={startScoring}>
            {words.scoreNow}
          </Button>
        </>
      )}
    </div>
  );
}
