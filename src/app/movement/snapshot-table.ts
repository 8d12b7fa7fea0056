import type { Cell } from "#core/cell";
import { DIMENSIONS } from "#core/dimensions";
import { memberKey } from "#core/member-key";
import { isCutSetFault, parseCutSet, snapshotCode, splitSnapshots } from "#core/segment-movement";
import type { Snapshot } from "#core/segment-movement";
import type { Dimension } from "#core/scoring-rules";
import { NO_DAY, dayFromIso, dayFromSerial, serialFromDay } from "#core/units";
import type { Day, ExcelSerial } from "#core/units";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import { columnSpec } from "../outputs/shapes/column-specs";
import type { ColumnDraft } from "../outputs/shapes/column-specs";
import { fitted, headerHeight } from "../outputs/shapes/fitting-widths";
import { ownColumn } from "../outputs/shapes/own-column";
import { scoreCell } from "../outputs/shapes/score-cell";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { SnapshotColumnId } from "../outputs/words/snapshot-words";
import type { TableSheetSpec } from "../workbook/table-specs";
import type { ExistingTable } from "../workbook/tables";
import { SNAPSHOTS_TABLE } from "./names";

const VALUES = {
  recency: "recencyValue",
  frequency: "frequencyValue",
  monetary: "monetaryValue",
  width: "widthValue",
} as const;

const SCORES = {
  recency: "recencyScore",
  frequency: "frequencyScore",
  monetary: "monetaryScore",
  width: "widthScore",
} as const;

const COLUMNS: readonly { readonly id: SnapshotColumnId; readonly draft: Omit<ColumnDraft, "header" | "note"> }[] = [
  { id: "snapshotDate", draft: { kind: "date", width: "date" } },
  { id: "memberKey", draft: { kind: "text", width: "shortText" } },
  ...DIMENSIONS.map(name => ({ id: VALUES[name], draft: { kind: "number", width: "count" } }) as const),
  ...DIMENSIONS.map(name => ({ id: SCORES[name], draft: { kind: "score", width: "score" } }) as const),
  { id: "code", draft: { kind: "text", width: "code" } },
  { id: "segmentId", draft: { kind: "text", width: "segment" } },
  { id: "members", draft: { kind: "integer", width: "count" } },
  { id: "cutPoints", draft: { kind: "text", width: "sentence" } },
];

/** A snapshot that has another number of rows than it says: some went, came, or were changed. */
export interface IncompleteSnapshot {
  readonly day: Day;
  readonly rows: number;
  readonly members: number;
}

/** The snapshots that stand in the workbook. */
export interface KeptSnapshots {
  readonly sheetName: string;
  /** Body rows of the table, whatever is in them. */
  readonly rowCount: number;
  /** Oldest first, with {@link memberKey}s, or marks, as keys. */
  readonly snapshots: readonly Snapshot[];
  readonly incomplete: readonly IncompleteSnapshot[];
  /** Rows that are in no snapshot. They stay as they are. */
  readonly rowsWithoutDay: number;
  readonly rowsWithoutKey: number;
}

/**
 * Reads the snapshots wherever people moved their columns and in whatever language the headers are. Fails where a column
 * is missing. What a cell does not say is unknown: a value is NaN, a score 0. O(cells).
 */
export function takeSnapshots(
  table: ExistingTable,
  languages: OutputLanguages,
  date1904: boolean,
): Outcome<KeptSnapshots> {
  const at = Object.fromEntries(
    COLUMNS.map(({ id }) => [id, ownColumn(table, languages.all.map(words => words.snapshots.columns[id]))]), // prettier-ignore
  ) as Record<SnapshotColumnId, number>;
  const missing = COLUMNS.filter(({ id }) => at[id] < 0);
  if (missing.length > 0) {
    const headers = missing.map(({ id }) => languages.current.snapshots.columns[id]);
    return failed({ code: "table-columns-differ", sheet: table.sheetName, headers });
  }
  const own = Object.values(at);
  const rows = table.rows.filter(row => own.some(column => row[column] !== ""));
  const cells = (id: SnapshotColumnId): Cell[] => rows.map(row => row[at[id]] ?? "");
  const cutSets = cells("cutPoints").map(cell => String(cell).trim());
  const day = Int32Array.from(cells("snapshotDate"), cell => dayOfCell(cell, date1904));
  const { snapshots, rowsWithoutDay, rowsWithoutKey } = splitSnapshots({
    day,
    keys: cells("memberKey").map(keyOfCell),
    values: byDimension(name => Float64Array.from(cells(VALUES[name]), valueOfCell)),
    scores: byDimension(name => Uint8Array.from(cells(SCORES[name]), scoreOfCell)),
    segments: cells("segmentId").map(cell => String(cell).trim()),
    cutSets,
  });
  const said = new Map<string, number>();
  cells("members").forEach((cell, row) => {
    const name = `${day[row]!} ${cutSets[row]!}`;
    if (!said.has(name)) said.set(name, typeof cell === "number" ? cell : NaN);
  });
  const incomplete = snapshots.flatMap(snapshot => {
    const members = said.get(`${snapshot.day} ${snapshot.cutSet}`) ?? NaN;
    return members === snapshot.keys.length ? [] : [{ day: snapshot.day, rows: snapshot.keys.length, members }];
  });
  return success({
    sheetName: table.sheetName,
    rowCount: table.rows.length,
    snapshots,
    incomplete,
    rowsWithoutDay: rowsWithoutDay.length,
    rowsWithoutKey: rowsWithoutKey.length,
  });
}

/** The table with the rows of one more snapshot, which go below those that stand; null adds none. */
export function snapshotSpec(next: Snapshot | null, languages: OutputLanguages, date1904: boolean): TableSheetSpec {
  const { current } = languages;
  const rowCount = next?.keys.length ?? 0;
  const row = next === null ? null : rowsOf(next, date1904);
  const rows = (from: number, to: number): Cell[][] =>
    row === null ? [] : Array.from({ length: to - from }, (_, k) => row(from + k));
  const drafted = COLUMNS.map(({ id, draft }) =>
    columnSpec(
      { ...draft, header: words => words.snapshots.columns[id], note: current.snapshots.notes[id] },
      languages,
    ),
  );
  const columns = fitted(drafted, rowCount, rows);
  return {
    sheetName: current.sheets.snapshots,
    sheetAliases: languages.all.map(words => words.sheets.snapshots),
    tableName: SNAPSHOTS_TABLE,
    columns,
    rowCount,
    rows,
    frozenColumns: 0,
    headerHeightPixels: headerHeight(columns),
    adds: { isLeftOver: isSnapshotRow },
  };
}

function rowsOf(snapshot: Snapshot, date1904: boolean): (place: number) => Cell[] {
  const cutSet = parseCutSet(snapshot.cutSet);
  if (isCutSetFault(cutSet)) throw new RangeError(`a snapshot with an unreadable cut set: ${cutSet.code}`);
  const serial = serialFromDay(snapshot.day, date1904);
  return place => [
    serial,
    snapshot.keys[place]!,
    ...DIMENSIONS.map((name): Cell => {
      const value = snapshot.values[name][place]!;
      return Number.isNaN(value) ? "" : value;
    }),
    ...DIMENSIONS.map(name => scoreCell(snapshot.scores[name][place]!)),
    snapshotCode(snapshot, cutSet.order, place),
    snapshot.segments[place]!,
    snapshot.keys.length,
    snapshot.cutSet,
  ];
}

/** Whether cells in the order of the columns are a row that a run wrote: nobody types a whole cut set. */
function isSnapshotRow(cells: readonly Cell[]): boolean {
  return !isCutSetFault(parseCutSet(String(cells[COLUMNS.length - 1])));
}

const MARK = /^#[0-9a-f]{16}$/i;

/** Whether a key is a mark in the place of a personal id. */
export function isMarkKey(key: string): boolean {
  return MARK.test(key);
}

function keyOfCell(cell: Cell): string {
  const text = String(cell).trim();
  return isMarkKey(text) ? text.toLowerCase() : memberKey(cell);
}

function dayOfCell(cell: Cell, date1904: boolean): Day {
  if (typeof cell === "number") return Number.isFinite(cell) ? dayFromSerial(cell as ExcelSerial, date1904) : NO_DAY;
  return (typeof cell === "string" ? dayFromIso(cell.trim()) : null) ?? NO_DAY;
}

function valueOfCell(cell: Cell): number {
  return typeof cell === "number" ? cell : NaN;
}

function scoreOfCell(cell: Cell): number {
  return typeof cell === "number" && cell >= 1 && cell <= 9 ? cell : 0;
}

function byDimension<T>(make: (dimension: Dimension) => T): Readonly<Record<Dimension, T>> {
  return Object.fromEntries(DIMENSIONS.map(dimension => [dimension, make(dimension)])) as Record<Dimension, T>;
}
