import type { FileFailure, FileLoss } from "#files/file-outcome";
import type { WorkbookModel } from "#host/model/workbook";

/** Why a file was not opened. */
export type FileProblem = FileFailure;

export type OpenedFile =
  | { readonly ok: true; readonly workbook: WorkbookModel; readonly losses: readonly FileLoss[] }
  | { readonly ok: false; readonly problem: FileProblem };

export function openWorkbookFile(_file: File, _createWorker?: () => Worker): Promise<OpenedFile> {
  throw new Error("pending");
}
export function saveWorkbookFile(
  _workbook: WorkbookModel,
  _createWorker?: () => Worker,
): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error("pending");
}
