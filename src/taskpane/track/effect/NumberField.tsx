import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Said under the box when what was typed is no number of the range. */
  readonly fault: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
  /** So many are shown at most; what is computed with keeps all. Default: 4. */
  readonly decimals?: number;
  /** Null for an empty box. */
  readonly onChange: (value: number | null) => void;
}

/**
 * A number of a range; what is none stays in the box, is said to be none when the box is left, and changes nothing. A number
 * counts as it is typed: were it to count when the box is left, what follows would move away under the click that leaves it.
 */
export function NumberField({
  label,
  hint,
  fault,
  value,
  min,
  max,
  isWhole = false,
  decimals = 4,
  onChange,
}: NumberFieldProps) {
  const showOf = (number: number) => String(Number(number.toFixed(decimals)));
  const shown = value === null ? "" : showOf(value);
  const [before, setBefore] = useState(shown);
  const [text, setText] = useState(shown);
  const [isFaulty, setFaulty] = useState(false);
  if (before !== shown) {
    setBefore(shown);
    setText(shown);
    setFaulty(false);
  }
  const fits = (number: number) => number >= min && number <= max && (!isWhole || Number.isInteger(number));
  const type = (written: string) => {
    setText(written);
    const typed = plain(written);
    if (typed === "" || !fits(Number(typed)) || showOf(Number(typed)) === shown) return;
    // The box keeps what is being typed, such as "0.50".
    setBefore(showOf(Number(typed)));
    setFaulty(false);
    onChange(Number(typed));
  };
  const commit = () => {
    const typed = plain(text);
    const isNumber = typed === "" || fits(Number(typed));
    setFaulty(!isNumber);
    if (isNumber && typed !== shown) onChange(typed === "" ? null : Number(typed));
  };
  return (
    <Field
      size="small"
      label={label}
      hint={isFaulty ? undefined : hint}
      validationState={isFaulty ? "error" : "none"}
      validationMessage={isFaulty ? fault : undefined}
    >
      <Input
        size="small"
        inputMode={isWhole ? "numeric" : "decimal"}
        value={text}
        onChange={(_, data) => type(data.value)}
        onBlur={commit}
        onKeyDown={event => event.key === "Enter" && commit()}
      />
    </Field>
  );
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().replace(/%$/, "");
}
