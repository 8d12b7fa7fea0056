import { beforeAll, describe, expect, it } from "vitest";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import type { StudyState } from "#app/session/studies/state";
import type { Session } from "#app/session/session";
import { serialFromDay } from "#core/units";
import { bootExcelBench, fill } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { dayOf } from "../../support/order-rows";
import { openSession } from "../../support/orders-session";
import { REPEAT_BUYERS } from "../../support/repeat-buyers";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const ROWS = REPEAT_BUYERS.map(({ member, day, amount }) => [member, serialFromDay(dayOf(day), false), amount]);

async function openBuyers(): Promise<Session> {
  const orders = bench.blank();
  fill(orders, [["Member ID", "Order Date", "Amount"], ...ROWS]);
  const session = openSession(bench.workbook(), { language: "en-US" });
  await session.inspect();
  session.changeSettings({ asOf: dayOf("2026-11-21") });
  await session.checkRows();
  return session;
}

const ofResponse = (session: Session) => session.store.read().studies.response as StudyState<"response">;

describe("a study", () => {
  it("is made of the rows that are kept, without a request to the workbook", async () => {
    const session = await openBuyers();
    const requests = bench.host.requests.count;
    await session.makeStudy("response", { horizonDays: 90 });
    const { made, working } = ofResponse(session);
    expect(working).toBeNull();
    expect(made!.of).toBe(session.store.read().book);
    expect(made!.found).toMatchObject({
      kind: "tested",
      cutoff: dayOf("2026-08-23"),
      base: { share: { hits: 25, of: 80 } },
    });
    expect(bench.host.requests.count).toBe(requests);
  });

  it("says what the rows cannot carry: 90 days would do where 180 would not", async () => {
    const session = await openBuyers();
    session.changeSettings({ asOf: dayOf("2026-02-15") });
    await expect.poll(() => session.store.read().bookBusy).toBe(false);
    await session.makeStudy("response", { horizonDays: 180 });
    expect(ofResponse(session).made!.found).toMatchObject({ kind: "shorter-horizon", offers: [90, 60, 30] });
  });

  it("ends as called off, and can be made again", async () => {
    const session = await openBuyers();
    const making = session.makeStudy("response", { horizonDays: 90 });
    session.cancelStudy("response");
    await making;
    const { book } = session.store.read();
    const failure = { of: book, asked: { horizonDays: 90 }, failure: { code: "cancelled" } };
    expect(ofResponse(session)).toEqual({ working: null, made: null, failure });
    await session.makeStudy("response", { horizonDays: 60 });
    expect(ofResponse(session).made!.asked).toEqual({ horizonDays: 60 });
  });

  it("is written by a run that was asked for it, and by no other", async () => {
    const session = await openBuyers();
    await session.score();
    const sections = async (): Promise<unknown[][]> => {
      const table = await bench.workbook().readTableSheet(METRICS_TABLE);
      if (!table.ok) throw new Error(table.failure.code);
      return table.value!.rows.filter(row => row[1] === "Response test").map(row => row.slice(2, 9));
    };
    expect(await sections()).toEqual([]);
    session.changeSettings({ alsoWritten: ["response"] });
    await session.score();
    const rows = await sections();
    expect(rows.filter(row => row[1] === "All members").slice(0, 3)).toEqual([
      ["", "All members", "", "Members", 80, "members", 80],
      ["", "All members", "", "Bought again", 25, "members", 80],
      ["", "All members", "", "Rate", 0.3125, "share", 80],
    ]);
    // 40 members had bought 10 days before the cutoff (R 5), 40 of them 310 days before (R 2).
    const rates = rows.filter(row => row[0] === "R" && row[3] === "Rate" && row[6] !== 0);
    expect(rates.map(row => [row[1], row[4], row[6]])).toEqual([
      ["Score 2", 0.125, 40],
      ["Score 5", 0.5, 40],
    ]);
  });
});
