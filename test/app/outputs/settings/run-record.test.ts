import { beforeAll, describe, expect, it } from "vitest";
import type { Session } from "#app/session/session";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { bootExcelBench, fill } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { dayOf } from "../../../support/order-rows";
import { ORDER_HEADER, ORDER_ROWS, openOrders, openSession } from "../../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

function cells(sheetName: string): unknown[][] {
  const { grid } = bench.host.workbook.sheetNamed(sheetName)!;
  const block = grid.readBlock({ row: 0, column: 0, rows: 120, columns: 45 }) as unknown[][];
  return block.filter(row => row.some(cell => cell !== null && cell !== ""));
}

/** The settings sheet by key: what is stored, or what that reads as. */
function lines(column: "stored" | "readable" = "stored"): Map<string, string> {
  return new Map(cells("RFMW_设置").map(row => [String(row[0]), String(row[column === "stored" ? 3 : 2] ?? "")]));
}

/** Orders with two columns that could be the amount, a word that nobody knows, and a column that is no category. */
const ROWS = [
  [...ORDER_HEADER.map(header => (header === "金额" ? "实付金额" : header)), "应付金额", "订单状态"],
  ...ORDER_ROWS.map((row, at) => [...row, Number(row[4]) * 2, at % 2 === 0 ? "已付款" : "审核中"]),
  ["散客", "", "S7", 45981, 70, "A", 140, "已付款"],
];

/** Another pane on the same workbook, as after closing and opening the file. */
async function reopened(): Promise<Session> {
  const { workbook } = bench.host;
  const orders = workbook.sheetNamed("订单")!;
  workbook.activate(orders);
  workbook.select(orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  const session = openSession(bench.workbook());
  await session.inspect();
  return session;
}

const ended = (session: Session) => {
  const { run } = session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  return run.result;
};

/** Everything that a person could set, set. */
async function scoreWithEverythingSet(): Promise<Session> {
  const { session } = await openOrders(bench, ROWS);
  const { settings } = session.store.read();
  session.chooseColumn("amount", 6);
  session.chooseColumn("category", null);
  session.answer("status-word:审核中", "leave-out");
  session.changeSettings({
    asOf: dayOf("2025-11-30"),
    maskPersonalData: false,
    rules: { ...settings.rules, windowMonths: 6, frequencyScope: "lifetime", map: "cn8-mean", strictSplit: true },
  });
  await session.score();
  ended(session);
  return session;
}

describe("the record of a run on the settings sheet", () => {
  it("tells what produced the numbers, beside the settings", async () => {
    const { session } = await openOrders(bench, ROWS);
    await session.score();
    const found = lines();
    const facts = Object.fromEntries([...found].filter(([key]) => key.startsWith("run.")));
    expect(found.get("asOf")).toBe("latest");
    expect(facts).toMatchObject({
      "run.version": "0.0.0",
      "run.today": "2026-11-21",
      "run.asOf": "2025-11-14",
      "run.window": "2024-11-15 – 2025-11-14",
      "run.recency": "fixed 5 below 30 90 180 360 · few-members",
      "run.widthBasis": "category",
      "run.map": "rfmw14",
      "run.rowsRead": "7",
      "run.rowsCounted": "6",
      "run.rowsLeftOut walk-in": "1",
      "run.members": "4",
      "run.prospects": "0",
      "run.purchases": "6",
      "run.netTotal": "1210",
      "run.sheet": "订单",
      "run.table": "",
      "run.column memberId": "会员编号",
      "run.column amount": "实付金额",
      "run.personalData": "masked",
    });
    expect(Object.fromEntries(lines("readable"))).toMatchObject({
      asOf: "最近一次消费",
      windowMonths: "12 个月",
      order: "近度、密度、强度、宽度",
      weights: "R 40、F 30、M 20、W 10",
      map: "RFMW 14 群",
      recency: "自动，5 级",
      sameDayIsOnePurchase: "否",
      widthBasis: "品类、品牌、商品中先有的一列",
      compatibility: "不用：RFMW 自己的分数",
      "run.recency": "固定阈值，5 级：≤ 30 · 31–90 · 91–180 · 181–360 · ≥ 361（天）；自动：会员太少，不用等频",
      "run.monetary":
        "按均值倍数（0.5、0.8、1.2、2），5 级：< 101 · 101–161 · 161–242 · 242–403 · ≥ 403；自动：会员太少，不用等频",
      "run.widthBasis": "品类",
      "run.map": "RFMW 14 群",
      "run.netTotal": "1,210",
      "run.table": "不是表格",
      "run.personalData": "已打码",
    });
    expect(facts["run.fingerprint"]).toMatch(/^2-[0-9a-f]{16}$/);
    expect(facts["run.address"]).toBe("A1:H8");
  });

  it("says which column stood for the member, and which date was a guess", async () => {
    const guessed = ROWS.map(row => row.map(cell => ({ 会员编号: "客户", 下单日期: "哪天" })[String(cell)] ?? cell));
    const { session } = await openOrders(bench, guessed);
    await session.score();
    const { rowCheck } = ended(session);
    expect(lines().get("run.guess memberId")).toBe("没有会员编号：以「客户」区分会员");
    expect(lines().get("run.guess orderDate")).toBe("表头没有写明日期：用唯一的日期列（哪天）");
    expect(rowCheck.notes.slice(0, 2)).toEqual([
      { code: "member-stand-in", header: "客户", link: "noun" },
      { code: "column-guessed", field: "orderDate", header: "哪天" },
    ]);
  });

  it("has a label for every line in both languages", async () => {
    await scoreWithEverythingSet();
    for (const row of cells("RFMW_设置")) expect(String(row[1] ?? "")).not.toBe("");
    for (const language of LANGUAGES) {
      const { facts, labels } = outputWords(language).settings;
      for (const label of [...Object.values(facts), ...Object.values(labels)]) expect(label).not.toBe("");
    }
  });

  it("lets a re-run in a fresh session reproduce the members table, the settings and the fingerprint", async () => {
    const first = await scoreWithEverythingSet();
    const [members, settings] = [cells("RFMW_会员"), lines()];
    expect(settings.get("column amount")).toBe("应付金额");
    expect(settings.get("answer status-word:审核中")).toBe("leave-out");
    expect(settings.get("run.personalData")).toBe("full");
    const { settings: before } = first.store.read();

    const second = await reopened();
    expect(second.store.read().ignoredSettings).toEqual([]);
    expect(second.store.read().settings).toEqual({ ...before, maskPersonalData: true });
    second.changeSettings({ maskPersonalData: false });
    await second.score();
    expect(ended(second).rules).toEqual(before.rules);
    expect(cells("RFMW_会员")).toEqual(members);
    expect([...lines()]).toEqual([...settings]);
  });

  it("masks again in the next run, whatever the sheet says of the last", async () => {
    await scoreWithEverythingSet();
    expect(JSON.stringify(cells("RFMW_会员"))).toContain("张三");
    const second = await reopened();
    await second.score();
    expect(JSON.stringify(cells("RFMW_会员"))).not.toContain("张三");
    expect(lines().get("run.personalData")).toBe("masked");
  });

  it("keeps what is about other columns when one is renamed, and asks for what was about that one", async () => {
    await scoreWithEverythingSet();
    fill(bench.host.workbook.sheetNamed("订单")!, [["商品大类"]], 0, 5);
    const { settings } = (await reopened()).store.read();
    expect(settings.answers).toEqual({ "status-word:审核中": "leave-out" });
    expect(settings.choices).toEqual({ amount: 6 });
    expect(settings.lost).toEqual({ columns: [{ field: "category", header: "品类" }], answers: [] });
  });

  it("is read as an older version wrote it, with one mark over all headers and the amount as a number", async () => {
    await scoreWithEverythingSet();
    const { grid } = bench.host.workbook.sheetNamed("RFMW_设置")!;
    const rows = cells("RFMW_设置");
    const older = new Map([["run.column currency", ["headers", "", "1459f65e8554edb8"]], ["column amount", ["answer amount-column", "", "6"]]]); // prettier-ignore
    rows.forEach((row, at) =>
      grid.setBlock(at, 0, [older.get(String(row[0])) ?? [row[0], row[1], at === 0 ? row[2] : row[3]]] as never),
    );
    const table = bench.host.workbook.tables.find(one => one.name === "tblRFMWSettings")!;
    const { row, column, rows: rowCount } = table.range.rectangle!;
    table.range.rectangle = { row, column, rows: rowCount, columns: 3 };
    fill(bench.host.workbook.sheetNamed("订单")!, [["别的"]], 0, 8);
    const { settings, ignoredSettings } = (await reopened()).store.read();
    expect(ignoredSettings).toEqual([]);
    expect(settings.answers).toEqual({ "status-word:审核中": "leave-out" });
    expect(settings.choices).toEqual({ amount: 6, category: null });
  });

  it("has another fingerprint after one changed cell or two rows that changed places, and the same one otherwise", async () => {
    const fingerprintOf = async (rows: typeof ROWS) => {
      const { session } = await openOrders(bench, rows);
      await session.score();
      return lines().get("run.fingerprint");
    };
    const [head, first, second, ...rest] = ROWS as [unknown[], unknown[], unknown[], ...unknown[][]];
    const asIs = await fingerprintOf(ROWS);
    expect(await fingerprintOf(ROWS)).toBe(asIs);
    expect(await fingerprintOf([head, second, first, ...rest] as typeof ROWS)).not.toBe(asIs);
    const changed = first.map((cell, at) => (at === 7 ? "已完成" : cell));
    expect(await fingerprintOf([head, changed, second, ...rest] as typeof ROWS)).not.toBe(asIs);
  });
});
