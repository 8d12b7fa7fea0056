import type { Inspection } from "#app/orders/inspection";
import { ownMarks } from "#app/outputs/part/own-marks";
import type { Part } from "#app/outputs/part/part";
import { PARTS } from "#app/outputs/parts";
import type { Scorer, Workbook } from "#app/ports";
import { createInProcessScorer } from "#app/run/in-process-scorer";
import type { RunResult } from "#app/run/run-result";
import type { OrderColumnsMode } from "#app/run/write-request";
import { createSession } from "#app/session/session";
import type { Session } from "#app/session/session";
import type { ExcelWorkbookOptions } from "#excel/excel-workbook";
import type { WorksheetModel } from "#host/model/worksheet";
import { ORDER_HEADERS } from "#locales/order-headers";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { fill } from "./excel-host";
import type { ExcelBench } from "./excel-host";
import { dayOf } from "./order-rows";

export const ORDER_HEADER = ["会员编号", "会员姓名", "订单号", "下单日期", "金额", "品类"];
/** Six orders of four members; days are Excel serials of 2025. */
export const ORDER_ROWS: readonly (readonly (string | number)[])[] = [
  ["V001", "张三", "S1", 45900, 100, "A"],
  ["V001", "张三", "S2", 45950, 300, "B"],
  ["V002", "李四", "S3", 45920, 200, "A"],
  ["V003", "王五", "S4", 45970, 50, "C"],
  ["V003", "王五", "S5", 45975, 60, "A"],
  ["V004", "赵六", "S6", 45800, 500, "B"],
];
/** What a run in Chinese writes beside the orders. */
export const OWN_HEADERS = ["RFMW_分群", "RFMW_编码", "R分", "F分", "M分", "W分", "客户类型", "行状态"];

/** The whole pane without its face: session, use cases and adapter on an emulated workbook with six orders. */
export interface OrdersBench {
  readonly orders: WorksheetModel;
  readonly session: Session;
  readonly workbook: Workbook;
  /** Selects one cell of the orders and looks at it. */
  readonly inspect: () => Promise<Inspection>;
  /** Scores; throws the failure if there is one. */
  readonly score: (besideOrders?: OrderColumnsMode) => Promise<RunResult>;
  /** Scores and gives the failure. */
  readonly failure: (besideOrders?: OrderColumnsMode) => Promise<unknown>;
  readonly values: (address: string) => Promise<unknown[][]>;
  readonly formulas: (address: string) => Promise<unknown[][]>;
  /** Types into cells, as a person would. */
  readonly type: (address: string, cells: readonly (readonly (string | number)[])[]) => Promise<void>;
  readonly edit: (change: (sheet: Excel.Worksheet) => void) => Promise<void>;
}

/** What a session may be opened with other than usual. */
export interface SessionChoices {
  readonly parts?: readonly Part[];
  readonly language?: Language;
  /** Milliseconds since 1970. Default: always the same. */
  readonly now?: () => number;
  /** Default: one that scores in this thread. */
  readonly scorer?: Scorer;
}

/** The moment at which sessions of tests are open. */
export const TEST_NOW = Date.UTC(2026, 10, 21, 6, 3);

/** A session, in Chinese unless asked, on a workbook; today is 2026-11-21 and no time passes but what is asked for. */
export function openSession(
  workbook: Workbook,
  { parts = PARTS, language = "zh-CN", now = () => TEST_NOW, scorer = createInProcessScorer() }: SessionChoices = {},
): Session {
  let milliseconds = 0;
  return createSession({
    ports: {
      workbook,
      scorer,
      clock: {
        today: () => dayOf("2026-11-21"),
        milliseconds: () => milliseconds++,
        now,
        yieldToHost: () => Promise.resolve(),
      },
    },
    headers: ORDER_HEADERS,
    languages: async () => ({ current: outputWords(language), all: LANGUAGES.map(outputWords) }),
    version: "0.0.0",
    parts,
  });
}

/** Puts orders on a blank sheet "订单" and opens a session on them. */
export async function openOrders(
  bench: ExcelBench,
  rows: readonly (readonly (string | number | null)[])[] = [ORDER_HEADER, ...ORDER_ROWS],
  options: Partial<ExcelWorkbookOptions> & SessionChoices & { readonly tableAddress?: string } = {},
): Promise<OrdersBench> {
  const orders = bench.blank("订单");
  fill(orders, rows);
  const { tableAddress, parts = PARTS, language = "zh-CN", now, scorer, ...workbookOptions } = options;
  const edit: OrdersBench["edit"] = change =>
    Excel.run(async context => {
      change(context.workbook.worksheets.getItem("订单"));
      await context.sync();
    });
  if (tableAddress !== undefined) await edit(sheet => void (sheet.tables.add(tableAddress, true).name = "Orders"));
  const workbook = bench.workbook({ own: ownMarks(parts), ...workbookOptions });
  const session = openSession(workbook, { parts, language, ...(now && { now }), ...(scorer && { scorer }) });
  const run = async (besideOrders?: OrderColumnsMode) => {
    await session.score(besideOrders);
    return session.store.read().run;
  };
  const read = (address: string, property: "values" | "formulas") =>
    Excel.run(async context => {
      const range = context.workbook.worksheets.getItem("订单").getRange(address);
      range.load(property);
      await context.sync();
      return range[property] as unknown[][];
    });
  const bed: OrdersBench = {
    orders,
    session,
    workbook,
    inspect: async () => {
      bench.host.workbook.activate(orders);
      bench.host.workbook.select(orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
      await session.inspect();
      const { source } = session.store.read();
      if (source.status !== "ready") throw new Error(`not ready: ${JSON.stringify(source)}`);
      return source.inspection;
    },
    score: async besideOrders => {
      const ended = await run(besideOrders);
      if (ended.status !== "done") throw new Error(`not done: ${JSON.stringify(ended)}`);
      return ended.result;
    },
    failure: async besideOrders => {
      const ended = await run(besideOrders);
      if (ended.status !== "failed") throw new Error(`ended as ${ended.status}`);
      return ended.failure;
    },
    values: address => read(address, "values"),
    formulas: address => read(address, "formulas"),
    type: (address, cells) => edit(sheet => void (sheet.getRange(address).formulas = cells.map(row => [...row]))),
    edit,
  };
  await bed.inspect();
  return bed;
}
