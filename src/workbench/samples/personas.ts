import { serialOfText } from "./serials";

export type PersonaSegment =
  | "core" | "regular" | "fan" | "rising" | "broaden" | "recent_hi" | "recent"
  | "slipping" | "wavering" | "drowsy" | "winback" | "sleep_hi" | "dormant" | "lost"; // prettier-ignore

/** Restricts all purchases of the members of a group to certain days of the year. */
export type Season = "double-eleven" | "spring-festival" | "opening-season";

export type Range = readonly [low: number, high: number];

/**
 * A group of members who live alike. History falls into four stretches of time, cut at the response test's cut-off
 * (90 days before the as-of date) and at the starts of the 12-month windows that end there and at the as-of date:
 * early (outside both windows), fall (only in the window before the cut-off), year (in both), recent (after the
 * cut-off: the response). So a group's counts fix its frequency and recency at both dates, and with them the
 * response rates the sample shows.
 */
export interface PersonaGroup {
  readonly segment: PersonaSegment;
  readonly members: number;
  readonly early: Range;
  readonly fall: number;
  readonly year: Range;
  readonly recent: Range;
  /** First and last day on which the last purchase up to the cut-off may lie. */
  readonly lastBefore: Range | null;
  /** Recency score on the as-of date of those who came after the cut-off: 5 or 4. */
  readonly now: 5 | 4 | null;
  /** Monetary scores, dealt out in turn. */
  readonly money: readonly number[];
  readonly width: Range;
  readonly season?: Season;
  /** One who came back after about 14 months. */
  readonly returner?: boolean;
}

function days(first: string, last: string): Range {
  return [serialOfText(first), serialOfText(last)];
}
export const EARLY = days("2024-05-01", "2025-08-22");
export const FALL = days("2025-08-24", "2025-11-20");
export const YEAR = days("2025-11-22", "2026-08-22");
export const RECENT = days("2026-08-24", "2026-11-20");
/** First day of recency score 5 on the as-of date (30 days). */
export const SCORE_5_FROM = serialOfText("2026-10-22");

// Last purchase before the cut-off, by the recency score it gives at the cut-off.
// Within a score, those who come back were there a little later than those who do not.
const AT_5 = days("2026-07-30", "2026-08-22");
const AT_5_GONE = days("2026-07-25", "2026-08-16");
const AT_4 = days("2026-06-08", "2026-07-22");
const AT_4_GONE = days("2026-05-26", "2026-07-10");
const AT_3 = days("2026-02-25", "2026-05-23");
const AT_2_YEAR = days("2025-11-27", "2026-02-22");
const AT_2_FALL = days("2025-08-29", "2025-11-20");
const AT_1 = days("2024-05-02", "2025-08-22");

const NONE: Range = [0, 0];

function group(
  segment: PersonaSegment,
  members: number,
  [early, fall, year, recent]: readonly [Range, number, Range, Range],
  lastBefore: Range | null,
  now: 5 | 4 | null,
  money: readonly number[],
  width: Range,
  extra: Pick<PersonaGroup, "season" | "returner"> = {},
): PersonaGroup {
  return { segment, members, early, fall, year, recent, lastBefore, now, money, width, ...extra };
}

export const PERSONAS: readonly PersonaGroup[] = [
  group("core", 8, [[6, 10], 2, [6, 8], [1, 3]], AT_5, 5, [4, 4, 5, 4], [4, 7]),
  group("core", 4, [[5, 9], 2, [5, 7], [2, 3]], AT_4, 5, [4, 4, 5], [3, 6]),
  group("core", 2, [[5, 8], 0, [4, 5], [1, 1]], AT_4, 4, [4], [3, 5]),
  group("regular", 8, [[5, 9], 1, [6, 7], [1, 3]], AT_5, 5, [2, 3, 1], [3, 6]),
  group("regular", 4, [[4, 7], 2, [5, 6], [1, 2]], AT_4, 5, [2, 3, 1], [3, 5]),
  group("regular", 8, [[3, 6], 0, [4, 5], [1, 2]], AT_4, 4, [2, 3, 2, 1], [3, 5]),
  group("regular", 2, [[4, 6], 0, [3, 3], [2, 3]], AT_3, 5, [3, 2], [3, 4]),
  group("fan", 3, [[4, 7], 1, [5, 6], [1, 2]], AT_5, 5, [3, 2], [1, 2]),
  group("fan", 3, [[4, 7], 1, [5, 6], [1, 2]], AT_4, 5, [3, 4], [1, 2]),
  group("fan", 6, [[3, 6], 0, [4, 4], [1, 2]], AT_4, 4, [2, 3, 1], [1, 2]),
  group("fan", 2, [[2, 4], 0, [3, 3], [2, 2]], AT_4, 5, [5, 3], [1, 1]),
  group("fan", 1, [[2, 4], 0, [3, 3], [2, 2]], AT_3, 5, [3], [2, 2]),
  group("fan", 1, [[3, 3], 0, [2, 2], [2, 3]], AT_3, 5, [2], [2, 2]),
  group("rising", 2, [[2, 4], 3, [1, 1], [1, 2]], AT_5, 5, [4, 3], [3, 4]),
  group("rising", 1, [[2, 4], 2, [1, 1], [1, 2]], AT_5, 5, [3], [3, 4]),
  group("rising", 3, [[1, 3], 2, [1, 1], [1, 2]], AT_4, 5, [4, 2, 3], [3, 4]),
  group("rising", 2, [[1, 3], 1, [1, 1], [1, 2]], AT_3, 4, [3, 5], [3, 4]),
  group("rising", 12, [NONE, 0, NONE, [2, 3]], null, 5, [3, 4, 2], [3, 4]),
  group("rising", 6, [NONE, 0, NONE, [2, 3]], null, 4, [2, 3, 5], [3, 4]),
  group("broaden", 1, [[1, 2], 0, [1, 1], [1, 2]], AT_4, 5, [4], [1, 2]),
  group("broaden", 1, [[1, 1], 2, [1, 1], [1, 1]], AT_3, 4, [3], [2, 2]),
  group("broaden", 2, [[1, 2], 0, [2, 2], [1, 1]], AT_4, 5, [4, 2], [1, 2]),
  group("broaden", 2, [[1, 2], 2, NONE, [2, 3]], AT_2_FALL, 5, [3, 5], [1, 2]),
  group("broaden", 1, [[1, 2], 1, [1, 1], [1, 1]], AT_2_YEAR, 5, [4], [2, 2]),
  group("broaden", 10, [NONE, 0, NONE, [2, 3]], null, 5, [3, 2, 4], [1, 2]),
  group("broaden", 7, [NONE, 0, NONE, [2, 3]], null, 4, [2, 3, 4], [1, 2]),
  group("recent_hi", 2, [NONE, 0, NONE, [1, 1]], null, 5, [4], [1, 2], { season: "double-eleven" }),
  group("recent_hi", 6, [NONE, 0, NONE, [1, 1]], null, 5, [5, 4], [1, 2]),
  group("recent_hi", 4, [NONE, 0, NONE, [1, 1]], null, 4, [5, 4], [1, 2]),
  group("recent", 4, [NONE, 0, NONE, [1, 1]], null, 5, [2, 3], [1, 2], { season: "double-eleven" }),
  group("recent", 2, [[2, 3], 0, NONE, [1, 1]], days("2025-08-20", "2025-08-22"), 5, [3, 2], [2, 3], {
    returner: true,
  }),
  group("recent", 2, [[1, 2], 1, NONE, [1, 1]], days("2025-09-05", "2025-09-15"), 5, [2, 3], [2, 3], {
    returner: true,
  }),
  group("recent", 11, [NONE, 0, NONE, [1, 1]], null, 5, [2, 1, 3, 2], [1, 2]),
  group("recent", 11, [NONE, 0, NONE, [1, 1]], null, 4, [1, 2, 3], [1, 2]),
  group("slipping", 3, [[4, 8], 1, [5, 6], NONE], AT_5_GONE, null, [3, 2], [2, 5]),
  group("slipping", 5, [[4, 7], 1, [5, 6], NONE], AT_4_GONE, null, [2, 3, 4], [2, 5]),
  group("slipping", 4, [[4, 7], 0, [4, 5], NONE], AT_4_GONE, null, [4, 3, 2], [2, 4]),
  group("wavering", 2, [[2, 4], 3, [3, 3], NONE], AT_5_GONE, null, [3, 2], [2, 4]),
  group("wavering", 2, [[2, 4], 3, [3, 3], NONE], AT_4_GONE, null, [3, 2], [2, 4]),
  group("wavering", 2, [[2, 4], 1, [3, 3], NONE], AT_5_GONE, null, [4, 3], [2, 4]),
  group("wavering", 3, [[2, 4], 1, [3, 3], NONE], AT_4_GONE, null, [2, 3], [1, 4]),
  group("wavering", 5, [[1, 3], 2, [2, 2], NONE], AT_4_GONE, null, [3, 2, 1], [1, 4]),
  group("wavering", 4, [[1, 3], 1, [2, 2], NONE], AT_4_GONE, null, [3, 2, 4], [1, 3]),
  group("wavering", 2, [[1, 2], 0, [2, 2], NONE], AT_4_GONE, null, [2, 3], [1, 2]),
  group("drowsy", 1, [[1, 3], 3, [1, 1], NONE], AT_5_GONE, null, [3], [2, 3]),
  group("drowsy", 2, [[1, 3], 3, [1, 1], NONE], AT_4_GONE, null, [2, 3], [2, 3]),
  group("drowsy", 1, [[1, 3], 2, [1, 1], NONE], AT_5_GONE, null, [4], [1, 3]),
  group("drowsy", 3, [[1, 3], 2, [1, 1], NONE], AT_4_GONE, null, [2, 3], [1, 3]),
  group("drowsy", 3, [[1, 2], 1, [1, 1], NONE], AT_4_GONE, null, [3, 1], [1, 2]),
  group("drowsy", 1, [[1, 3], 0, [1, 1], NONE], AT_5_GONE, null, [2], [1, 2]),
  group("drowsy", 3, [[1, 3], 0, [1, 1], NONE], AT_4_GONE, null, [2, 3], [1, 2]),
  group("winback", 2, [[2, 3], 0, [4, 4], NONE], AT_2_YEAR, null, [3, 4], [3, 4], { season: "spring-festival" }),
  group("winback", 2, [[2, 3], 0, [4, 4], NONE], AT_3, null, [4, 3], [3, 4], { season: "opening-season" }),
  group("winback", 2, [[6, 9], 4, [2, 2], NONE], AT_3, null, [4, 5], [4, 6]),
  group("winback", 2, [[6, 9], 4, [2, 2], NONE], AT_2_YEAR, null, [5, 4], [4, 6]),
  group("winback", 2, [[6, 8], 6, NONE, NONE], AT_2_FALL, null, [4], [4, 5]),
  group("sleep_hi", 2, [[1, 1], 0, [2, 2], NONE], AT_2_YEAR, null, [4, 5], [1, 2], { season: "spring-festival" }),
  group("sleep_hi", 2, [[1, 2], 1, [2, 2], NONE], AT_3, null, [5, 4], [1, 2]),
  group("sleep_hi", 1, [[1, 1], 1, [1, 1], NONE], AT_3, null, [5], [1, 1]),
  group("sleep_hi", 3, [[2, 3], 0, NONE, NONE], AT_1, null, [4, 5], [1, 2]),
  group("dormant", 4, [[1, 2], 0, [2, 2], NONE], AT_2_YEAR, null, [2, 3], [1, 2], { season: "spring-festival" }),
  group("dormant", 4, [[1, 2], 0, [3, 3], NONE], AT_3, null, [3, 2], [2, 3], { season: "opening-season" }),
  group("dormant", 2, [[2, 2], 2, NONE, NONE], AT_2_FALL, null, [2, 1], [3, 4], { season: "double-eleven" }),
  group("dormant", 2, [[1, 3], 3, [1, 1], NONE], AT_3, null, [3, 2], [2, 4]),
  group("dormant", 6, [[4, 6], 0, NONE, NONE], AT_1, null, [2, 3, 1], [3, 4]),
  group("lost", 2, [[1, 1], 2, NONE, NONE], AT_2_FALL, null, [1, 2], [1, 2], { season: "double-eleven" }),
  group("lost", 2, [[1, 2], 3, NONE, NONE], AT_2_FALL, null, [2, 1], [1, 2]),
  group("lost", 2, [[2, 2], 0, NONE, NONE], AT_1, null, [1, 2], [1, 1], { season: "opening-season" }),
  group("lost", 8, [[1, 3], 0, NONE, NONE], AT_1, null, [2, 1, 3], [1, 2]),
];
