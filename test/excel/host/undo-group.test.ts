import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { OWN_HEADERS, openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});
afterEach(() => vi.restoreAllMocks());

const ALL_SETS = { supports: () => true };
const TO_1_19 = { supports: (version: string) => Number(version.split(".")[1]) < 20 };

/** How often runs of the client asked for one step of undoing. */
function askedForUndoGroup(): () => number {
  const run = vi.spyOn(Excel, "run");
  return () => run.mock.calls.filter(([options]) => JSON.stringify(options)?.includes("mergeUndoGroup")).length;
}

describe("the columns beside the orders as one step of undoing", () => {
  it("are asked for once, and only they, where the host has ExcelApi 1.20", async () => {
    const { score, values } = await openOrders(bench, undefined, ALL_SETS);
    const asked = askedForUndoGroup();
    await score();
    expect(asked()).toBe(1);
    expect((await values("G1:N2"))[0]).toEqual(OWN_HEADERS);
  });

  it("are not asked for below that", async () => {
    const { score } = await openOrders(bench, undefined, TO_1_19);
    const asked = askedForUndoGroup();
    await score();
    expect(asked()).toBe(0);
  });

  it.each(["UndoNotSupported", "GeneralException"])(
    "are written plainly when the host answers %s, whichever of their requests it was",
    async code => {
      for (const skip of [0, 1]) {
        const { score, values } = await openOrders(bench, undefined, ALL_SETS);
        let isGroup = false;
        const run = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
        vi.spyOn(Excel, "run").mockImplementation(((...given: unknown[]) => {
          if (given.length === 2 && !isGroup) {
            isGroup = true;
            // The headers and their looks, then the body.
            bench.host.faults.failMember(skip === 0 ? "Range.values" : "ConditionalFormatCollection.add", code, 1);
          }
          return run(...given);
        }) as typeof Excel.run);
        expect((await score()).rowCheck.counts.people.members).toBe(4);
        expect(isGroup).toBe(true);
        expect((await values("G1:N1"))[0]).toEqual(OWN_HEADERS);
        expect((await values("N2:N7")).flat()).toEqual(Array<string>(6).fill("计入"));
        vi.restoreAllMocks();
      }
    },
  );

  it("insert columns only once when the host refuses after the insertion", async () => {
    const wide = [["会员编号", "下单日期", "金额", "note"], ["V001", 45900, 100, "mine"], ["V002", 45910, 50, "mine"]]; // prettier-ignore
    const { session, score, values, edit } = await openOrders(bench, wide, ALL_SETS);
    await score();
    await edit(sheet => sheet.getRange("L:L").delete("Left"));
    await edit(sheet => void (sheet.getRange("L1:L3").values = [["x"], ["y"], ["z"]]));
    const run = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
    vi.spyOn(Excel, "run").mockImplementation(((...given: unknown[]) => {
      if (given.length === 2) bench.host.faults.failMember("ConditionalFormatCollection.add", "UndoNotSupported", 1);
      return run(...given);
    }) as typeof Excel.run);
    await session.score("insert-columns");
    expect(session.store.read().run).toMatchObject({ status: "done" });
    expect((await values("E1:M1"))[0]).toEqual([...OWN_HEADERS, "x"]);
  });
});
