import type { Outcome } from "../failures";
import type { Source } from "./orders";

/** Keys of the marks beside masked ids. Host trouble is a failure, never thrown. */
export interface MarkKeysPort {
  /**
   * The keys that the workbook holds, 32 hex digits each, the one in use first. A key is a hidden name on the sheet of the
   * orders and nowhere else: who has it has the ids too, and with the orders it leaves the workbook. A source that has
   * none gets the one of another sheet of orders, else a new one.
   */
  readonly markKeys: (source: Source) => Promise<Outcome<readonly string[]>>;
  /** The keys that the workbook holds, in no order; nothing is written. */
  readonly knownMarkKeys: () => Promise<Outcome<readonly string[]>>;
  /** Takes the keys off all sheets. */
  readonly removeMarkKeys: () => Promise<Outcome<null>>;
  /** A key that no workbook keeps. */
  readonly passingMarkKey: () => string;
}
