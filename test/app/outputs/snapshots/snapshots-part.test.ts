import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SNAPSHOTS_TABLE } from "#app/movement/names";
import { takeSnapshots } from "#app/movement/snapshot-table";
import type { KeptSnapshots } from "#app/movement/snapshot-table";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import { PARTS } from "#app/outputs/parts";
import type { RunResult } from "#app/run/run-result";
import type { Session } from "#app/session/session";
import { isoDay } from "#core/units";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { bootExcelBench, fill } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { dayOf } from "../../../support/order-rows";
import { ORDER_HEADER, ORDER_ROWS, openOrders, openSession } from "../../../support/orders-session";
import type { OrdersBench } from "../../../support/orders-session";

const languages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

let bench: ExcelBench;
let orders: OrdersBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});
/** Excel serials 45900 and 45975 are 2025-08-31 and 2025-11-14. */
beforeEach(async () => {
  orders = await openOrders(bench);
  orders.session.changeSettings({ alsoWritten: ["snapshots", "movement"] });
});

async function scoreAsOf(day: string, session: Session = orders.session): Promise<RunResult> {
  session.changeSettings({ asOf: dayOf(day) });
  await session.score();
  const { run } = session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  return run.result;
}

async function table(name: string) {
  const read = await orders.workbook.readTableSheet(name);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

async function kept(): Promise<KeptSnapshots> {
  const taken = takeSnapshots((await table(SNAPSHOTS_TABLE))!, languages, false);
  if (!taken.ok) throw new Error(taken.failure.code);
  return taken.value;
}

const daysOf = ({ snapshots }: KeptSnapshots) => snapshots.map(({ day, keys }) => `${isoDay(day)} ${keys.length}`);

const onTable = (change: (table: Excel.Table, context: Excel.RequestContext) => Promise<void> | void) =>
  Excel.run(async context => {
    await change(context.workbook.tables.getItem(SNAPSHOTS_TABLE), context);
    await context.sync();
  });

describe("the snapshots table", () => {
  it("is not written by a run that was not asked", async () => {
    orders.session.changeSettings({ alsoWritten: [] });
    expect((await scoreAsOf("2025-09-30")).snapshot).toBeNull();
    expect(await table(SNAPSHOTS_TABLE)).toBeNull();
  });

  it("gets a first snapshot, and below it the next one", async () => {
    const first = await scoreAsOf("2025-09-30");
    expect(first.snapshot).toEqual({ kind: "added", day: dayOf("2025-09-30"), members: 3 });
    expect(first.places.map(({ part }) => part)).toContain("snapshots");
    const before = (await table(SNAPSHOTS_TABLE))!.rows;
    // By hand: V001 bought on 2025-08-31 for 100, nothing else by that day.
    const own = before.find(row => row[1] === "V001")!;
    expect([own[2], own[3], own[4], own[5], own[12]]).toEqual([30, 1, 100, 1, 3]);
    expect((await scoreAsOf("2025-11-21")).snapshot).toEqual({ kind: "added", day: dayOf("2025-11-21"), members: 4 });
    const after = (await table(SNAPSHOTS_TABLE))!.rows;
    expect(after.slice(0, 3)).toEqual(before);
    expect(daysOf(await kept())).toEqual(["2025-09-30 3", "2025-11-21 4"]);
    expect(await kept()).toMatchObject({ incomplete: [], rowsWithoutDay: 0, rowsWithoutKey: 0 });
  });

  it("takes one a day: the same again, other data of that day, and a day to come are said and not added", async () => {
    await scoreAsOf("2025-11-21");
    expect((await scoreAsOf("2025-11-21")).snapshot).toMatchObject({ kind: "already-there" });
    fill(orders.orders, [["V009", "新人", "S9", 45975, 80, "A"]], ORDER_ROWS.length + 1);
    await orders.inspect();
    // V009 is new; cuts and scores of the others change with the average.
    expect((await scoreAsOf("2025-11-21")).snapshot).toMatchObject({ kind: "day-taken" });
    expect((await scoreAsOf("2026-11-22")).snapshot).toMatchObject({ kind: "future", today: dayOf("2026-11-21") });
    expect(daysOf(await kept())).toEqual(["2025-11-21 4"]);
  });

  it("keeps what people did to it: cells, columns, order, rows of their own", async () => {
    await scoreAsOf("2025-09-30");
    await onTable(async (own, context) => {
      own.columns.add(undefined, [["我的列"], ["=1+1"], ["b"], ["c"]]);
      const body = own.getDataBodyRange();
      body.load("values,rowCount");
      await context.sync();
      body.getCell(0, 2).values = [["改过"]];
      own.rows.add(undefined, [["手记", "", "", "", "", "", "", "", "", "", "", "", "", "", "我的行"]]);
    });
    const before = (await table(SNAPSHOTS_TABLE))!;
    await scoreAsOf("2025-11-21");
    const after = (await table(SNAPSHOTS_TABLE))!;
    expect(after.rows.slice(0, 4)).toEqual(before.rows);
    expect(after.formulas.slice(0, 4)).toEqual(before.formulas);
    expect(after.rows.length).toBe(8);
    expect(await kept()).toMatchObject({ rowsWithoutDay: 1 });
    // The changed value is unknown, not guessed: the member's row is still one of the snapshot.
    expect((await kept()).snapshots[0]!.values.recency.filter(Number.isNaN).length).toBe(1);
  });

  it("says when a snapshot has lost rows", async () => {
    await scoreAsOf("2025-09-30");
    await onTable(own => own.getDataBodyRange().getRow(1).clear("Contents"));
    expect((await kept()).incomplete).toEqual([{ day: dayOf("2025-09-30"), rows: 2, members: 3 }]);
  });

  it("goes on under a name and headers of the other language, wherever people moved columns, and keeps theirs", async () => {
    await scoreAsOf("2025-09-30");
    await onTable(own => void own.columns.add(0, [["我的列"], ["a"], ["b"], ["c"]]));
    const before = (await table(SNAPSHOTS_TABLE))!.rows;
    const session = openSession(orders.workbook, { language: "en-US" });
    bench.host.workbook.activate(orders.orders);
    await session.inspect();
    expect((await scoreAsOf("2025-11-21", session)).snapshot).toMatchObject({ kind: "added" });
    expect(daysOf(await kept())).toEqual(["2025-09-30 3", "2025-11-21 4"]);
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toContain("RFMW_Snapshots");
    const { headers, ownHeaders, rows } = (await table(SNAPSHOTS_TABLE))!;
    const ours = Object.values(outputWords("en-US").snapshots.columns);
    expect(headers[0]).toBe("我的列");
    expect([...headers.slice(1)].sort()).toEqual([...ours].sort());
    expect([...ownHeaders!].sort()).toEqual([...ours].sort());
    expect(rows.slice(0, 3)).toEqual(before);
    // The run after that knows its columns again, and names nothing anew.
    expect((await scoreAsOf("2025-11-20", session)).snapshot).toMatchObject({ kind: "added" });
    expect(daysOf(await kept())).toEqual(["2025-09-30 3", "2025-11-20 4", "2025-11-21 4"]);
    expect((await table(SNAPSHOTS_TABLE))!.headers).toEqual(headers);
  });

  it("adds nothing where a person's cells stand below it, and the run is complete all the same", async () => {
    await scoreAsOf("2025-09-30");
    const sheet = bench.host.workbook.sheets.find(({ name }) => name === "RFMW_快照")!;
    fill(sheet, [["我的备忘"]], 5, 1);
    const before = await table(SNAPSHOTS_TABLE);
    const result = await scoreAsOf("2025-11-21");
    expect(result.snapshot).toBeNull();
    expect(result.notMade).toMatchObject([{ extra: "snapshots", failure: { code: "own-sheet-occupied", address: "A6:N6" } }]); // prettier-ignore
    expect(await table(SNAPSHOTS_TABLE)).toEqual(before);
    expect(sheet.grid.getValue(5, 1)).toBe("我的备忘");
  });

  it("is left alone where a column of it is gone", async () => {
    await scoreAsOf("2025-09-30");
    await onTable(own => own.columns.getItem("切分点").delete());
    const result = await scoreAsOf("2025-11-21");
    expect(result.notMade).toMatchObject([{ extra: "snapshots", failure: { code: "table-columns-differ", headers: ["切分点"] } }]); // prettier-ignore
  });

  it("is taken away by a removal, as a sheet that is named before", async () => {
    await scoreAsOf("2025-09-30");
    await scoreAsOf("2025-11-21");
    await orders.session.askRemoval();
    const { removal } = orders.session.store.read();
    expect(removal.status === "asked" && removal.plan.sheets.map(({ sheet }) => sheet)).toContain("snapshots");
    await orders.session.removeResults();
    expect(bench.host.workbook.sheets.map(({ name }) => name)).toEqual(["订单"]);
  });

  it("writes no phone, masked or not: a keyed mark that the next run understands", async () => {
    const phones = ["13812345678", "13912345678"];
    orders = await openOrders(bench, [
      ["手机号", ...ORDER_HEADER.slice(1)],
      [phones[0]!, "张三", "S1", 45900, 100, "A"],
      [phones[1]!, "李四", "S2", 45910, 200, "B"],
    ]);
    orders.session.changeSettings({ alsoWritten: ["snapshots", "movement"], maskPersonalData: false });
    await scoreAsOf("2025-09-30");
    const cells = JSON.stringify((await table(SNAPSHOTS_TABLE))!.rows);
    for (const text of [...phones, "张三", "李四"]) expect(cells).not.toContain(text);
    expect((await kept()).snapshots[0]!.keys).toEqual([expect.stringMatching(/^#[0-9a-f]{16}$/), expect.anything()]);
    await scoreAsOf("2025-11-21");
    const rows = (await table(METRICS_TABLE))!.rows.filter(row => row[1] === "迁移" && row[5] === "会员数");
    const count = (item: string) => rows.find(row => row[3] === item && row[4] === "")?.[6];
    expect([count("新增"), count("流失")]).toEqual([0, 0]);
  });
});

describe("movement that was asked for", () => {
  it("is not told of the day's own snapshot, with which nobody has moved", async () => {
    await scoreAsOf("2025-09-30");
    await scoreAsOf("2025-09-30");
    expect((await kept()).snapshots).toHaveLength(1);
    const found = (await table(METRICS_TABLE))!.rows.filter(row => row[1] === "迁移");
    expect(found.map(row => row[9])).toEqual(["还没有可以比较的快照。"]);
  });

  it("is a section of the metrics sheet, and the members table says from where and when", async () => {
    await scoreAsOf("2025-09-30");
    expect((await table(METRICS_TABLE))!.rows.filter(row => row[1] === "迁移").map(row => row[9])).toEqual(["还没有可以比较的快照。"]); // prettier-ignore
    expect((await table("tblRFMWMembers"))!.headers).not.toContain("上一分群");
    await scoreAsOf("2025-11-21");
    const rows = (await table(METRICS_TABLE))!.rows.filter(row => row[1] === "迁移");
    const members = (item: string) => rows.find(row => row[3] === item && row[4] === "" && row[5] === "会员数")![6];
    const changes = ["上升", "持平", "下降", "新增", "流失"].map(members);
    expect(changes.reduce((sum: number, count) => sum + Number(count), 0)).toBe(4);
    // V003 came on 2025-11-09, all others had bought by 2025-09-30.
    expect(changes.slice(3)).toEqual([1, 0]);
    const cells = rows.filter(row => row[4] !== "" && row[5] === "会员数");
    expect(cells.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(4);
    const { headers, rows: list } = (await table("tblRFMWMembers"))!;
    const cell = (id: string, header: string) =>
      list.find(row => row[headers.indexOf("会员编号")] === id)![headers.indexOf(header)];
    expect(["上一分群", "分群变化日"].map(header => cell("V003", header))).toEqual(["", ""]);
    for (const id of ["V001", "V002", "V004"]) {
      expect(cell(id, "上一分群") === "").toBe(cell(id, "分群变化日") === "");
      expect(cell(id, "上一分群")).not.toBe(cell(id, "分群"));
    }
  });

  it("is for a part that nobody has to ask for by name", () => {
    const asked = PARTS.filter(part => part.kind !== "order-columns" && part.askedAs === "snapshots");
    expect(asked.map(({ id }) => id)).toEqual(["snapshots"]);
  });
});
