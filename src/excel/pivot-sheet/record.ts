import { textsFormula, textsOfFormula } from "../sheets/hidden-names";

/** What the fields of a PivotTable are doing, as texts that can be compared: "r:Segment", "d:Members=Member Count". */
export type PivotArrangement = readonly string[];

/**
 * What a run says of the PivotTable that it made, in a hidden name of its sheet: without it nobody could tell what
 * people have changed since.
 */
export interface PivotRecord {
  /** The run that made it was cut off before it was complete. */
  readonly isUnfinished: boolean;
  /** As the run left it. */
  readonly arrangement: PivotArrangement;
  /** Headers of the source at the last refresh. */
  readonly headers: readonly string[];
  /** Slicers were wanted and refused. */
  readonly lacksSlicers: boolean;
}

const UNFINISHED = "unfinished";
const LACKS_SLICERS = "no-slicers";
const HEADER = "h:";

/** The record of a PivotTable whose making has begun. */
export const BEGUN: PivotRecord = { isUnfinished: true, arrangement: [], headers: [], lacksSlicers: false };

/** The formula that keeps a record in a name. */
export function recordFormula({ isUnfinished, arrangement, headers, lacksSlicers }: PivotRecord): string {
  return textsFormula([
    ...(isUnfinished ? [UNFINISHED] : []),
    ...(lacksSlicers ? [LACKS_SLICERS] : []),
    ...arrangement,
    ...headers.map(header => HEADER + header),
  ]);
}

/** The record that a name's formula keeps; null when it is not one of ours. */
export function recordOfFormula(formula: unknown): PivotRecord | null {
  const parts = textsOfFormula(formula);
  if (parts === null) return null;
  return {
    isUnfinished: parts.includes(UNFINISHED),
    lacksSlicers: parts.includes(LACKS_SLICERS),
    arrangement: parts.filter(part => /^[rcfd]:/.test(part)),
    headers: parts.filter(part => part.startsWith(HEADER)).map(part => part.slice(HEADER.length)),
  };
}

/** The arrangement of fields by axis; `data` are source field and name of each data field. */
export function arrangementOf(
  rows: readonly string[],
  columns: readonly string[],
  filters: readonly string[],
  data: readonly { readonly field: string; readonly name: string }[],
): PivotArrangement {
  return [
    ...rows.map(name => `r:${name}`),
    ...columns.map(name => `c:${name}`),
    ...filters.map(name => `f:${name}`),
    ...data.map(({ field, name }) => `d:${field}=${name}`),
  ];
}

/** Fields of an axis: "r" rows, "c" columns. */
export function fieldsOn(arrangement: PivotArrangement, axis: "r" | "c"): string[] {
  return arrangement.filter(text => text.startsWith(`${axis}:`)).map(text => text.slice(2));
}

/** How many data fields there are. */
export function dataCount(arrangement: PivotArrangement): number {
  return arrangement.filter(text => text.startsWith("d:")).length;
}

/** Whether nobody has moved, added, removed or renamed a field since the run that made the PivotTable. */
export function isAsMade(record: PivotRecord | null, now: PivotArrangement): boolean {
  if (record === null || record.arrangement.length !== now.length) return false;
  return record.arrangement.every((text, at) => text === now[at]);
}

/** Columns that the PivotTable uses and that its source had at the last refresh, but has no more. */
export function goneColumns(
  record: PivotRecord | null,
  now: PivotArrangement,
  headers: readonly string[],
): readonly string[] {
  const gone = (record?.headers ?? []).filter(header => !headers.includes(header));
  return gone.filter(header =>
    now.some(text => text.slice(2) === header || (text.startsWith("d:") && text.startsWith(`d:${header}=`))),
  );
}
