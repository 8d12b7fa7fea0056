import { beforeAll, describe, expect, it } from "vitest";
import { afterCleanUp, bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { DOCUMENTED_CODES, disturbed } from "./disturbed-run";
import type { Disturbance } from "./disturbed-run";
import { expectHealed, expectSacredRules } from "./sacred-rules";
import type { Reference } from "./sacred-rules";
import { SCENARIOS } from "./scenarios";
import type { Scenario } from "./scenarios";
import { sheetsOf, userCells } from "./workbook-facts";

/** `FAULTS=all` tries everything; without it each request meets a few disturbances, another few in each scenario. */
const EVERYTHING = process.env.FAULTS === "all";

const MOST_REPORTED = EVERYTHING ? 500 : Number(process.env.FAULTS_REPORTED ?? 5);

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** The workbook before and after a run that nothing disturbs, and how many requests it makes. */
async function undisturbed(
  scenario: Scenario,
): Promise<{ readonly reference: Reference; readonly requestCount: number }> {
  const prepared = await scenario.prepare(bench);
  const { workbook } = bench.host;
  const before = sheetsOf(workbook);
  const cells = userCells(workbook);
  let requestCount = 0;
  await afterCleanUp();
  bench.host.faults.beforeRequest = () => requestCount++;
  await prepared.session.score(prepared.besideOrders);
  bench.host.faults.clear();
  const { run } = prepared.session.store.read();
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  const reference = {
    userCells: cells,
    before,
    after: sheetsOf(workbook),
    sheetOfPart: new Map(run.result.places.map(({ part, place }) => [part, place.sheetName])),
  };
  expect(userCells(workbook)).toEqual(cells);
  expect(run.result.notMade).toEqual([]);
  return { reference, requestCount };
}

function disturbancesOf(requestCount: number): Disturbance[] {
  const all: Disturbance[] = [];
  for (let at = 0; at < requestCount; at++) {
    for (const code of DOCUMENTED_CODES) {
      for (const done of ["nothing", "half", "all"] as const) all.push({ kind: "code", at, code, done });
    }
    all.push({ kind: "hang", at, done: "nothing" }, { kind: "hang", at, done: "all" });
    all.push({ kind: "stop", at }, { kind: "cancel", at });
  }
  return all;
}

/** A sample: of each scenario another share of the requests, each with another code, half-done or not; and stops. */
function sampled(all: readonly Disturbance[], place: number): Disturbance[] {
  const step = place + 1;
  const codes = all.filter(({ kind }) => kind === "code");
  const others = all.filter(({ kind }) => kind !== "code");
  const perRequest = DOCUMENTED_CODES.length * 3;
  return [
    ...codes.filter((_, index) => {
      const request = Math.floor(index / perRequest);
      return request % step === 0 && index % perRequest === (request * 7 + place * 31) % perRequest;
    }),
    ...others.filter((_, index) => index % (9 * step) === place),
  ];
}

describe.each(SCENARIOS.map((scenario, place) => ({ name: scenario.name, scenario, place })))(
  "$name",
  ({ scenario, place }) => {
    it(
      "survives a disturbance at any request: nothing of the user's changes, the pane says what stands, a re-run heals",
      async () => {
        const { reference, requestCount } = await undisturbed(scenario);
        const all = disturbancesOf(requestCount);
        const chosen = EVERYTHING ? all : sampled(all, place);
        let survived = 0;
        const faults: string[] = [];
        for (const [index, disturbance] of chosen.entries()) {
          const what = `${scenario.name}, ${JSON.stringify(disturbance)}`;
          try {
            const prepared = await scenario.prepare(bench);
            const run = await disturbed(bench, prepared.session, disturbance, () =>
              prepared.session.score(prepared.besideOrders),
            );
            const { workbook } = bench.host;
            expectSacredRules(what, workbook, run, prepared, reference);
            // The same pane tries again, or it was closed meanwhile and opened anew.
            const session = index % 2 === 0 && disturbance.kind !== "stop" ? prepared.session : await prepared.reopen();
            await session.score(prepared.besideOrders);
            expectHealed(`${what}, then run again`, workbook, session.store.read().run, reference);
            survived++;
          } catch (error) {
            faults.push(String(error instanceof Error ? error.message : error).slice(0, 1500));
            if (faults.length >= MOST_REPORTED) break;
          }
        }
        console.log(
          `${scenario.name}: ${requestCount} requests, ${survived} of ${chosen.length} disturbances survived`,
        );
        expect(faults).toEqual([]);
      },
      EVERYTHING ? 6 * 3_600_000 : 240_000,
    );
  },
);
