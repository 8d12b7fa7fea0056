import { bodyRange, headerRange, tableRange, totalRange, type TableModel } from "#host/model/table";

/** What a table's style gives a cell on screen. Colours "#rrggbb"; absent = nothing. */
export interface TableCellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  /** Colour of a line along the top of the cell. */
  readonly line?: string;
}

interface Accent {
  readonly strong: string;
  readonly band: string;
}

// Seven families as in Excel's gallery (neutral, then six accents). The colours are ours, dark enough for white text.
const ACCENTS: readonly Accent[] = [
  { strong: "#3F3F46", band: "#F4F4F5" },
  { strong: "#2B4784", band: "#EEF2FA" },
  { strong: "#B4531A", band: "#FCF2EB" },
  { strong: "#6B6B73", band: "#F5F5F6" },
  { strong: "#8A5A00", band: "#FDF6E6" },
  { strong: "#2F6DB5", band: "#EDF4FB" },
  { strong: "#107C41", band: "#F3F8F5" },
];

/**
 * The look a table gives to one of its cells; null outside of the table or when the style is none.
 * Styles are told apart by family, accent and solid or quiet header; fine differences of Excel's 60 styles are not drawn.
 */
export function tableCellLook(table: TableModel, row: number, column: number): TableCellLook | null {
  const range = tableRange(table);
  if (row < range.row || row >= range.row + range.rows) return null;
  if (column < range.column || column >= range.column + range.columns) return null;
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (style === null) return null;
  const family = style[1] as "Light" | "Medium" | "Dark";
  const number = Number(style[2]);
  const accent = ACCENTS[(number - 1) % ACCENTS.length] as Accent;
  const solidHeader = family !== "Light" || (number > 7 && number <= 14);
  if (headerRange(table)?.row === row) {
    return solidHeader
      ? { fill: accent.strong, color: "#FFFFFF", bold: true }
      : { bold: true, line: accent.strong, color: accent.strong };
  }
  if (totalRange(table)?.row === row) return { bold: true, line: accent.strong };
  const first = table.highlightFirstColumn && column === range.column;
  const last = table.highlightLastColumn && column === range.column + range.columns - 1;
  const banded =
    (table.showBandedRows && (row - bodyRange(table).row) % 2 === 1) ||
    (table.showBandedColumns && (column - range.column) % 2 === 0);
  return {
    ...(banded ? { fill: accent.band } : {}),
    ...(first || last ? { bold: true } : {}),
  };
}
