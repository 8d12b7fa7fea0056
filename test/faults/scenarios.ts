import { CUT_OFF_AFTER_MILLISECONDS } from "#app/claim/hold-workbook";
import { ownMarks } from "#app/outputs/part/own-marks";
import type { Part } from "#app/outputs/part/part";
import { PARTS } from "#app/outputs/parts";
import type { OrderColumnsMode } from "#app/run/write-request";
import type { Session } from "#app/session/session";
import type { WorksheetModel } from "#host/model/worksheet";
import { fill, filterTable } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { ORDER_HEADER, TEST_NOW, openOrders, openSession } from "../support/orders-session";
import type { OrdersBench } from "../support/orders-session";

/** A workbook and a pane at the moment before the run that is to be disturbed. */
export interface Prepared {
  readonly session: Session;
  /** The pane opened anew on the same workbook, with the orders selected. */
  readonly reopen: () => Promise<Session>;
  readonly besideOrders: OrderColumnsMode;
  /** Texts that a person wrote into our sheets; they must be found somewhere whatever happens. */
  readonly handWritten: readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly prepare: (bench: ExcelBench, parts?: readonly Part[]) => Promise<Prepared>;
}

const ROWS: readonly (readonly (string | number)[])[] = [
  ["00123", "=1+1", "S1", 45900, 100, "A"],
  ["00123", "=1+1", "S2", 45950, 300, "B"],
  ["V002", "@李四", "S3", 45920, 200, "A"],
  ["V003", "-王五", "S4", 45970, 50, "C"],
  ["V003", "-王五", "S5", 45975, 60, "A"],
  ["V004", "赵六", "S6", 45800, 500, "B"],
  ["V005", "1-2", "S7", 45810, 20, "A"],
];

/** Cells of the user's that are not orders: a calculation right of a gap, a list below, another sheet, looks. */
function addUserCells(bench: ExcelBench, orders: WorksheetModel): void {
  fill(
    orders,
    [
      ["预算", "合计"],
      ["一季度", 12.5],
      ["00700", true],
    ],
    1,
    20,
  );
  orders.grid.setFormula(4, 21, "=SUM(V2:V3)", 12.5);
  fill(orders, [["附注：手工"]], 30, 0);
  orders.grid.setNumberFormat({ row: 1, column: 3, rows: ROWS.length, columns: 1 }, "yyyy/m/d");
  orders.setColumnWidth(1, 133);
  const other = bench.host.workbook.addSheet("我的表");
  fill(other, [
    ["会员编号", "备注"],
    ["00123", "=不是公式"],
    ["V002", "x"],
  ]);
}

async function plainOrders(
  bench: ExcelBench,
  options: { readonly tableAddress?: string; readonly parts?: readonly Part[] } = {},
): Promise<OrdersBench> {
  const orders = await openOrders(bench, [ORDER_HEADER, ...ROWS], options);
  addUserCells(bench, orders.orders);
  await orders.inspect();
  return orders;
}

function prepared(
  bench: ExcelBench,
  orders: OrdersBench,
  more: Partial<Pick<Prepared, "besideOrders" | "handWritten">> & { readonly parts?: readonly Part[] } = {},
): Prepared {
  const { parts = PARTS, ...given } = more;
  return {
    session: orders.session,
    reopen: async () => {
      bench.host.workbook.activate(orders.orders);
      bench.host.workbook.select(orders.orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
      // What the first pane left behind is no longer heard of; nothing else is known of it.
      const now = () => TEST_NOW + CUT_OFF_AFTER_MILLISECONDS;
      const session = openSession(bench.workbook({ own: ownMarks(parts) }), { parts, now });
      await session.inspect();
      return session;
    },
    besideOrders: "write",
    handWritten: [],
    ...given,
  };
}

export const firstRun: Scenario = {
  name: "a first run on plain cells",
  prepare: async (bench, parts = PARTS) => prepared(bench, await plainOrders(bench, { parts }), { parts }),
};

const insertedColumns: Scenario = {
  name: "a first run on a table whose right neighbour cells are in use",
  prepare: async bench => {
    const orders = await plainOrders(bench, { tableAddress: `A1:F${ROWS.length + 1}` });
    fill(orders.orders, [["我的列"], ["a"], ["b"], ["c"]], 0, 6);
    await orders.inspect();
    return prepared(bench, orders, { besideOrders: "insert-columns" });
  },
};

const secondRun: Scenario = {
  name: "a second run on a members table that people sorted, filtered, widened and wrote on",
  prepare: async bench => {
    const orders = await plainOrders(bench);
    await orders.score();
    await writeOnMembers();
    await filterTable("tblRFMWMembers", 2, "V003");
    fill(orders.orders, [["V006", "孙七", "S8", 45981, 5000, "D"]], ROWS.length + 1);
    await orders.inspect();
    return prepared(bench, orders, { handWritten: ["周六来店", "=不是公式", "贵宾甲", "=RAND()"] });
  },
};

/** Notes, a column of one's own with a formula, another sort order, a moved column. */
async function writeOnMembers(): Promise<void> {
  await Excel.run(async context => {
    const table = context.workbook.tables.getItem("tblRFMWMembers");
    table.load("columns/items/name,rows/count");
    await context.sync();
    const remarks = table.columns.getItem("备注").getDataBodyRange();
    remarks.numberFormat = [["@"]];
    remarks.load("rowCount");
    await context.sync();
    const texts = Array.from({ length: remarks.rowCount }, (_, row) => [["周六来店", "=不是公式", ""][row] ?? ""]);
    remarks.values = texts;
    table.columns.add(undefined, [
      ["贵宾"],
      ...texts.map((_, row) => [row === 0 ? "贵宾甲" : row === 1 ? "=RAND()" : ""]),
    ]);
    table.columns.getItem("备注").getDataBodyRange().format.fill.color = "#FFF8E1";
    await context.sync();
  });
}

/** The run goes by what people wrote and adds the windows of one more year below. */
const changedCalendar: Scenario = {
  name: "a run that adds to a calendar of occasions which people changed and wrote beside",
  prepare: async bench => {
    const orders = await plainOrders(bench);
    orders.session.changeSettings({ alsoWritten: ["calendar"] });
    await orders.score();
    await Excel.run(async context => {
      const table = context.workbook.tables.getItem("tblRFMWCalendar");
      const body = table.getDataBodyRange();
      body.load("rowCount");
      await context.sync();
      const texts = Array.from({ length: body.rowCount }, (_, row) => [row === 0 ? "小王" : ""]);
      table.columns.add(undefined, [["谁负责"], ...texts]);
      table.rows.add(undefined, [["店庆周", "Anniversary", 45900, 45920, "我来"]]);
      await context.sync();
    });
    fill(orders.orders, [["V006", "孙七", "S8", 46037, 5000, "D"]], ROWS.length + 1);
    await orders.inspect();
    return prepared(bench, orders, { handWritten: ["店庆周", "谁负责", "小王", "我来"] });
  },
};

export const SCENARIOS: readonly Scenario[] = [firstRun, insertedColumns, secondRun, changedCalendar];
