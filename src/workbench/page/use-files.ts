import { useState } from "react";
import { saveWorkbookFile } from "#files/open-workbook";
import { WorkbookModel } from "#host/model/workbook";
import { openWorkbookFile, type FileProblem } from "./workbook-files";
import type { HostSession } from "./host-session";
import { sampleWorkbookModel } from "./sample-model";
import type { PageWords } from "./page-words";

export interface FilesUse {
  /** What is going on or was worth telling about the last file, or null. */
  readonly note: string | null;
  readonly isBusy: boolean;
  readonly startNew: () => void;
  readonly startSample: () => void;
  readonly open: (file: File) => void;
  /** Opens what the add-in made as a new workbook, in place of the one that is open: the page has one window. */
  readonly openNew: (base64: string) => void;
  readonly save: () => void;
}

/** New, Sample, Open and Save: one at a time; what fails is said in words and changes nothing. */
export function useFiles({
  session,
  words,
  onProblem,
}: {
  readonly session: HostSession;
  readonly words: PageWords;
  readonly onProblem: (problem: string | null) => void;
}): FilesUse {
  const [note, setNote] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const attempt = async (
    going: string,
    work: () => Promise<string | null>,
    failed: (reason: string) => string,
  ): Promise<void> => {
    onProblem(null);
    setNote(going);
    setBusy(true);
    try {
      setNote(await work());
    } catch (error) {
      setNote(null);
      onProblem(failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setBusy(false);
    }
  };

  const open = async (file: File): Promise<string | null> => {
    const opened = await openWorkbookFile(file);
    if (!opened.ok) throw new Error(words.fileProblem(opened.problem satisfies FileProblem));
    session.open(opened.workbook);
    const told = [
      ...(opened.notes === null ? [] : words.fileNotes(opened.notes)),
      ...(opened.losses.length === 0 ? [] : [words.fileLosses(file.name, opened.losses)]),
    ];
    return told.length === 0 ? null : told.join(" ");
  };

  const start = (file: File): void => {
    if (!isBusy)
      void attempt(
        words.opening(file.name),
        () => open(file),
        reason => words.openFailed(file.name, reason),
      );
  };

  const save = async (): Promise<string | null> => {
    const { workbook } = session.current().host;
    const { bytes, losses } = await saveWorkbookFile(workbook);
    download(bytes, workbook.name.replace(/\.[^.]*$/, "") + ".xlsx");
    return losses.length === 0 ? null : words.savedWithout(losses);
  };

  return {
    note,
    isBusy,
    startNew: () => {
      setNote(null);
      session.open(new WorkbookModel());
    },
    startSample: () => {
      setNote(null);
      session.open(sampleWorkbookModel(session.currentSettings().language));
    },
    open: start,
    openNew: base64 => start(new File([bytesOf(base64)], `${words.sample}.xlsx`)),
    save: () => {
      if (!isBusy) void attempt(words.saving, save, words.saveFailed);
    },
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
