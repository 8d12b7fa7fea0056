import { serialOf, serialOfText } from "./serials";
import type { SampleCell } from "./sample-data";

// Days of the Chinese calendar. Browsers' own calendars place some of them a day wrong, so they are listed.
const LUNAR = {
  2024: { spring: "2024-02-10", dragonBoat: "2024-06-10", qixi: "2024-08-10", midAutumn: "2024-09-17" },
  2025: { spring: "2025-01-29", dragonBoat: "2025-05-31", qixi: "2025-08-29", midAutumn: "2025-10-06" },
  2026: { spring: "2026-02-17", dragonBoat: "2026-06-19", qixi: "2026-08-19", midAutumn: "2026-09-25" },
  2027: { spring: "2027-02-06", dragonBoat: "2027-06-09", qixi: "2027-08-08", midAutumn: "2027-09-15" },
} as const;

/** Rows of the occasion calendar, 2024 to 2027: names, first and last day as serials. */
export function occasionRows(): SampleCell[][] {
  return ([2024, 2025, 2026, 2027] as const).flatMap(year => {
    const day = (month: number, date: number): number => serialOf(year, month, date);
    const spring = serialOfText(LUNAR[year].spring);
    const dragonBoat = serialOfText(LUNAR[year].dragonBoat);
    const qixi = serialOfText(LUNAR[year].qixi);
    const midAutumn = serialOfText(LUNAR[year].midAutumn);
    // Serial 1 modulo 7 is a Sunday in Excel's count of weekdays, so Thursdays leave 5.
    const firstThursday = day(11, 1) + ((5 - (day(11, 1) % 7) + 7) % 7);
    const blackFriday = firstThursday + 22;
    return [
      ["元旦", "New Year", serialOf(year - 1, 12, 30), day(1, 1)],
      ["开门红", "Opening Season", day(1, 1), day(3, 31)],
      ["年货节", "CNY Shopping", spring - 28, spring - 1],
      ["春节", "Spring Festival", spring, spring + 6],
      ["情人节", "Valentine", day(2, 10), day(2, 14)],
      ["女神节", "Women's Day", day(3, 1), day(3, 8)],
      ["五一", "Labour Day", day(4, 28), day(5, 5)],
      ["520", "520", day(5, 15), day(5, 20)],
      ["端午", "Dragon Boat", dragonBoat - 6, dragonBoat],
      ["618", "618", day(6, 1), day(6, 20)],
      ["七夕", "Qixi", qixi - 6, qixi],
      ["开学季", "Back to School", day(8, 20), day(9, 10)],
      ["中秋", "Mid-Autumn", midAutumn - 10, midAutumn],
      ["国庆", "National Day", day(9, 28), day(10, 7)],
      ["双11", "Double 11", day(10, 20), day(11, 12)],
      ["黑五", "Black Friday", blackFriday - 4, blackFriday + 3],
      ["双12", "Double 12", day(12, 8), day(12, 12)],
      ["圣诞", "Christmas", day(12, 20), day(12, 25)],
    ];
  });
}
