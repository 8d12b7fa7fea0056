import { readFile } from "node:fs/promises";
import type { Failure } from "#app/failures";
import { EXECUTED_DIALECTS, dbtFiles, queryFile, sqlPlan, viewsFile } from "#core/score-sql";
import type { SqlFile, SqlPlan, SqlRefusal } from "#core/score-sql";
import { defaultRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { failureLine, messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { pickLocale } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import type { SqlMessages } from "#locales/sql-words";
import { flagOfField } from "./arguments";
import { readSettingsFile } from "./settings-file";
import type { FileSettings } from "./settings-file";
import { SQL_USAGE, askedLanguage, readSqlArguments } from "./sql-arguments";
import type { SqlArguments, SqlLayout } from "./sql-arguments";
import { writeAllOrNone } from "./write-files";

const given = process.argv.slice(2);
const language = askedLanguage(given) ?? pickLocale(process.env.LC_ALL ?? process.env.LANG ?? "en");
const words = await messages(language).loadSql();
const read = readSqlArguments(given, words);
if (given.includes("--help")) process.stdout.write(`${SQL_USAGE}\n`);
else if (typeof read === "string") stop(read);
else await writeSql(read);

/** Writes the rules as SQL into a folder, and says so in one JSON line. */
async function writeSql(args: SqlArguments): Promise<void> {
  const settings = await settingsOf(args.settings);
  if ("code" in settings) return stop(failureLine(language, settings));
  const rules = settings.rules ?? defaultRules();
  const asOf = args.asOf ?? settings.asOf ?? null;
  const map = segmentMapOf(rules);
  const made = sqlPlan({
    dialect: args.dialect,
    rules,
    source: { table: args.table, columns: args.columns },
    days: asOf === null ? { kind: "latest", today: null } : { kind: "fixed", asOf },
    answers: settings.answers ?? {},
    segmentNames: map.segments.map((_, place) => outputWords(language).segmentName(map, place)),
  });
  if ("refused" in made) return stop(sentenceOf(made.refused, language, words));
  const files = filesOf(args.layout, made.plan, words);
  if (!(await writeAllOrNone(args.out, files))) return stop(words.commandLine.folderNotWritable(args.out));
  process.stderr.write(`${words.commandLine.written(files.length, args.out)}\n`);
  const isExecuted = EXECUTED_DIALECTS.includes(args.dialect);
  process.stdout.write(
    `${JSON.stringify({
      dialect: args.dialect,
      layout: args.layout,
      proof: isExecuted ? "executed" : "parsed only",
      files: files.map(file => file.path),
      out: args.out,
    })}\n`,
  );
}

function filesOf(layout: SqlLayout, plan: SqlPlan, { file }: SqlMessages): readonly SqlFile[] {
  if (layout === "dbt") return dbtFiles(plan, file);
  return [layout === "query" ? queryFile(plan, file) : viewsFile(plan, file)];
}

async function settingsOf(file: string | null): Promise<FileSettings | Failure> {
  if (file === null) return {};
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { code: "file-not-readable", file };
  const settings = readSettingsFile(text);
  if (!("faults" in settings)) return settings;
  const { faults } = settings;
  return faults === null ? { code: "settings-not-json", file } : { code: "rules-impossible", faults };
}

function sentenceOf(refusal: SqlRefusal, language: Language, { refused }: SqlMessages): string {
  if (refusal.code === "rules-impossible") return failureLine(language, refusal);
  const say = refused[refusal.code] as (refusal: SqlRefusal, flagOf: (field: string) => string) => string;
  return say(refusal, field => `--${flagOfField(field as Parameters<typeof flagOfField>[0])}`);
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
