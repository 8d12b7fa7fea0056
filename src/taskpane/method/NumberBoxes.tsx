import { Input } from "@fluentui/react-components";
import { useCallback, useId, useRef, useState } from "react";
import { usePane } from "../pane-context";
import { useTypedFault } from "../use-typed-fault";
import { useMethodStyles } from "./MethodScreen.styles";
import { parseTypedNumber } from "./parse-number";

export interface NumberBoxesProps {
  /** Names the group. */
  readonly label: string;
  /** Names each box; `letters` are shown before them. */
  readonly boxLabels: readonly string[];
  readonly letters?: readonly string[];
  readonly values: readonly number[];
  readonly hint: string;
  /** Takes the numbers, or says in a sentence why they cannot be used; then nothing has changed. */
  readonly onChange: (values: readonly number[]) => string | null;
}

/** A few numbers that belong together: looked at when the focus leaves them or Enter is pressed, not while typing. */
export function NumberBoxes({ label, boxLabels, letters, values, hint, onChange }: NumberBoxesProps) {
  const styles = useMethodStyles();
  const { words } = usePane();
  const group = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const key = values.join(" ");
  const [shown, setShown] = useState(key);
  const [texts, setTexts] = useState(() => values.map(textOf));
  const [fault, setFault] = useState<string | null>(null);
  if (shown !== key) {
    setShown(key);
    setTexts(values.map(textOf));
    setFault(null);
  }
  const findFirst = useCallback(() => group.current?.querySelector("input") ?? null, []);
  useTypedFault(fault === null ? null : findFirst);
  const commit = () => {
    // A box that nobody changed keeps its number, also the decimals that it does not show.
    const numbers = texts.map((text, place) => {
      const before = values[place];
      return before !== undefined && text === textOf(before) ? before : parseTypedNumber(text);
    });
    if (numbers.some(number => number === null)) setFault(words.method.notANumber);
    else if (numbers.join(" ") === key) setFault(null);
    else setFault(onChange(numbers as number[]));
  };
  return (
    <div>
      <div
        ref={group}
        className={styles.boxes}
        role="group"
        aria-label={label}
        aria-describedby={hintId}
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) commit();
        }}
      >
        {boxLabels.map((boxLabel, place) => (
          <Input
            key={boxLabel}
            size="small"
            className={styles.control}
            aria-label={boxLabel}
            aria-invalid={fault === null ? undefined : true}
            inputMode="decimal"
            contentBefore={letters?.[place]}
            value={texts[place] ?? ""}
            onChange={(_, data) => setTexts(texts.map((text, other) => (other === place ? data.value : text)))}
            onKeyDown={event => event.key === "Enter" && commit()}
          />
        ))}
      </div>
      <p
        id={hintId}
        className={fault === null ? styles.quiet : styles.invalid}
        role={fault === null ? undefined : "alert"}
      >
        {fault ?? hint}
      </p>
    </div>
  );
}

/** A number as it is shown in a box: from 1 on with at most two decimals. */
function textOf(value: number): string {
  return String(Math.abs(value) < 1 ? value : Math.round(100 * value) / 100);
}
