import type { MoneyEffect, RatingChange, Verdict } from "#core/effect";
import type { Evidence } from "#core/response";
import type { Day } from "#core/units";

/** What the pane and the metrics sheet both say of a campaign. */
export interface EffectWords {
  readonly toContact: string;
  readonly control: string;
  readonly uplift: string;
  readonly contacted: string;
  readonly before: string;
  readonly since: string;
  /** What counts as a response, and that the groups are as they were drawn. */
  readonly naming: (after: Day, asOf: Day) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly moneyVerdict: (money: MoneyEffect) => string;
  readonly insufficient: (contacted: number, control: number, needed: number) => string;
  readonly nothingSince: (after: Day) => string;
  readonly notAttributable: string;
  readonly gone: (count: number) => string;
  readonly uncompared: (count: number) => string;
  readonly notReached: (count: number) => string;
  readonly contactedControl: (count: number) => string;
  /** Of a segment, all comparisons allowed for. */
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly comparisons: (count: number) => string;
  /** Of contacted members without a known outcome. */
  readonly unknown: (count: number) => string;
  /** Of drawn groups, where nobody noted a contact. */
  readonly noContacts: string;
  /** Where some outcomes are unknown and all the others are responses. */
  readonly onlyResponses: string;
  /** How members who rated before and since changed their mind, or that too few of them did both. */
  readonly ratingChange: (ratings: RatingChange) => string;
  /** Whose ratings they are, and what does not follow from them. */
  readonly ratingNaming: string;
  /** For members whose segment at the draw nobody wrote down. */
  readonly noSegment: string;
}
