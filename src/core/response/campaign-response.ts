import { boughtBetween, purchaseDays } from "../measure/bought-between";
import { purchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows, TextColumn } from "../order-rows";
import type { ScoringDays } from "../score-members";
import type { ScoreNote } from "../scored-members";
import type { ScoringRules } from "../scoring-rules";
import type { Day } from "../units";
import { hasHistory } from "./history-guard";
import { countNewcomers, everyPlace } from "./places";
import { responseTable } from "./response-table";
import type { ResponseTable } from "./response-table";
import { scoresOn } from "./scores-on";

export interface CampaignQuestion extends ScoringDays {
  /** The campaign of each row; undefined when no such column is mapped. */
  readonly campaign: TextColumn | undefined;
  /** One of its texts. */
  readonly text: string;
}

/** Participation in a campaign among all members: who was asked to take part is not in order rows. */
export interface CampaignParticipation extends ResponseTable {
  readonly kind: "tested";
  readonly measures: "campaign-participation";
  readonly asOf: Day;
  /** The day before the campaign's first purchase: scores are as of this day. */
  readonly cutoff: Day;
  readonly lastCampaignDay: Day;
  /** Members who took part and had no valid purchase before: they could not be scored and are not in the rates. */
  readonly newcomerCount: number;
  /** False when fewer than 12 months of purchases are known before the cutoff: frequency then rests on less. */
  readonly hasFullHistory: boolean;
  readonly notes: readonly ScoreNote[];
}

export type CampaignOutcome =
  | CampaignParticipation
  | { readonly kind: "no-campaign-column" }
  /** No row has this text. */
  | { readonly kind: "unknown-campaign" }
  /** Rows have it, but none of them is of a valid purchase up to as-of. */
  | { readonly kind: "no-participants" }
  /** Nobody had a valid purchase before the campaign. */
  | { readonly kind: "nobody-to-score"; readonly cutoff: Day };

/**
 * Who took part in a campaign, by the scores of the day before it began. Responded means: at least one valid purchase
 * that carries the campaign's text on one of its sales.
 *
 * @throws RangeError when the rules have a fault
 *
 * O(rows + members log members).
 */
export function campaignResponse(orders: OrderRows, rules: ScoringRules, question: CampaignQuestion): CampaignOutcome {
  const { campaign, text } = question;
  if (campaign === undefined) return { kind: "no-campaign-column" };
  const code = campaign.values.indexOf(text);
  if (code < 0 || !campaign.codes.includes(code)) return { kind: "unknown-campaign" };
  const { asOf, purchases } = purchasesAsOf(orders, question.asOf, question.today, rules.sameDayIsOnePurchase);
  const carrying = { column: campaign, code };
  const span = purchaseDays(purchases, carrying);
  if (span === null) return { kind: "no-participants" };
  const cutoff = (span.first - 1) as Day;
  const { scored, placeOfMember, notes } = scoresOn(orders, rules, cutoff);
  if (scored.memberCount === 0) return { kind: "nobody-to-score", cutoff };
  const { hasBought } = boughtBetween(purchases, cutoff, asOf, carrying);
  const responded = Uint8Array.from(scored.member, member => hasBought[member]!);
  return {
    kind: "tested",
    measures: "campaign-participation",
    ...responseTable(scored, everyPlace(scored.memberCount), responded),
    asOf,
    cutoff,
    lastCampaignDay: span.last,
    newcomerCount: countNewcomers(hasBought, placeOfMember),
    hasFullHistory: hasHistory(purchaseDays(purchases)!.first, cutoff),
    notes,
  };
}
