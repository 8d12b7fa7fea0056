import type { ColumnMapping } from "#core/fields";
import type { MappedField } from "#core/question-columns";
import { NO_HEADER } from "./inspection";
import type { Inspection } from "./inspection";

/** What columns are known by from one run to the next, by the field that they hold. */
export type ColumnKeys = Readonly<Partial<Record<MappedField, string>>>;

/** Stands for the header of a column that has none among columns that have one. */
const BLANK = "#blank";
/** Of a column of ours, which is never asked for. */
const OURS = "";

/**
 * What a column (zero-based) is known by, wherever it stands: its header. Of equal headers each has its place among them as
 * well, and so does a column without a header; where no column has one, only the place is left. Columns of ours never count.
 */
export function columnKey(inspection: Inspection, column: number): string {
  return columnKeys(inspection)[column] ?? OURS;
}

/** The only column with this key; null when there is none, or when a header reads like the key of another column. */
export function columnOfKey(inspection: Inspection, key: string): number | null {
  if (key === OURS) return null;
  const keys = columnKeys(inspection);
  const column = keys.indexOf(key);
  return column < 0 || keys.lastIndexOf(key) !== column ? null : column;
}

/** The keys of mapped columns, by field. */
export function keysOf(inspection: Inspection, mapping: ColumnMapping): ColumnKeys {
  const keys = columnKeys(inspection);
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, keys[column] ?? OURS]));
}

function columnKeys({ detection, headerRow, ownColumns }: Inspection): string[] {
  const ours = new Set(ownColumns);
  const textOf = (header: string): string => (headerRow === NO_HEADER ? "" : header.trim() || BLANK);
  const columnsOfText = new Map<string, number[]>();
  detection.headers.forEach((header, column) => {
    if (ours.has(column)) return;
    const text = textOf(header);
    const equal = columnsOfText.get(text);
    if (equal === undefined) columnsOfText.set(text, [column]);
    else equal.push(column);
  });
  const keys = detection.headers.map(() => OURS);
  for (const [text, columns] of columnsOfText) {
    const isAlone = text !== "" && columns.length === 1;
    columns.forEach((column, place) => (keys[column] = isAlone ? text : `${text}#${place}`));
  }
  return keys;
}
