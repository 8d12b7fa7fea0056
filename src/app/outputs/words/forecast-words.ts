import type { HoldOutRefusal, SpendRefusal, StudyRefusal } from "#core/member-forecast";
import type { Day } from "#core/units";

/** Columns of the forecast table that no other table has. */
export type ForecastColumnId =
  "daysAhead" | "repeats" | "expectedPurchases" | "chanceActive" | "chanceToBuy" | "expectedSpend" | "note";

/** What the forecast is measured by, on the metrics sheet. */
export type ForecastItemId = "purchaseModel" | "spendModel" | "ahead" | "heldOut" | "repeats" | "chances" | "refused";

/** Why something is not forecast: purchases, days held out, or amounts. */
export type AnyRefusal = StudyRefusal | HoldOutRefusal | SpendRefusal;

/** The words of the forecast in the workbook. Why there is none, the pane says in the same sentences. */
export interface ForecastWords {
  readonly columns: Readonly<Record<ForecastColumnId, string>>;
  readonly columnNotes: Readonly<Record<ForecastColumnId, string>>;
  /** Beside a member with one purchase. */
  readonly oneTime: string;
  readonly refusal: (refusal: AnyRefusal) => string;
  readonly items: Readonly<Record<ForecastItemId, string>>;
  readonly notes: ForecastNotes;
}

/** Notes on rows of the metrics sheet. */
export interface ForecastNotes {
  readonly naming: string;
  readonly ahead: (asOf: Day, days: number) => string;
  readonly timeUnit: string;
  readonly heldOut: (splitDay: Day, endDay: Day) => string;
  readonly newBuyers: (buyers: number, purchases: number) => string;
  readonly brier: (days: number) => string;
  readonly baseBrier: string;
  readonly correlation: string;
  /** Purchases after the first one, before the split. */
  readonly repeats: (repeats: number, isOrMore: boolean) => string;
  readonly bin: (from: number, to: number) => string;
}
