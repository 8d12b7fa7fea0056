/** Control groups, what a campaign changed, and what a budget of calls would do: the door of `effect`. */
export { compareBeforeAfter } from "./effect/before-after";
export type { BeforeAfter, BeforeAfterQuestion, SpanOutcome, SpanRates } from "./effect/before-after";
export { breakEven, breakEvenIndex } from "./effect/break-even";
export type { BreakEven, ContactMoney } from "./effect/break-even";
export { planCalls, ratesBySegment } from "./effect/call-budget";
export type { CallMoney, CallPlan, CallQuestion, ExpectedCalls, ExpectedRates } from "./effect/call-budget";
export { campaignSpans } from "./effect/campaign-spans";
export type { CampaignSpans } from "./effect/campaign-spans";
export { controlSizes } from "./effect/control-sizes";
export type { ControlSizes } from "./effect/control-sizes";
export { DEFAULT_CONTROL_SHARE, LARGEST_CONTROL_SHARE, drawControl } from "./effect/control-draw";
export type { ControlDraw, ControlQuestion, SegmentDraw } from "./effect/control-draw";
export { CONTROL, NOT_IN_CAMPAIGN, TO_CONTACT, measureEffect } from "./effect/measure-effect";
export type {
  EffectOutcome, EffectQuestion, GroupOutcome, LeftOut, MeasuredEffect, MoneyEffect, SegmentEffect, Verdict,
} from "./effect/measure-effect"; // prettier-ignore
export type { BoughtBetween } from "./measure/bought-between";
export { compareRatings } from "./effect/rating-change";
export type { RatingChange, RatingQuestion, SpanRating } from "./effect/rating-change";
export { visibleEffect } from "./effect/visible-effect";
export type { VisibleEffect } from "./effect/visible-effect";
export { wilson } from "./stats/rates";
export type { MeanDifference } from "./stats/mean-difference";
