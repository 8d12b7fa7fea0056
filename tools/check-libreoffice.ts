// Scores the sample by the command line in both languages, opens what was saved in LibreOffice, and compares what
// LibreOffice then writes with what was saved. Names every finding and ends with 1 when there is one.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { outputWords } from "#locales/output-words";
import { LANGUAGES, type Language } from "#locales/pick-locale";
import { differences, keepsViews } from "./libreoffice/compare-workbooks";
import { chartsOfHiddenCells, unmetExpectations } from "./libreoffice/known-sheets";
import { HOW_TO_INSTALL, convert, drawPages, officeVersion, pageCount } from "./libreoffice/office";
import { onlySheet } from "./libreoffice/only-sheet";
import { ID_WITH_ZEROS, score, writeSample } from "./libreoffice/sample-run";
import { readFacts, type WorkbookFacts } from "./libreoffice/xlsx-facts";

const FOLDER = path.resolve("test-output/libreoffice");

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

const version = officeVersion();
if (version === null) {
  process.stderr.write(`${HOW_TO_INSTALL}\n`);
  process.exitCode = 1;
} else {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const profile = mkdtempSync(path.join(tmpdir(), "rfmw-libreoffice-"));
  try {
    tell(version);
    const findings = await check(profile);
    for (const finding of findings) tell(`✗ ${finding}`);
    tell(findings.length === 0 ? "Nothing differs." : `${findings.length} findings.`);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function check(profile: string): Promise<string[]> {
  const sample = path.join(FOLDER, "sample.xlsx");
  await writeSample(sample);
  const runs = LANGUAGES.map(language => {
    const file = path.join(FOLDER, `${language}.xlsx`);
    return { language, file, reported: score(sample, file, language, path.join(FOLDER, "settings.json")) };
  });
  convert(runs.map(run => run.file), "xlsx", path.join(FOLDER, "reopened"), profile); // prettier-ignore

  const findings = runs.flatMap(({ language, file, reported }) => {
    const saved = readFacts(readFileSync(file));
    const opened = readFacts(readFileSync(path.join(FOLDER, "reopened", path.basename(file))));
    tell(`${language}: ${saved.sheets.length} sheets, ${cellCount(saved)} cells, ${saved.sheets.flatMap(sheet => sheet.tables).length} tables, ${saved.sheets.flatMap(sheet => sheet.rules).length} conditional formats, ${saved.sheets.flatMap(sheet => sheet.charts).length} charts`); // prettier-ignore
    if (!keepsViews(opened)) {
      tell(
        "  This LibreOffice forgets panes and gridlines when it converts: they were looked at in the saved file only.",
      );
    }
    const words = outputWords(language);
    return [
      ...unmetExpectations(saved, reported, words),
      ...textFindings(saved, words.sheets.members),
      ...chartsOfHiddenCells(saved),
      ...differences(saved, opened),
    ].map(finding => `${language}: ${finding}`);
  });
  return [...findings, ...runs.flatMap(({ language, file }) => printFindings(language, file, profile))];
}

function cellCount({ sheets }: WorkbookFacts): number {
  return sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
}

/** Ids with zeros and names like formulas are there, as texts; otherwise the comparison would have nothing to compare. */
function textFindings(saved: WorkbookFacts, membersSheet: string): string[] {
  const cells = [...(saved.sheets.find(sheet => sheet.name === membersSheet)?.cells.values() ?? [])];
  const texts = cells.filter(cell => cell.kind === "text" && !cell.isFormula).map(cell => cell.value);
  return [
    ...(texts.includes(ID_WITH_ZEROS) ? [] : [`${membersSheet}: the id ${ID_WITH_ZEROS} is not there as text`]),
    ...(texts.some(text => text.startsWith("="))
      ? []
      : [`${membersSheet}: no name that begins with = is there as text`]),
  ];
}

/** Prints each of our sheets alone; what is fitted to one page must be one page. */
function printFindings(language: Language, file: string, profile: string): string[] {
  const bytes = readFileSync(file);
  const folder = path.join(FOLDER, "printed");
  mkdirSync(folder, { recursive: true });
  const ids = Object.entries(outputWords(language).sheets);
  const sheets = readFacts(bytes).sheets.flatMap(sheet => {
    const id = ids.find(([, name]) => name === sheet.name)?.[0];
    if (id === undefined) return [];
    const alone = path.join(folder, `${language}-${id}.xlsx`);
    writeFileSync(alone, onlySheet(bytes, sheet.name));
    return [{ sheet, alone }];
  });
  convert(sheets.map(({ alone }) => alone), "pdf", folder, profile); // prettier-ignore
  return sheets.flatMap(({ sheet, alone }) => {
    const pdf = alone.replace(/\.xlsx$/, ".pdf");
    const pages = pageCount(pdf);
    const drawnBy = drawPages(pdf);
    tell(`  ${sheet.name}: ${pages} pages${drawnBy === null ? "" : `, drawn by ${drawnBy}`}`);
    if (pages === 0) return [`${language}: ${sheet.name} prints no page`];
    return sheet.fitsOnePage && pages !== 1
      ? [`${language}: ${sheet.name} is fitted to one page and prints ${pages}`]
      : [];
  });
}
