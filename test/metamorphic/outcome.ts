import { memberKey } from "#core/member-key";
import { ROW_STATUSES } from "#core/row-status";
import type { ExcelBench } from "../support/excel-host";
import { scoreBytes } from "../support/file-orders";
import type { ScoredFile } from "../support/file-orders";
import { scoredRows } from "../support/scored-rows";
import { bytesOf } from "../workbench/files/text-bytes";
import { PLAIN, textOf } from "./changes";
import type { OrderTable } from "./order-tables";

/** What a person reads about each member, by the id in one spelling; money in whole thousandths. */
export type Members = Readonly<Record<string, readonly (number | string)[]>>;

/** Who the members of a reading are. */
export function membersOf({ scored, read }: ScoredFile): Members {
  const members = [...scoredRows(scored, read.orders)].map(([id, row]) => [
    memberKey(id),
    [
      row.lastPurchase,
      row.windowPurchases,
      row.lifetimePurchases,
      Math.round(row.averageAmount * 1000),
      Math.round(row.netAmount * 1000),
      row.widthCount,
      row.code,
      row.segment,
    ],
  ]);
  return Object.fromEntries(members.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))) as Members;
}

/** How many rows have each status, without blank rows and lines of totals, which are no orders. */
export function statusesOf({ scored }: ScoredFile): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of scored.rowStatus) {
    const status = ROW_STATUSES[code]!;
    if (status !== "blank" && status !== "total-row") counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** A table read from a plain UTF-8 file, and scored. */
export function scoreTable(
  bench: ExcelBench,
  table: OrderTable,
  answers: Readonly<Record<string, string>> = {},
): Promise<ScoredFile> {
  return scoreBytes(
    bench,
    { bytes: bytesOf(textOf(table.rows, PLAIN), "utf-8"), name: "orders.csv" },
    table.asOf,
    answers,
  );
}
