import type { FrequencyScope } from "#core/scoring-rules";
import type { Day } from "#core/units";

/** The words of the card that says before a first run what will be counted. */
export interface ConfirmMessages {
  readonly title: string;
  /** Once it was confirmed by a run. */
  readonly again: string;
  readonly hide: string;
  readonly labels: {
    readonly people: string;
    readonly purchase: string;
    readonly refunds: string;
    readonly days: string;
    readonly window: string;
  };
  readonly people: (memberCount: number, prospectCount: number) => string;
  readonly rows: (counted: number, read: number) => string;
  /** By what rows belong together. */
  readonly purchase: Readonly<Record<"order-or-day" | "day", string>>;
  readonly purchases: (count: number) => string;
  /** What refunds took away, whether they belong to an order or only to a member. */
  readonly refunds: (refunded: string, net: string) => string;
  /** Rows of refunds by which no counted amount is lowered: refunded in full, or ignored by an answer. */
  readonly refundsNotTaken: (rows: number) => string;
  readonly noRefunds: string;
  /** The as-of day; `isLatest` when it is the day of the last purchase. */
  readonly asOf: (asOf: Day, isLatest: boolean) => string;
  readonly window: (scope: FrequencyScope, months: number, asOf: Day) => string;
  readonly edit: string;
}
