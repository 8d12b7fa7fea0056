import { purchaseDays } from "../measure/bought-between";
import type { OrderRows } from "../order-rows";
import type { ScoreNote } from "../scored-members";
import type { ScoringRules } from "../scoring-rules";
import { NO_DAY } from "../units";
import type { Day } from "../units";
import { hasHistory } from "./history-guard";
import { everyPlace } from "./places";
import { responseTable } from "./response-table";
import type { ResponseTable } from "./response-table";
import { scoresOn } from "./scores-on";

/** What is known of a contact's outcome. */
export const NO_RESPONSE = 0;
export const RESPONDED = 1;
export const OUTCOME_UNKNOWN = -1;

/** What the call list says, per member code of the orders. */
export interface ContactOutcomes {
  /** Day of the first contact of the campaign; NO_DAY for a member who was not contacted. */
  readonly contactedDay: Int32Array;
  /** {@link RESPONDED}, {@link NO_RESPONSE} or {@link OUTCOME_UNKNOWN}; means nothing for members without a contact. */
  readonly outcome: Int8Array;
}

/** True response among those who were contacted; it says nothing of members who never were. */
export interface ContactResponse extends ResponseTable {
  readonly kind: "tested";
  readonly measures: "contact-outcome";
  /** The day before the first contact: scores are as of this day. */
  readonly cutoff: Day;
  readonly lastContactDay: Day;
  /** Everybody with a contact; the rates are of these without the two counts below. */
  readonly contactedCount: number;
  /** Contacted members who had no valid purchase on the cutoff. */
  readonly unscoredCount: number;
  /** Scored and contacted members whose outcome nobody wrote down: left out, not taken for a no. */
  readonly unknownCount: number;
  readonly hasFullHistory: boolean;
  readonly notes: readonly ScoreNote[];
}

export type ContactResponseOutcome =
  | ContactResponse
  | { readonly kind: "nobody-contacted" }
  /** Nobody who was contacted can be scored on the cutoff and has a known outcome. */
  | { readonly kind: "nobody-to-score"; readonly cutoff: Day; readonly contactedCount: number };

/**
 * Who responded to a contact, by the scores of the day before the first contact, so that no score knows an outcome.
 *
 * @throws RangeError when a column is not one per member code, or the rules have a fault
 *
 * O(rows + members log members).
 */
export function contactResponse(
  orders: OrderRows,
  rules: ScoringRules,
  { contactedDay, outcome }: ContactOutcomes,
): ContactResponseOutcome {
  const memberCount = orders.memberIds.length;
  if (contactedDay.length !== memberCount || outcome.length !== memberCount) {
    throw new RangeError(
      `contacts are one per member: ${contactedDay.length} and ${outcome.length} for ${memberCount}`,
    );
  }
  const days = contactedDay.filter(day => day !== NO_DAY);
  if (days.length === 0) return { kind: "nobody-contacted" };
  const [firstDay, lastContactDay] = days.reduce(
    ([first, last], day) => [Math.min(first, day), Math.max(last, day)],
    [Infinity, -Infinity],
  ) as [Day, Day];
  const cutoff = (firstDay - 1) as Day;
  const { scored, notes, purchases } = scoresOn(orders, rules, cutoff);
  const isContacted = (place: number): boolean => contactedDay[scored.member[place]!] !== NO_DAY;
  const contacted = everyPlace(scored.memberCount).filter(isContacted);
  const places = contacted.filter(place => outcome[scored.member[place]!] !== OUTCOME_UNKNOWN);
  if (places.length === 0) return { kind: "nobody-to-score", cutoff, contactedCount: days.length };
  const responded = Uint8Array.from(places, place => (outcome[scored.member[place]!] === RESPONDED ? 1 : 0));
  return {
    kind: "tested",
    measures: "contact-outcome",
    ...responseTable(scored, places, responded),
    cutoff,
    lastContactDay,
    contactedCount: days.length,
    unscoredCount: days.length - contacted.length,
    unknownCount: contacted.length - places.length,
    hasFullHistory: hasHistory(purchaseDays(purchases)!.first, cutoff),
    notes,
  };
}
