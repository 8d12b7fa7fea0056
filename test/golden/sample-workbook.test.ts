import { describe, expect, it } from "vitest";
import { detectColumns } from "#core/detect-columns";
import type { Field } from "#core/fields";
import { codeText } from "#core/score-code";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { sampleWorkbook } from "#samples/sample-workbook";
import { scoreRows } from "../support/score-rows";

const workbook = sampleWorkbook("zh-CN");
const rowsOf = (name: string) => workbook.sheets.find(sheet => sheet.name === name)!.rows;
const fixedFive = { enabled: true, levels: 5, method: "fixed" } as const;
const fixed: Partial<ScoringRules> = {
  dimensions: { recency: fixedFive, frequency: fixedFive, monetary: fixedFive, width: fixedFive },
};
const asOf = "2026-11-21";
const codes = (rows: (typeof workbook.sheets)[number]["rows"], rules: Partial<ScoringRules>) => {
  const { orders, scored } = scoreRows(rows, { asOf, rules });
  return new Map(Array.from(scored.member, (member, place) => [orders.memberIds[member]!, codeText(scored, place)]));
};

describe("the sample workbook under the product's rules", () => {
  it("has 30 columns of which 28 are recognised; order time and gross total are rightly left over", () => {
    const { headers, mapping } = detectColumns(rowsOf("订单").slice(0, 260));
    expect(headers.length).toBe(30);
    expect(Object.keys(mapping).length).toBe(28);
    const used = new Set(Object.values(mapping));
    expect(headers.filter((_, column) => !used.has(column))).toEqual(["下单时间", "总金额"]);
    expect(headers[mapping.amount!]).toBe("实付金额");
    expect(headers[mapping.orderDate!]).toBe("付款时间");
  });

  it("recognises the same core columns under English headers", () => {
    const { headers, mapping } = detectColumns(rowsOf("英文订单").slice(0, 260));
    for (const field of ["memberId", "orderDate", "amount", "category", "orderId"] satisfies Field[]) {
      expect(mapping[field], `${field} among ${headers.join(", ")}`).toBeDefined();
    }
  });

  it("scores 243 members, lists 6 prospects and leaves 15 rows out", () => {
    const { scored } = scoreRows(rowsOf("订单"), { asOf, rules: fixed });
    expect(scored.memberCount).toBe(243);
    expect(scored.prospects.length).toBe(6);
    const { counted, blank, ...out } = scored.counts.rows.byStatus;
    expect(Object.values(out).reduce((sum, count) => sum + count, 0)).toBe(15);
    expect(blank).toBe(0);
    expect(counted).toBe(rowsOf("订单").length - 1 - 15);
  });

  it("gives the three members the codes that the workshop script says", () => {
    const all = codes(rowsOf("订单"), fixed);
    expect([all.get("V003"), all.get("V002"), all.get("V001")]).toEqual(["5534", "4252", "1151"]);
    const alone = codes(rowsOf("三会员"), fixed);
    expect([alone.get("V003"), alone.get("V002"), alone.get("V001")]).toEqual(["5524", "4252", "1151"]);
  });

  it("fills all 14 segments as planted", () => {
    const { scored } = scoreRows(rowsOf("订单"), { asOf, rules: fixed });
    const sizes = Object.fromEntries(SEGMENT_MAPS.rfmw14.segments.map((segment, place) => [segment.id, scored.segmentSizes[place]]));
    expect(sizes).toEqual({
      core: 14, regular: 23, fan: 16, rising: 26, broaden: 25, recent_hi: 12, recent: 30, slipping: 12, wavering: 20,
      drowsy: 14, winback: 10, sleep_hi: 9, dormant: 18, lost: 14,
    }); // prettier-ignore
  });

  it("stores its settings on a sheet: as-of 2026-11-21, fixed thresholds", () => {
    const settings = new Map(rowsOf("RFMW_设置").map(row => [row[0], row[2]]));
    expect(settings.get("asOf")).toBe("2026-11-21");
    expect(settings.get("recency")).toBe("fixed 5");
    expect(defaultRules().dimensions.recency.method).toBe("auto");
  });
});
