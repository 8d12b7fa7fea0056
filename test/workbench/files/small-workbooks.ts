import { strFromU8, unzipSync } from "fflate";
import { openFile } from "#files/open-workbook";
import { saveXlsx } from "#files/save-xlsx";
import type { SheetData, WorkbookData } from "#files/workbook-data";

/** An empty sheet but for what is given. */
export function sheet(overrides: Partial<SheetData>): SheetData {
  return {
    name: "Sheet1", visibility: "visible", columns: [], formulas: [], merges: [], frozenRows: 0, frozenColumns: 0,
    hiddenRows: [], rowHeights: [], tables: [], conditionalFormats: [], validations: [], ...overrides,
  }; // prettier-ignore
}

/** A workbook of these sheets, the first one shown. */
export function book(sheets: readonly SheetData[], overrides: Partial<WorkbookData> = {}): WorkbookData {
  return { sheets, activeSheet: sheets[0]!.name, names: [], date1904: false, ...overrides };
}

/** What stands in the file that the workbook makes; throws when anything is said to be lost. */
export async function reopened(data: WorkbookData): Promise<WorkbookData> {
  const outcome = await openFile(await saveXlsx(data), "book.xlsx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  if (outcome.losses.length > 0) throw new Error(JSON.stringify(outcome.losses));
  return outcome.workbook;
}

/** The texts of a file's parts by name, unpacked by another program than the one that packed them. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** One part's text; throws when it is not there. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}
