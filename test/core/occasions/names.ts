import { CALENDAR_IDS } from "#core/order-occasions";
import type { CalendarId, OccasionNames } from "#core/order-occasions";

/** Words as the locales would give them. */
const WORDS: Readonly<Partial<Record<CalendarId, OccasionNames>>> = {
  "double-11": { nameZh: "双11", nameEn: "Double 11" },
  "spring-festival": { nameZh: "春节", nameEn: "Spring Festival" },
  "opening-season": { nameZh: "开门红", nameEn: "Opening Season" },
};

export const NAMES = Object.fromEntries(
  CALENDAR_IDS.map(id => [id, WORDS[id] ?? { nameZh: `中${id}`, nameEn: id }]),
) as Readonly<Record<CalendarId, OccasionNames>>;
