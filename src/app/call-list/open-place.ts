import type { Place } from "../workbook/steps";

/** The first cell below the header of a table: where a list is opened, with nothing else selected. */
export function belowHeader({ sheetName, address }: Place): Place {
  const corner = address.slice(address.lastIndexOf("!") + 1).split(":")[0]!;
  return { sheetName, address: corner.replace(/\d+$/, row => String(Number(row) + 1)) };
}
