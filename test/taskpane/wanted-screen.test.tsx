import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { WANTED_SCREENS } from "#app/session/screens/state";
import { readyPane } from "../support/fake-session";
import { renderPane } from "./render-pane";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const selectedTab = (): string => screen.getByRole("tab", { selected: true }).textContent ?? "";

describe("a screen that is asked for outside of the pane", () => {
  test.each(WANTED_SCREENS)("is opened while the pane stands: %s", wanted => {
    const { session } = renderPane(readyPane());
    expect(selectedTab()).toBe("Data");
    act(() => session.openOn(wanted));
    expect(selectedTab()).toBe("List");
    expect(session.store.read().wantedScreen).toBe(null);
    expect(session.asked.some(([action]) => action === "openSelected")).toBe(wanted === "member");
  });

  test("is opened by a pane that is drawn later, and again after the person went elsewhere", async () => {
    const { session, user } = renderPane({ ...readyPane(), wantedScreen: "list" });
    expect(selectedTab()).toBe("List");
    await user.click(screen.getByRole("tab", { name: "Data" }));
    expect(selectedTab()).toBe("Data");
    act(() => session.openOn("list"));
    expect(selectedTab()).toBe("List");
  });
});
