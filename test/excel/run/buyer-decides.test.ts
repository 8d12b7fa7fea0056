import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const HEADER = ["会员编号", "会员姓名", "订单号", "下单日期", "实付金额", "付款人"];
const ROWS = [
  ["V1", "甲一", "S1", 45900, 100, ""],
  ["V2", "乙二", "S2", 45910, 200, "丙三"],
];

const cells = (sheet: string, rows: number, columns: number) =>
  (bench.sheet(sheet).grid.readBlock({ row: 0, column: 0, rows, columns }) as unknown[][]).map(row =>
    row.map(cell => cell ?? ""),
  );

const rolesOf = (id: string): unknown => {
  const [header, ...rows] = cells("RFMW_会员", 4, 60);
  return rows.find(row => row[header!.indexOf("会员编号")] === id)![header!.indexOf("角色")];
};

/** What the metrics say of decision makers: item, value, note. */
const metric = (item: string) => {
  const rows = cells("RFMW_指标", 400, 10).filter(row => row[3] === item);
  return rows.map(row => [row[6], row[9]]);
};

describe("who decides, where no column says it", () => {
  it("is nobody, unless somebody asks for the assumption that buyers do; then it is called one wherever it stands", async () => {
    const orders = await openOrders(bench, [HEADER, ...ROWS]);
    orders.session.changeSettings({ alsoWritten: ["roles"] });
    await orders.score();
    expect(cells("RFMW_角色", 8, 1).flat()).not.toContain("决策者（假设：购买者即决策者）");
    expect(metric("决策者")).toEqual([["", "没有审批人列，谁做的决定不作推断。"]]);

    orders.session.changeSettings({ alsoWritten: ["roles", "buyerDecides"] });
    await orders.score();
    const lines = cells("RFMW_角色", 8, 3);
    expect(lines.filter(([role]) => String(role).startsWith("决策者")).map(([role, , id]) => [role, id])).toEqual([
      ["决策者（假设：购买者即决策者）", ""],
      ["决策者（假设：购买者即决策者）", "V1"],
    ]);
    expect(lines.filter(([role]) => role === "购买者")).toHaveLength(2);
    expect(rolesOf("V1")).toBe("决策者（假设：购买者即决策者）、购买者");
    expect(metric("决策者")).toEqual([["", "没有审批人列，谁做的决定不作推断。"]]);
    expect(metric("决策者（假设：购买者即决策者）")).toEqual([
      [2, "没有审批人列。按人工选择，假设购买者即决策者；订单本身看不出来。"],
    ]);
  });

  it("is whom the approver column names, whatever was asked for", async () => {
    const orders = await openOrders(bench, [[...HEADER, "审批人"], ...ROWS.map(row => [...row, "丁四"])]);
    orders.session.changeSettings({ alsoWritten: ["roles", "buyerDecides"] });
    await orders.score();
    expect(cells("RFMW_角色", 8, 1).flat()).not.toContain("决策者（假设：购买者即决策者）");
    expect(rolesOf("V1")).toBe("购买者");
    expect(metric("决策者")).toEqual([[1, ""]]);
  });
});
