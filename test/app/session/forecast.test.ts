import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { FORECAST_TABLE } from "#app/outputs/forecast/names";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import type { Session } from "#app/session/session";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { CDNOW_END, cdnowRows } from "../../support/cdnow";
import { openSession } from "../../support/orders-session";

interface Oracle {
  readonly full: { readonly buyers: number; readonly parameters: readonly number[]; readonly expectedIn26Weeks: number };
  readonly heldOut: { readonly actual: number; readonly expected: number; readonly brier: number; readonly baseBrier: number };
} // prettier-ignore

const oracle = JSON.parse(
  readFileSync(new URL("../../golden/cdnow-forecast/product-rules.json", import.meta.url), "utf8"),
) as Oracle;

let bench: ExcelBench;
let session: Session;
/** The forecast section of the metrics sheet: item, sub-item, metric, value. */
let metrics: unknown[][];
let forecast: unknown[][];

async function rowsOf(tableName: string): Promise<unknown[][]> {
  const table = await bench.workbook().readTableSheet(tableName);
  if (!table.ok || table.value === null) throw new Error(`no ${tableName}`);
  return table.value.rows.map(row => [...row]);
}

beforeAll(async () => {
  bench = await bootExcelBench();
  fill(bench.blank(), cdnowRows());
  session = openSession(bench.workbook(), { language: "en-US" });
  await session.inspect();
  // 26 weeks, for which the oracle has figures.
  session.changeSettings({ asOf: CDNOW_END, alsoWritten: ["forecast"], forecastDays: 182 });
  await session.score("skip");
  metrics = (await rowsOf(METRICS_TABLE))
    .filter(row => row[1] === "Forecast")
    .map(row => [row[3], row[4], row[5], row[6]]);
  forecast = await rowsOf(FORECAST_TABLE);
});

const valueOf = (item: string, metric: string, subItem = ""): number =>
  metrics.find(row => row[0] === item && row[1] === subItem && row[2] === metric)?.[3] as number;

describe("the CDNOW orders, scored with a forecast", () => {
  it("have a row of the forecast for each buyer, and the sum that the oracle expects", () => {
    expect(forecast).toHaveLength(oracle.full.buyers);
    const sum = forecast.reduce((total, row) => total + (row[1] as number), 0);
    expect(sum).toBeCloseTo(oracle.full.expectedIn26Weeks, 1);
    expect(forecast.every(row => typeof row[0] === "string" && /^\d{4}$/.test(row[0]))).toBe(true);
  });

  it("have the parameters and the days held out of the oracle among the metrics", () => {
    const [r, alphaInWeeks, a, b] = oracle.full.parameters as [number, number, number, number];
    for (const [name, value] of Object.entries({ r, alpha: 7 * alphaInWeeks, a, b })) {
      expect(valueOf("BG/NBD", "Parameter", name) / value).toBeCloseTo(1, 3);
    }
    expect(valueOf("Days ahead", "Expected purchases")).toBeCloseTo(oracle.full.expectedIn26Weeks, 1);
    expect(valueOf("Days held out", "Actual purchases")).toBe(1882);
    expect(valueOf("Days held out", "Expected purchases")).toBeCloseTo(1653.4, 1);
    expect(valueOf("Days held out", "Brier score")).toBeCloseTo(oracle.heldOut.brier, 5);
    expect(valueOf("Days held out", "Brier score of the base rate")).toBeCloseTo(oracle.heldOut.baseBrier, 6);
  });

  it("are the same when the pane makes the study", async () => {
    await session.makeStudy("forecast", { unit: "days", horizon: 182 });
    const found = session.store.read().studies.forecast!.made!.found;
    if (found === null || !("forecast" in found)) throw new Error("refused");
    expect([...found.forecast.expectedPurchases].sort((one, other) => other - one)).toEqual(
      forecast.map(row => row[1]),
    );
  });
});
