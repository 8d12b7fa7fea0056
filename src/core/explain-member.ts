/** Why a member is in their segment, how each score came about, and what one change would do: the door of `explain`. */
export { countedPurchases, factsOfMember, purchasesOfMember, scoredMoney } from "./explain/member-facts";
export type { Counting, MemberFacts, PurchaseFact, ScoringBasis } from "./explain/member-facts";
export { oneChange } from "./explain/one-change";
export type { IdleChange, OneChange, UpwardChange } from "./explain/one-change";
export { prospectStatuses } from "./explain/prospect-statuses";
export { scoreSteps } from "./explain/score-steps";
export type { ScoreStep } from "./explain/score-steps";
export { RFMW14_REASONS, whyOf, whyTeller } from "./explain/why";
export type { Rfmw14Reason, Why, WhyNumbers } from "./explain/why";
