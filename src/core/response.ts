/** Who responds, by score: the door of `response`. */
export { campaignResponse } from "./response/campaign-response";
export type { CampaignOutcome, CampaignParticipation, CampaignQuestion } from "./response/campaign-response";
export { NO_RESPONSE, OUTCOME_UNKNOWN, RESPONDED, contactResponse } from "./response/contact-response";
export type { ContactOutcomes, ContactResponse, ContactResponseOutcome } from "./response/contact-response";
export { DEFAULT_HORIZON, HORIZONS, MONTHS_BEFORE_CUTOFF } from "./response/history-guard";
export { measureResponse, responseTest } from "./response/response-test";
export type { RepeatPurchaseTest, ResponseTestDays, ResponseTestOutcome } from "./response/response-test";
export type {
  CodeResponse, DimensionResponse, DimensionStanding, ResponseTable, ScoreResponse, SegmentResponse,
} from "./response/response-table"; // prettier-ignore
export { FEWEST_TO_ORDER } from "./response/suggested-order";
export type { DimensionPower, KeepReason, OrderAdvice } from "./response/suggested-order";
export { FEWEST_TO_COMPARE } from "./stats/group-against-rest";
export type { Evidence, GroupRate } from "./stats/group-against-rest";
export type { Estimate, Share } from "./stats/rates";
