import type { EffectWords } from "#app/outputs/words/effect-words";
import type {
  BreakEven,
  CallPlan,
  ControlSizes,
  ExpectedCalls,
  MoneyEffect,
  RatingChange,
  SpanRates,
  VisibleEffect,
} from "#core/effect";
import type { CampaignOutcome, ContactResponseOutcome, Estimate, Share } from "#core/response";
import type { Day } from "#core/units";

export interface EffectMessages {
  /** What the metrics sheet says, too. */
  readonly said: EffectWords;
  readonly why: string;
  readonly share: string;
  readonly shareFault: (largest: number) => string;
  readonly expected: string;
  readonly expectedHint: string;
  readonly expectedFrom: (horizonDays: number) => string;
  readonly percentFault: string;
  readonly noExpected: string;
  readonly sizes: (sizes: ControlSizes) => string;
  readonly withoutControl: (segments: number) => string;
  readonly visible: (effect: VisibleEffect, expected: number) => string;
  readonly drawHint: string;
  readonly draw: string;
  readonly drawn: (share: number, day: Day) => string;
  readonly ownColumn: string;
  /** The Control column says only yes, or only no. */
  readonly halfColumn: string;
  readonly columnGone: string;
  readonly noDay: string;
  readonly drawAgain: string;
  readonly drawAgainHint: string;
  readonly drawAgainNow: string;
  readonly group: (name: string, share: Share, rate: Estimate | null) => string;
  readonly span: (name: string, span: SpanRates) => string;
  readonly ratings: (ratings: RatingChange) => string;
  readonly uplift: (uplift: Estimate) => string;
  readonly money: (money: MoneyEffect) => string;
  readonly answered: (contacted: number, share: Share, rate: Estimate | null) => string;
  readonly segments: string;
  readonly columns: { readonly segment: string; readonly uplift: string };
  readonly budget: BudgetMessages;
}

export interface BudgetMessages {
  readonly title: string;
  readonly count: string;
  readonly costPerContact: string;
  readonly profitPerSale: string;
  readonly fault: string;
  readonly calls: (calls: number, callable: number, notCallable: number, by: CallPlan["by"]) => string;
  /** The button that shows the members of the plan in list and sheet. */
  readonly show: (count: number) => string;
  /** Who is among them, who is not, and how it is undone. */
  readonly showHint: string;
  readonly showFirst: (count: number) => string;
  /** Members of the plan who have no row in the members table. */
  readonly notInTable: (count: number) => string;
  readonly showAll: string;
  readonly noTest: string;
  readonly expected: (expected: ExpectedCalls, horizonDays: number) => string;
  readonly proxy: string;
  readonly onBase: (count: number) => string;
  readonly cost: (cost: number) => string;
  /** @param index  null where there is no rate to compare, or break-even is 0 */
  readonly breakEven: (found: BreakEven, index: number | null) => string;
  readonly netReturn: (found: Estimate) => string;
}

export interface ContactsMessages {
  readonly noTable: string;
  readonly refused: (outcome: Exclude<ContactResponseOutcome, { kind: "tested" }>) => string;
  readonly verdict: (share: Share, rate: Estimate, cutoff: Day) => string;
  readonly naming: string;
  readonly unscored: (count: number) => string;
  /** Of a rate that rests on fewer members than groups are compared by. */
  readonly few: (count: number) => string;
  readonly shortHistory: string;
}

export interface CampaignMessages {
  readonly noColumn: string;
  readonly choose: string;
  readonly none: string;
  readonly refused: (outcome: Exclude<CampaignOutcome, { kind: "tested" }>) => string;
  readonly verdict: (share: Share, rate: Estimate, cutoff: Day) => string;
  readonly naming: string;
  readonly newcomers: (count: number) => string;
}
