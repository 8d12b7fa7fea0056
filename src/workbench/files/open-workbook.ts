import type { WorkbookModel } from "#host/model/workbook";
import { decodeText, readDelimitedText, sheetNameOf } from "./csv";
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
  if (startsWith(bytes, COMPOUND_FILE)) {
    // A workbook under a password is a compound file around the encrypted archive.
    return failed({ kind: "unsupported-format", format: holds(bytes, ENCRYPTED_PACKAGE) ? "encrypted" : "xls" });
  }
  if (startsWith(bytes, ZIP_FILE)) return openArchive(bytes);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === "") return failed({ kind: "empty-file" });
  const sheet = readDelimitedText(decoded.text, sheetNameOf(fileName));
  return { ok: true, workbook: { sheets: [sheet], activeSheet: sheet.name, names: [], date1904: false }, losses: [] };
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

const ZIP_FILE = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = [...new TextEncoder().encode("EncryptedPackage")].flatMap(byte => [byte, 0]);
const BINARY_WORKBOOK = [...new TextEncoder().encode("xl/workbook.bin")];
const OPEN_DOCUMENT = [...new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet")];

async function openArchive(bytes: Uint8Array): Promise<FileOutcome> {
  if (holds(bytes, BINARY_WORKBOOK)) return failed({ kind: "unsupported-format", format: "xlsb" });
  if (holds(bytes.subarray(0, 200), OPEN_DOCUMENT)) return failed({ kind: "unsupported-format", format: "ods" });
  try {
    return { ok: true, ...(await readWorkbookFile(bytes)) };
  } catch (error) {
    // The reader throws for every damage it meets; its words are for the log, not for people.
    return failed({ kind: "not-a-workbook", detail: error instanceof Error ? error.message : String(error) });
  }
}

function failed(failure: FileFailure): FileOutcome {
  return { ok: false, failure };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  for (let at = bytes.indexOf(part[0]!); at >= 0; at = bytes.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
