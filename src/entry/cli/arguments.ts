import { parseArgs } from "node:util";
import { FIELDS } from "#core/fields";
import type { Field, HelperColumn } from "#core/fields";
import { dayFromIso } from "#core/units";
import type { Day } from "#core/units";
import { SIMPLE_BAND_METHODS } from "#core/band-methods";
import type { BandMethod } from "#core/band-methods";
import { LANGUAGES, pickLocale } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";

/** What the command line asks for. */
export interface ScoreArguments {
  readonly input: string;
  readonly out: string;
  readonly sheet: string | null;
  /** A file of settings: see settings-file.ts. */
  readonly settings: string | null;
  readonly asOf: Day | null;
  readonly method: BandMethod | null;
  readonly levels: number | null;
  readonly language: Language;
  /** Header texts by field, as given; {@link NO_COLUMN} for none. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** Options by question id, as given. */
  readonly answers: Readonly<Record<string, string>>;
  /** Ids of questions whose earlier answers are taken back. */
  readonly takenBack: readonly string[];
}

/** In place of a header: the field has no column. */
export const NO_COLUMN = "-";

export const USAGE =
  "npm run --silent score -- INPUT.csv|.xlsx --out OUT.xlsx [--sheet NAME] [--settings FILE.json] [--as-of YYYY-MM-DD] " +
  `[--method ${SIMPLE_BAND_METHODS.join("|")}] ` +
  "[--levels 2-5] [--lang zh-CN|en-US] [--member-id HEADER] [--order-date HEADER] " +
  "[--amount HEADER] [--category HEADER] [--order-id HEADER|-] ... [--answer QUESTION=OPTION] ... [--no-answer QUESTION] ...";

/** "memberId" is --member-id. */
export function flagOfField(field: Field | HelperColumn): string {
  return field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/** Reads the arguments; a text is the sentence that says what is wrong with them. */
export function readArguments(args: readonly string[], environmentLanguage: string): ScoreArguments | string {
  const flags = ["out", "sheet", "settings", "as-of", "method", "levels", "lang", ...FIELDS.map(flagOfField)];
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(flags.map(flag => [flag, { type: "string" as const }])),
        answer: { type: "string", multiple: true },
        "no-answer": { type: "string", multiple: true },
      },
    });
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} Usage: ${USAGE}`;
  }
  const values = parsed.values as Partial<Record<string, string>>;
  const [input, ...more] = parsed.positionals;
  if (input === undefined || more.length > 0)
    return `One input file is needed, got ${parsed.positionals.length}. Usage: ${USAGE}`;
  const { out, lang, levels } = values;
  if (out === undefined) return `--out FILE.xlsx is missing. Usage: ${USAGE}`;
  if (!/\.xlsx$/i.test(out)) return `--out takes a file that ends in .xlsx, got ${out}.`;
  const language = lang === undefined ? pickLocale(environmentLanguage) : LANGUAGES.find(known => known === lang);
  if (language === undefined) return `--lang takes zh-CN or en-US, got ${lang}.`;
  const asOf = values["as-of"] === undefined ? null : dayFromIso(values["as-of"]);
  if (asOf === null && values["as-of"] !== undefined) return `--as-of takes a date YYYY-MM-DD, got ${values["as-of"]}.`;
  const method = SIMPLE_BAND_METHODS.find(known => known === values.method) ?? null;
  if (method === null && values.method !== undefined)
    return `--method takes ${SIMPLE_BAND_METHODS.join(", ")}, got ${values.method}.`;
  if (levels !== undefined && !/^[2-5]$/.test(levels)) return `--levels takes 2, 3, 4 or 5, got ${levels}.`;
  const lists = parsed.values as Readonly<Partial<Record<"answer" | "no-answer", readonly string[]>>>;
  const answers = readAnswers(lists.answer ?? []);
  if (typeof answers === "string") return `--answer takes QUESTION=OPTION, got ${answers}.`;
  const columns: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const header = values[flagOfField(field)];
    if (header !== undefined) columns[field] = header;
  }
  return {
    input,
    out,
    sheet: values.sheet ?? null,
    settings: values.settings ?? null,
    asOf,
    method,
    levels: levels === undefined ? null : Number(levels),
    language,
    columns,
    answers,
    takenBack: lists["no-answer"] ?? [],
  };
}

/** Options by question id; a text is the one that is no answer. The id of a question may hold "=", its options do not. */
function readAnswers(given: readonly string[]): Record<string, string> | string {
  const answers: Record<string, string> = {};
  for (const text of given) {
    const at = text.lastIndexOf("=");
    if (at < 1 || at === text.length - 1) return text;
    answers[text.slice(0, at)] = text.slice(at + 1);
  }
  return answers;
}
