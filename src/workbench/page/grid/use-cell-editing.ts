import { useState, type ClipboardEvent, type KeyboardEvent } from "react";
import type { EditContext } from "#host/model/edit-context";
import type { CellDraft } from "./CellEditor";
import { clearAreas, commitText, copyText, pasteText, rawText } from "./edit-cells";
import { selectionAfterKey, type KeyGround } from "./keyboard";
import { cellRectangle, selectAreas, type GridSelection } from "./selection";

export interface CellEditing {
  /** The text being typed into the active cell, or null. */
  readonly draft: CellDraft | null;
  readonly changeDraft: (draft: CellDraft | null) => void;
  /** Begins editing what the active cell holds. */
  readonly startEditing: () => void;
  /** Types the text in and moves on by the key that ended it. */
  readonly commit: (text: string, move: KeyboardEvent | null) => void;
  /** A key while nothing is typed. Returns whether it was used. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export interface CellEditingOptions {
  readonly context: EditContext;
  readonly ground: KeyGround;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection, follow: boolean) => void;
  readonly onEditing: (isEditing: boolean) => void;
  readonly onRefused: (error: unknown) => void;
  readonly onSheetStep: (step: 1 | -1) => void;
}

/** What the keyboard does at the grid: moving, typing, emptying, copying and pasting. */
export function useCellEditing(options: CellEditingOptions): CellEditing {
  const { context, ground, selection, onSelect } = options;
  const { sheet } = ground;
  const { active } = selection;
  const [draft, setDraft] = useState<CellDraft | null>(null);

  const attempt = (edit: () => void): void => {
    try {
      edit();
    } catch (error) {
      options.onRefused(error);
    }
  };
  const changeDraft = (next: CellDraft | null): void => {
    if ((draft === null) !== (next === null)) options.onEditing(next !== null);
    setDraft(next);
  };
  const startEditing = (): void => changeDraft({ text: rawText(sheet, active), replaces: false });

  const act = (event: KeyboardEvent): boolean => {
    const isControl = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "PageDown":
      case "PageUp":
        if (!isControl) return false;
        options.onSheetStep(event.key === "PageDown" ? 1 : -1);
        return true;
      case "F2":
        startEditing();
        return true;
      case "Backspace":
        changeDraft({ text: "", replaces: true });
        return true;
      case "Delete":
        attempt(() => clearAreas(context, sheet, selection.areas));
        return true;
      default:
        return false;
    }
  };

  return {
    draft,
    changeDraft,
    startEditing,
    commit(text, move) {
      changeDraft(null);
      attempt(() => commitText(context, sheet, active, text));
      const next = move === null ? null : selectionAfterKey(ground, selection, move);
      if (next !== null) onSelect(next, true);
    },
    onKey(event) {
      if (act(event)) return true;
      const next = selectionAfterKey(ground, selection, event);
      if (next === null) return false;
      // Selecting everything, a column or a row leaves the view where it is.
      onSelect(next, !/^[aA ]$/.test(event.key));
      return true;
    },
    onCopy(event) {
      if (draft !== null) return;
      const text = copyText(sheet, selection.areas.at(-1) ?? cellRectangle(active));
      if (text === null) return;
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    },
    onPaste(event) {
      const text = event.clipboardData.getData("text/plain");
      event.preventDefault();
      if (text === "") return;
      attempt(() => {
        const pasted = pasteText(context, sheet, active, text);
        if (pasted !== null) onSelect(selectAreas([pasted]), false);
      });
    },
  };
}
