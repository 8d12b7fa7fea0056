import { fieldsOfQuestion, isInUse } from "#core/question-columns";
import type { MappedField } from "#core/question-columns";
import type { WidthBasis } from "#core/scoring-rules";
import { mappingForWidth } from "#core/width-basis";
import type { LostAnswer, RunSettings } from "../run-settings";
import { columnOfKey, keysOf } from "./column-keys";
import type { ColumnKeys } from "./column-keys";
import type { Inspection } from "./inspection";

/** Answers about one set of orders, which is known by its columns in use wherever it stands and whatever joins it. */
export interface KeptAnswers {
  /** Empty where nothing says which columns there were. */
  readonly columns: ColumnKeys;
  /** By question id. */
  readonly answers: Readonly<Record<string, KeptAnswer>>;
}

export interface KeptAnswer {
  readonly option: string;
  /** The columns that it is about. */
  readonly about: ColumnKeys;
}

/** The answers about these orders: those that still fit, and those that do not. */
export interface AnswersHere {
  readonly fitting: RunSettings["answers"];
  readonly lost: readonly LostAnswer[];
}

/** The answers about these orders, of all that are remembered. */
export function answersHere(kept: readonly KeptAnswers[], inspection: Inspection): AnswersHere {
  const fitting: Record<string, string> = {};
  const lost: LostAnswer[] = [];
  for (const [id, answer] of Object.entries(kept.find(set => isAbout(set, inspection))?.answers ?? {})) {
    const trouble = troubleOf(answer, inspection);
    if (trouble === null) fitting[id] = answer.option;
    else lost.push({ id, option: answer.option, ...trouble });
  }
  return { fitting, lost };
}

/** With a person's answer about these orders, in place of an earlier one to the same question; null takes it back. */
export function withAnswer(
  kept: readonly KeptAnswers[],
  inspection: Inspection,
  widthBasis: WidthBasis,
  id: string,
  option: string | null,
): KeptAnswers[] {
  const columns = columnsInUse(inspection, widthBasis);
  const before = kept.find(set => isAbout(set, inspection));
  const { [id]: _, ...others } = before?.answers ?? {};
  const set: KeptAnswers = {
    columns: { ...before?.columns, ...columns },
    answers: option === null ? others : { ...others, [id]: { option, about: aboutOf(id, columns) } },
  };
  return [set, ...kept.filter(other => other !== before)];
}

/** With all answers of a run that went well: from now on they are about the columns that it read. */
export function withAnswersOfRun(
  kept: readonly KeptAnswers[],
  inspection: Inspection,
  widthBasis: WidthBasis,
  answers: RunSettings["answers"],
): KeptAnswers[] {
  const before = kept.find(set => isAbout(set, inspection));
  const others = kept.filter(other => other !== before);
  return [answersAbout(columnsInUse(inspection, widthBasis), answers), ...others];
}

/** Answers about the columns that were in use when they were given. */
export function answersAbout(columns: ColumnKeys, answers: RunSettings["answers"]): KeptAnswers {
  const entries = Object.entries(answers).map(([id, option]) => [id, { option, about: aboutOf(id, columns) }]);
  return { columns, answers: Object.fromEntries(entries) as KeptAnswers["answers"] };
}

function columnsInUse(inspection: Inspection, widthBasis: WidthBasis): ColumnKeys {
  return keysOf(inspection, mappingForWidth(inspection.mapping, widthBasis));
}

function aboutOf(id: string, columns: ColumnKeys): ColumnKeys {
  return Object.fromEntries(fieldsOfQuestion(id, columns).map(field => [field, columns[field]!]));
}

/** Orders without any of the columns are others. */
function isAbout({ columns }: KeptAnswers, inspection: Inspection): boolean {
  const keys = Object.values(columns);
  return keys.length === 0 || keys.some(key => columnOfKey(inspection, key) !== null);
}

function troubleOf({ about }: KeptAnswer, inspection: Inspection): Omit<LostAnswer, "id" | "option"> | null {
  const now = keysOf(inspection, inspection.mapping);
  for (const [field, header] of Object.entries(about) as [MappedField, string][]) {
    if (now[field] === header && isInUse(field, now)) continue;
    return { reason: columnOfKey(inspection, header) === null ? "column-gone" : "other-column", header };
  }
  return null;
}
