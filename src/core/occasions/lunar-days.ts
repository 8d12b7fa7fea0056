/** The lunar days that occasions hang on: Spring Festival, Dragon Boat, Qixi and Mid-Autumn. */
export type LunarFestival = "spring" | "dragonBoat" | "qixi" | "midAutumn";

/**
 * When they fall, by year. A table, because calendars of browsers are wrong about some years (Spring Festival 2027 and
 * 2030), and no shop needs more. Checked against two independent libraries: `test/core/occasions/occasion-days.py`.
 */
export const LUNAR_DAYS: Readonly<Record<number, Readonly<Record<LunarFestival, string>>>> = {
  2022: { spring: "2022-02-01", dragonBoat: "2022-06-03", qixi: "2022-08-04", midAutumn: "2022-09-10" },
  2023: { spring: "2023-01-22", dragonBoat: "2023-06-22", qixi: "2023-08-22", midAutumn: "2023-09-29" },
  2024: { spring: "2024-02-10", dragonBoat: "2024-06-10", qixi: "2024-08-10", midAutumn: "2024-09-17" },
  2025: { spring: "2025-01-29", dragonBoat: "2025-05-31", qixi: "2025-08-29", midAutumn: "2025-10-06" },
  2026: { spring: "2026-02-17", dragonBoat: "2026-06-19", qixi: "2026-08-19", midAutumn: "2026-09-25" },
  2027: { spring: "2027-02-06", dragonBoat: "2027-06-09", qixi: "2027-08-08", midAutumn: "2027-09-15" },
  2028: { spring: "2028-01-26", dragonBoat: "2028-05-28", qixi: "2028-08-26", midAutumn: "2028-10-03" },
  2029: { spring: "2029-02-13", dragonBoat: "2029-06-16", qixi: "2029-08-16", midAutumn: "2029-09-22" },
  2030: { spring: "2030-02-03", dragonBoat: "2030-06-05", qixi: "2030-08-05", midAutumn: "2030-09-12" },
};
