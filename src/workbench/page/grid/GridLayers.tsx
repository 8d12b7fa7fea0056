import type { ReactElement } from "react";
import { columnLetters } from "#host/addresses";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "#host/rectangle";
import {
  COLUMN_HEADER_HEIGHT,
  ROW_HEADER_WIDTH,
  frozenLines,
  screenPosition,
  screenRectangle,
  scrollingLines,
  type Band,
  type LinePlace,
} from "./geometry";
import { GridRow, type RowPainting } from "./GridRow";
import { cellRectangle, touchesColumn, touchesRow, type GridSelection } from "./selection";

export interface GridLayersProperties {
  readonly rows: Band;
  readonly columns: Band;
  readonly painting: RowPainting;
  readonly selection: GridSelection;
}

// Positions beyond some 16 million pixels lose precision: rows are placed from a base that moves along.
const BASE_STEP_PIXELS = 1_000_000;

/** Headers, frozen and scrolling rows, and the frames of the selection, one above the other. */
export function GridLayers({ rows, columns, painting, selection }: GridLayersProperties): ReactElement {
  const frozen = frozenLines(rows);
  const scrolling = scrollingLines(rows);
  const base = Math.floor(rows.offset / BASE_STEP_PIXELS) * BASE_STEP_PIXELS;
  const edge = COLUMN_HEADER_HEIGHT + rows.frozenSize;
  const row = (place: LinePlace, shift: number): ReactElement => (
    <GridRow
      key={place.line}
      painting={painting}
      row={place.line}
      top={place.offset - shift}
      height={place.size}
      isMarked={touchesRow(selection.areas, place.line)}
    />
  );
  return (
    <>
      <div role="rowgroup" className="wb-rows" style={{ top: edge, height: rows.view }}>
        <div role="presentation" style={{ transform: `translateY(${base - rows.offset}px)` }}>
          {scrolling.map(place => row(place, rows.frozenSize + base))}
        </div>
      </div>
      {frozen.length === 0 ? null : (
        <div
          role="rowgroup"
          className="wb-rows wb-frozen-rows"
          style={{ top: COLUMN_HEADER_HEIGHT, height: rows.frozenSize }}
        >
          {frozen.map(place => row(place, 0))}
        </div>
      )}
      {columns.frozenSize > 0 ? <div className="wb-frozen-edge" style={{ left: painting.scrollingLeft }} /> : null}
      <ColumnHeaders columns={columns} painting={painting} selection={selection} />
      <SelectionFrames rows={rows} columns={columns} selection={selection} />
    </>
  );
}

function ColumnHeaders({
  columns,
  painting,
  selection,
}: Pick<GridLayersProperties, "columns" | "painting" | "selection">): ReactElement {
  const cell = (place: LinePlace, shift: number): ReactElement => (
    <div
      key={place.line}
      role="columnheader"
      aria-colindex={place.line + 1}
      className={touchesColumn(selection.areas, place.line) ? "wb-column-header wb-marked" : "wb-column-header"}
      style={{ left: place.offset - shift, width: place.size }}
    >
      {columnLetters(place.line)}
    </div>
  );
  return (
    <div role="row" className="wb-column-headers" style={{ height: COLUMN_HEADER_HEIGHT, width: painting.width }}>
      <div className="wb-corner" style={{ width: ROW_HEADER_WIDTH, height: COLUMN_HEADER_HEIGHT }} />
      <div role="presentation" className="wb-strip" style={{ left: ROW_HEADER_WIDTH, width: columns.frozenSize }}>
        {frozenLines(columns).map(place => cell(place, 0))}
      </div>
      <div
        role="presentation"
        className="wb-strip"
        style={{ left: painting.scrollingLeft, width: Math.max(0, painting.width - painting.scrollingLeft) }}
      >
        {scrollingLines(columns).map(place => cell(place, painting.shift))}
      </div>
    </div>
  );
}

function SelectionFrames({
  rows,
  columns,
  selection,
}: Pick<GridLayersProperties, "rows" | "columns" | "selection">): ReactElement {
  const active = screenRectangle(rows, columns, cellRectangle(selection.active));
  const isSeveral = selection.areas.length > 1;
  return (
    <div className="wb-frames" aria-hidden="true">
      {selection.areas.map((area, index) => {
        const box = screenRectangle(rows, columns, area);
        if (box === null) return null;
        const isOne = area.rows === 1 && area.columns === 1;
        // A side that is scrolled away gets no line.
        const isBottomShown =
          area.row + area.rows < MAXIMUM_ROWS && isEdgeShown(rows, area.row + area.rows, box.top + box.height);
        const isRightShown =
          area.column + area.columns < MAXIMUM_COLUMNS &&
          isEdgeShown(columns, area.column + area.columns, box.left + box.width);
        const className = ["wb-frame", isSeveral ? "wb-frame-several" : "", isOne ? "" : "wb-frame-many"].join(" ");
        return (
          <div
            key={index}
            className={className}
            style={{
              left: box.left - 1,
              top: box.top - 1,
              width: box.width + 1,
              height: box.height + 1,
              borderBottomWidth: isBottomShown ? undefined : 0,
              borderRightWidth: isRightShown ? undefined : 0,
            }}
          />
        );
      })}
      {active === null || (selection.areas.length === 1 && isOnlyCell(selection)) ? null : (
        <div className="wb-active-cell" style={active} />
      )}
    </div>
  );
}

function isOnlyCell(selection: GridSelection): boolean {
  const area = selection.areas[0];
  return area !== undefined && area.rows === 1 && area.columns === 1;
}

function isEdgeShown(one: Band, line: number, end: number): boolean {
  return Math.abs(screenPosition(one, line) - end) < 2 || line <= one.frozenCount;
}
