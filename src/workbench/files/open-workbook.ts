import type { WorkbookModel } from "#host/model/workbook";
import { readTextFile, sheetNameOf } from "./csv";
import { fileKind } from "./file-kind";
import type { FileFailure, FileLoss, FileOutcome } from "./file-outcome";
import { workbookFromHost } from "./from-host";
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
    const detail = error instanceof Error ? error.message : String(error);
    return failed(tooManyCells(detail) ?? { kind: "not-a-workbook", detail });
  }
}

/** The reader holds the rectangle around all cells of a sheet, and says only in words that it is too large. */
function tooManyCells(detail: string): FileFailure | null {
  const said = /^Sheet "([^]*)" spans (\d+) rows x (\d+) columns \(\d+ cells\), over the (\d+) limit/.exec(detail);
  if (said === null) return null;
  const [, sheet = "", rows, columns, mostCells] = said;
  return {
    kind: "too-many-cells",
    sheet,
    rows: Number(rows),
    columns: Number(columns),
    mostCells: Number(mostCells),
  };
}

function failed(failure: FileFailure): FileOutcome {
  return { ok: false, failure };
}
