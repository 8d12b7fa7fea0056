import { formatAddress } from "#host/addresses";
import type { Rectangle } from "#host/rectangle";

/** "Sheet1!$A$1:$B$4". */
export function absoluteAddress(sheetName: string, range: Rectangle): string {
  const address = formatAddress(sheetName, range);
  const cells = address.slice(address.lastIndexOf("!") + 1);
  return address.slice(0, address.lastIndexOf("!") + 1) + cells.replace(/[A-Z]+|\d+/g, "$$$&");
}
