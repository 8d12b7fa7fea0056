import type { FileOutcome } from "#files/file-outcome";
import { fillWorkbook } from "#files/to-host";
import { WorkbookModel } from "#host/model/workbook";
import { LANGUAGES } from "#locales/pick-locale";
import { pageWords } from "../../src/workbench/page/words";

/** Throws unless the file was opened and fills a workbook, or was refused with a sentence in every language. */
export function expectTaken(outcome: FileOutcome): void {
  if (outcome.ok) {
    fillWorkbook(new WorkbookModel(), outcome.workbook);
    return;
  }
  for (const language of LANGUAGES) {
    const sentence = pageWords(language).fileProblem(outcome.failure);
    if (sentence === "" || /undefined|NaN/.test(sentence)) throw new Error(`no sentence: ${sentence}`);
  }
}
