import { beforeAll, expect, it } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { ORDER_HEADER, ORDER_ROWS, openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

it("a run that two currencies ended is ended by choosing one of them, also after a column came beside the orders", async () => {
  const rows = [[...ORDER_HEADER, "币种"], ...ORDER_ROWS.map((row, at) => [...row, at === 0 ? "EUR" : "USD"])];
  const { session, type } = await openOrders(bench, rows);
  await type("H1:H2", [["备注"], ["x"]]);
  await session.score();
  expect(session.store.read().run).toMatchObject({ status: "failed", failure: { code: "currencies-mixed" } });
  session.answer("currency", "USD");
  await session.score();
  const { run } = session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  expect(run.result.rowCheck.counts.rows.byStatus).toMatchObject({ counted: 5, "other-currency": 1 });
});
