import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { readyPane, result } from "../support/fake-session";
import { renderPane } from "./render-pane";

const DONE = { ...readyPane(), run: { status: "done", result: result() }, lastResult: result() } as const;
const EMPTY = { status: "failed", failure: { code: "sheet-empty", sheet: "订单" } } as const;

describe("the focus of somebody who uses the keyboard", () => {
  test("goes to the tab of the list when the button that opens it is gone", async () => {
    const { user } = renderPane(DONE);
    (await screen.findByRole("button", { name: "Open call list" })).focus();
    await user.keyboard("{Enter}");
    const tab = screen.getByRole("tab", { name: "List" });
    await waitFor(() => expect(document.activeElement).toBe(tab));
  });

  test("goes to the tab while the selection is read for which a button asked", async () => {
    const { session, user } = renderPane({ ...readyPane(), source: EMPTY });
    screen.getByRole("button", { name: "Read the selected orders" }).focus();
    await user.keyboard("{Enter}");
    act(() => session.play({ source: { status: "inspecting" } }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Data" })));
  });

  test("stays on Change while other orders are looked at", () => {
    const { session } = renderPane(readyPane());
    const change = screen.getByRole("button", { name: "Change" });
    change.focus();
    act(() => session.play({ source: { status: "inspecting" } }));
    expect(document.activeElement).toBe(change);
    act(() => session.play({ source: readyPane().source! }));
    expect(document.activeElement).toBe(change);
  });

  test("is not pulled out of the grid", async () => {
    const { session } = renderPane({ ...readyPane(), source: EMPTY });
    screen.getByRole("button", { name: "Read the selected orders" }).focus();
    vi.spyOn(document, "hasFocus").mockReturnValue(false);
    act(() => session.play({ source: { status: "inspecting" } }));
    await new Promise(done => setTimeout(done, 300));
    expect(document.activeElement).toBe(document.body);
  });
});
