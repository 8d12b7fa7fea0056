import { Field, Input } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { LinkButton } from "../parts/LinkButton";
import { usePane } from "../pane-context";
import { useTypedFault } from "../use-typed-fault";
import { useMethodStyles } from "./MethodScreen.styles";
import { hasNativeDate } from "./native-date";
import { parseTypedDay } from "./parse-day";

/**
 * The as-of date: chosen in the web view's own date control, or typed where it has none; or one of two days by a click.
 * Empty means the latest purchase. `beside` stands at its right.
 */
export function AsOfField({ beside }: { readonly beside: ReactNode }) {
  const styles = useMethodStyles();
  const { session, state, words, theme, today } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { asOf } = state.settings;
  const [typed, setTyped] = useState(textOf(asOf));
  const [shown, setShown] = useState(asOf);
  const [invalid, setInvalid] = useState(false);
  if (shown !== asOf) {
    setShown(asOf);
    setTyped(textOf(asOf));
    setInvalid(false);
  }
  const aboutId = useId();
  const isNative = useMemo(hasNativeDate, []);
  const find = useCallback(() => input.current, []);
  useTypedFault(invalid ? find : null);
  const choose = (day: Day | null) => {
    setTyped(textOf(day));
    setInvalid(false);
    if (day !== asOf) session.changeSettings({ asOf: day });
  };
  const commit = () => {
    const day = parseTypedDay(typed);
    // A native control is empty, too, while a part of its date is missing.
    if (input.current?.validity.badInput) setInvalid(true);
    else if (typed.trim() === "") choose(null);
    else if (day === null) setInvalid(true);
    else choose(day);
  };
  const day = typed.trim() === "" ? null : parseTypedDay(typed);
  const isPending = textOf(day) === typed.trim() && day !== asOf;
  const hint = isPending ? words.method.asOfPending : words.method.asOfHint;
  return (
    <div>
      <div className={styles.pair}>
        <Field size="small" label={words.method.asOf} validationState={invalid ? "error" : "none"}>
          <Input
            ref={input}
            type={isNative ? "date" : "text"}
            className={styles.control}
            // The calendar button is drawn by the web view, which has to be told the theme.
            style={{ colorScheme: theme }}
            value={typed}
            placeholder={words.method.asOfLatest}
            aria-describedby={aboutId}
            onChange={(_, data) => setTyped(data.value)}
            onBlur={commit}
            onKeyDown={event => event.key === "Enter" && commit()}
          />
        </Field>
        {beside}
      </div>
      <p id={aboutId} className={invalid ? styles.invalid : styles.quiet} role={invalid ? "alert" : undefined}>
        {!invalid ? hint : isNative ? words.method.asOfIncomplete : words.method.asOfInvalid}
      </p>
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
