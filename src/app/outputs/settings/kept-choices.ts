import { FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
import { rememberChoice } from "../../orders/column-choices";
import type { ColumnChoices } from "../../orders/column-choices";
import type { ColumnKeys } from "../../orders/column-keys";
import type { Inspection } from "../../orders/inspection";
import { answersAbout } from "../../orders/kept-decisions";
import type { KeptDecisions } from "../../orders/kept-decisions";
import type { RunSettings } from "../../run-settings";
import { ANSWER_KEY, CHOICE_KEY, NO_COLUMN_KEY } from "./line-keys";
import { COLUMN_FACT_KEY } from "./run-record";

// What people decided about the data of one range, as lines of the settings sheet: columns and answers.

/** Of older versions, which knew the orders by a mark over all headers. */
const HEADERS_KEY = "headers";
/** Its answer is a column, and is kept as one. */
const AMOUNT_QUESTION = "amount-column";

/**
 * The columns that were not chosen by detection, by their headers, as they are in this range. A mapping that was made
 * without the pane counts like a choice of a person's.
 */
function choicesOf(inspection: Inspection, settings: RunSettings): ColumnChoices {
  const { detection, mapping } = inspection;
  const chosen = new Map<Field, number | null>(Object.entries(settings.choices) as [Field, number | null][]);
  if (Object.hasOwn(settings.answers, AMOUNT_QUESTION)) chosen.set("amount", mapping.amount ?? null);
  for (const field of FIELDS) {
    if (mapping[field] !== detection.mapping[field]) chosen.set(field, mapping[field] ?? null);
  }
  let choices: ColumnChoices = {};
  for (const [field, column] of chosen) choices = rememberChoice(choices, inspection, field, column);
  return choices;
}

/** The keys and values of the lines for the decisions of a run. */
export function choiceLines(inspection: Inspection, settings: RunSettings): [key: string, stored: string][] {
  const lines: [string, string][] = [];
  for (const [field, choice] of Object.entries(choicesOf(inspection, settings))) {
    if (choice.header !== null) lines.push([CHOICE_KEY + field, choice.header]);
    else if (choice.insteadOf !== null) lines.push([NO_COLUMN_KEY + field, choice.insteadOf]);
  }
  for (const [id, option] of Object.entries(settings.answers)) {
    if (id !== AMOUNT_QUESTION) lines.push([ANSWER_KEY + id, option]);
  }
  return lines;
}

/**
 * Reads decisions back; lines about fields that do not exist go into `ignored`. Answers are about the columns that the run
 * had in use.
 */
export function readChoices(values: ReadonlyMap<string, string>, ignored: string[]): KeptDecisions {
  const choices: { -readonly [F in keyof ColumnChoices]: ColumnChoices[F] } = {};
  const inUse: Record<string, string> = {};
  const answers: Record<string, string> = {};
  for (const [key, value] of values) {
    if (key.startsWith(ANSWER_KEY)) answers[key.slice(ANSWER_KEY.length)] = value;
    if (key.startsWith(COLUMN_FACT_KEY) && value !== "") inUse[key.slice(COLUMN_FACT_KEY.length)] = value;
    const prefix = [CHOICE_KEY, NO_COLUMN_KEY].find(text => key.startsWith(text));
    if (prefix === undefined) continue;
    const field = FIELDS.find(name => prefix + name === key);
    if (field === undefined || value === "") ignored.push(`${key} = ${value}`);
    else if (prefix === CHOICE_KEY) choices[field] = { header: value, insteadOf: null };
    else choices[field] = { header: null, insteadOf: value };
  }
  // An older version kept it as an answer, by a number that columns beside it change.
  if (Object.hasOwn(answers, AMOUNT_QUESTION)) {
    delete answers[AMOUNT_QUESTION];
    if (inUse.amount !== undefined) choices.amount ??= { header: inUse.amount, insteadOf: null };
  }
  const columns = inUse as ColumnKeys;
  return { columns, choices, answers: answersAbout(columns, answers) };
}

/** Whether a line is about a decision on the data, or says which columns it is about. */
export function isChoiceKey(key: string): boolean {
  const prefixes = [CHOICE_KEY, NO_COLUMN_KEY, ANSWER_KEY, COLUMN_FACT_KEY];
  return key === HEADERS_KEY || prefixes.some(prefix => key.startsWith(prefix));
}
