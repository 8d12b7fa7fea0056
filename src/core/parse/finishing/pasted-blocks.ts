import { ROW_BLANK, ROW_TOTAL } from "../columns/row-flags";
import type { RowFlags } from "../columns/row-flags";

/**
 * So many different rows in a row that repeat earlier ones in their order are no accident: somebody pasted them again.
 * One row that comes again and again is: somebody bought many pieces.
 */
const DIFFERENT_ROWS = 3;

/**
 * Finds rows that were pasted a second time: a block of rows that repeats, row for row, a block further up. It needs no
 * order ids. Blank rows and headers between them count for nothing.
 *
 * @param confirmed  1 for rows that repeat an earlier one cell by cell
 * @param firstOf  the first row that a row equals; itself when it is the first
 * @returns 1 for the rows of such blocks. O(rows)
 */
export function pastedBlocks(confirmed: Uint8Array, firstOf: (row: number) => number, flags: RowFlags): Uint8Array {
  const pasted = new Uint8Array(confirmed.length);
  const isOrder = (row: number) => (flags[row]! & (ROW_BLANK | ROW_TOTAL)) === 0;
  let block: number[] = [];
  /** The row further up that the last row of the block repeats. */
  let model = -1;
  const end = () => {
    if (new Set(block.map(firstOf)).size >= DIFFERENT_ROWS) for (const row of block) pasted[row] = 1;
    block = [];
  };
  for (let row = 0; row < confirmed.length; row += 1) {
    if (!isOrder(row)) continue;
    if (confirmed[row] === 0) {
      end();
      continue;
    }
    let next = model + 1;
    while (next < row && !isOrder(next)) next += 1;
    if (block.length > 0 && next < block[0]! && firstOf(next) === firstOf(row)) model = next;
    else {
      end();
      model = firstOf(row);
    }
    block.push(row);
  }
  end();
  return pasted;
}
