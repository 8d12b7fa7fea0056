import type { OrderRow } from "./order-rows";

/**
 * Orders over two years up to 2026-11-21. Members 0 to 39 bought last 100 days before (2026-08-13), every second of them
 * again ten days before; members 40 to 79 bought last 400 days before, every eighth of them again. Everybody bought once
 * in the first month, so that there is a history. Watched for 90 days: 20 of 40 and 5 of 40 bought again.
 */
export const REPEAT_BUYERS: readonly Required<Pick<OrderRow, "member" | "day" | "amount">>[] = Array.from(
  { length: 80 },
  (_, place) => {
    const member = `V${String(place).padStart(3, "0")}`;
    const isRecent = place < 40;
    const isBack = isRecent ? place % 2 === 0 : place % 8 === 0;
    const days = ["2024-11-05", isRecent ? "2026-08-13" : "2025-10-17", ...(isBack ? ["2026-11-11"] : [])];
    return days.map(day => ({ member, day, amount: 100 + place }));
  },
).flat();
