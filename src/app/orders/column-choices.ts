import { FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
import type { LostColumn, RunSettings } from "../run-settings";
import { columnKey, columnOfKey } from "./column-keys";
import type { Inspection } from "./inspection";

/**
 * Columns chosen by hand, by the header they were chosen for (see {@link columnKey}): a choice survives columns that come
 * and go beside it. `header` null: "use no column", in place of the one that was detected.
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
  inspection: Inspection,
  field: Field,
  column: number | null,
): ColumnChoices {
  const detected = inspection.detection.mapping[field];
  return {
    ...choices,
    [field]: {
      header: column === null ? null : columnKey(inspection, column),
      insteadOf: detected === undefined ? null : columnKey(inspection, detected),
    },
  };
}

/** The choices as columns of this range; a choice that is lost leaves its field without a column. */
export function chosenColumns(choices: ColumnChoices, inspection: Inspection): RunSettings["choices"] {
  const columns: Partial<Record<Field, number | null>> = {};
  for (const [field, choice] of Object.entries(choices) as [Field, ColumnChoice][]) {
    const column = choice.header === null ? null : columnOfKey(inspection, choice.header);
    if (column !== null || isStillRefused(choice, field, inspection)) columns[field] = column;
  }
  return columns;
}

/** The choices whose header is gone: the column that was to be used, or the one in whose place none was. */
export function lostColumns(choices: ColumnChoices, inspection: Inspection): LostColumn[] {
  return FIELDS.flatMap((field): LostColumn[] => {
    const choice = choices[field];
    if (choice === undefined) return [];
    if (choice.header !== null)
      return columnOfKey(inspection, choice.header) === null ? [{ field, header: choice.header }] : [];
    const isOver = inspection.detection.mapping[field] !== undefined && !isStillRefused(choice, field, inspection);
    return isOver && choice.insteadOf !== null ? [{ field, header: choice.insteadOf }] : [];
  });
}

function isStillRefused({ header, insteadOf }: ColumnChoice, field: Field, inspection: Inspection): boolean {
  const detected = inspection.detection.mapping[field];
  return header === null && detected !== undefined && columnKey(inspection, detected) === insteadOf;
}
