import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RemovalPlan } from "#app/removal/removal-plan";
import { readyPane, result } from "../support/fake-session";
import { renderPane } from "./render-pane";

const PLAN: RemovalPlan = {
  columns: [{ sheetId: "1", sheetName: "订单", headerRow: 0, columns: [7, 8], address: "H:O" }],
  sheets: [
    { sheet: "members", sheetName: "RFMW_会员" },
    { sheet: "settings", sheetName: "RFMW_设置" },
  ],
  noteRows: 3,
  noteSheets: [],
};
const DONE = { ...readyPane(), run: { status: "done", result: result() }, lastResult: result() } as const;

describe("the question whether results are to be removed", () => {
  test("is asked from the end of the result, and nothing happens before it is answered", async () => {
    const { session, user } = renderPane(DONE);
    await user.click(await screen.findByRole("button", { name: "Remove what was written" }));
    expect(session.asked.filter(([action]) => action !== "readCallList")).toEqual([["askRemoval"]]);
  });

  test("is asked where there is no result to show, but not once this pane has removed everything", async () => {
    const { session, user } = renderPane({ ...readyPane() });
    await user.click(screen.getByRole("tab", { name: "Result" }));
    expect(await screen.findByRole("button", { name: "Remove what was written" })).toBeTruthy();
    act(() => session.play({ isCleared: true }));
    expect(screen.queryByRole("button", { name: "Remove what was written" })).toBeNull();
  });

  test("names columns, sheets and notes, and the focus is on Keep", async () => {
    const { session } = renderPane(DONE);
    act(() => session.play({ removal: { status: "asked", plan: PLAN } }));
    const dialog = await screen.findByRole("alertdialog", { name: "Remove what RFMW wrote?" });
    expect(
      within(dialog)
        .getAllByRole("listitem")
        .map(item => item.textContent),
    ).toEqual(["The scores in columns H:O on 订单", "2 RFMW sheets: RFMW_会员 and RFMW_设置"]);
    expect(dialog.textContent).toContain("3 rows of notes written by hand are first kept in a safety copy");
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole("button", { name: "Keep" })));
  });

  test("Keep changes nothing, Remove removes", async () => {
    const { session, user } = renderPane(DONE);
    act(() => session.play({ removal: { status: "asked", plan: PLAN } }));
    await user.click(await screen.findByRole("button", { name: "Keep" }));
    expect(screen.queryByRole("alertdialog")).toBe(null);
    act(() => session.play({ removal: { status: "asked", plan: PLAN } }));
    await user.click(await screen.findByRole("button", { name: "Remove" }));
    expect(session.asked.map(([action]) => action).filter(action => action !== "readCallList")).toEqual([
      "dismissRemoval",
      "removeResults",
    ]);
  });

  test("Escape keeps everything, but does not leave a removal that is going on", async () => {
    const { session, user } = renderPane(DONE);
    const opener = await screen.findByRole("button", { name: "Remove what was written" });
    opener.focus();
    act(() => session.play({ removal: { status: "running", step: null, stopping: false, waitingFor: null } }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Stop"));
    await user.keyboard("{Escape}");
    expect(screen.getByRole("alertdialog")).toBeTruthy();
    act(() => session.play({ removal: { status: "asked", plan: PLAN } }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBe(null);
    expect(session.asked.map(([action]) => action)).not.toContain("removeResults");
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  test("says that there is nothing to remove, in Chinese where the safety copy of notes stays", async () => {
    const { session } = renderPane(DONE, "zh-CN");
    const plan = { columns: [], sheets: [], noteRows: 2, noteSheets: ["RFMW_备注备份"] };
    act(() => session.play({ removal: { status: "asked", plan } }));
    const dialog = await screen.findByRole("alertdialog", { name: "没有可以移除的内容" });
    expect(dialog.textContent).toContain("只剩下联系记录的安全副本「RFMW_备注备份」");
    expect(
      within(dialog)
        .getAllByRole("button")
        .map(button => button.textContent),
    ).toEqual(["关闭"]);
  });
});

describe("a removal", () => {
  test("shows what it works on and can be stopped", async () => {
    const { session, user } = renderPane(DONE);
    const step = { done: 3, count: 8, sheetName: "RFMW_汇总" };
    act(() => session.play({ removal: { status: "running", step, stopping: false, waitingFor: null } }));
    const dialog = await screen.findByRole("alertdialog", { name: "Removing" });
    expect(dialog.textContent).toContain("Working on RFMW_汇总");
    expect(within(dialog).getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.375");
    await user.click(within(dialog).getByRole("button", { name: "Stop" }));
    expect(session.asked.at(-1)).toEqual(["cancel"]);
  });

  test("ends with what went, what stays and why", async () => {
    const { session } = renderPane(DONE);
    const columns = { sheetName: "订单", address: "H:O", stays: "foreign", foreignCells: "H5" } as const;
    const removed = {
      sheets: [
        { sheet: "members", sheetName: "RFMW_会员", stays: null },
        { sheet: "summary", sheetName: "Mine", stays: "renamed" },
      ],
      columns: [columns],
      noteSheets: ["RFMW_备注备份"],
      noteRows: 1,
    } as const;
    act(() => session.play({ removal: { status: "done", removed } }));
    const dialog = await screen.findByRole("alertdialog", { name: "What RFMW wrote is removed" });
    expect([...dialog.querySelectorAll("p")].map(line => line.textContent)).toEqual([
      "1 sheet was deleted: RFMW_会员.",
      "The results in columns H:O on 订单 were cleared. H5 was not written by RFMW and stayed in place.",
      "Mine has a name of its own, so the sheet stays; only what RFMW wrote was cleared.",
      "1 row of notes is kept in the safety copy on RFMW_备注备份, and the next run reads it back. Delete the sheet yourself if it is not needed.",
    ]);
  });

  test("that stopped says what stands in the way and goes on when told to", async () => {
    const { session, user } = renderPane(DONE);
    const removed = {
      sheets: [{ sheet: "pivot", sheetName: "RFMW_透视", stays: null }],
      columns: [],
      noteSheets: [],
      noteRows: 0,
    } as const;
    const failure = { code: "sheet-protected", sheet: "订单" } as const;
    act(() => session.play({ removal: { status: "failed", failure, removed } }));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("1 sheet was deleted: RFMW_透视.");
    expect(dialog.textContent).toContain("The rest is still there.");
    await user.click(within(dialog).getByRole("button", { name: "Go on removing" }));
    expect(session.asked.at(-1)).toEqual(["removeResults"]);
  });

  test("is offered on the screen of a failed run that had written something", async () => {
    const written = { complete: [], partial: [{ part: "orders", sheet: "订单" }], keptNotesSheet: null } as const;
    const { session, user } = renderPane({
      ...readyPane(),
      run: { status: "failed", failure: { code: "cancelled" }, written },
    });
    await user.click(await screen.findByRole("button", { name: /^Remove/ }));
    expect(session.asked.at(-1)).toEqual(["askRemoval"]);
  });
});
