import type { Cell } from "#core/cell";
import { dayFromIso } from "#core/units";
import type { Day } from "#core/units";

export const LESSON_MEMBERS = ["V001", "V002", "V003"] as const;

export type LessonMemberId = (typeof LESSON_MEMBERS)[number];

export type LessonCategory = "outerwear" | "tops" | "trousers" | "shoes" | "accessories";

/** The texts of the lesson's orders, in one language. */
export interface LessonTexts {
  readonly sheetName: string;
  /** Member, name, order, date, amount, category. */
  readonly headers: readonly [string, string, string, string, string, string];
  readonly names: Readonly<Record<LessonMemberId, string>>;
  readonly categories: Readonly<Record<LessonCategory, string>>;
}

/** The day as of which the lesson is told: one day earlier, and the second purchase of V001 would still be in the window. */
export const SCRIPT_DAY: Day = dayFromIso("2026-11-21")!;

const PURCHASES: readonly (readonly [LessonMemberId, day: string, amount: number, LessonCategory])[] = [
  ["V001", "2025-05-18", 2000, "outerwear"],
  ["V001", "2025-11-21", 2000, "outerwear"],
  ["V002", "2026-07-05", 2000, "outerwear"],
  ["V002", "2026-10-10", 2000, "trousers"],
  ["V003", "2025-12-20", 500, "tops"],
  ["V003", "2026-02-08", 500, "tops"],
  ["V003", "2026-03-22", 500, "trousers"],
  ["V003", "2026-05-03", 500, "tops"],
  ["V003", "2026-06-18", 500, "shoes"],
  ["V003", "2026-08-02", 500, "tops"],
  ["V003", "2026-09-20", 500, "accessories"],
  ["V003", "2026-11-08", 500, "trousers"],
];

/** Three members who each spent 4,000, as a sheet of orders with its header: the same twelve rows as in the sample. */
export function threeMembersRows({ headers, names, categories }: LessonTexts): Cell[][] {
  const rows = PURCHASES.map(([member, day, amount, category], place) => [
    member,
    names[member],
    `SO${String(place + 1).padStart(4, "0")}`,
    day,
    amount,
    categories[category],
  ]);
  return [[...headers], ...rows];
}
