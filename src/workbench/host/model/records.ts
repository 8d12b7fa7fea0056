import type { Anchor } from "./anchor";

/** Plain data as it came in a request: the page may draw it, the file writer may save it. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * A conditional format as a record: nothing is evaluated here, the page does that for the kinds it knows.
 * `settings` holds what was assigned, by path inside the kind's object, e.g. `cellValue.rule`, `cellValue.format.fill.color`,
 * `colorScale.criteria`, `dataBar.positiveFormat.fillColor`.
 */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  readonly ranges: Anchor[];
  /** 0 = evaluated first. */
  priority: number;
  stopIfTrue: boolean;
  readonly settings: Map<string, PlainValue>;
}

/** A data validation as a record; nothing is enforced. */
export interface DataValidationModel {
  readonly ranges: Anchor[];
  rule: PlainValue;
  ignoreBlanks: boolean;
  errorAlert: PlainValue;
  prompt: PlainValue;
}

/** A defined name: `formula` as typed ("=Sheet1!$A$1:$B$4"); `anchor` when it stands for a range. */
export interface DefinedNameModel {
  name: string;
  readonly id: string;
  formula: string;
  readonly sheetId: string | null;
  readonly anchor: Anchor | null;
  readonly anchorSheetId: string | null;
  visible: boolean;
  comment: string;
}

/** Protection of one sheet. */
export interface ProtectionModel {
  protected: boolean;
  password: string | null;
  options: { readonly [key: string]: PlainValue };
}
