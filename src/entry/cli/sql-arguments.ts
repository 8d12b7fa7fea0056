import { parseArgs } from "node:util";
import { SQL_DIALECTS, SQL_FIELDS } from "#core/score-sql";
import type { SqlDialectId, SqlField } from "#core/score-sql";
import { dayFromIso } from "#core/units";
import type { Day } from "#core/units";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import type { SqlMessages } from "#locales/sql-words";
import { flagOfField } from "./arguments";

/** How the stages are laid out: a file of views, one query, or models of dbt. */
export const SQL_LAYOUTS = ["views", "query", "dbt"] as const;

export type SqlLayout = (typeof SQL_LAYOUTS)[number];

/** What `npm run sql` asks for. */
export interface SqlArguments {
  readonly dialect: SqlDialectId;
  readonly layout: SqlLayout;
  readonly table: readonly string[];
  readonly columns: Readonly<Partial<Record<SqlField, string>>>;
  /** A file of settings, as for scoring; null for the defaults. */
  readonly settings: string | null;
  readonly asOf: Day | null;
  readonly out: string;
}

export const SQL_USAGE =
  `npm run --silent sql -- --dialect ${SQL_DIALECTS.join("|")} --table NAME --out DIR [--settings FILE.json] ` +
  `[--layout ${SQL_LAYOUTS.join("|")}] [--as-of YYYY-MM-DD] [--lang zh-CN|en-US] --member-id COLUMN --order-date COLUMN ` +
  "--amount COLUMN [--order-id COLUMN] [--category COLUMN] [--status COLUMN] [--refund-amount COLUMN] ...";

/** The language that `--lang` names, whatever else is wrong; null for none. */
export function askedLanguage(args: readonly string[]): Language | null {
  const at = args.findIndex(arg => arg === "--lang" || arg.startsWith("--lang="));
  const given = at < 0 ? undefined : (args[at]!.split("=")[1] ?? args[at + 1]);
  return LANGUAGES.find(language => language === given) ?? null;
}

/** Reads the arguments; a text is the sentence that says what is wrong with them. */
export function readSqlArguments(args: readonly string[], { commandLine: words }: SqlMessages): SqlArguments | string {
  const flags = [
    "dialect",
    "layout",
    "table",
    "settings",
    "as-of",
    "out",
    "lang",
    ...SQL_FIELDS.map(field => flagOfField(field)),
  ];
  let values: Partial<Record<string, string>>;
  try {
    const options = Object.fromEntries(flags.map(flag => [flag, { type: "string" as const }]));
    values = parseArgs({ args: [...args], options }).values as Partial<Record<string, string>>;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${SQL_USAGE}`;
  }
  for (const flag of ["dialect", "table", "out"]) {
    if (values[flag] === undefined) return words.flagMissing(`--${flag}`, SQL_USAGE);
  }
  const dialect = SQL_DIALECTS.find(known => known === values.dialect);
  if (dialect === undefined) return words.unknownDialect(values.dialect!, SQL_DIALECTS);
  const layout = SQL_LAYOUTS.find(known => known === (values.layout ?? "views"));
  if (layout === undefined) return words.unknownLayout(values.layout!, SQL_LAYOUTS);
  const asOf = values["as-of"] === undefined ? null : dayFromIso(values["as-of"]);
  if (asOf === null && values["as-of"] !== undefined) return words.badDate(values["as-of"]);
  const columns = SQL_FIELDS.flatMap(field => {
    const name = values[flagOfField(field)];
    return name === undefined ? [] : [[field, name] as const];
  });
  return {
    dialect,
    layout,
    table: values.table!.split("."),
    columns: Object.fromEntries(columns),
    settings: values.settings ?? null,
    asOf,
    out: values.out!,
  };
}
