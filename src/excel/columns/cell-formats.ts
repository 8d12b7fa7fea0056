import type { ColumnKind, ColumnSpec, NumberLook } from "#app/workbook/table-specs";

const NUMBER_FORMATS: Readonly<Record<Exclude<ColumnKind, "kept">, string>> = {
  text: "@",
  integer: "#,##0",
  score: "0",
  decimal1: "0.0",
  amount: "#,##0.00",
  share: "0%",
  number: "General",
  date: "yyyy-mm-dd",
};

const LOOK_FORMATS = { integer: "#,##0", amount: "#,##0.00", share: "0.0%", number: "0.000" } as const;

/** The number format that shows a number so. */
export function formatOfLook(look: NumberLook): string {
  if (look.kind !== "yesNo") return LOOK_FORMATS[look.kind];
  const quoted = (text: string) => `"${text.replaceAll('"', "")}"`;
  return `${quoted(look.yes)};;${quoted(look.no)}`;
}

/** The number format of a column's cells; null leaves the cells as they are. */
export function numberFormatOf(spec: ColumnSpec): string | null {
  return spec.kind === "kept" ? spec.numberFormat : NUMBER_FORMATS[spec.kind];
}

/** Where the text of a column stands; null leaves a kept column as it is. */
export function alignmentOf(kind: ColumnKind): "Left" | "Center" | "Right" | null {
  if (kind === "kept") return null;
  if (kind === "score") return "Center";
  return kind === "text" || kind === "date" ? "Left" : "Right";
}
