import type { Detection } from "#core/detect-columns";
import type { Source } from "../workbook/orders";

/** The header row of a range that has none: its first row is an order. */
export const NO_HEADER = -1;

/** The order range with its columns understood. */
export interface Inspection {
  readonly source: Source;
  readonly detection: Detection;
  /** The detected mapping with the user's choices applied; `headerRow` is zero-based in the rectangle, or NO_HEADER. */
  readonly mapping: Detection["mapping"];
  readonly headerRow: number;
  /** Order rows below the header. */
  readonly rowCount: number;
  /** Columns of the rectangle (zero-based) that an earlier run of ours wrote. */
  readonly ownColumns: readonly number[];
}
