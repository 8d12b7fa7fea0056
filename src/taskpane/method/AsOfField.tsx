import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { LinkButton } from "../parts/LinkButton";
import { usePane } from "../pane-context";
import { useMethodStyles } from "./MethodScreen.styles";
import { parseTypedDay } from "./parse-day";

/** The as-of date: typed, or one of two days by a click. Empty means the latest purchase. */
export function AsOfField() {
  const styles = useMethodStyles();
  const { session, state, words, today } = usePane();
  const { asOf } = state.settings;
  const [typed, setTyped] = useState(textOf(asOf));
  const [shown, setShown] = useState(asOf);
  const [invalid, setInvalid] = useState(false);
  if (shown !== asOf) {
    setShown(asOf);
    setTyped(textOf(asOf));
    setInvalid(false);
  }
  const choose = (day: Day | null) => {
    setTyped(textOf(day));
    setInvalid(false);
    if (day !== asOf) session.changeSettings({ asOf: day });
  };
  const commit = () => {
    const day = parseTypedDay(typed);
    if (typed.trim() === "") choose(null);
    else if (day === null) setInvalid(true);
    else choose(day);
  };
  return (
    <div>
      <Field
        label={words.method.asOf}
        validationMessage={invalid ? words.method.asOfInvalid : undefined}
        hint={invalid ? undefined : words.method.asOfHint}
      >
        <Input
          className={styles.control}
          value={typed}
          placeholder={words.method.asOfLatest}
          onChange={(_, data) => setTyped(data.value)}
          onBlur={commit}
          onKeyDown={event => event.key === "Enter" && commit()}
        />
      </Field>
      <div className={styles.links}>
        <LinkButton onClick={() => choose(null)}>{words.method.asOfLatest}</LinkButton>
        <LinkButton onClick={() => choose(today())}>{words.method.asOfToday}</LinkButton>
      </div>
    </div>
  );
}

function textOf(day: Day | null): string {
  return day === null ? "" : isoDay(day);
}
