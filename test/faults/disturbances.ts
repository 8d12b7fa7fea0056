import { expect } from "vitest";
import type { Part } from "#app/outputs/part/part";
import { PARTS } from "#app/outputs/parts";
import { afterCleanUp } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { disturbed } from "./disturbed-run";
import type { Disturbance } from "./disturbed-run";
import { expectHealed, expectSacredRules } from "./sacred-rules";
import type { Reference } from "./sacred-rules";
import type { Scenario } from "./scenarios";
import { sheetsOf, userCells } from "./workbook-facts";

/** Marks a request that writes, among the flags beside it. */
const WRITES = 1;

/** A run that nothing disturbs: the workbook before and after it, and of each request whether it writes. */
export interface Undisturbed {
  readonly reference: Reference;
  readonly writes: readonly boolean[];
}

/** Makes the run of a scenario once. */
export async function undisturbed(
  bench: ExcelBench,
  scenario: Scenario,
  parts: readonly Part[] = PARTS,
): Promise<Undisturbed> {
  const prepared = await scenario.prepare(bench, parts);
  const { workbook } = bench.host;
  const before = sheetsOf(workbook);
  const cells = userCells(workbook);
  const writes: boolean[] = [];
  await afterCleanUp();
  const stop = bench.host.requests.subscribe(({ flags }) => writes.push((flags & WRITES) !== 0));
  await prepared.session.score(prepared.besideOrders);
  stop();
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
  return { reference, writes };
}

/**
 * Disturbs the run at one request, and runs again: nothing of the user's changes, the pane says what stands, and the
 * second run gives the workbook of an undisturbed one.
 *
 * @param reopens  the pane is closed in between and opened anew
 * @throws Error what does not hold
 */
export async function expectSurvived(
  bench: ExcelBench,
  scenario: Scenario,
  disturbance: Disturbance,
  reference: Reference,
  reopens: boolean,
  parts: readonly Part[] = PARTS,
): Promise<void> {
  const what = `${scenario.name}, ${JSON.stringify(disturbance)}`;
  const prepared = await scenario.prepare(bench, parts);
  const run = await disturbed(bench, prepared.session, disturbance, () =>
    prepared.session.score(prepared.besideOrders),
  );
  const { workbook } = bench.host;
  expectSacredRules(what, workbook, run, prepared, reference);
  const session = reopens ? await prepared.reopen() : prepared.session;
  await session.score(prepared.besideOrders);
  expectHealed(`${what}, then run again`, workbook, session.store.read().run, reference);
}
