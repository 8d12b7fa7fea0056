import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { expectSurvived, undisturbed } from "./disturbances";
import { DOCUMENTED_CODES } from "./disturbed-run";
import type { Disturbance } from "./disturbed-run";
import { SCENARIOS } from "./scenarios";

/** `FAULTS=all` tries everything, of which `FAULTS_PART=2/8` takes every eighth; without it a sample is tried. */
const EVERYTHING = process.env.FAULTS === "all";
const [PART = 1, PARTS = 1] = (process.env.FAULTS_PART ?? "1/1").split("/").map(Number);
const MOST_REPORTED = EVERYTHING ? 200 : Number(process.env.FAULTS_REPORTED ?? 5);

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

/** Half a reading is no reading: only of requests that write is it tried how far they came. */
function disturbancesOf(writes: readonly boolean[]): Disturbance[] {
  return writes.flatMap((isWriting, at) => {
    const ways = isWriting ? (["nothing", "half", "all"] as const) : (["nothing"] as const);
    const hangs = isWriting ? (["nothing", "all"] as const) : (["nothing"] as const);
    return [
      ...DOCUMENTED_CODES.flatMap(code => ways.map((done): Disturbance => ({ kind: "code", at, code, done }))),
      ...hangs.map((done): Disturbance => ({ kind: "hang", at, done })),
      { kind: "stop", at },
      { kind: "cancel", at },
    ];
  });
}

/**
 * A sample: in each scenario another share of the requests, each with another code, and every few of them with a stop, a
 * cancel or silence.
 */
function sampled(all: readonly Disturbance[], place: number): Disturbance[] {
  const step = 11 + place;
  const ofRequest = new Map<number, Disturbance[]>();
  for (const disturbance of all) {
    if (disturbance.at % step !== 0) continue;
    const known = ofRequest.get(disturbance.at) ?? [];
    ofRequest.set(disturbance.at, [...known, disturbance]);
  }
  return [...ofRequest].flatMap(([at, disturbances]) => {
    const codes = disturbances.filter(({ kind }) => kind === "code");
    const others = disturbances.filter(({ kind }) => kind !== "code");
    const code = codes[(at * 37 + place * 11) % codes.length]!;
    return at % 3 === 0 ? [code, others[Math.floor(at / 3) % others.length]!] : [code];
  });
}

describe.each(SCENARIOS.map((scenario, place) => ({ name: scenario.name, scenario, place })))(
  "$name",
  ({ scenario, place }) => {
    it(
      "survives a disturbance at any request: nothing of the user's changes, the pane says what stands, a re-run heals",
      async () => {
        const { reference, writes } = await undisturbed(bench, scenario);
        const all = disturbancesOf(writes);
        const chosen = EVERYTHING ? all.filter((_, index) => index % PARTS === PART - 1) : sampled(all, place);
        let survived = 0;
        const faults: string[] = [];
        for (const [index, disturbance] of chosen.entries()) {
          try {
            // The same pane tries again, or it was closed meanwhile and opened anew.
            const reopens = index % 2 !== 0 || disturbance.kind === "stop";
            await expectSurvived(bench, scenario, disturbance, reference, reopens);
            survived++;
          } catch (error) {
            faults.push(String(error instanceof Error ? error.message : error).slice(0, 1500));
            if (faults.length >= MOST_REPORTED) break;
          }
        }
        console.log(
          `${scenario.name}: ${writes.length} requests, ${survived} of ${chosen.length} disturbances survived`,
        );
        expect(faults).toEqual([]);
      },
      EVERYTHING ? 6 * 3_600_000 : 240_000,
    );
  },
);
