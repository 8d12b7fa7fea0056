import type { WorkbookModel } from "#host/model/workbook";
import { readTextFile, sheetNameOf } from "./csv";
import { fileKind } from "./file-kind";
import type { FileFailure, FileLoss, FileOutcome } from "./file-outcome";
import { workbookFromHost } from "./from-host";
import { TooManyCells } from "./read-cells";
import { readWorkbookFile } from "./read-xlsx";
import { saveXlsx } from "./save-xlsx";

/**
 * Reads a file by what it holds, whatever its name says: a zip archive as .xlsx, anything that is text as delimited
 * text. The name gives only the sheet of a text file its name.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<FileOutcome> {
  if (bytes.length === 0) return failed({ kind: "empty-file" });
  const kind = fileKind(bytes);
  switch (kind.kind) {
    case "unsupported":
      return failed({ kind: "unsupported-format", format: kind.format });
    case "unknown":
      return failed({ kind: "not-a-workbook", detail: kind.detail });
    case "workbook":
      return openArchive(bytes);
    case "unpacks-too-large":
      return failed(kind);
    case "text":
      return openText(bytes, fileName);
  }
}

/** The host's workbook as the bytes of an .xlsx file. */
export async function saveWorkbook(model: WorkbookModel): Promise<Uint8Array<ArrayBuffer>> {
  return (await saveWorkbookFile(model)).bytes;
}

/** The same with what the file does not hold: kinds of charts and rules that are not written, slicers, PivotTables as such. */
export async function saveWorkbookFile(
  model: WorkbookModel,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly losses: readonly FileLoss[] }> {
  const { workbook, losses } = workbookFromHost(model);
  return { bytes: await saveXlsx(workbook), losses };
}

function openText(bytes: Uint8Array, fileName: string): FileOutcome {
  const read = readTextFile(bytes, sheetNameOf(fileName));
  if (!read.ok) return read;
  const { sheet, notes } = read;
  return {
    ok: true,
    workbook: { sheets: [sheet], activeSheet: sheet.name, names: [], date1904: false },
    losses: [],
    notes,
  };
}

async function openArchive(bytes: Uint8Array): Promise<FileOutcome> {
  try {
    return { ok: true, ...(await readWorkbookFile(bytes)), notes: null };
  } catch (error) {
    // The reader throws for every damage it meets; its words are for the log, not for people.
    if (error instanceof TooManyCells) return failed(error.failure);
    return failed({ kind: "not-a-workbook", detail: error instanceof Error ? error.message : String(error) });
  }
}

function failed(failure: FileFailure): FileOutcome {
  return { ok: false, failure };
}
