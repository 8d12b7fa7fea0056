import type { Inspection } from "#app/orders/inspection";
import type { DataMessages } from "#locales/message-types";
import { columnLetters } from "./mapping-rows";

/** The header of a column; with its letters where there is none or another column has the same. */
export function columnName({ detection, source }: Inspection, column: number, data: DataMessages): string {
  const header = detection.headers[column] ?? "";
  const letters = columnLetters(source.firstColumn + column);
  if (header === "") return data.namelessColumn(letters);
  return detection.headers.filter(other => other === header).length > 1 ? `${header} (${letters})` : header;
}
