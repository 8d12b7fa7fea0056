import { memo, type ReactElement } from "react";
import type { WorksheetModel } from "#host/model/worksheet";
import { cellView, type CellView } from "./cell-view";
import type { ConditionalLooks } from "./conditional-looks";
import type { FilterButton } from "./filters";
import { textWidth } from "./text-width";
import { ROW_HEADER_WIDTH, type LinePlace } from "./geometry";

/** What all rows of one painting share. A new object means: draw again. */
export interface RowPainting {
  readonly sheet: WorksheetModel;
  readonly looks: ConditionalLooks;
  readonly frozenColumns: readonly LinePlace[];
  readonly scrollingColumns: readonly LinePlace[];
  /** Left edge of the scrolling part, from the row's left edge. */
  readonly scrollingLeft: number;
  /** What to subtract from a scrolling column's offset inside that part. */
  readonly shift: number;
  readonly width: number;
  readonly filterLabel: (header: string) => string;
  readonly onFilter: (button: FilterButton, row: number, column: number) => void;
}

interface Properties {
  readonly painting: RowPainting;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  /** Whether some selected cell lies in the row. */
  readonly isMarked: boolean;
}

/** One row of cells: the frozen ones stand, the others lie in a clipped strip that scrolls. */
export const GridRow = memo(function GridRow({ painting, row, top, height, isMarked }: Properties): ReactElement {
  const strip = painting.width - painting.scrollingLeft;
  return (
    <div role="row" aria-rowindex={row + 1} className="wb-row" style={{ top, height, width: painting.width }}>
      <div
        role="rowheader"
        className={isMarked ? "wb-row-header wb-marked" : "wb-row-header"}
        style={{ width: ROW_HEADER_WIDTH, height }}
      >
        {row + 1}
      </div>
      {rowCells(painting, row, height, painting.frozenColumns, -ROW_HEADER_WIDTH)}
      <div
        role="presentation"
        className="wb-strip"
        style={{ left: painting.scrollingLeft, width: Math.max(0, strip), height }}
      >
        {rowCells(painting, row, height, painting.scrollingColumns, painting.shift)}
      </div>
    </div>
  );
});

function rowCells(
  painting: RowPainting,
  row: number,
  height: number,
  columns: readonly LinePlace[],
  shift: number,
): ReactElement[] {
  const { sheet } = painting;
  const views = columns.map(place => cellView(sheet, painting.looks, row, place.line));
  return columns.map((place, index) => {
    const view = views[index] as CellView;
    const merged = mergedSize(sheet, row, place.line, columns, index, height);
    return (
      <Cell
        key={place.line}
        view={view}
        painting={painting}
        row={row}
        column={place.line}
        left={place.offset - shift}
        width={merged?.width ?? place.size}
        height={merged?.height ?? height}
        covered={merged !== null && merged.width === 0}
        reach={view.spills ? reachOf(views, columns, index) : place.size}
      />
    );
  });
}

interface CellProperties {
  readonly view: CellView;
  readonly painting: RowPainting;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly covered: boolean;
  /** How far the text may run, from the cell's left edge. */
  readonly reach: number;
}

function Cell({ view, painting, row, column, left, width, height, covered, reach }: CellProperties): ReactElement {
  const numberWidth = view.isNumber ? textWidth(view.text) : 0;
  const isCut = numberWidth > width + 2;
  const className = [
    "wb-cell",
    view.isNumber ? "wb-number" : "",
    isCut ? "wb-cut" : numberWidth > width - 8 ? "wb-tight" : "",
    view.note === null ? "" : "wb-noted",
    view.filter === null ? "" : "wb-header-cell",
  ].join(" ");
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      className={className}
      title={view.note ?? undefined}
      style={{ left, width, height, ...view.css, ...(covered ? { display: "none" } : {}) }}
    >
      {view.bar === null ? null : (
        <i className="wb-bar" style={{ width: `${view.bar.fraction * 100}%`, backgroundColor: view.bar.color }} />
      )}
      {view.text === "" ? null : reach > width ? (
        <span className="wb-spill" style={{ maxWidth: reach - 3 }}>
          {view.text}
        </span>
      ) : (
        <span className="wb-text">{view.text}</span>
      )}
      {view.filter === null ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={view.filter.isActive ? "wb-filter wb-filter-on" : "wb-filter"}
          aria-label={painting.filterLabel(view.text)}
          aria-haspopup="dialog"
          onPointerDown={event => event.stopPropagation()}
          onClick={() => view.filter !== null && painting.onFilter(view.filter, row, column)}
        >
          <svg viewBox="0 0 10 10" aria-hidden="true">
            {view.filter.isActive ? <path d="M1 1h8L6 5v3L4 9V5z" /> : <path d="M2 3.5h6L5 7z" />}
          </svg>
        </button>
      )}
    </div>
  );
}

/** Over which width a text may run: its own cell and the empty ones behind it. */
function reachOf(views: readonly CellView[], columns: readonly LinePlace[], index: number): number {
  let reach = (columns[index] as LinePlace).size;
  for (let next = index + 1; next < columns.length && views[next]?.text === ""; next++) {
    reach += (columns[next] as LinePlace).size;
  }
  return reach;
}

function mergedSize(
  sheet: WorksheetModel,
  row: number,
  column: number,
  columns: readonly LinePlace[],
  index: number,
  height: number,
): { width: number; height: number } | null {
  for (const { rectangle } of sheet.mergedAreas) {
    if (rectangle === null || row < rectangle.row || row >= rectangle.row + rectangle.rows) continue;
    if (column < rectangle.column || column >= rectangle.column + rectangle.columns) continue;
    if (row !== rectangle.row || column !== rectangle.column) return { width: 0, height: 0 };
    const places = columns.slice(index).filter(place => place.line < rectangle.column + rectangle.columns);
    return { width: places.reduce((sum, place) => sum + place.size, 0), height: height * rectangle.rows };
  }
  return null;
}
