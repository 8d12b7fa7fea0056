import type { ColumnKind, ColumnSpec } from "#app/workbook/table-specs";

/** A computed column of one name, plain but for what is given. */
export function column(header: string, kind: ColumnKind, more: Partial<ColumnSpec> = {}): ColumnSpec {
  return {
    header,
    aliases: [header],
    kind,
    widthPixels: 80,
    role: "computed",
    note: null,
    list: [],
    colours: [],
    dataBar: false,
    numberFormat: null,
    ...more,
  };
}
