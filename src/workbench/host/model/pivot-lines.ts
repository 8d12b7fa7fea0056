import type { PivotFieldModel, PivotItemModel, PivotLayoutModel, PivotModel } from "./pivot";

/** One line of an axis: a row of labels, or a column of labels. */
export interface AxisLine {
  /** The items it stands for, outermost first; empty for the grand total. */
  readonly path: readonly PivotItemModel[];
  /** A header above its group whose values stand elsewhere, or nowhere. */
  readonly withValues: boolean;
  /** "X Total" below or beside a group, or the grand total. */
  readonly isTotal: boolean;
}

/**
 * The lines of an axis without its grand total. "leading": a group's own line comes first, with its values when
 * subtotals are at the top (compact and outline form); "trailing": only the innermost lines, then "X Total" (tabular
 * form, and columns in every form) [unverified: general Excel behaviour].
 */
export function axisLines(
  pivot: PivotModel,
  fields: readonly PivotFieldModel[],
  style: "leading" | "trailing",
  subtotals: PivotLayoutModel["subtotalLocation"],
): AxisLine[] {
  if (fields.length === 0) return [];
  const lines: AxisLine[] = [];
  const places = fields.map(field => pivot.fields.indexOf(field));
  const walk = (records: PivotModel["records"], depth: number, above: readonly PivotItemModel[]): void => {
    const field = fields[depth]!;
    const isLeaf = depth === fields.length - 1;
    const groups = new Map<PivotItemModel, PivotModel["records"]>();
    for (const record of records) {
      const item = record[places[depth]!]!;
      const group = groups.get(item);
      if (group === undefined) groups.set(item, [record]);
      else group.push(record);
    }
    for (const item of field.items) {
      const group = groups.get(item);
      if (group === undefined) continue;
      const path = [...above, item];
      if (isLeaf) {
        lines.push({ path, withValues: true, isTotal: false });
        continue;
      }
      const hasTotal = field.subtotals && subtotals !== "Off";
      const atTop = style === "leading" && subtotals === "AtTop";
      if (style === "leading") lines.push({ path, withValues: hasTotal && atTop, isTotal: false });
      walk(group, depth + 1, path);
      if (hasTotal && !atTop) lines.push({ path, withValues: true, isTotal: true });
    }
  };
  walk(shownRecords(pivot), 0, []);
  return lines;
}

/** The records that no filter hides: neither of a filter field, nor of items switched off, nor of a slicer. */
export function shownRecords(pivot: PivotModel): PivotModel["records"] {
  const filtered = pivot.fields.flatMap((field, at) => (field.items.some(item => !item.visible) ? [at] : []));
  return filtered.length === 0
    ? pivot.records
    : pivot.records.filter(record => filtered.every(at => record[at]!.visible));
}
