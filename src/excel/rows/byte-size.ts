import type { Cell } from "#core/cell";

const MEASURED_ROWS = 256;

/**
 * About how many UTF-8 bytes the rows take as JSON, from up to 256 of them spread evenly: a request is limited in bytes,
 * and five Chinese characters are fifteen of them.
 */
export function estimateBytes(rows: readonly (readonly unknown[])[]): number {
  if (rows.length === 0) return 0;
  const measured = Math.min(rows.length, MEASURED_ROWS);
  let bytes = 0;
  for (let k = 0; k < measured; k++) {
    const row = rows[Math.floor((k * rows.length) / measured)]!;
    bytes += 3;
    for (const cell of row) bytes += 1 + cellBytes(cell as Cell);
  }
  return Math.ceil((bytes * rows.length) / measured);
}

function cellBytes(cell: Cell): number {
  if (typeof cell === "string") return 2 + utf8Bytes(cell);
  if (typeof cell === "number") return String(cell).length;
  return typeof cell === "boolean" ? 5 : JSON.stringify(cell).length;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    // A surrogate pair is four bytes in two units; a quote, a backslash or a control character is escaped.
    if (unit >= 0xd800 && unit <= 0xdfff) bytes += 2;
    else if (unit > 0x7ff) bytes += 3;
    else if (unit > 0x7f || unit === 0x22 || unit === 0x5c) bytes += 2;
    else bytes += unit < 0x20 ? 6 : 1;
  }
  return bytes;
}
