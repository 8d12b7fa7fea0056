import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { addTable } from "#host/model/edit-tables";
import { WorkbookModel } from "#host/model/workbook";
import { RequestLog } from "#host/requests";
import { DEFAULT_RULES } from "#host/rules";
import { FaultPanel } from "../../../src/workbench/page/FaultPanel";
import { FilterMenu } from "../../../src/workbench/page/FilterMenu";
import { FormulaBar } from "../../../src/workbench/page/FormulaBar";
import { filterButtonAt } from "../../../src/workbench/page/grid/filters";
import { HostSession } from "../../../src/workbench/page/host-session";
import { nextRequestIndex } from "../../../src/workbench/page/RequestLogPanel";
import { SheetTabs } from "../../../src/workbench/page/SheetTabs";
import { pageWords } from "../../../src/workbench/page/words";

const english = pageWords("en-US");

function ordersWorkbook() {
  const workbook = new WorkbookModel(["Orders", "Members", "Secret"]);
  workbook.sheetNamed("Secret")!.visibility = "Hidden";
  const sheet = workbook.activeSheet;
  sheet.grid.setBlock(0, 0, [["shop"], ["North"], ["South"], ["North"]]);
  const context = { workbook, rules: DEFAULT_RULES, calculate: () => null };
  addTable(context, sheet, { row: 0, column: 0, rows: 4, columns: 1 }, true);
  return { workbook, sheet, context };
}

test("only visible sheets have a tab, and a tab brings its sheet to the front", async () => {
  const { workbook } = ordersWorkbook();
  render(<SheetTabs workbook={workbook} words={english} />);
  expect(screen.getAllByRole("tab").map(tab => tab.textContent)).toEqual(["Orders", "Members"]);
  await userEvent.click(screen.getByRole("tab", { name: "Members" }));
  expect(workbook.activeSheet.name).toBe("Members");
});

test("unticking a value in the filter's list and confirming hides its rows", async () => {
  const { sheet } = ordersWorkbook();
  const onClose = vi.fn();
  const button = filterButtonAt(sheet, { row: 0, column: 0 })!;
  render(<FilterMenu sheet={sheet} button={button} place={{ left: 0, top: 0 }} words={english} onClose={onClose} />);
  await userEvent.click(screen.getByRole("checkbox", { name: /South/ }));
  await userEvent.click(screen.getByRole("button", { name: "OK" }));
  expect([1, 2, 3].map(row => sheet.isRowHidden(row))).toEqual([false, true, false]);
  expect(onClose).toHaveBeenCalled();
});

test("a filter cannot be confirmed with nothing ticked", async () => {
  const { sheet } = ordersWorkbook();
  const button = filterButtonAt(sheet, { row: 0, column: 0 })!;
  render(<FilterMenu sheet={sheet} button={button} place={{ left: 0, top: 0 }} words={english} onClose={() => {}} />);
  await userEvent.click(screen.getByRole("checkbox", { name: "(Select all)" }));
  expect(screen.getByRole("button", { name: "OK" })).toHaveProperty("disabled", true);
});

test("the name box leads to an address and says so when a text is none", async () => {
  const { workbook, context } = ordersWorkbook();
  const onProblem = vi.fn();
  const nothing = (): void => {};
  render(
    <FormulaBar
      context={context}
      active={{ row: 0, column: 0 }}
      words={english}
      onEditing={nothing}
      onRefused={nothing}
      onProblem={onProblem}
    />,
  );
  const box = screen.getByRole("textbox", { name: "Name box" });
  await userEvent.clear(box);
  await userEvent.type(box, "Members!B2:C3{Enter}");
  expect(workbook.activeSheet.name).toBe("Members");
  expect(workbook.selection.areas).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
  await userEvent.clear(box);
  await userEvent.type(box, "nonsense{Enter}");
  expect(onProblem).toHaveBeenCalledWith("“nonsense” is neither a cell address nor a defined name");
});

test("the formula bar types into the active cell on Enter and leaves it alone on Escape", async () => {
  const { sheet, context } = ordersWorkbook();
  const onEditing = vi.fn();
  const nothing = (): void => {};
  render(
    <FormulaBar
      context={context}
      active={{ row: 9, column: 3 }}
      words={english}
      onEditing={onEditing}
      onRefused={nothing}
      onProblem={nothing}
    />,
  );
  const bar = screen.getByRole("textbox", { name: "Formula bar" });
  await userEvent.type(bar, "12{Escape}");
  expect(sheet.grid.getValue(9, 3)).toBeNull();
  await userEvent.type(bar, "12{Enter}");
  expect(sheet.grid.getValue(9, 3)).toBe(12);
  expect(onEditing.mock.calls.map(call => call[0])).toEqual([true, false, true, false]);
});

test("the fault switches change the workbook and the host, and All off takes everything back", async () => {
  const { workbook, sheet } = ordersWorkbook();
  const session = new HostSession(workbook, {
    language: "en-US",
    theme: "light",
    requirementSet: "1.15",
    hasPayloadLimits: true,
    latencyMilliseconds: 0,
  });
  render(<FaultPanel session={session} words={english} />);
  const { host } = session.current();
  await userEvent.click(screen.getByRole("checkbox", { name: "Protect the current sheet: Orders" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Too many requests (throttling)" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Requests are never answered" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Hide every other row" }));
  expect(sheet.protection.protected).toBe(true);
  expect([host.faults.throttled, host.faults.hang]).toEqual([true, true]);
  expect(sheet.isRowHidden(2)).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "All off" }));
  expect(sheet.protection.protected).toBe(false);
  expect([host.faults.throttled, host.faults.hang]).toEqual([false, false]);
  expect(sheet.isRowHidden(2)).toBe(false);
});

test("the next request is numbered after the last one, also when the log has dropped old entries", () => {
  const log = new RequestLog(1);
  expect(nextRequestIndex(log)).toBe(0);
  for (const index of [0, 1, 2]) {
    log.add({
      index,
      flags: 0,
      requestBytes: 1,
      responseBytes: 1,
      actionCount: 1,
      milliseconds: 1,
      errorCode: null,
      members: [],
      undoLosses: [],
    });
  }
  expect(nextRequestIndex(log)).toBe(3);
});
