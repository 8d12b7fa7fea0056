/** What durations of a forecast are counted in. The data are days; a unit changes how numbers read, never what they say. */
export type TimeUnit = "days" | "weeks";

export const DAYS_PER_UNIT: Readonly<Record<TimeUnit, number>> = { days: 1, weeks: 7 };
