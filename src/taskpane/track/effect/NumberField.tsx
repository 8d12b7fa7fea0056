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

/** A number of a range; what is none stays in the box, is said to be none, and changes nothing. */
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
  const shown = value === null ? "" : String(Number(value.toFixed(decimals)));
  const [before, setBefore] = useState(shown);
  const [text, setText] = useState(shown);
  const [isFaulty, setFaulty] = useState(false);
  if (before !== shown) {
    setBefore(shown);
    setText(shown);
    setFaulty(false);
  }
  const commit = () => {
    const typed = text.normalize("NFKC").trim().replace(/%$/, "");
    const number = Number(typed);
    const fits = typed === "" || (number >= min && number <= max && (!isWhole || Number.isInteger(number)));
    setFaulty(!fits);
    if (fits && typed !== shown) onChange(typed === "" ? null : number);
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
        onChange={(_, data) => setText(data.value)}
        onBlur={commit}
        onKeyDown={event => event.key === "Enter" && commit()}
      />
    </Field>
  );
}
