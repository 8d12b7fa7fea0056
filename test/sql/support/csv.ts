/** Every cell quoted: a blank one is an empty text. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`).join("");
}
