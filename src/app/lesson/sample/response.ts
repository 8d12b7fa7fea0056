import { DEFAULT_HORIZON, responseTest } from "#core/response";
import type { ResponseTestOutcome } from "#core/response";
import { lessonRules } from "../lesson";
import { SCRIPT_DAY } from "../three-members";
import { findOnce } from "./find-once";

/** Who of the sample bought again. O(rows). */
export const sampleResponse = findOnce((sample): ResponseTestOutcome =>
  responseTest(sample.orders, lessonRules(), { asOf: SCRIPT_DAY, today: SCRIPT_DAY, horizonDays: DEFAULT_HORIZON }),
);
