import type { GuessedField, WeakLink } from "#core/column-guesses";
import type { SettingValueWords } from "./setting-value-words";

/** Settings by their keys on the settings sheet. */
export type SettingId =
  | "asOf" | "windowMonths" | "order" | "weights" | "map" | "sameDayIsOnePurchase"
  | "recency" | "frequency" | "monetary" | "width"
  | "frequencyScope" | "monetaryBasis" | "widthScope" | "widthBasis" | "widthLookup" | "compatibility"
  | "strictSplit" | "customRule" | "horizonDays" | "forecastDays" | "alsoWritten" | "calendar" | "control"; // prettier-ignore

/** Facts of a run by their keys: "run.asOf". They are written down and never read back. */
export type FactId =
  | "version" | "today" | "asOf" | "window" | "recency" | "frequency" | "monetary" | "width" | "widthBasis" | "map"
  | "rowsRead" | "rowsCounted" | "members" | "prospects" | "neverCounted" | "doNotContact"
  | "purchases" | "currency" | "gross" | "refunded" | "netTotal"
  | "sheet" | "address" | "table" | "guess" | "personalData" | "fingerprint" | "stored"; // prettier-ignore

/** The words of the settings sheet. */
export interface SettingWords {
  readonly columns: { readonly key: string; readonly label: string; readonly value: string; readonly stored: string };
  readonly labels: Readonly<Record<SettingId, string>>;
  readonly values: SettingValueWords;
  /** On the header of the stored values: which column decides. */
  readonly storedNote: string;
  /** The value that stands for "latest purchase in the data". */
  readonly latest: string;
  readonly facts: Readonly<Record<FactId, string>>;
  /** What a guess was, with the header it was about. */
  readonly guessed: Readonly<Record<WeakLink | GuessedField, (header: string) => string>>;
  /** The label of the rows that ended in one status: "Rows left out: Refund". */
  readonly rowsOf: (status: string) => string;
  readonly masked: string;
  readonly full: string;
  readonly notMeasured: string;
  readonly noTable: string;
}
