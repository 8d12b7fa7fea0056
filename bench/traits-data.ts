import { createOrderIngest, chunkOfRows } from "../src/core/order-ingest";
import type { OrderRows, TextColumn } from "../src/core/order-rows";
import { NO_DAY } from "../src/core/units";
import { AS_OF, OrderData } from "./data";
import { ingestOptions } from "./engines/ours";

export const SEED = 20261121;

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

/** The same rows with birthdays, genders, ages, incomes, occupations and education, one of each per member. */
export function withDemographics(orders: OrderRows): OrderRows {
  const { rowCount, member } = orders;
  const drawn = (row: number, step: number) => Math.imul(member[row]! + 1, step) >>> 16;
  const texts = (values: readonly string[], step: number): TextColumn => ({
    values,
    codes: Int32Array.from({ length: rowCount }, (_, row) =>
      member[row]! < 0 ? -1 : drawn(row, step) % values.length,
    ),
  });
  const numbered = (count: number, textOf: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => textOf(at));
  return {
    ...orders,
    birthday: Int32Array.from({ length: rowCount }, (_, row) =>
      member[row]! < 0 ? NO_DAY : AS_OF - 5000 - (drawn(row, 40503) % 20_000),
    ),
    attributes: {
      ...orders.attributes,
      gender: texts(["女", "男", "未知"], 30011),
      age: texts(numbered(80, at => String(at + 10)), 70001), // prettier-ignore
    },
    details: {
      ...orders.details,
      income: texts(numbered(5000, at => String(3000 + 7 * at)), 50021), // prettier-ignore
      occupation: texts(numbered(60, at => `职业 ${at}`), 60013), // prettier-ignore
      education: texts(["本科", "大专", "硕士", "高中"], 40503),
    },
  };
}
