import type { Field } from "#core/fields";
import type { RunSettings } from "../run-settings";
import type { Inspection } from "./inspection";

/**
 * Columns chosen by hand, by the header they were chosen for: a choice survives columns that come and go beside it,
 * and ends with its header. `header` null: "use no column", in place of the one that was detected.
 */
export type ColumnChoices = Readonly<Partial<Record<Field, ColumnChoice>>>;

interface ColumnChoice {
  readonly header: string | null;
  /** The header that detection had found for the field; null for none. */
  readonly insteadOf: string | null;
}

/** Adds a person's choice of a column (zero-based), or of none, for a field. */
export function rememberChoice(
  choices: ColumnChoices,
  { detection }: Inspection,
  field: Field,
  column: number | null,
): ColumnChoices {
  const detected = detection.mapping[field];
  return {
    ...choices,
    [field]: {
      header: column === null ? null : headerAt(detection.headers, column),
      insteadOf: detected === undefined ? null : headerAt(detection.headers, detected),
    },
  };
}

/** The choices as columns of this range; those whose header is not in it are left out. */
export function chosenColumns(choices: ColumnChoices, { detection }: Inspection): RunSettings["choices"] {
  const columns: Partial<Record<Field, number | null>> = {};
  for (const [field, choice] of Object.entries(choices) as [Field, ColumnChoice][]) {
    if (choice.header === null) {
      const detected = detection.mapping[field];
      if (detected !== undefined && headerAt(detection.headers, detected) === choice.insteadOf) columns[field] = null;
      continue;
    }
    const column = detection.headers.findIndex((_, at) => headerAt(detection.headers, at) === choice.header);
    if (column >= 0) columns[field] = column;
  }
  return columns;
}

/** A header's text; a column without one, or with a text that stands twice, is known by its place as well. */
function headerAt(headers: readonly string[], column: number): string {
  const text = (headers[column] ?? "").trim();
  const earlier = headers.slice(0, column).filter(other => other.trim() === text).length;
  return text === "" ? `#${column}` : earlier === 0 ? text : `${text}#${earlier}`;
}
