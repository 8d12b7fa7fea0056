import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { presentOf, usualBase } from "#app/movement/present";
import { METRICS_TABLE } from "#app/outputs/metrics/names";
import type { Session } from "#app/session/session";
import { compareWithBase, isRefusal, membersOfCell } from "#core/segment-movement";
import type { Movement, MovementView } from "#core/segment-movement";
import { fillFromSample } from "#files/fill-from-rows";
import { outputWords } from "#locales/output-words";
import { sampleWorkbook } from "#samples/sample-workbook";
import { bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { dayOf } from "../support/order-rows";
import { openSession } from "../support/orders-session";

/** Printed by `oracle.py` beside it, of the rows of the sample. */
interface Expected {
  readonly members: { readonly then: number; readonly now: number };
  readonly changes: Readonly<Record<"up" | "same" | "down" | "new" | "gone", number>>;
  readonly otherSegmentByBands: number;
  readonly net: number;
  /** "core slipping": from and to; "new" and "gone" where there is none. */
  readonly matrix: Readonly<Record<string, number>>;
}

const expected = JSON.parse(readFileSync(path.join(__dirname, "movement-sample/expected.json"), "utf8")) as Expected;

let bench: ExcelBench;
let session: Session;
beforeAll(async () => {
  bench = await bootExcelBench();
  fillFromSample(bench.host.workbook, sampleWorkbook("zh-CN"));
  session = openSession(bench.workbook());
  await session.inspect();
  session.changeSettings({ alsoWritten: ["snapshots", "movement"] });
  for (const asOf of ["2026-08-31", "2026-11-21"]) {
    session.changeSettings({ asOf: dayOf(asOf) });
    await session.score();
    expect(session.store.read().run).toMatchObject({ status: "done", result: { snapshot: { kind: "added" } } });
  }
  await session.readSnapshots();
}, 60_000);

/** As the pane compares. */
function moved(view: MovementView): Movement {
  const { book, snapshots } = session.store.read();
  if (snapshots.status !== "ready") throw new Error(snapshots.status);
  const { scored, texts, inspection } = book!;
  const base = usualBase(snapshots.kept!.snapshots, scored.asOf);
  const found = compareWithBase(base, presentOf(scored, texts.memberKeys, inspection.mapping), view);
  if (isRefusal(found)) throw new Error(found.reason);
  return found;
}

const countsOf = ({ totals }: Movement) =>
  Object.fromEntries(Object.entries(totals).map(([change, { members }]) => [change, members]));

function matrixOf({ map, members, segmentCount }: Movement): Record<string, number> {
  const from = [...map.segments.map(({ id }) => id), "new"];
  const to = [...map.segments.map(({ id }) => id), "gone"];
  const cells = Array.from(members, (count, cell) => {
    const side = segmentCount + 1;
    return [`${from[Math.floor(cell / side)]!} ${to[cell % side]!}`, count] as const;
  });
  return Object.fromEntries(cells.filter(([, count]) => count > 0));
}

describe("the sample from 2026-08-31 to 2026-11-21", () => {
  it("moves in the pane as the oracle says", () => {
    const found = moved("frozen");
    expect(countsOf(found)).toEqual(expected.changes);
    expect(matrixOf(found)).toEqual(expected.matrix);
    expect(found.checks).toMatchObject({
      agrees: true,
      presentMembers: { scored: expected.members.now },
      baseMembers: { inSnapshot: expected.members.then },
      baseNotAsScored: 0,
    });
    expect(found.bands!.otherSegment).toBe(expected.otherSegmentByBands);
    expect(found.checks.presentNet.inCells).toBeCloseTo(expected.net, 2);
    const fan = found.map.segments.findIndex(({ id }) => id === "fan");
    expect(membersOfCell(found, fan, fan).length).toBe(expected.matrix["fan fan"]);
  });

  it("stands on the metrics sheet as in the pane", async () => {
    const table = await bench.workbook().readTableSheet(METRICS_TABLE);
    if (!table.ok) throw new Error(table.failure.code);
    const rows = table.value!.rows.filter(row => row[1] === "迁移" && row[5] === "会员数");
    const words = outputWords("zh-CN");
    const { map } = moved("frozen");
    const idOf = new Map(map.segments.map(({ id }, place) => [words.segmentName(map, place), id]));
    const { changes, notInBase, notInPresent } = words.metrics.movement;
    const cells = rows.filter(row => row[4] !== "");
    const named = cells.map(([, , , from, to, , count]) => {
      const ids = [from === notInBase ? "new" : idOf.get(String(from)), to === notInPresent ? "gone" : idOf.get(String(to))];
      return [ids.join(" "), count] as const;
    });
    expect(Object.fromEntries(named)).toEqual(expected.matrix);
    const changed = Object.entries(expected.changes).map(([change, count]) => [changes[change as "up"], count]);
    expect(rows.filter(row => row[4] === "").slice(0, 5).map(row => [row[3], row[6]])).toEqual(changed);
  });

  it("says in the members table of everybody whose segment is another where they came from", async () => {
    const table = await bench.workbook().readTableSheet("tblRFMWMembers");
    if (!table.ok) throw new Error(table.failure.code);
    const { headers, rows } = table.value!;
    const previous = rows.map(row => row[headers.indexOf("上一分群")]).filter(cell => cell !== "");
    // The cut points of both days give everybody the same segment, so the matrix says who they are.
    const others = Object.entries(expected.matrix).filter(([cell]) => {
      const [from, to] = cell.split(" ");
      return from !== "new" && to !== "gone" && from !== to;
    });
    expect(previous.length).toBe(others.reduce((sum, [, count]) => sum + count, 0));
  });
});
