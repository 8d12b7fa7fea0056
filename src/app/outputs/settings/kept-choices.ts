import type { Cell } from "#core/cell";
import { FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
import { rememberChoice } from "../../orders/column-choices";
import type { ColumnChoices } from "../../orders/column-choices";
import { headersMark } from "../../orders/headers-mark";
import type { Inspection } from "../../orders/inspection";
import type { RunSettings } from "../../run-settings";
import type { SettingWords } from "../words/setting-words";

// What people decided about the data of one range, as lines of the settings sheet: columns and answers.

const CHOICE_KEY = "column ";
const NO_COLUMN_KEY = "noColumn ";
const ANSWER_KEY = "answer ";
/** Which headers the answers are about. */
export const HEADERS_KEY = "headers";

/** Answers to questions about the data, and which headers the data had. */
export interface KeptAnswers {
  /** See {@link headersMark}. */
  readonly headers: string;
  readonly answers: RunSettings["answers"];
}

export interface KeptChoices {
  readonly columns: ColumnChoices;
  readonly kept: KeptAnswers | null;
}

/**
 * The columns that were not chosen by detection, by their headers, as they are in this range. A mapping that was made
 * without the pane counts like a choice of a person's.
 */
function choicesOf(inspection: Inspection, settings: RunSettings): ColumnChoices {
  const { detection, mapping } = inspection;
  const chosen = new Map<Field, number | null>(Object.entries(settings.choices) as [Field, number | null][]);
  for (const field of FIELDS) {
    if (mapping[field] !== detection.mapping[field]) chosen.set(field, mapping[field] ?? null);
  }
  let choices: ColumnChoices = {};
  for (const [field, column] of chosen) choices = rememberChoice(choices, inspection, field, column);
  return choices;
}

/** The lines for the decisions of a run. */
export function choiceLines(inspection: Inspection, settings: RunSettings, words: SettingWords): Cell[][] {
  const lines: Cell[][] = [];
  for (const [field, choice] of Object.entries(choicesOf(inspection, settings))) {
    if (choice.header !== null) lines.push([CHOICE_KEY + field, words.chosenColumn, choice.header]);
    else if (choice.insteadOf !== null) lines.push([NO_COLUMN_KEY + field, words.noColumn, choice.insteadOf]);
  }
  const answers = Object.entries(settings.answers);
  lines.push(...answers.map(([id, option]) => [ANSWER_KEY + id, words.answer, option]));
  if (answers.length > 0) lines.push([HEADERS_KEY, words.headers, headersMark(inspection)]);
  return lines;
}

/** Reads decisions back; lines about fields that do not exist go into `ignored`. */
export function readChoices(values: ReadonlyMap<string, string>, ignored: string[]): KeptChoices {
  const columns: { -readonly [F in keyof ColumnChoices]: ColumnChoices[F] } = {};
  const answers: Record<string, string> = {};
  for (const [key, value] of values) {
    if (key.startsWith(ANSWER_KEY)) answers[key.slice(ANSWER_KEY.length)] = value;
    const prefix = [CHOICE_KEY, NO_COLUMN_KEY].find(text => key.startsWith(text));
    if (prefix === undefined) continue;
    const field = FIELDS.find(name => prefix + name === key);
    if (field === undefined || value === "") ignored.push(`${key} = ${value}`);
    else if (prefix === CHOICE_KEY) columns[field] = { header: value, insteadOf: null };
    else columns[field] = { header: null, insteadOf: value };
  }
  const headers = values.get(HEADERS_KEY);
  const hasAnswers = headers !== undefined && Object.keys(answers).length > 0;
  return { columns, kept: hasAnswers ? { headers, answers } : null };
}

/** Whether a line is about a decision on the data. */
export function isChoiceKey(key: string): boolean {
  return key === HEADERS_KEY || [CHOICE_KEY, NO_COLUMN_KEY, ANSWER_KEY].some(prefix => key.startsWith(prefix));
}
