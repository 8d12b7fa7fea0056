import type { Field } from "#core/fields";
import { fieldsOfQuestion, isInUse } from "#core/question-columns";
import type { MappedField } from "#core/question-columns";
import type { WidthBasis } from "#core/scoring-rules";
import { mappingForWidth } from "#core/width-basis";
import type { LostAnswer, RunSettings } from "../run-settings";
import { rememberChoice } from "./column-choices";
import type { ColumnChoices } from "./column-choices";
import { columnKey, columnOfKey, keysOf } from "./column-keys";
import type { ColumnKeys } from "./column-keys";
import type { Inspection } from "./inspection";

/** What people decided about one set of orders, which is known by its columns wherever it stands and whatever joins it. */
export interface KeptDecisions {
  /** The columns in use by then; empty where nothing says which there were. */
  readonly columns: ColumnKeys;
  readonly choices: ColumnChoices;
  /** By question id. */
  readonly answers: Readonly<Record<string, KeptAnswer>>;
}

export interface KeptAnswer {
  readonly option: string;
  /** The columns that it is about. */
  readonly about: ColumnKeys;
}

const NO_DECISIONS: KeptDecisions = { columns: {}, choices: {}, answers: {} };

/** Of all that is remembered, the latest first, what is about these orders: those without any of the columns are others. */
export function decisionsAbout(kept: readonly KeptDecisions[], inspection: Inspection): KeptDecisions {
  return kept.find(set => isAbout(set, inspection)) ?? NO_DECISIONS;
}

/** With a person's answer about these orders in place of an earlier one to the same question; null takes it back. */
export function withAnswer(
  kept: readonly KeptDecisions[],
  inspection: Inspection,
  widthBasis: WidthBasis,
  id: string,
  option: string | null,
): KeptDecisions[] {
  return changed(kept, inspection, ({ answers }) => {
    const others = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id));
    if (option === null) return { answers: others };
    const about = aboutOf(id, keysOf(inspection, mappingForWidth(inspection.mapping, widthBasis)));
    return { answers: { ...others, [id]: { option, about } } };
  });
}

/** With a person's choice of a column (zero-based), or of none, for a field of these orders. */
export function withColumn(
  kept: readonly KeptDecisions[],
  inspection: Inspection,
  field: Field,
  column: number | null,
): KeptDecisions[] {
  return changed(kept, inspection, ({ columns, choices }) => ({
    columns: column === null ? columns : { ...columns, [field]: columnKey(inspection, column) },
    choices: rememberChoice(choices, inspection, field, column),
  }));
}

/** Answers about the columns that were in use when they were given. */
export function answersAbout(columns: ColumnKeys, answers: RunSettings["answers"]): KeptDecisions["answers"] {
  const entries = Object.entries(answers).map(([id, option]) => [id, { option, about: aboutOf(id, columns) }]);
  return Object.fromEntries(entries) as KeptDecisions["answers"];
}

/** The answers that still fit the orders, and those that do not. */
export function sortedAnswers(
  { answers }: KeptDecisions,
  inspection: Inspection,
): { readonly fitting: RunSettings["answers"]; readonly lost: readonly LostAnswer[] } {
  const fitting: Record<string, string> = {};
  const lost: LostAnswer[] = [];
  for (const [id, { option, about }] of Object.entries(answers)) {
    const trouble = troubleOf(about, inspection);
    if (trouble === null) fitting[id] = option;
    else lost.push({ id, option, ...trouble });
  }
  return { fitting, lost };
}

function changed(
  kept: readonly KeptDecisions[],
  inspection: Inspection,
  change: (before: KeptDecisions) => Partial<KeptDecisions>,
): KeptDecisions[] {
  const before = decisionsAbout(kept, inspection);
  const { detection, mapping } = inspection;
  const columns = { ...before.columns, ...keysOf(inspection, detection.mapping), ...keysOf(inspection, mapping) };
  const now = { ...before, columns };
  return [{ ...now, ...change(now) }, ...kept.filter(set => set !== before)];
}

function aboutOf(id: string, columns: ColumnKeys): ColumnKeys {
  return Object.fromEntries(fieldsOfQuestion(id, columns).map(field => [field, columns[field]!]));
}

function isAbout({ columns }: KeptDecisions, inspection: Inspection): boolean {
  const keys = Object.values(columns);
  return keys.length === 0 || keys.some(key => columnOfKey(inspection, key) !== null);
}

function troubleOf(about: ColumnKeys, inspection: Inspection): Omit<LostAnswer, "id" | "option"> | null {
  const now = keysOf(inspection, inspection.mapping);
  for (const [field, header] of Object.entries(about) as [MappedField, string][]) {
    if (now[field] === header && isInUse(field, now)) continue;
    return { reason: columnOfKey(inspection, header) === null ? "column-gone" : "other-column", header };
  }
  return null;
}
