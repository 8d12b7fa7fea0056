import { CALENDAR } from "./calendar/calendar-part";
import { FORECAST } from "./forecast/forecast-part";
import { MEMBERS } from "./members/members-part";
import { METRICS } from "./metrics/metrics-part";
import { ORDER_COLUMNS_PART } from "./order-columns/order-columns-part";
import { OVERVIEW } from "./overview/overview-part";
import type { Part } from "./part/part";
import { DEMOGRAPHICS_PART } from "./demographics/demographics-part";
import { PIVOT } from "./pivot/pivot-part";
import { ROLES_PART } from "./roles/roles-part";
import { SETTINGS } from "./settings/settings-part";
import { SNAPSHOTS } from "./snapshots/snapshots-part";
import { SUMMARY } from "./summary/summary-part";

/**
 * THE LIST OF PARTS: everything that the add-in puts into a workbook. A run writes it in this order, extras after what
 * it cannot do without and the columns beside the orders last; a removal takes it away from the end. A new part is a
 * folder beside this file with a line here, its words in both locales, and a row in `tools/rooms.cjs`.
 */
export const PARTS: readonly Part[] = [
  MEMBERS,
  SUMMARY,
  METRICS,
  SETTINGS,
  ROLES_PART,
  DEMOGRAPHICS_PART,
  OVERVIEW,
  PIVOT,
  SNAPSHOTS,
  FORECAST,
  CALENDAR,
  ORDER_COLUMNS_PART,
];
