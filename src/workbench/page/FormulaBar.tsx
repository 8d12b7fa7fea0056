import { useState, type ReactElement } from "react";
import { formatRectangle } from "#host/addresses";
import type { EditContext } from "#host/model/edit-context";
import { commitText, rawText } from "./grid/edit-cells";
import type { Cell } from "./grid/selection";
import { readPlace } from "./name-box";
import type { PageWords } from "./page-words";

export interface FormulaBarProperties {
  readonly context: EditContext;
  /** The cell that typing goes to. */
  readonly active: Cell;
  readonly words: PageWords;
  readonly onEditing: (isEditing: boolean) => void;
  readonly onRefused: (error: unknown) => void;
  readonly onProblem: (text: string) => void;
}

/** Name box and formula bar. */
export function FormulaBar({
  context,
  active,
  words,
  onEditing,
  onRefused,
  onProblem,
}: FormulaBarProperties): ReactElement {
  const { workbook } = context;
  const sheet = workbook.activeSheet;
  const address = formatRectangle({ ...active, rows: 1, columns: 1 });
  const [place, setPlace] = useState<string | null>(null);
  const [draft, setDraft] = useState<string | null>(null);

  const go = (): void => {
    if (place === null) return;
    const target = readPlace(workbook, place);
    setPlace(null);
    if (target === null) {
      onProblem(words.notAnAddress(place));
      return;
    }
    workbook.select(target.sheet, target.areas);
  };
  const commit = (): void => {
    if (draft === null) return;
    setDraft(null);
    onEditing(false);
    try {
      commitText(context, sheet, active, draft);
    } catch (error) {
      onRefused(error);
    }
  };

  return (
    <div className="wb-formula-bar">
      <input
        className="wb-name-box"
        aria-label={words.nameBox}
        value={place ?? address}
        onFocus={event => event.target.select()}
        onChange={event => setPlace(event.target.value)}
        onBlur={() => setPlace(null)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            // Otherwise the key would go on to the cell that gets the focus.
            event.preventDefault();
            go();
            focusGrid();
          } else if (event.key === "Escape") {
            setPlace(null);
            focusGrid();
          }
        }}
      />
      <span className="wb-fx" aria-hidden="true">
        fx
      </span>
      <input
        className="wb-formula"
        aria-label={words.formulaBar}
        spellCheck={false}
        value={draft ?? rawText(sheet, active)}
        onChange={event => {
          if (draft === null) onEditing(true);
          setDraft(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" || event.key === "Tab") {
            event.preventDefault();
            commit();
            focusGrid();
          } else if (event.key === "Escape") {
            if (draft !== null) onEditing(false);
            setDraft(null);
            focusGrid();
          }
        }}
      />
    </div>
  );
}

function focusGrid(): void {
  document.querySelector<HTMLTextAreaElement>("[data-cell-editor]")?.focus({ preventScroll: true });
}
