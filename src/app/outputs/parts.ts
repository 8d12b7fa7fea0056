import { MEMBERS } from "./members/members-part";
import { METRICS } from "./metrics/metrics-part";
import { BESIDE_ORDERS } from "./order-columns/order-columns-part";
import { OVERVIEW } from "./overview/overview-part";
import type { Part } from "./part/part";
import { PIVOT } from "./pivot/pivot-part";
import { SETTINGS } from "./settings/settings-part";
import { SUMMARY } from "./summary/summary-part";

/** THE LIST OF PARTS: everything that the add-in puts into a workbook, in the order in which a run writes it. */
export const PARTS: readonly Part[] = [MEMBERS, SUMMARY, METRICS, SETTINGS, OVERVIEW, PIVOT, BESIDE_ORDERS];
