import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addPivot } from "#host/model/edit-pivots";
import { addSlicer } from "#host/model/edit-slicers";
import { addTable } from "#host/model/edit-tables";
import { WorkbookModel } from "#host/model/workbook";
import { DEFAULT_RULES } from "#host/rules";
import type { HostSession } from "../../../src/workbench/page/host-session";
import { useFiles } from "../../../src/workbench/page/use-files";
import { pageWords } from "../../../src/workbench/page/words";

const downloads: string[] = [];

beforeEach(() => {
  downloads.length = 0;
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => vi.restoreAllMocks());

function workbook(): WorkbookModel {
  const model = new WorkbookModel(["Orders"]);
  model.name = "Book1";
  model.activeSheet.grid.setBlock(0, 0, [
    ["Shop", "Amount"],
    ["North", 1],
  ]);
  return model;
}

/** Presses Save and gives what the page says then. */
async function noteAfterSaving(model: WorkbookModel): Promise<string | null> {
  const session = { current: () => ({ host: { workbook: model } }) } as unknown as HostSession;
  const words = pageWords("en-US");
  const { result } = renderHook(() => useFiles({ session, words, onProblem: () => {} }));
  act(() => result.current.save());
  await waitFor(() => expect(result.current.isBusy).toBe(false));
  expect(downloads).toEqual(["Book1.xlsx"]);
  return result.current.note;
}

test("saving a workbook that the file holds completely says nothing", async () => {
  expect(await noteAfterSaving(workbook())).toBe(null);
});

test("saving says which PivotTables and slicers the file does not hold", async () => {
  const model = workbook();
  const context = { workbook: model, rules: DEFAULT_RULES, calculate: () => null };
  const orders = model.activeSheet;
  const table = addTable(context, orders, { row: 0, column: 0, rows: 2, columns: 2 }, true);
  const sheet = model.addSheet("Pivot");
  const source = { kind: "table" as const, tableId: table.id, tableName: table.name };
  const pivot = addPivot(context, sheet, "P", source, { row: 0, column: 0, rows: 1, columns: 1 });
  addSlicer(context, sheet, { kind: "pivot", pivot, header: "Shop" });
  expect(await noteAfterSaving(model)).toBe(
    "Saved, but the file does not hold: PivotTables on Pivot (1); slicers on Pivot (1). " +
      "The cells of a PivotTable are there as plain values.",
  );
});
