import { LINES_NAMED, type NamedLines } from "./file-notes";

/** Sizes of the records of a text, one entry each: what tells whether it was cut at the right places. */
export interface RecordSizes {
  /** Fields of a record. */
  readonly fields: number[];
  /** Fields up to the last that is not empty; 0 for a blank line. */
  readonly filled: number[];
  /** Lines that the records begin on. */
  readonly lines: number[];
}

export interface TableShape {
  /** Columns that the records of the commonest size fill. */
  readonly columns: number;
  /** Records that fit: neither shorter nor longer, blank ones not counted. */
  readonly fitting: number;
  readonly shorter: NamedLines;
  readonly longer: NamedLines;
}

export function emptySizes(): RecordSizes {
  return { fields: [], filled: [], lines: [] };
}

export function addSize(
  { fields, filled, lines }: RecordSizes,
  record: readonly string[],
  count: number,
  line: number,
): void {
  let last = count;
  while (last > 0 && record[last - 1] === "") last--;
  fields.push(count);
  filled.push(last);
  lines.push(line);
}

/**
 * The number of fields that the table has: of all numbers the one under which most cells stand, so that many short
 * lines above a small table do not decide. 1 when no record has two fields.
 */
export function usualFields({ fields, filled }: RecordSizes): number {
  const records = new Map<number, number>();
  fields.forEach((count, place) => {
    if (count > 1 && filled[place]! > 0) records.set(count, (records.get(count) ?? 0) + 1);
  });
  let usual = 1;
  let most = 0;
  for (const [count, found] of records) {
    const weight = found * (count - 1);
    if (weight > most || (weight === most && count < usual)) [usual, most] = [count, weight];
  }
  return usual;
}

/**
 * Which records differ from the table. A record is short only between the first and the last full one, since banners
 * and footers are short by nature; trailing empty fields make none long, missing ones that are empty everywhere none
 * short.
 */
export function shapeOf(sizes: RecordSizes): TableShape {
  const { fields, filled, lines } = sizes;
  const usual = usualFields(sizes);
  let columns = 0;
  let first = -1;
  let last = -1;
  fields.forEach((count, place) => {
    if (count !== usual || filled[place] === 0) return;
    columns = Math.max(columns, filled[place]!);
    if (first < 0) first = place;
    last = place;
  });
  const shorter = { count: 0, lines: [] as number[] };
  const longer = { count: 0, lines: [] as number[] };
  let fitting = 0;
  fields.forEach((count, place) => {
    if (filled[place] === 0) return;
    const isLong = filled[place]! > columns;
    const isShort = count < columns;
    if (!isLong && !isShort) fitting++;
    if (!isLong && !(isShort && place > first && place < last) && !isHeaderShort(place)) return;
    const kind = isLong ? longer : shorter;
    kind.count++;
    if (kind.lines.length < LINES_NAMED) kind.lines.push(lines[place]!);
  });
  return { columns, fitting, shorter, longer };

  /** The line right above the table, of nearly its size: a header with a column too few. */
  function isHeaderShort(place: number): boolean {
    return place === first - 1 && fields[place]! < columns && fields[place]! > columns / 2 && columns > 2;
  }
}
