import { createOrderIngest, chunkOfRows } from "../src/core/order-ingest";
import type { OrderRows, TextColumn } from "../src/core/order-rows";
import { scoreMembers } from "../src/core/score-members";
import { defaultRules } from "../src/core/scoring-rules";
import { AS_OF, OrderData } from "./data";
import { ingestOptions } from "./engines/ours";
import { keep, origin, printTable, timing } from "./results";

const SEED = 20261121;

/** Rows to scored members with nothing mapped but what scores need, and with all columns that traits look at. */
export function benchTraits(rowCount: number, repetitions: number): void {
  const plain = plainOrders(rowCount);
  const cases = { "what scores need": plain, "everything mapped": withEverything(plain) };
  const rows = Object.entries(cases).map(([name, orders]) => {
    const times: number[] = [];
    for (let run = 0; run <= repetitions; run++) {
      const started = performance.now();
      scoreMembers(orders, defaultRules(), { asOf: AS_OF, today: AS_OF });
      // The first run warms up.
      if (run > 0) times.push(performance.now() - started);
    }
    return { ...origin(), case: name, rows: rowCount, seed: SEED, repetitions, ...timing(times) };
  });
  keep("traits", rows);
  printTable(
    ["case", "rows", "minimum ms", "median ms"],
    rows.map(row => [row.case, row.rows, row.minimum, row.median]),
  );
}

export function plainOrders(rowCount: number): OrderRows {
  const data = new OrderData({ rowCount, ids: "text", order: "shuffled", seed: SEED });
  const ingest = createOrderIngest(ingestOptions(rowCount));
  for (const chunk of data.chunks()) ingest.add(chunkOfRows(chunk));
  return ingest.finish(new Int32Array(0));
}

/** The same rows with brands, ratings, channels, list prices, discounts, quantities and refunds, spread by row number. */
export function withEverything(orders: OrderRows): OrderRows {
  const { rowCount } = orders;
  const texts = (values: readonly string[], step: number): TextColumn => ({
    values,
    codes: Int32Array.from({ length: rowCount }, (_, row) => (Math.imul(row + 1, step) >>> 16) % values.length),
  });
  const figure = (valueOf: (row: number) => number) =>
    Float64Array.from({ length: rowCount }, (_, row) => valueOf(row));
  return {
    ...orders,
    refund: figure(row => (row % 29 === 0 ? 1 : 0)),
    attributes: {
      ...orders.attributes,
      channel: texts(["门店", "天猫", "小程序", "京东", "POS", "电话"], 40503),
      store: texts(
        Array.from({ length: 200 }, (_, at) => `门店 ${at}`),
        50021,
      ),
      salesperson: texts(
        Array.from({ length: 1000 }, (_, at) => `导购 ${at}`),
        60013,
      ),
    },
    details: {
      brand: texts(
        Array.from({ length: 300 }, (_, at) => `品牌 ${at}`),
        30011,
      ),
      feedbackScore: texts(["5", "4", "3", "2", "1"], 70001),
    },
    figures: {
      listAmount: figure(row => orders.amount[row]! * (row % 3 === 0 ? 1.25 : 1)),
      discount: figure(row => (row % 3 === 0 ? orders.amount[row]! * 0.25 : 0)),
      quantity: figure(() => 1),
    },
  };
}
