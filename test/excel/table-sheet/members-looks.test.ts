import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, openOrders } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

const TABLE = "tblRFMWMembers";

let bench: ExcelBench;
let bed: OrdersBench;

beforeAll(async () => {
  bench = await bootExcelBench();
});

beforeEach(async () => {
  bed = await openOrders(bench, [ORDER_HEADER, ...ORDER_ROWS]);
});

/** What the genuine client reads of a column's body. */
async function body<T>(
  header: string,
  read: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run(async context => {
    const range = context.workbook.tables.getItem(TABLE).columns.getItem(header).getDataBodyRange();
    return read(range, context);
  });
}

function hidden(header: string): Promise<boolean | null> {
  return body(header, async (range, context) => {
    range.load("columnHidden");
    await context.sync();
    return range.columnHidden;
  });
}

describe("the members sheet of a first run", () => {
  it("colours the scores between fixed bounds, and only them", async () => {
    await bed.score();
    const scales = (header: string) =>
      body(header, async (range, context) => {
        const { conditionalFormats } = range;
        conditionalFormats.load("items/type");
        await context.sync();
        const found = conditionalFormats.items.filter(({ type }) => type === "ColorScale").map(item => item.colorScale);
        for (const scale of found) scale.load("criteria");
        await context.sync();
        return found.map(({ criteria }) => [criteria.minimum, criteria.maximum]);
      });
    const bounds = [
      expect.objectContaining({ type: "Number", formula: "1", color: "#E6EAF2" }),
      expect.objectContaining({ type: "Number", formula: "5", color: "#8FA3CA" }),
    ];
    for (const header of ["R分", "F分", "M分", "W分"])
      expect([header, await scales(header)]).toEqual([header, [bounds]]);
    expect(await scales("RFMW指数")).toEqual([]);
    await bed.score();
    expect(await scales("R分")).toEqual([bounds]);
  });

  it("folds scores and history away, once: what people unfold stays unfolded in the next run", async () => {
    await bed.score();
    expect(await Promise.all(["R分", "W分", "历史次数", "首次消费日"].map(hidden))).toEqual([true, true, true, true]);
    expect(await Promise.all(["会员编号", "RFMW指数", "近度天数", "建议动作", "联系结果"].map(hidden))).toEqual([
      false, false, false, false, false,
    ]); // prettier-ignore
    await Excel.run(async context => {
      context.workbook.tables.getItem(TABLE).getRange().getEntireColumn().columnHidden = false;
      await context.sync();
    });
    await bed.score();
    expect(await hidden("R分")).toBe(false);
  });

  it("offers outcomes without refusing other words", async () => {
    await bed.score();
    const validation = await body("联系结果", async (range, context) => {
      range.dataValidation.load("rule,errorAlert");
      await context.sync();
      return { rule: range.dataValidation.rule, alert: range.dataValidation.errorAlert.showAlert };
    });
    expect(validation.rule.list?.source).toContain("勿再联系");
    expect(validation.alert).toBe(false);
  });

  it("is complete where the host refuses to fold columns", async () => {
    bench.host.faults.failMember("Range.group", "ApiNotFound");
    const { notMade, places } = await bed.score();
    bench.host.faults.clear();
    expect(places.map(({ part }) => part)).toContain("members");
    expect(notMade).toEqual([]);
    expect(await hidden("R分")).toBe(false);
  });
});

describe("full names and ids", () => {
  const texts = (header: string) =>
    body(header, async (range, context) => {
      range.load("values");
      await context.sync();
      return range.values.map(([text]) => text as string);
    });

  it("are written by one run and masked again by the next, and the notes stay with their members", async () => {
    const rows = ORDER_ROWS.map(([id, ...rest]) => [`${String(id).toLowerCase()}@example.com`, ...rest]);
    bed = await openOrders(bench, [["email", ...ORDER_HEADER.slice(1)], ...rows]);
    await bed.score();
    const masked = await texts("会员编号");
    const marks = await texts("编号标记");
    expect(new Set(masked)).toEqual(new Set(["v***@example.com"]));
    expect(marks.filter(mark => !/^[0-9a-f]{12}$/.test(mark))).toEqual([]);
    expect(new Set(marks).size).toBe(4);
    await body("备注", async (range, context) => {
      range.values = marks.map(mark => [`about ${mark}`]);
      await context.sync();
    });

    bed.session.changeSettings({ maskPersonalData: false });
    const full = await bed.score();
    expect([await texts("会员姓名"), await texts("会员编号")].flat()).toEqual(
      expect.arrayContaining(["张三", "v001@example.com"]),
    );
    expect(full.removedWithNotes).toBe(0);
    expect(await texts("备注")).toEqual(marks.map(mark => `about ${mark}`));
    expect(bed.session.store.read().settings.maskPersonalData).toBe(true);

    const again = await bed.score();
    expect(again.removedWithNotes).toBe(0);
    expect(await texts("会员姓名")).not.toContain("张三");
    expect([await texts("会员编号"), await texts("编号标记")]).toEqual([masked, marks]);
    expect(await texts("备注")).toEqual(marks.map(mark => `about ${mark}`));
  });
});
