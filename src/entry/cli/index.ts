import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Failure } from "#app/failures";
import { chosenColumns, lostColumns } from "#app/orders/column-choices";
import type { Inspection } from "#app/orders/inspection";
import { decisionsAbout, sortedAnswers } from "#app/orders/kept-decisions";
import type { KeptDecisions } from "#app/orders/kept-decisions";
import { waysOn } from "#app/orders/ways-on";
import { ownMarks } from "#app/outputs/part/own-marks";
import { countedStatuses } from "#app/outputs/words/row-status-text";
import { PARTS } from "#app/outputs/parts";
import { initialSettings, savedSettings } from "#app/outputs/settings/saved-settings";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { Clock } from "#app/ports";
import type { RunSettings } from "#app/run-settings";
import { createInProcessScorer } from "#app/run/in-process-scorer";
import { trackProgress } from "#app/run/progress";
import type { RunProgress } from "#app/run/progress";
import { scoreOrders } from "#app/run/score-orders";
import { dataDoubts } from "#core/data-doubts";
import { amountCandidates, isCoreField, resolveMapping } from "#core/detect-columns";
import { FIELDS } from "#core/fields";
import type { Question } from "#core/questions";
import { DIMENSIONS } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { dayFromCivil, isoDay } from "#core/units";
import type { Day } from "#core/units";
import { createExcelWorkbook } from "#excel/excel-workbook";
import type { FileFailure } from "#files/file-outcome";
import { openFile, saveWorkbookFile } from "#files/open-workbook";
import { fillWorkbook } from "#files/to-host";
import { createHost } from "#host/create-host";
import { WorkbookModel } from "#host/model/workbook";
import { failureLine, messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import type { Messages } from "#locales/message-types";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { doubtNote, ingestNote, scoreNote } from "#locales/sentences";
import { bootClientInNode } from "#node-client/boot-client";
import { pageWords } from "../../workbench/page/words";
import { VERSION } from "../version";
import { NO_COLUMN, USAGE, flagOfField, readArguments } from "./arguments";
import type { ScoreArguments } from "./arguments";
import { chooseSheet } from "./choose-sheet";
import { readSettingsFile } from "./settings-file";
import type { FileSettings } from "./settings-file";

const clock: Clock = {
  today: () => {
    const now = new Date();
    return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
  },
  milliseconds: () => performance.now(),
  now: () => Date.now(),
  yieldToHost: () => new Promise(resolve => setImmediate(resolve)),
};

const parsed = readArguments(process.argv.slice(2), process.env.LC_ALL ?? process.env.LANG ?? "en");
if (process.argv.includes("--help")) process.stdout.write(`${USAGE}\n`);
else if (typeof parsed === "string") stop(parsed);
else await scoreFile(parsed);

/** Scores one file into another, by the same use case, client and adapter as in the pane. */
async function scoreFile(args: ScoreArguments): Promise<void> {
  const { language } = args;
  const languages: OutputLanguages = { current: outputWords(language), all: LANGUAGES.map(outputWords) };
  const refuse = (failure: Failure): void => stop(failureLine(language, failure));

  // What the workbook of the host does not know (charts, comments) would be gone from the user's own file.
  if (path.resolve(args.input) === path.resolve(args.out)) return refuse({ code: "file-not-writable", file: args.out });
  const bytes = await readFile(args.input).catch(() => null);
  if (bytes === null) return refuse({ code: "file-not-readable", file: args.input });
  const opened = await openFile(new Uint8Array(bytes), path.basename(args.input));
  if (!opened.ok) return refuse(openingFailure(path.basename(args.input), opened.failure));
  const found = opened.notes === null ? [] : pageWords(language).fileNotes(opened.notes);
  for (const sentence of found) process.stderr.write(`${sentence}\n`);
  const model = new WorkbookModel();
  fillWorkbook(model, opened.workbook);

  await bootClientInNode(createHost({ workbook: model, displayLanguage: language }));
  const workbook = createExcelWorkbook({ own: ownMarks(PARTS) });
  const fromFile = await settingsOf(args);
  if ("code" in fromFile) return refuse(fromFile);
  const inspected = await chooseSheet(model, workbook, args.sheet, args.columns, languages);
  if (!inspected.ok) return refuseOrders(language, inspected.failure, inspected.inspection);

  const saved = await savedSettings(workbook, async () => languages);
  if (!saved.ok) return refuse(saved.failure);
  const { outside } = inspected.value.source;
  if (outside) process.stderr.write(`${messages(language).data.outside(outside.addresses, outside.cellCount)}\n`);
  const kept = decisionsAbout(saved.value === null ? [] : [saved.value.decisions], inspected.value);
  const withColumns = withKeptColumns(inspected.value, kept, args);
  const decided = decisions(withColumns, kept, { ...fromFile.answers, ...args.answers }, args);
  const inspection = withAnsweredAmount(withColumns, decided.answers);
  const progress = trackProgress(clock, progressOnStandardError(args));
  const outcome = await scoreOrders(
    { workbook, scorer: createInProcessScorer(), clock },
    {
      inspection,
      settings: withArguments({ ...initialSettings(), ...saved.value?.settings, ...fromFile, ...decided }, args),
      languages,
      besideOrders: "insert-columns",
      version: VERSION,
    },
    { progress, cancel: { aborted: false } },
  );
  if (!outcome.ok) return refuseOrders(language, outcome.failure, inspection);

  const { bytes: scored, losses } = await saveWorkbookFile(model);
  try {
    await writeFile(args.out, scored);
  } catch {
    return refuse({ code: "file-not-writable", file: args.out });
  }
  const result = outcome.value;
  const words = messages(language);
  const { questions } = result.rowCheck;
  const remarks = [
    ...unheardAnswers({ ...fromFile.answers, ...args.answers }, questions, words),
    ...result.rowCheck.notes.map(note => ingestNote(words, note)),
    ...result.notes.map(note => scoreNote(words, note)),
    ...dataDoubts(result.rowCheck.counts, result.rules).map(doubt => doubtNote(words, doubt)),
  ];
  for (const remark of remarks) process.stderr.write(`${remark}\n`);
  if (losses.length > 0) process.stderr.write(`${pageWords(language).savedWithout(losses)}\n`);
  const { segments } = segmentMapOf(result.rules);
  const { counts } = result.rowCheck;
  process.stdout.write(
    `${JSON.stringify({
      file: opened.notes,
      members: counts.people.members,
      orders: counts.purchases,
      rows: Object.fromEntries(
        countedStatuses(counts, languages.current)
          .filter(({ status }) => status !== "blank")
          .map(({ name, rows }) => [name, rows]),
      ),
      counts,
      segments: Object.fromEntries(
        segments.map((_, place) => [
          languages.current.segmentName(segmentMapOf(result.rules), place),
          result.segmentSizes[place],
        ]),
      ),
      asOf: isoDay(result.asOf),
      notes: remarks,
      questions: questions.map(({ id, options, chosen }) => ({ id, options, chosen })),
      sheets: result.places.map(({ place }) => place.sheetName),
      out: args.out,
    })}\n`,
  );
}

/** Orders were refused: the sentence, what would help, and the same in one line of JSON where something would. */
function refuseOrders(language: Language, failure: Failure, inspection: Inspection | null): void {
  stop(failureLine(language, failure));
  const ways = waysOn(failure, inspection);
  if (ways.questions.length + ways.columns.length + ways.toTakeBack.length === 0) return;
  const { commandLine } = messages(language);
  const columns = ways.columns.map(({ field, proposed }) => ({
    field,
    flag: `--${flagOfField(field)}`,
    proposed: proposed === null ? null : { name: proposed.name, confidence: proposed.confidence },
  }));
  for (const { id, options } of ways.questions) {
    stop(commandLine.answerWith(options.map(option => `--answer ${shellWord(`${id}=${option}`)}`)));
  }
  for (const id of ways.toTakeBack) stop(commandLine.takeBackWith(`--no-answer ${shellWord(id)}`));
  for (const { flag, proposed } of columns) {
    const guess = proposed === null ? null : `${flag} ${shellWord(proposed.name)}`;
    stop(commandLine.nameColumn(flag, guess, proposed?.confidence ?? 0));
  }
  for (const { field, flag } of columns) {
    const isLost = failure.code === "column-not-found" && failure.field === field;
    if (isLost && !isCoreField(field)) stop(commandLine.useNoColumn(`${flag} ${NO_COLUMN}`));
  }
  if (ways.names.length > 0) stop(commandLine.columnsAre(ways.names));
  const { questions, names, toTakeBack } = ways;
  const told = { refused: failure.code, questions, columns, names, ...(toTakeBack.length > 0 && { toTakeBack }) };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

/** A word that a shell takes as it is, quoted where it would not. */
function shellWord(text: string): string {
  return /^[\p{L}\p{N}_.:=@%+-]+$/u.test(text) ? text : `"${text.replace(/(["\\$`])/g, "\\$1")}"`;
}

/** Sentences about answers that no question of these orders takes. */
function unheardAnswers(
  answers: Readonly<Record<string, string>>,
  questions: readonly Question[],
  { commandLine }: Messages,
): string[] {
  const unheard = Object.entries(answers).filter(([id]) => !questions.some(asked => asked.id === id));
  return unheard.map(([id, option]) => commandLine.notHeard(id, option));
}

/** The answers of an earlier run and those given now, which win; and what was decided earlier and fits no longer. */
function decisions(
  inspection: Inspection,
  kept: KeptDecisions,
  given: RunSettings["answers"],
  { columns, takenBack }: ScoreArguments,
): Pick<RunSettings, "answers" | "lost"> {
  const { fitting, lost } = sortedAnswers(kept, inspection);
  const stays = (id: string): boolean => !takenBack.includes(id);
  return {
    answers: { ...Object.fromEntries(Object.entries(fitting).filter(([id]) => stays(id))), ...given },
    lost: {
      columns: lostColumns(kept.choices, inspection).filter(({ field }) => !(field in columns)),
      answers: lost.filter(({ id }) => stays(id) && !Object.hasOwn(given, id)),
    },
  };
}

/** The column that an answer makes the amount; its options are places of columns. */
function withAnsweredAmount(inspection: Inspection, answers: Readonly<Record<string, string>>): Inspection {
  const { detection, mapping } = inspection;
  const answer = answers["amount-column"];
  const column = amountCandidates(detection, mapping).find(candidate => String(candidate) === answer);
  if (column === undefined || column === mapping.amount) return inspection;
  const kept = Object.fromEntries(FIELDS.map(field => [field, mapping[field] ?? null]));
  return { ...inspection, mapping: resolveMapping(detection, { ...kept, amount: column }) };
}

function openingFailure(file: string, failure: FileFailure): Failure {
  switch (failure.kind) {
    case "too-large":
      return { code: "file-exceeds-sheet", file, rows: failure.rows, columns: failure.columns };
    case "too-many-cells": {
      const { sheet, rows, columns, mostCells } = failure;
      return { code: "file-cells-too-many", file, sheet, rows, columns, mostCells };
    }
    case "unpacks-too-large":
      return {
        code: "file-unpacks-too-large",
        file,
        unpackedBytes: failure.unpackedBytes,
        mostBytes: failure.mostBytes,
      };
    case "unsupported-format":
      return { code: "not-a-workbook", file, reason: failure.format };
    default:
      return { code: "not-a-workbook", file, reason: failure.kind };
  }
}

async function settingsOf({ settings: file }: ScoreArguments): Promise<FileSettings | Failure> {
  if (file === null) return {};
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { code: "file-not-readable", file };
  const settings = readSettingsFile(text);
  if (!("faults" in settings)) return settings;
  const { faults } = settings;
  return faults === null ? { code: "settings-not-json", file } : { code: "rules-impossible", faults };
}

/** The columns that an earlier run was told to use; arguments win over them. */
function withKeptColumns(inspection: Inspection, kept: KeptDecisions, { columns }: ScoreArguments): Inspection {
  const asked = Object.fromEntries(
    FIELDS.filter(field => field in columns).map(field => [field, inspection.mapping[field] ?? null]),
  );
  const choices = { ...chosenColumns(kept.choices, inspection), ...asked };
  return { ...inspection, mapping: resolveMapping(inspection.detection, choices) };
}

function withArguments(settings: RunSettings, { asOf, method, levels }: ScoreArguments): RunSettings {
  const dimensions = Object.fromEntries(
    DIMENSIONS.map(name => {
      const before = settings.rules.dimensions[name];
      return [name, { ...before, method: method ?? before.method, levels: levels ?? before.levels }];
    }),
  ) as unknown as ScoringRules["dimensions"];
  return { ...settings, asOf: asOf ?? settings.asOf, rules: { ...settings.rules, dimensions } };
}

/** One line per phase and whole ten percent. */
function progressOnStandardError({ language }: ScoreArguments): (progress: RunProgress) => void {
  const { phase: phaseWords } = messages(language).run;
  let told = "";
  return ({ phase, fraction }) => {
    const line = `${Math.floor(fraction * 10) * 10} % ${phaseWords[phase]}`;
    if (line === told) return;
    told = line;
    process.stderr.write(`${line}\n`);
  };
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
