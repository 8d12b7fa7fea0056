/** What members are expected to buy, and how well such a forecast did on days held out: the door of `forecast`. */
export { forecastMembers } from "./forecast/forecast-members";
export type { Forecast, ForecastRequest, ForecastResult, SpendForecast } from "./forecast/forecast-members";
export type { Buyers } from "./forecast/buyers";
export type { FitHooks } from "./forecast/fit-hooks";
export { FORECAST_DAYS } from "./forecast-days";
export { studyForecast } from "./forecast/forecast-study";
export type { ForecastQuestion, ForecastStudy, StudyRefusal } from "./forecast/forecast-study";
export { LEAST_TEST_DAYS, halfwayDay, holdOut } from "./forecast/hold-out";
export type { HoldOut, HoldOutRefusal, HoldOutRequest, HoldOutResult } from "./forecast/hold-out";
export type { FrequencyGroup } from "./forecast/calibration/by-frequency";
export type { Reliability, ReliabilityBin } from "./forecast/calibration/reliability";
export type { TrackingPoint } from "./forecast/calibration/weekly-tracking";
export type { PurchaseModel } from "./forecast/purchase-model";
export type { SpendModel } from "./forecast/spend-model";
export {
  LEAST_BUYERS,
  LEAST_HISTORY_DAYS,
  LEAST_REPEAT_BUYERS,
  MOST_DAYS_SINCE_LAST,
  MOST_ONE_TIME_SHARE,
} from "./forecast/refusals";
export type { FitRefusal, ForecastRefusal, SpendRefusal } from "./forecast/refusals";
export { buyerOf, byExpectation, forecastTotals } from "./forecast/totals";
export type { ForecastTotals } from "./forecast/totals";
export { DAYS_PER_UNIT } from "./forecast/time-unit";
export type { TimeUnit } from "./forecast/time-unit";
