/**
 * Rules whose evidence is [unverified]: Excel may do either. Tests of the add-in should pass under both outcomes.
 * The defaults are what general Excel behaviour suggests.
 */
export interface HostRules {
  /** A table grows when values are written right below it [docs: pr excel/performance.md; issue #6745]. */
  readonly tableGrowsDown: boolean;
  /** ... and right beside it: per platform [unverified]. */
  readonly tableGrowsRight: boolean;
  /** Text typed into a cell with format `@` stays literal [unverified] (established practice). */
  readonly textFormatKeepsText: boolean;
  /** A number written into an `@` cell: kept as a number, or turned into text [unverified]. */
  readonly numbersInTextFormat: "number" | "text";
  /** A leading `@` is read as implicit intersection, i.e. a formula [unverified]. */
  readonly leadingAtIsFormula: boolean;
  /** The parse of typed text sets a number format on General cells [unverified except for ISO dates]. */
  readonly typingSetsFormat: boolean;
  /** One onChanged per request and block, or one per piece of 1,500 cells the client cuts [unverified]. */
  readonly changeEvents: "perRequest" | "perPiece";
  /** `getSelectedRange` with several areas selected; that it throws is documented, the code is [unverified]. */
  readonly severalAreasCode: string;
  /** Writes to a protected sheet; the code is [unverified]. */
  readonly protectedCode: string;
  /** Duplicate header texts and blanks of a new table are made unique [unverified]. */
  readonly uniqueTableHeaders: boolean;
  /** Overlap of a new table with another; codes differ by version [issue #1199; issue office-js-docs#417]. */
  readonly tableOverlapCode: string;
  /** Code for a kept range whose cells were all deleted [unverified]. */
  readonly lostRangeCode: string;
  /** Text above 32,767 characters: refused with this code, or cut off when null [unverified]. */
  readonly longTextCode: string | null;
  /** Reads above 5,000,000 cells: null values without an error [docs: pr excel/performance.md; issue #6781], or this code. */
  readonly largeReadCode: string | null;
  /** A PivotTable that grows over cells that hold something: covers them without a word, or refuses [unverified]. */
  readonly pivotGrowth: "cover" | "refuse";
  /** Waterfall and the other chart types of 1.9 have a title; old builds threw [issue #2041]. */
  readonly newerChartTypesHaveTitle: boolean;
  /** Page layout of a protected sheet: refused, or allowed as no cell changes [unverified]. */
  readonly protectedPageLayout: "refuse" | "allow";
}

/** See `HostRules`. */
export const DEFAULT_RULES: HostRules = {
  tableGrowsDown: true,
  tableGrowsRight: true,
  textFormatKeepsText: true,
  numbersInTextFormat: "number",
  leadingAtIsFormula: true,
  typingSetsFormat: true,
  changeEvents: "perRequest",
  severalAreasCode: "InvalidSelection",
  protectedCode: "AccessDenied",
  uniqueTableHeaders: true,
  tableOverlapCode: "InvalidArgument",
  lostRangeCode: "InvalidReference",
  longTextCode: "InvalidArgument",
  largeReadCode: null,
  newerChartTypesHaveTitle: true,
  protectedPageLayout: "refuse",
  pivotGrowth: "cover",
};
