import { describe, expect, it } from "vitest";
import { detectColumns, readingHints } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { scoreMembers } from "#core/score-members";
import { defaultRules, type DimensionRules } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { dayFromIso } from "#core/units";
import { sampleWorkbook } from "#samples/sample-workbook";

const FIXED: DimensionRules = { enabled: true, levels: 5, method: "fixed" };

describe.each(["订单", "英文订单"])("the sheet %s through the core", name => {
  const rows = sampleWorkbook().sheets.find(sheet => sheet.name === name)!.rows;
  const detection = detectColumns(rows.slice(0, 210));

  it("has 28 of its 30 columns recognised; order time and total are rightly left over", () => {
    const used = new Set(Object.values(detection.mapping));
    expect(used.size).toBe(28);
    const left = rows[0]!.filter((_, column) => !used.has(column));
    expect(left).toEqual(name === "订单" ? ["下单时间", "总金额"] : ["Created at", "Total"]);
  });

  it("gives the script's codes and the planned segments as of 2026-11-21", () => {
    const { mapping, headers } = detection;
    const ingest = createOrderIngest({ mapping, headers, ...readingHints(detection, mapping), date1904: false });
    ingest.add(chunkOfRows(rows.slice(1)));
    const orders = ingest.finish(ingest.duplicateCandidates().rows);
    const asOf = dayFromIso("2026-11-21")!;
    const dimensions = { recency: FIXED, frequency: FIXED, monetary: FIXED, width: FIXED };
    const scored = scoreMembers(orders, { ...defaultRules(), dimensions }, { asOf, today: asOf });
    expect(scored.memberCount).toBe(243);
    expect(scored.purchaseCount).toBe(1500);
    const codeOf = (id: string): string => {
      const place = scored.member.findIndex(member => orders.memberKeys[member] === id);
      return (["recency", "frequency", "monetary", "width"] as const).map(each => scored.scores[each][place]).join("");
    };
    expect(["V003", "V002", "V001"].map(codeOf)).toEqual(["5534", "4252", "1151"]);
    const { segments } = SEGMENT_MAPS.rfmw14;
    const counts = segments.map((_, place) => scored.segment.filter(each => each === place).length);
    expect(counts).toEqual([14, 23, 16, 26, 25, 12, 30, 12, 20, 14, 10, 9, 18, 14]);
  });
});
