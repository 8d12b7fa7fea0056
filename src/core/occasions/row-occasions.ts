import type { OrderRows } from "../order-rows";
import type { Calendar } from "./calendar";
import { NO_OCCASION, OccasionCodes } from "./occasion-values";
import type { OccasionValue } from "./occasion-values";

/** The occasion of every order row. */
export interface RowOccasions {
  /** What the codes stand for. */
  readonly values: readonly OccasionValue[];
  /** Per row; -1 for a row without a date and a campaign. */
  readonly codes: Int32Array;
  /** 1 for a row of a day in an opening season. */
  readonly openingSeason: Uint8Array;
}

/**
 * The occasion of each row, counted or not, by its own campaign, else by its own day and its member's birthday month.
 * O(rows + days spanned).
 *
 * @param occasions  of the same orders and calendar, where they were made already
 */
export function occasionOfRows(
  orders: OrderRows,
  calendar: Calendar,
  occasions = new OccasionCodes(orders, calendar),
): RowOccasions {
  const codes = new Int32Array(orders.rowCount);
  const openingSeason = new Uint8Array(orders.rowCount);
  for (let row = 0; row < orders.rowCount; row++) {
    const day = orders.day[row]!;
    const campaign = occasions.ofCampaignIn(row);
    codes[row] = campaign === NO_OCCASION ? occasions.ofDay(day, orders.member[row]!) : campaign;
    openingSeason[row] = occasions.isOpeningSeason(day);
  }
  return { values: occasions.values, codes, openingSeason };
}
