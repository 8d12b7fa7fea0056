import { studyForecast } from "#core/member-forecast";
import type { ForecastStudy } from "#core/member-forecast";
import { DEFAULT_HORIZON } from "#core/response";
import { SCRIPT_DAY } from "../three-members";
import { findOnce } from "./find-once";

/** What a model expects of the sample, or why it expects nothing. */
export const sampleForecast = findOnce((sample): ForecastStudy =>
  studyForecast(sample.orders, { asOf: SCRIPT_DAY, today: SCRIPT_DAY }, { unit: "days", horizon: DEFAULT_HORIZON }),
);
