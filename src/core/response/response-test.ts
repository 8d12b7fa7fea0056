import { boughtBetween, purchaseDays } from "../measure/bought-between";
import { purchasesAsOf } from "../measure/purchases-as-of";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import type { ScoringDays } from "../score-members";
import type { ScoreNote } from "../scored-members";
import type { ScoringRules } from "../scoring-rules";
import type { Day } from "../units";
import { MONTHS_BEFORE_CUTOFF, hasHistory, shorterHorizons } from "./history-guard";
import { countNewcomers, everyPlace } from "./places";
import { responseTable } from "./response-table";
import type { ResponseTable } from "./response-table";
import { scoresOn } from "./scores-on";
import { countUndatedRefunds } from "./undated-refunds";

export interface ResponseTestDays extends ScoringDays {
  /** Days from the cutoff to as-of; {@link HORIZONS} are offered, any whole number above 0 is computed. */
  readonly horizonDays: number;
}

/** A back-test on order rows: it measures who bought again, not who answers a campaign. */
export interface RepeatPurchaseTest extends ResponseTable {
  readonly kind: "tested";
  readonly measures: "repeat-purchase";
  readonly asOf: Day;
  /** Scores are as of this day, and responses after it. */
  readonly cutoff: Day;
  readonly horizonDays: number;
  readonly firstPurchaseDay: Day;
  /** Days of the horizon after the last purchase of the data: if the data end there, nobody could respond in them. */
  readonly daysWithoutData: number;
  /** Members with a valid purchase after the cutoff and none before: they could not be scored and are not in the rates. */
  readonly newcomerCount: number;
  /**
   * Rows up to the cutoff with a refund that has no day of its own: it counts as known on the cutoff, though it may have
   * come after.
   */
  readonly undatedRefundRows: number;
  /** Remarks about the scores as of the cutoff. */
  readonly notes: readonly ScoreNote[];
}

export type ResponseTestOutcome =
  | RepeatPurchaseTest
  | { readonly kind: "no-purchases" }
  /** Nobody had a valid purchase on the cutoff. */
  | { readonly kind: "nobody-to-score"; readonly cutoff: Day }
  /** Too little history before the cutoff, but enough for these horizons, the longest first. */
  | {
      readonly kind: "shorter-horizon";
      readonly firstPurchaseDay: Day;
      readonly cutoff: Day;
      readonly monthsNeeded: number;
      readonly offers: readonly number[];
    }
  /** Too little history whatever the horizon. */
  | {
      readonly kind: "history-too-short";
      readonly firstPurchaseDay: Day;
      readonly cutoff: Day;
      readonly monthsNeeded: number;
    };

/**
 * The response test: members are scored as they stood a horizon ago, by rows up to that day only, and then it is counted
 * who of them bought afterwards. Rows and refunds after the cutoff change no score; refunds up to as-of take a purchase
 * back. At least 12 months of purchases before the cutoff are needed.
 *
 * @throws RangeError when `horizonDays` is no whole number above 0, or the rules have a fault
 *
 * O(rows + members log members).
 */
export function responseTest(orders: OrderRows, rules: ScoringRules, days: ResponseTestDays): ResponseTestOutcome {
  const known = purchasesOf(orders, rules, days);
  if (known === null) return { kind: "no-purchases" };
  const { firstDay, asOf, cutoff } = known;
  if (hasHistory(firstDay, cutoff)) return measure(orders, rules, known);
  const offers = shorterHorizons(firstDay, asOf, days.horizonDays);
  const refusal = { firstPurchaseDay: firstDay, cutoff, monthsNeeded: MONTHS_BEFORE_CUTOFF };
  return offers.length > 0
    ? { kind: "shorter-horizon", ...refusal, offers }
    : { kind: "history-too-short", ...refusal };
}

/** The calculation of {@link responseTest} whatever the history: for checks against published figures. */
export function measureResponse(
  orders: OrderRows,
  rules: ScoringRules,
  days: ResponseTestDays,
): Measured | { readonly kind: "no-purchases" } {
  const known = purchasesOf(orders, rules, days);
  return known === null ? { kind: "no-purchases" } : measure(orders, rules, known);
}

type Measured = Extract<ResponseTestOutcome, { kind: "tested" | "nobody-to-score" }>;

interface KnownPurchases extends PurchasesAsOf {
  readonly cutoff: Day;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

function purchasesOf(orders: OrderRows, rules: ScoringRules, days: ResponseTestDays): KnownPurchases | null {
  const { horizonDays } = days;
  if (!Number.isInteger(horizonDays) || horizonDays < 1) {
    throw new RangeError(`a horizon is a whole number of days above 0, got ${horizonDays}`);
  }
  const bought = purchasesAsOf(orders, days.asOf, days.today, rules.sameDayIsOnePurchase);
  const span = purchaseDays(bought.purchases);
  if (span === null) return null;
  return { ...bought, cutoff: (bought.asOf - horizonDays) as Day, firstDay: span.first, lastDay: span.last };
}

function measure(orders: OrderRows, rules: ScoringRules, known: KnownPurchases): Measured {
  const { asOf, cutoff, firstDay, lastDay, purchases } = known;
  const { scored, placeOfMember, notes } = scoresOn(orders, rules, cutoff);
  if (scored.memberCount === 0) return { kind: "nobody-to-score", cutoff };
  const { hasBought } = boughtBetween(purchases, cutoff, asOf);
  const responded = Uint8Array.from(scored.member, member => hasBought[member]!);
  return {
    kind: "tested",
    measures: "repeat-purchase",
    ...responseTable(scored, everyPlace(scored.memberCount), responded),
    asOf,
    cutoff,
    horizonDays: asOf - cutoff,
    firstPurchaseDay: firstDay,
    daysWithoutData: Math.min(asOf - cutoff, asOf - lastDay),
    newcomerCount: countNewcomers(hasBought, placeOfMember),
    undatedRefundRows: countUndatedRefunds(orders, cutoff),
    notes,
  };
}
