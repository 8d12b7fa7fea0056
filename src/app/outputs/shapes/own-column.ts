import type { ExistingTable } from "../../workbook/tables";

/**
 * The column of a run's own under one of these headers, wherever people moved it; -1 for none. Where the run before left
 * word of its headers, a person's own column of such a name is none of ours.
 */
export function ownColumn(
  { headers, ownHeaders }: Pick<ExistingTable, "headers" | "ownHeaders">,
  texts: readonly string[],
): number {
  return headers.findIndex(header => {
    const text = header.trim();
    return texts.includes(text) && (ownHeaders === null || ownHeaders.includes(text));
  });
}
