import type { FileFailure, FileLoss } from "#files/file-outcome";
import type { FileNotes } from "#files/text/file-notes";
import { openFile } from "#files/open-workbook";
import { fillWorkbook } from "#files/to-host";
import { WorkbookModel } from "#host/model/workbook";

/** Why a file was not opened. */
export type FileProblem = FileFailure;

export type OpenedFile =
  | {
      readonly ok: true;
      readonly workbook: WorkbookModel;
      readonly losses: readonly FileLoss[];
      readonly notes: FileNotes | null;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Reads a file into a new workbook of the host's. */
export async function openWorkbookFile(file: File): Promise<OpenedFile> {
  const outcome = await openFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!outcome.ok) return { ok: false, problem: outcome.failure };
  const workbook = new WorkbookModel();
  fillWorkbook(workbook, outcome.workbook);
  workbook.name = file.name;
  return { ok: true, workbook, losses: outcome.losses, notes: outcome.notes };
}
