import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactElement } from "react";

/** A text being typed. `replaces` = begun by typing: arrows leave the cell; otherwise they move in the text. */
export interface CellDraft {
  readonly text: string;
  readonly replaces: boolean;
}

export interface CellEditorProperties {
  /** Address of the active cell, for screen readers. */
  readonly address: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null;
  readonly draft: CellDraft | null;
  readonly onDraft: (draft: CellDraft) => void;
  /** The text is final; `move` is the key that ended it (Enter, Tab, an arrow) or null. */
  readonly onCommit: (text: string, move: KeyboardEvent | null) => void;
  readonly onCancel: () => void;
  /** A key that is not typing. Returns whether it was used. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * The one element of the grid that has the focus. Invisible until something is typed, so that input methods for Chinese
 * find an editable element under the active cell from the first key on.
 */
export function CellEditor(properties: CellEditorProperties): ReactElement {
  const { address, box, draft, onDraft, onCommit, onCancel, onKey, onCopy, onPaste } = properties;
  const element = useRef<HTMLTextAreaElement>(null);
  const isEditing = draft !== null;
  useLayoutEffect(() => {
    const field = element.current;
    if (field === null || !isEditing) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, [isEditing]);

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (draft === null) {
      if (onKey(event)) event.preventDefault();
      return;
    }
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && event.altKey) onDraft({ ...draft, text: `${draft.text}\n` });
    else if (event.key === "Enter" || event.key === "Tab") onCommit(draft.text, event);
    else if (draft.replaces && event.key.startsWith("Arrow")) onCommit(draft.text, event);
    else return;
    event.preventDefault();
  };

  const place = box ?? { left: 0, top: 0, width: 1, height: 1 };
  return (
    <textarea
      ref={element}
      className={isEditing ? "wb-editor wb-editing" : "wb-editor"}
      aria-label={address}
      data-cell-editor
      spellCheck={false}
      autoComplete="off"
      rows={1}
      value={draft?.text ?? ""}
      style={{ left: place.left, top: place.top, minWidth: place.width, width: place.width, height: place.height }}
      onChange={event => onDraft({ text: event.target.value, replaces: draft?.replaces ?? true })}
      onKeyDown={keyDown}
      onBlur={() => draft !== null && onCommit(draft.text, null)}
      onCopy={onCopy}
      onPaste={event => draft === null && onPaste(event)}
      onPointerDown={event => event.stopPropagation()}
    />
  );
}
