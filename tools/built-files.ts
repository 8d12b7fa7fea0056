import { functionsMetadata } from "#functions/metadata";
import { saveWorkbook } from "#files/open-workbook";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { sampleOrderRows } from "#samples/order-rows";
import { functionsHelp } from "../src/functions/help-page";
import { sampleWorkbookModel } from "../src/workbench/page/sample-model";

// Files of a build that are made by code: their names are known to manifest.xml and to src/entry/sample-file.ts.

/** A file's name and what it holds. */
export type BuiltFile = readonly [name: string, content: Uint8Array | string];

/** English is what the manifest names first; other languages have theirs in the name. */
function named(stem: string, language: Language, ending: string): string {
  return language === "en-US" ? `${stem}.${ending}` : `${stem}.${language}.${ending}`;
}

/** The sample workbook as an .xlsx file of each language. */
export function sampleFiles(): Promise<BuiltFile[]> {
  return Promise.all(
    LANGUAGES.map(async (language): Promise<BuiltFile> => [
      `sample-${language}.xlsx`,
      await saveWorkbook(sampleWorkbookModel(language)),
    ]),
  );
}

/** The sample's orders for the workshop of each language, which scores them in memory. */
export function sampleOrderFiles(): BuiltFile[] {
  return LANGUAGES.map(language => [`sample-orders-${language}.json`, JSON.stringify(sampleOrderRows(language))]);
}

/** What Excel lists of the worksheet functions, and the page that it links to, in each language. */
export function functionFiles(address: string): BuiltFile[] {
  return LANGUAGES.flatMap((language): BuiltFile[] => {
    const helpName = named("functions", language, "html");
    const metadata = functionsMetadata(language, `${address}/${helpName}`);
    return [
      [named("functions", language, "json"), `${JSON.stringify(metadata, null, 2)}\n`],
      [helpName, functionsHelp(language)],
    ];
  });
}
