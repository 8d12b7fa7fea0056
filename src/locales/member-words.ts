import type { NoMember } from "#app/member-card/find-member";
import type { Dimension, FrequencyScope, WidthBasis } from "#core/scoring-rules";
import type { Day } from "#core/units";

/** The words of the member card, beside the sentences that explain a score. */
export interface MemberCardMessages {
  readonly title: string;
  readonly back: string;
  /** The card of whoever has the row that is selected in the sheet. */
  readonly ofSelected: string;
  readonly readSelection: string;
  readonly finding: string;
  readonly empty: { readonly title: string; readonly body: string };
  /** Why there is no card; "unknown" of an id that neither the orders in memory nor the members table know. */
  readonly nobody: Readonly<Record<NoMember | "unknown", string>>;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  /** Where the member stands in the list that is shown. */
  readonly position: (place: number, count: number) => string;
  /** Said after a step to another member. */
  readonly arrived: (name: string, segment: string, position: string) => string;
  readonly showFull: string;
  readonly showFullHint: string;
  readonly priority: (priority: number, lowest: number) => string;
  readonly asOf: (asOf: Day) => string;
  /** Of a member that stands in no sheet. */
  readonly preview: string;
  readonly noSegment: string;
  readonly scores: string;
  /** A score tile for a screen reader; `value` has its unit. */
  readonly tile: (dimension: string, score: number, levels: number, value: string) => string;
  readonly notScored: (dimension: string) => string;
  readonly notScoredShort: string;
  readonly value: (dimension: Dimension, value: number, widthBasis: WidthBasis) => string;
  readonly why: string;
  readonly steps: string;
  readonly oneChange: string;
  readonly purchases: string;
  /** How many purchases, the day of the last one, their net amount; null for no usual gap. */
  readonly purchasesFinding: (count: number, last: Day, net: number, usualGap: number | null) => string;
  readonly noPurchases: string;
  readonly window: (months: number, scope: Exclude<FrequencyScope, "lifetime">) => string;
  readonly timelineKeys: string;
  readonly purchase: (place: number, count: number, day: Day, amount: number) => string;
  readonly asOfMark: (asOf: Day) => string;
  readonly table: {
    readonly show: string;
    readonly hide: string;
    readonly day: string;
    readonly year: string;
    readonly purchases: string;
    readonly amount: string;
  };
  readonly asking: string;
  readonly rowsGone: string;
  /** Nobody knows which orders are meant. */
  readonly noOrders: string;
  readonly readOrders: string;
  readonly readingOrders: string;
  readonly otherPurchases: (found: number, counted: number) => string;
  readonly widthValues: Readonly<Record<WidthBasis, string>>;
  /** How many there are, and the first of them by money. */
  readonly boughtIn: (count: number, first: readonly string[]) => string;
  readonly nextCategory: (category: string, reason: string) => string;
  /** On what occasion they buy most, a proxy, and when it comes again. */
  readonly mainOccasion: (occasion: string, nextDay: Day | null) => string;
  /** The position as the table has it, and the suggested day; null for none. */
  readonly repurchase: (position: string, contactDay: Day | null) => string;
  readonly action: string;
  readonly unpaidTitle: string;
  readonly unpaid: (amount: number, orders: number | null) => string;
  readonly asWritten: string;
  /** What the model expects, where the forecast was made: purchases within the days, and the chance of being active. */
  readonly forecastTitle: string;
  readonly forecast: (expected: number, days: number, chanceActive: number, isOneTime: boolean) => string;
  readonly seeOrders: string;
  readonly ordersMoved: string;
  readonly log: string;
  readonly logged: string;
}
