import { describe, expect, it } from "vitest";
import { ROW_STATUSES } from "#core/row-status";
import { isoDay } from "#core/units";
import { bootExcelBench } from "../../support/excel-host";
import { scoreBytes } from "../../support/file-orders";
import { dayOf } from "../../support/order-rows";
import { scoredRows } from "../../support/scored-rows";
import { retailerFile } from "./retailer-lines";

const FIRST_DAY = dayOf("2010-12-01");

describe("a raw retailer's file of 100,000 lines", () => {
  const file = retailerFile(100_000);

  it("has what such files have", () => {
    expect(file.lineCount).toBeGreaterThan(100_000);
    expect(file.pastedCount).toBeGreaterThan(100);
    expect(file.equalCount).toBeGreaterThan(1000);
    expect(file.expected.size).toBeGreaterThan(2000);
  });

  it("is read by default as a careful analyst would, and what was decided is asked", async () => {
    const bench = await bootExcelBench();
    const bytes = new TextEncoder().encode(file.csv);
    const { read, scored } = await scoreBytes(bench, { bytes, name: "online_retail.csv" }, "2011-12-10");

    const rows = scoredRows(scored, read.orders);
    const found = new Map(
      [...rows].map(([id, row]) => [id, [row.lastPurchase, row.lifetimePurchases, Math.round(row.netAmount * 100)]]),
    );
    const expected = new Map(
      [...file.expected].map(([id, { lastDay, purchases, net }]) => [
        id,
        [isoDay((FIRST_DAY + lastDay) as typeof FIRST_DAY), purchases, net],
      ]),
    );
    expect(found.size).toBe(expected.size);
    const different = [...expected].filter(([id, values]) => JSON.stringify(found.get(id)) !== JSON.stringify(values));
    expect(different.slice(0, 5)).toEqual([]);

    const counts: Record<string, number> = {};
    for (const code of scored.rowStatus) counts[ROW_STATUSES[code]!] = (counts[ROW_STATUSES[code]!] ?? 0) + 1;
    expect(counts.duplicate).toBe(file.pastedCount);
    expect(counts["no-member-id"]).toBeGreaterThan(20_000);
    const asked = new Map(read.questions.map(question => [question.id, question]));
    expect([...asked.keys()]).toEqual(["order-grain", "duplicates", "unmatched-refunds"]);
    expect(asked.get("duplicates")).toMatchObject({
      options: ["copies", "leave-out", "count"],
      chosen: "copies",
      evidence: { copiedCount: file.pastedCount },
    });
    expect(asked.get("unmatched-refunds")!.chosen).toBe("subtract");
  });
});
