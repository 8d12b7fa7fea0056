import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { membersSheet } from "../../support/members-sheet";
import { openOrders, openSession } from "../../support/orders-session";
import type { OrdersBench } from "../../support/orders-session";

const HEADER = ["会员编号", "会员姓名", "手机号", "订单号", "下单日期", "金额", "品类"];
const ROWS: readonly (readonly (string | number)[])[] = [
  ["V001", "张三", "13812345678", "S1", 45900, 100, "A"],
  ["V001", "张三", "13812345678", "S2", 45950, 300, "B"],
  ["V002", "欧阳静", "13912340002", "S3", 45920, 200, "A"],
  ["V003", "=王五", "13712340003", "S4", 45970, 50, "C"],
  ["V004", "赵六", "13612340004", "S5", 45800, 500, "B"],
  ["P001", "潜在", "13512340005", "S6", 45990, 0, "B"],
];
const FULL = [
  ["V001", "张三", "13812345678"],
  ["V002", "欧阳静", "13912340002"],
  ["V003", "=王五", "13712340003"],
  ["V004", "赵六", "13612340004"],
  ["P001", "潜在", "13512340005"],
];
const MASKED = [
  ["V001", "张*", "138****5678"],
  ["V002", "欧阳**", "139****0002"],
  ["V003", "=***", "137****0003"],
  ["V004", "赵*", "136****0004"],
  ["P001", "潜*", "135****0005"],
];

let bench: ExcelBench;
let bed: OrdersBench;
let sheet: ReturnType<typeof membersSheet>;

beforeAll(async () => {
  bench = await bootExcelBench();
});

beforeEach(async () => {
  bed = await openOrders(bench, [HEADER, ...ROWS]);
  await bed.score();
  sheet = membersSheet(bench);
  await bed.session.readCallList();
});

const contacts = () => bed.session.store.read().contacts;

async function rows(): Promise<unknown[][]> {
  const columns = await Promise.all(["会员编号", "会员姓名", "手机号"].map(header => sheet.column(header)));
  const all = columns[0]!.map((_, row) => columns.map(column => column[row]));
  return all.sort((a, b) => FULL.findIndex(([id]) => id === a[0]) - FULL.findIndex(([id]) => id === b[0]));
}

/** All that stands on the members sheet beside names and phones. */
async function rest(): Promise<string> {
  const { grid } = bench.sheet("RFMW_会员");
  const cells = grid.readBlock({ row: 0, column: 0, rows: 7, columns: 45 });
  const kept = cells[0]!.map((header, column) => (header === "会员姓名" || header === "手机号" ? -1 : column));
  return JSON.stringify(cells.map(row => row.filter((_, column) => kept[column]! >= 0)));
}

async function showFull(): Promise<void> {
  await bed.session.askFullNumbers();
  expect(contacts()).toEqual({ status: "asking" });
  await bed.session.writeFullNumbers();
}

describe("full names and phones on the sheet", () => {
  it("are written in place once a person has said yes, as texts, and masked again on wish", async () => {
    const before = await rest();
    expect(await rows()).toEqual(MASKED);
    await showFull();
    expect(contacts()).toEqual({ status: "done", form: "full", rewritten: { rows: 5, left: 0 } });
    expect(await rows()).toEqual(FULL);
    expect(await sheet.formats("手机号", "V001")).toBe("@");
    expect(await sheet.formula("会员姓名", "V003")).toBe("=王五");
    expect(bed.session.store.read().calls).toMatchObject({ list: { contacts: "full" } });
    await bed.session.maskNumbersAgain();
    expect(await rows()).toEqual(MASKED);
    expect(await rest()).toBe(before);
    expect(bed.session.store.read().calls).toMatchObject({ list: { contacts: "masked" } });
  });

  it("are not written without a question, nor after a No", async () => {
    await bed.session.writeFullNumbers();
    await bed.session.askFullNumbers();
    bed.session.dismissContacts();
    await bed.session.writeFullNumbers();
    expect(await rows()).toEqual(MASKED);
  });

  it("go to the right members of a sheet that was sorted and filtered, and the filter stays", async () => {
    await sheet.edit(table => {
      table.sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem("会员编号").filter.applyValuesFilter(["V002", "V004"]);
    });
    await showFull();
    expect(await rows()).toEqual(FULL);
    expect([...(await sheet.visible("会员编号"))].sort()).toEqual(["V002", "V004"]);
  });

  it("leave a name that a person has changed, and count it", async () => {
    await sheet.change("会员姓名", "V004", "赵老师");
    await showFull();
    expect(contacts()).toMatchObject({ rewritten: { rows: 4, left: 1 } });
    expect((await rows())[3]).toEqual(["V004", "赵老师", "13612340004"]);
  });

  it("are read from the orders first where the pane was opened anew, with nothing written but after a yes", async () => {
    bed = { ...bed, session: openSession(bed.workbook) };
    await bed.session.readCallList();
    await bed.session.askFullNumbers();
    expect(contacts()).toEqual({ status: "no-orders" });
    bench.host.workbook.activate(bed.orders);
    await bed.session.inspect();
    await bed.session.askFullNumbers();
    expect(contacts()).toEqual({ status: "asking" });
    expect(await rows()).toEqual(MASKED);
    await bed.session.writeFullNumbers();
    expect(await rows()).toEqual(FULL);
  });

  it("are masked again by the next run", async () => {
    await showFull();
    await bed.inspect();
    await bed.score();
    expect(await rows()).toEqual(MASKED);
  });

  it("are refused where the columns are no longer told apart", async () => {
    await sheet.rename("手机号", "电话");
    await showFull();
    expect(contacts()).toMatchObject({
      status: "failed",
      failure: { code: "table-columns-differ", headers: ["手机号"] },
    });
  });

  it("find the members whose masked ids read alike by the marks beside them", async () => {
    const twins = [
      ["手机号", "会员姓名", "下单日期", "金额", "品类"],
      ["13812345678", "张三", 45900, 100, "A"],
      ["13899995678", "李四", 45920, 200, "B"],
      ["13812345678", "张三", 45950, 100, "B"],
    ];
    bed = await openOrders(bench, twins);
    await bed.score();
    await bed.session.readCallList();
    expect(new Set(await sheet.column("会员编号"))).toEqual(new Set(["138****5678"]));
    const masked = await sheet.column("会员姓名");
    await showFull();
    const full = await sheet.column("会员姓名");
    expect(full.map(name => `${String(name)[0]!}*`)).toEqual(masked);
    expect([...full].sort()).toEqual(["张三", "李四"].sort());
  });

  it("stand or do not, row by row, whichever request fails half-way, and the second try finishes", async () => {
    for (let at = 0; at < 8; at++) {
      await bed.session.askFullNumbers();
      await afterCleanUp();
      bench.host.faults.failNext({ kind: "code", code: "GeneralException", done: "half" }, at);
      await bed.session.writeFullNumbers();
      bench.host.faults.clear();
      const now = await rows();
      expect([MASKED, FULL], `request ${at}`).toContainEqual(now);
      await bed.session.readCallList();
      if (contacts().status === "failed") await showFull();
      expect(await rows()).toEqual(FULL);
      await bed.session.maskNumbersAgain();
      expect(await rows()).toEqual(MASKED);
    }
  }, 60_000);
});
