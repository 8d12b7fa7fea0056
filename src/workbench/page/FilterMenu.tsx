import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { WorksheetModel } from "#host/model/worksheet";
import { applyFilter, filterEntries, type FilterButton } from "./grid/filters";
import type { PageWords } from "./page-words";

/** More boxes than this are not drawn; the search finds the others. */
const SHOWN_ENTRIES = 500;

export interface FilterMenuProperties {
  readonly sheet: WorksheetModel;
  readonly button: FilterButton;
  readonly place: { readonly left: number; readonly top: number };
  readonly words: PageWords;
  readonly onClose: () => void;
}

/** The list of a column's values to tick, as behind a filter button. */
export function FilterMenu({ sheet, button, place, words, onClose }: FilterMenuProperties): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => filterEntries(sheet, button), [sheet, button]);
  const [checked, setChecked] = useState<ReadonlySet<string>>(
    () => new Set(entries.filter(entry => entry.checked).map(entry => entry.text)),
  );
  const [search, setSearch] = useState("");
  const found = entries.filter(entry => entry.text.toLowerCase().includes(search.toLowerCase()));
  const areAllChecked = found.every(entry => checked.has(entry.text));

  useEffect(() => {
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) onClose();
    };
    document.addEventListener("pointerdown", press, true);
    return () => document.removeEventListener("pointerdown", press, true);
  }, [onClose]);

  const toggle = (texts: readonly string[], isOn: boolean): void => {
    const next = new Set(checked);
    for (const text of texts) {
      if (isOn) next.add(text);
      else next.delete(text);
    }
    setChecked(next);
  };
  const apply = (): void => {
    // With a search only what was found is kept, as in Excel.
    const kept = (search === "" ? entries : found).filter(entry => checked.has(entry.text)).map(entry => entry.text);
    applyFilter(sheet, button, kept.length === entries.length ? null : kept);
    onClose();
  };

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={words.filter}
      className="wb-filter-menu"
      style={{ left: place.left, top: place.top }}
      onKeyDown={event => {
        if (event.key === "Escape") onClose();
        if (event.key === "Enter" && checked.size > 0) apply();
      }}
    >
      <input
        autoFocus
        type="search"
        aria-label={words.searchValues}
        placeholder={words.searchValues}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
      <div className="wb-filter-list">
        <label>
          <input
            type="checkbox"
            checked={areAllChecked}
            onChange={event =>
              toggle(
                found.map(entry => entry.text),
                event.target.checked,
              )
            }
          />
          {words.selectAll}
        </label>
        {found.slice(0, SHOWN_ENTRIES).map(entry => (
          <label key={entry.text}>
            <input
              type="checkbox"
              checked={checked.has(entry.text)}
              onChange={event => toggle([entry.text], event.target.checked)}
            />
            <span>{entry.text === "" ? words.blanks : entry.text}</span>
            <small>{entry.count.toLocaleString()}</small>
          </label>
        ))}
        {found.length > SHOWN_ENTRIES ? <p>{words.moreValues(found.length - SHOWN_ENTRIES)}</p> : null}
      </div>
      <div className="wb-filter-actions">
        <button
          type="button"
          className="wb-button wb-primary"
          disabled={!found.some(entry => checked.has(entry.text))}
          onClick={apply}
        >
          {words.apply}
        </button>
        <button
          type="button"
          className="wb-button"
          disabled={!button.isActive}
          onClick={() => {
            applyFilter(sheet, button, null);
            onClose();
          }}
        >
          {words.clearFilter}
        </button>
        <button type="button" className="wb-button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
