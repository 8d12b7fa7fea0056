import { ORDINARY, calendarOf, shippedCalendar } from "#core/order-occasions";
import type { CalendarId, OccasionNames, OccasionValue } from "#core/order-occasions";
import { scoredOccasions } from "#core/scored-occasions";
import { NO_DAY } from "#core/units";
import type { Day } from "#core/units";
import type { LessonOrders } from "../lesson";
import { SCRIPT_DAY } from "../three-members";
import { scoredSample } from "./find-once";

/** An occasion of the sample: of the calendar by its id, or a campaign by its text. */
export interface SampleOccasion {
  readonly what: { readonly id: CalendarId | "birthday-month" } | { readonly campaign: string };
  readonly purchases: number;
  /** Members most of whose purchases on occasions are on this one. */
  readonly members: number;
}

export interface SampleOccasions {
  /** Those with most purchases, the most first. */
  readonly most: readonly SampleOccasion[];
  readonly onOccasions: number;
  readonly purchases: number;
  /** Members with a purchase in an opening season. */
  readonly openingSeason: number;
}

/** On what occasions the sample was bought. @param count  how many occasions are wanted. O(rows + days spanned). */
export function sampleOccasions(
  sample: LessonOrders,
  names: Readonly<Record<CalendarId, OccasionNames>>,
  count: number,
): SampleOccasions {
  const scored = scoredSample(sample);
  const calendar = calendarOf(shippedCalendar(firstDay(sample), SCRIPT_DAY, names).rows);
  const { values, special, purchases, openingSeason } = scoredOccasions(sample.orders, scored, calendar);
  const whatOf = (value: OccasionValue): SampleOccasion["what"] | null => {
    if (value.kind === "campaign") return { campaign: value.text };
    if (value.kind === "birthday-month") return { id: value.kind };
    const id = value.kind === "calendar" ? calendar.occasions[value.occasion]!.id : null;
    return id === null ? null : { id };
  };
  const all = values.flatMap((value, code): SampleOccasion[] => {
    const what = whatOf(value);
    const members = special.reduce((sum, of) => sum + Number(of === code), 0);
    return what === null ? [] : [{ what, purchases: purchases[code]!, members }];
  });
  const sum = purchases.reduce((total, of) => total + of, 0);
  return {
    most: all.sort((one, other) => other.purchases - one.purchases).slice(0, count),
    onOccasions: sum - purchases[ORDINARY]!,
    purchases: sum,
    openingSeason: openingSeason.reduce((total, flag) => total + flag, 0),
  };
}

function firstDay({ orders }: LessonOrders): Day {
  return orders.day.reduce((first, day) => (day === NO_DAY ? first : Math.min(first, day)), SCRIPT_DAY) as Day;
}
