import type { Cell } from "#core/cell";
import { detectColumns, readingHints } from "#core/detect-columns";
import { createOrderIngest } from "#core/order-ingest";
import type { OrderRows } from "#core/order-rows";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { dayFromIso } from "#core/units";
import type { Day } from "#core/units";

export const day = (iso: string): Day => dayFromIso(iso)!;

/** Order rows with a header, as typed columns, by way of detection and ingest. */
export function ordersFromRows(rows: readonly (readonly Cell[])[], date1904 = false): OrderRows {
  const detection = detectColumns(rows);
  const { mapping, headers, headerRow } = detection;
  const ingest = createOrderIngest({ mapping, date1904, headers, ...readingHints(detection, mapping) });
  const data = rows.slice(headerRow! + 1);
  ingest.add({ rowCount: data.length, blocks: [{ firstColumn: 0, values: data }] });
  return ingest.finish(ingest.duplicateCandidates().rows);
}

/** The whole core on a few rows. */
export function scoreRows(
  rows: readonly (readonly Cell[])[],
  options: { readonly asOf?: string; readonly today?: string; readonly rules?: Partial<ScoringRules> } = {},
): { readonly orders: OrderRows; readonly scored: ScoredMembers } {
  const orders = ordersFromRows(rows);
  const scored = scoreMembers(
    orders,
    { ...defaultRules(), ...options.rules },
    { asOf: options.asOf === undefined ? null : day(options.asOf), today: day(options.today ?? "2026-11-21") },
  );
  return { orders, scored };
}

/** 张三, 李四 and 王五: 4,000 each, in two purchases a year ago, two in half a year, eight in a year. */
export const THREE_MEMBERS: readonly (readonly Cell[])[] = [
  ["会员编号", "会员姓名", "订单编号", "下单日期", "实付金额", "品类"],
  ["V001", "张三", "SO0001", "2025-05-18", 2000, "外套"],
  ["V001", "张三", "SO0002", "2025-11-21", 2000, "外套"],
  ["V002", "李四", "SO0003", "2026-07-05", 2000, "外套"],
  ["V002", "李四", "SO0004", "2026-10-10", 2000, "裤装"],
  ["V003", "王五", "SO0005", "2025-12-20", 500, "上衣"],
  ["V003", "王五", "SO0006", "2026-02-08", 500, "上衣"],
  ["V003", "王五", "SO0007", "2026-03-22", 500, "裤装"],
  ["V003", "王五", "SO0008", "2026-05-03", 500, "上衣"],
  ["V003", "王五", "SO0009", "2026-06-18", 500, "鞋履"],
  ["V003", "王五", "SO0010", "2026-08-02", 500, "上衣"],
  ["V003", "王五", "SO0011", "2026-09-20", 500, "配饰"],
  ["V003", "王五", "SO0012", "2026-11-08", 500, "裤装"],
];
