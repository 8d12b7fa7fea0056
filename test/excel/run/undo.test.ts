import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { RequestEntry } from "#host/requests";
import { outputWords } from "#locales/output-words";
import { afterCleanUp, bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { openOrders } from "../../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});
afterEach(() => vi.restoreAllMocks());

/** A host that can do everything, also undo the requests of a run as one step. */
const ALL_SETS = { supports: () => true };
const words = outputWords("zh-CN");

interface Noted {
  readonly entry: RequestEntry;
  /** Within a run that asked for one step of undoing. */
  readonly isGrouped: boolean;
}

/** The requests that are made while `work` is done. */
async function requestsOf(work: () => Promise<unknown>): Promise<readonly Noted[]> {
  await afterCleanUp();
  let isGrouped = false;
  const run = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
  vi.spyOn(Excel, "run").mockImplementation((async (...given: unknown[]) => {
    if (!JSON.stringify(given[0])?.includes("mergeUndoGroup")) return run(...given);
    isGrouped = true;
    return run(...given).finally(() => (isGrouped = false));
  }) as typeof Excel.run);
  const noted: Noted[] = [];
  const stop = bench.host.requests.subscribe(entry => noted.push({ entry, isGrouped }));
  await work();
  await afterCleanUp();
  stop();
  vi.restoreAllMocks();
  return noted;
}

/** What empties the undo stack, as "member on platforms", without repeats. */
function lossesIn(requests: readonly Noted[]): string[] {
  const losses = requests.flatMap(({ entry }) => entry.undoLosses);
  return [...new Set(losses.map(({ member, on }) => `${member} on ${on.join(" and ")}`))];
}

const FOR_PLAIN_RANGES = ["Range.getMergedAreasOrNullObject on desktop"];

describe("the undo stack of the person", () => {
  it.each([
    ["a table", "A1:F7", []],
    ["a plain range", undefined, FOR_PLAIN_RANGES],
  ])(
    "is kept when orders in %s are scored again, but for what Excel offers no other way to",
    async (_, address, looking) => {
      const orders = await openOrders(bench, undefined, {
        ...ALL_SETS,
        ...(address === undefined ? {} : { tableAddress: address }),
      });
      await orders.score();
      expect(lossesIn(await requestsOf(orders.inspect))).toEqual(looking);
      expect(lossesIn(await requestsOf(() => orders.score()))).toEqual([]);
    },
  );

  it("is emptied by a first run where a new sheet takes its place among ours and slicers get their names", async () => {
    const { inspect, score } = await openOrders(bench, undefined, { ...ALL_SETS, tableAddress: "A1:F7" });
    await inspect();
    expect(lossesIn(await requestsOf(() => score())).sort()).toEqual([
      "Range.getMergedAreasOrNullObject on desktop",
      "Slicer.name on web",
      "Worksheet.position on desktop",
    ]);
  });

  it("is emptied when the safety copy of notes goes, which is before the columns beside the orders are written", async () => {
    const { score } = await openOrders(bench, undefined, ALL_SETS);
    await score();
    const members = bench.sheet(words.sheets.members);
    const headers = members.grid.readBlock({ row: 0, column: 0, rows: 1, columns: 60 })[0]!;
    members.grid.setBlock(1, headers.indexOf(words.manualColumns.remarks), [["a note"]]);
    const requests = await requestsOf(() => score());
    expect(lossesIn(requests)).toEqual(["Worksheet.delete on web and desktop"]);
    const deleting = requests.findIndex(({ entry }) => entry.undoLosses.length > 0);
    expect(deleting).toBeLessThan(requests.findIndex(({ isGrouped }) => isGrouped));
  });

  it("gets the columns beside the orders as its last step, with nothing in it that Excel refuses to group", async () => {
    const { score } = await openOrders(bench, undefined, ALL_SETS);
    for (const run of [score, score]) {
      const requests = await requestsOf(() => run());
      const grouped = requests.filter(({ isGrouped }) => isGrouped);
      expect(grouped.length).toBeGreaterThan(0);
      expect(lossesIn(grouped)).toEqual([]);
      const after = requests.slice(requests.map(({ isGrouped }) => isGrouped).lastIndexOf(true) + 1);
      // Bits of a request: 1 = it writes [client source].
      expect(after.filter(({ entry }) => (entry.flags & 1) !== 0 && !isCleanUp(entry) && !isRelease(entry))).toEqual(
        [],
      );
    }
  });

  it("is never touched by an update of the ribbon", async () => {
    const { inspect, score } = await openOrders(bench, undefined, ALL_SETS);
    const requests = [...(await requestsOf(inspect)), ...(await requestsOf(() => score()))];
    expect(requests.flatMap(({ entry }) => entry.members).filter(member => /Ribbon/.test(member))).toEqual([]);
  });
});

/** A request that only lets ranges go. */
function isCleanUp({ members }: RequestEntry): boolean {
  return members.every(member => member === "Workbook._RemoveReference");
}

/** The mark of the run is taken away again: no cell is touched, and nothing that Excel could undo. */
function isRelease({ members, undoLosses }: RequestEntry): boolean {
  const isSetting = (member: string) => /^(Workbook\.settings|Setting|SettingCollection)/.test(member);
  return undoLosses.length === 0 && members.every(isSetting);
}
