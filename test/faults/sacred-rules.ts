import { expect } from "vitest";
import type { PartId } from "#app/outputs/part/part";
import type { RunState } from "#app/session/run/state";
import type { SheetData } from "#files/workbook-data";
import type { WorkbookModel } from "#host/model/workbook";
import { firstDifference } from "./first-difference";
import type { Prepared } from "./scenarios";
import { allTexts, isOurs, sheetsOf, userCells } from "./workbook-facts";

/** A workbook before a run and after one that nothing disturbed. */
export interface Reference {
  readonly userCells: unknown;
  readonly before: ReadonlyMap<string, SheetData>;
  readonly after: ReadonlyMap<string, SheetData>;
  /** By part: the sheet that it is on. */
  readonly sheetOfPart: ReadonlyMap<PartId, string>;
}

/**
 * What must hold at any moment at which a run ended, however it ended: no cell of the user's has changed, nothing
 * written by hand is gone, and what the pane says was written is what stands in the workbook.
 */
export function expectSacredRules(
  what: string,
  model: WorkbookModel,
  run: RunState,
  prepared: Prepared,
  reference: Reference,
): void {
  expectSame(`${what}: cells of the user's`, reference.userCells, userCells(model));
  const texts = allTexts(model);
  const lost = prepared.handWritten.filter(text => !texts.has(text));
  expectSame(`${what}: texts written by hand that are gone`, [], lost);
  expectTruth(what, sheetsOf(model), run, reference);
}

function expectTruth(what: string, now: ReadonlyMap<string, SheetData>, run: RunState, reference: Reference): void {
  const { before, after, sheetOfPart } = reference;
  if (run.status === "done") {
    const leftOut = new Set(
      run.result.notMade.map(({ extra }) =>
        sheetOfPart.get(extra === "charts" ? "overview" : extra === "slicers" ? "pivot" : extra),
      ),
    );
    const copy = run.result.keptNotesSheet;
    for (const [name, sheet] of after) {
      if (!leftOut.has(name))
        expectSame(`${what}: the sheet ${name} of a run that is done`, essentials(sheet), essentials(now.get(name)));
    }
    expectSame(
      `${what}: sheets too many`,
      [],
      [...now.keys()].filter(name => !after.has(name) && name !== copy),
    );
    return;
  }
  if (run.status !== "failed") throw new Error(`${what}: the run ended as ${run.status}`);
  const { complete, partial, keptNotesSheet, begunCopySheet } = run.written;
  const told = new Set<string>([
    ...complete.map(({ place }) => place.sheetName),
    ...partial.map(({ sheet }) => sheet),
    ...(keptNotesSheet === null ? [] : [keptNotesSheet]),
    ...(begunCopySheet === undefined ? [] : [begunCopySheet]),
  ]);
  for (const { part, place } of complete) {
    const [wanted, got] = [after.get(place.sheetName), now.get(place.sheetName)].map(essentials);
    expectSame(`${what}: the part ${part}, said to be complete`, wanted, got);
  }
  for (const [name, sheet] of now) {
    if (!told.has(name))
      expectSame(
        `${what}: the sheet ${name}, of which nothing was said`,
        essentials(before.get(name)),
        essentials(sheet),
      );
  }
  for (const name of before.keys()) {
    if (!isOurs(name) || !told.has(name)) expect(now.has(name), `${what}: the sheet ${name}`).toBe(true);
  }
}

/** A clean run afterwards gives the workbook that an undisturbed one would have given. */
export function expectHealed(what: string, model: WorkbookModel, run: RunState, reference: Reference): void {
  expect(run, what).toMatchObject({ status: "done", result: { notMade: [] } });
  const now = sheetsOf(model);
  expectSame(`${what}: sheets`, [...reference.after.keys()].sort(), [...now.keys()].sort());
  for (const [name, sheet] of reference.after)
    expectSame(`${what}: ${name}`, essentials(sheet), essentials(now.get(name)));
}

/**
 * A sheet without what only serves reading and printing and may be refused without harm: frozen panes, folded columns,
 * gridlines, the page.
 */
export function essentials(sheet: SheetData | undefined): unknown {
  if (sheet === undefined) return undefined;
  return {
    ...sheet,
    columns: sheet.columns.map(column => ({ ...column, hidden: undefined })),
    frozenRows: 0,
    frozenColumns: 0,
    hidesGridlines: undefined,
    page: undefined,
    rowGroups: undefined,
    columnGroups: undefined,
  };
}

function expectSame(what: string, wanted: unknown, got: unknown): void {
  expect(firstDifference(wanted, got), what).toBe(null);
}
