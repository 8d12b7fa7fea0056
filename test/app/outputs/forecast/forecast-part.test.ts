import { beforeAll, describe, expect, it } from "vitest";
import { FORECAST_TABLE } from "#app/outputs/forecast/names";
import type { Session } from "#app/session/session";
import { outputWords } from "#locales/output-words";
import { expectSurvived, undisturbed } from "../../../faults/disturbances";
import type { Disturbance } from "../../../faults/disturbed-run";
import { firstRun } from "../../../faults/scenarios";
import type { Scenario } from "../../../faults/scenarios";
import { afterCleanUp, bootExcelBench } from "../../../support/excel-host";
import type { ExcelBench } from "../../../support/excel-host";
import { openOrders, openSession } from "../../../support/orders-session";
import type { OrdersBench } from "../../../support/orders-session";

let bench: ExcelBench;
let orders: OrdersBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const sheetNames = (): string[] => bench.host.workbook.sheets.map(sheet => sheet.name);
const forecastSheets = (): string[] => sheetNames().filter(name => /RFMW_(预测|Forecast)/.test(name));
const noteColumn = async (): Promise<unknown[]> => {
  const table = await orders.workbook.readTableSheet(FORECAST_TABLE);
  if (!table.ok || table.value === null) throw new Error("no forecast table");
  return table.value.rows.map(row => row.at(-1));
};
const asks = (session: Session): void => session.changeSettings({ alsoWritten: ["forecast"] });

async function inEnglish(): Promise<Session> {
  const session = openSession(orders.workbook, { language: "en-US" });
  bench.host.workbook.activate(orders.orders);
  bench.host.workbook.select(orders.orders, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await session.inspect();
  return session;
}

/** A first run that writes the forecast, too. */
const withForecast: Scenario = {
  name: "a first run with a forecast",
  prepare: async (bed, parts) => {
    const prepared = await firstRun.prepare(bed, parts);
    asks(prepared.session);
    const reopen = async (): Promise<Session> => {
      const session = await prepared.reopen();
      asks(session);
      return session;
    };
    return { ...prepared, reopen };
  },
};

describe("the sheet of the forecast", () => {
  it("is not there unless it was asked for", async () => {
    orders = await openOrders(bench);
    await orders.score();
    expect(forecastSheets()).toEqual([]);
  });

  it("is written by a run that was asked for it, told as a place, and written again by the next", async () => {
    asks(orders.session);
    const { places } = await orders.score();
    expect(places.map(({ part }) => part)).toContain("forecast");
    expect(forecastSheets()).toEqual(["RFMW_预测"]);
    // Four members are no base for a forecast: the sheet says so, with the numbers.
    const { refusal } = outputWords("zh-CN").forecast;
    const told = await noteColumn();
    expect(told).toContain(refusal({ code: "few-buyers", buyers: 4, least: 500 }));
    await orders.score();
    expect(await noteColumn()).toEqual(told);
    expect(forecastSheets()).toEqual(["RFMW_预测"]);
  });

  it("is no source of orders", async () => {
    const sheet = bench.host.workbook.sheets.find(({ name }) => name === "RFMW_预测")!;
    bench.host.workbook.activate(sheet);
    bench.host.workbook.select(sheet, [{ row: 1, column: 0, rows: 1, columns: 1 }]);
    const session = openSession(orders.workbook);
    await session.inspect();
    expect(session.store.read()).toMatchObject({ ownSheet: "RFMW_预测", source: { status: "ready" } });
  });

  it("takes the name and the words of the other language, asked for by the settings of the workbook", async () => {
    const session = await inEnglish();
    expect(session.store.read().settings).toMatchObject({ alsoWritten: ["forecast"], forecastDays: 90 });
    await session.score();
    expect(forecastSheets()).toEqual(["RFMW_Forecast"]);
    const { refusal } = outputWords("en-US").forecast;
    expect(await noteColumn()).toContain(refusal({ code: "few-buyers", buyers: 4, least: 500 }));
  });

  it("stays as it was by a run that is no longer asked for it", async () => {
    const session = await inEnglish();
    session.changeSettings({ alsoWritten: [] });
    const before = await noteColumn();
    await session.score();
    expect(await noteColumn()).toEqual(before);
  });

  it("is taken away with everything else", async () => {
    const session = await inEnglish();
    await session.askRemoval();
    await session.removeResults();
    expect(session.store.read().removal).toMatchObject({ status: "done" });
    expect(sheetNames()).toEqual(["订单"]);
  });

  it("survives requests that are refused, lost or cancelled while it is written", async () => {
    const { reference } = await undisturbed(bench, withForecast);
    const prepared = await withForecast.prepare(bench);
    await afterCleanUp();
    const isThere: boolean[] = [];
    const stop = bench.host.requests.subscribe(() => isThere.push(forecastSheets().length > 0));
    await prepared.session.score();
    stop();
    const first = isThere.indexOf(true);
    expect(first).toBeGreaterThan(0);
    const tries: Disturbance[] = [
      { kind: "code", at: first - 1, code: "GeneralException", done: "half" },
      { kind: "cancel", at: first + 1 },
    ];
    for (const [place, disturbance] of tries.entries())
      await expectSurvived(bench, withForecast, disturbance, reference, place % 2 === 1);
  }, 60_000);
});
