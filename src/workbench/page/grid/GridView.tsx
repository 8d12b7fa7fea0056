import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { columnLetters } from "#host/addresses";
import type { EditContext } from "#host/model/edit-context";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "#host/rectangle";
import { CellEditor } from "./CellEditor";
import { ChartLayer } from "./ChartLayer";
import { conditionalLooks } from "./conditional-looks";
import type { FilterButton } from "./filters";
import {
  COLUMN_HEADER_HEIGHT,
  ROW_HEADER_WIDTH,
  band,
  frozenLines,
  offsetsShowing,
  screenRectangle,
  scrollingLines,
} from "./geometry";
import type { RowPainting } from "./GridRow";
import { GridLayers } from "./GridLayers";
import { cellRectangle, type GridSelection } from "./selection";
import { columnAxis, PIXELS_PER_POINT, rowAxis } from "./sheet-axes";
import { useCellEditing } from "./use-cell-editing";
import { useGridPointer } from "./use-grid-pointer";
import { useScrollBars, useViewSize, type Offsets } from "./use-grid-scroll";

export interface GridViewProperties {
  readonly context: EditContext;
  /** Grows with every visible change of the workbook. */
  readonly version: number;
  /** Grows with changes that may move rows. */
  readonly layoutVersion: number;
  readonly selection: GridSelection;
  readonly onSelection: (selection: GridSelection) => void;
  readonly label: string;
  readonly filterLabel: (header: string) => string;
  /** A filter button was pressed; the place is its lower left corner on the screen. */
  readonly onFilter: (button: FilterButton, place: { readonly left: number; readonly top: number }) => void;
  /** The user began or ended typing into a cell. */
  readonly onEditing: (isEditing: boolean) => void;
  /** An edit was refused by the host. */
  readonly onRefused: (error: unknown) => void;
  /** Ctrl+PageDown and Ctrl+PageUp. */
  readonly onSheetStep: (step: 1 | -1) => void;
}

const NO_OFFSETS: Offsets = { top: 0, left: 0 };

/** The cells of the active sheet. Reads the host's model and draws what is in view; nothing is copied. */
export function GridView(properties: GridViewProperties): ReactElement {
  const { context, version, layoutVersion, selection, onSelection, filterLabel, onFilter, onEditing, onRefused } =
    properties;
  const { workbook } = context;
  const sheet = workbook.activeSheet;
  const scroller = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const size = useViewSize(scroller);
  const [offsetsBySheet, setOffsetsBySheet] = useState<ReadonlyMap<string, Offsets>>(new Map());

  // The run lists of a sheet with hidden rows cost milliseconds to walk: only when rows may have moved.
  const rowsKey = sheet.hasHiddenRows ? `hidden ${layoutVersion}` : `plain ${version}`;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the model is mutable: the key says when to look again
  const rowsAxis = useMemo(() => rowAxis(sheet), [sheet, rowsKey]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- as above
  const columnsAxis = useMemo(() => columnAxis(sheet), [sheet, version]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- as above
  const looks = useMemo(() => conditionalLooks(sheet), [sheet, version]);

  const offsets = offsetsBySheet.get(sheet.id) ?? NO_OFFSETS;
  const { rows: frozenRowCount, columns: frozenColumnCount } = sheet.frozen;
  const rows = useMemo(
    () => band(rowsAxis, frozenRowCount, COLUMN_HEADER_HEIGHT, size.height, offsets.top),
    [rowsAxis, frozenRowCount, size.height, offsets.top],
  );
  const columns = useMemo(
    () => band(columnsAxis, frozenColumnCount, ROW_HEADER_WIDTH, size.width, offsets.left),
    [columnsAxis, frozenColumnCount, size.width, offsets.left],
  );
  const scrollTo = useCallback(
    (next: Offsets) => setOffsetsBySheet(old => new Map(old).set(sheet.id, next)),
    [sheet.id],
  );
  const onBarScroll = useScrollBars(scroller, surface, { rows: rows.map, columns: columns.map }, offsets, scrollTo);

  const { active, areas } = selection;

  const shownAreas = useRef(areas);
  const show = useCallback(
    (next: GridSelection) => {
      const shown = offsetsShowing(rows, columns, next.corner);
      const isWhole = next.areas.some(area => area.rows === MAXIMUM_ROWS || area.columns === MAXIMUM_COLUMNS);
      if (!isWhole) scrollTo(shown);
    },
    [rows, columns, scrollTo],
  );
  const select = useCallback(
    (next: GridSelection, follow: boolean) => {
      shownAreas.current = next.areas;
      onSelection(next);
      if (follow) show(next);
    },
    [onSelection, show],
  );
  // A selection made elsewhere (the add-in, the name box) must come into view as well.
  useEffect(() => {
    if (shownAreas.current === areas) return;
    shownAreas.current = areas;
    show({ areas, active, corner: active });
  }, [areas, active, show]);

  const focusEditor = (): void => {
    surface.current?.querySelector<HTMLTextAreaElement>("[data-cell-editor]")?.focus({ preventScroll: true });
  };
  const editing = useCellEditing({
    context,
    ground: { sheet, rows: rowsAxis, columns: columnsAxis, pageRows: Math.max(1, Math.floor(rows.view / 20) - 1) },
    selection,
    onSelect: select,
    onEditing,
    onRefused,
    onSheetStep: properties.onSheetStep,
  });

  const pointer = useGridPointer({
    rows,
    columns,
    selection,
    onSelect: (next, follow) => {
      if (editing.draft !== null) editing.commit(editing.draft.text, null);
      select(next, follow);
    },
    onResizeColumn: (column, pixels) => {
      sheet.setColumnWidth(column, pixels / PIXELS_PER_POINT);
      workbook.notify({
        kind: "format",
        sheetId: sheet.id,
        rectangle: { row: 0, column, rows: MAXIMUM_ROWS, columns: 1 },
      });
    },
  });

  const painting = useMemo<RowPainting>(
    () => ({
      sheet,
      looks,
      frozenColumns: frozenLines(columns),
      scrollingColumns: scrollingLines(columns),
      scrollingLeft: ROW_HEADER_WIDTH + columns.frozenSize,
      shift: columns.frozenSize + columns.offset,
      width: size.width,
      filterLabel,
      onFilter: (button, row, column) => {
        const box = screenRectangle(rows, columns, { row, column, rows: 1, columns: 1 });
        if (box !== null) onFilter(button, { left: box.left, top: box.top + box.height });
      },
    }),
    [sheet, looks, columns, rows, size.width, filterLabel, onFilter],
  );

  const activeBox = screenRectangle(rows, columns, cellRectangle(active));
  return (
    <div className="wb-sheet">
      <div
        role="grid"
        aria-label={properties.label}
        aria-rowcount={MAXIMUM_ROWS}
        aria-colcount={MAXIMUM_COLUMNS}
        aria-multiselectable="true"
        className="wb-grid"
      >
        <div ref={scroller} role="presentation" tabIndex={-1} className="wb-scroller" onScroll={onBarScroll}>
          <div
            style={{
              width: columns.map.spacer + ROW_HEADER_WIDTH + columns.frozenSize,
              height: rows.map.spacer + COLUMN_HEADER_HEIGHT + rows.frozenSize,
            }}
          />
        </div>
        <div
          ref={surface}
          role="presentation"
          className={sheet.showGridlines ? "wb-surface" : "wb-surface wb-no-lines"}
          style={{ width: size.width, height: size.height }}
          onPointerDown={event => {
            pointer.onPointerDown(event);
            // The press would move the focus to the page's body after this handler.
            event.preventDefault();
            focusEditor();
          }}
          onPointerMove={pointer.onPointerMove}
          onPointerUp={pointer.onPointerUp}
          onDoubleClick={editing.startEditing}
        >
          <GridLayers rows={rows} columns={columns} painting={painting} selection={selection} />
          <CellEditor
            address={`${columnLetters(active.column)}${active.row + 1}`}
            box={activeBox}
            draft={editing.draft}
            onDraft={editing.changeDraft}
            onCommit={editing.commit}
            onCancel={() => editing.changeDraft(null)}
            onKey={editing.onKey}
            onCopy={editing.onCopy}
            onPaste={editing.onPaste}
          />
        </div>
      </div>
      <ChartLayer workbook={workbook} version={version} rows={rows} columns={columns} />
    </div>
  );
}
