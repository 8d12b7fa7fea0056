import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { PaneState } from "#app/session/pane-state";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import { NOTHING_WRITTEN, progress, readyPane, result } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";
import { renderPane } from "./render-pane";

// The chunk of the guide with all that it shows: on a busy machine it takes longer than a screen is waited for.
beforeAll(() => import("../../src/taskpane/guide/GuideScreen"), 60_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const TITLE = "Who do you call first?";
const newcomer = () => fakeGuide({ isAnswered: false });
const emptySheet: Partial<PaneState> = {
  source: { status: "failed", failure: { code: "sheet-empty", sheet: "Sheet1" } },
};

const welcome = () => screen.findByRole("heading", { name: TITLE });
const isWelcomed = () => screen.queryByRole("heading", { name: TITLE }) !== null;

describe("the first opening", () => {
  test.each([
    ["orders", readyPane()],
    ["an empty sheet", emptySheet],
  ])("shows the welcome before %s, with the focus on its title and no tabs", async (_, state) => {
    renderPane(state, "en-US", newcomer());
    const title = await welcome();
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.queryByRole("tab")).toBeNull();
  });

  test("waits until it is known what the workbook holds", async () => {
    const { session } = renderPane({ source: { status: "inspecting" } }, "en-US", newcomer());
    expect(screen.getAllByRole("tab")).toHaveLength(5);
    act(() => session.play(readyPane()));
    await welcome();
  });

  test("shows no welcome over results, on a sheet of ours, nor over a run", () => {
    const done = result();
    for (const state of [
      { ...readyPane(), ownSheet: "RFMW_Members" },
      { ...readyPane(), run: { status: "done", result: done }, lastResult: done },
      { ...readyPane(), run: { status: "failed", failure: { code: "cancelled" }, written: NOTHING_WRITTEN } },
    ] as const) {
      renderPane(state, "en-US", newcomer());
      expect(screen.getAllByRole("tab")).toHaveLength(5);
      cleanup();
    }
  });

  test("does not tear away whoever has gone to another tab", async () => {
    const { session, user } = renderPane({ source: { status: "inspecting" } }, "en-US", newcomer());
    await user.click(screen.getByRole("tab", { name: "Method" }));
    act(() => session.play(readyPane()));
    expect(screen.getByRole("tab", { name: "Method" })).toBeTruthy();
    expect(isWelcomed()).toBe(false);
  });

  test("makes way for a run that the ribbon starts", async () => {
    const { session } = renderPane(readyPane(), "en-US", newcomer());
    await welcome();
    act(() => session.play({ run: { status: "running", progress: progress() } }));
    expect(isWelcomed()).toBe(false);
    expect(await screen.findByRole("progressbar")).toBeTruthy();
  });
});

describe("an answer", () => {
  test("by Skip is remembered, and the next opening shows the tabs", async () => {
    const guide = newcomer();
    const { user } = renderPane(readyPane(), "en-US", guide);
    await welcome();
    await user.click(screen.getByRole("button", { name: "Skip, don't show again" }));
    expect(guide.answers()).toBe(1);
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Data" }));
    cleanup();
    renderPane(readyPane(), "en-US", guide);
    expect(screen.getAllByRole("tab")).toHaveLength(5);
    expect(isWelcomed()).toBe(false);
  });

  test("without a memory brings the welcome back, with its way out", async () => {
    const guide = newcomer();
    const forgetful = { ...guide, memory: { isAnswered: () => false, rememberAnswer: () => undefined } };
    const { user } = renderPane(readyPane(), "en-US", forgetful);
    await welcome();
    await user.click(screen.getByRole("button", { name: "Skip, don't show again" }));
    expect(isWelcomed()).toBe(false);
    cleanup();
    renderPane(readyPane(), "en-US", forgetful);
    await welcome();
    expect(screen.getByRole("button", { name: "Skip, don't show again" })).toBeTruthy();
  });

  test("by the sample opens it in a workbook of its own and touches nothing else", async () => {
    const guide = newcomer();
    const { session, user } = renderPane(readyPane(), "en-US", guide);
    await welcome();
    await user.click(screen.getByRole("button", { name: /Try the sample workbook/ }));
    expect(session.asked.map(([action]) => action)).toEqual(["openSample"]);
    const load = session.asked[0]![1] as () => Promise<string>;
    expect(await load()).toBe("sample of en-US");
    expect(guide.answers()).toBe(1);
    expect(isWelcomed()).toBe(false);
  });

  test("by a sample that does not open leaves the other ways where they are", async () => {
    const guide = newcomer();
    const { session, user } = renderPane(readyPane(), "en-US", guide);
    await welcome();
    session.play({ notice: { code: "cancelled" } });
    await user.click(screen.getByRole("button", { name: /Try the sample workbook/ }));
    expect(isWelcomed()).toBe(true);
    expect(guide.answers()).toBe(0);
  });

  test("by one's own orders looks at the selection as it is now", async () => {
    const guide = newcomer();
    const { session, user } = renderPane(emptySheet, "en-US", guide);
    await welcome();
    await user.click(screen.getByRole("button", { name: /Score my own orders/ }));
    expect(session.asked).toEqual([["inspect"]]);
    expect(guide.answers()).toBe(1);
    expect(screen.getByRole("tab", { name: "Data", selected: true })).toBeTruthy();
  });
});

describe("the menu", () => {
  test("brings the welcome back when it is asked for, by keys alone", async () => {
    const { user } = renderPane(readyPane());
    const more = screen.getByRole("button", { name: "More" });
    more.focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("menu");
    expect(document.activeElement?.textContent).toBe("Welcome and tour");
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement?.textContent).toBe("Remove what was written");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(more);
    await user.keyboard("{Enter}");
    await screen.findByRole("menu");
    await user.keyboard("{Enter}");
    const title = await welcome();
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  test("leads to the question of removal, to the other language and to what becomes of the data", async () => {
    const { session, user, languages } = renderPane(readyPane());
    const choose = async (name: string) => {
      await user.click(screen.getByRole("button", { name: /More|更多/ }));
      await user.click(await screen.findByRole("menuitem", { name }));
    };
    await choose("Remove what was written");
    expect(session.asked).toEqual([["askRemoval"]]);
    await choose("About and privacy");
    expect(await screen.findByText(/remembers that the welcome was answered/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Data" }));
    await choose("中文");
    expect(languages).toEqual(["zh-CN"]);
    expect(screen.getByRole("tab", { name: "数据" })).toBeTruthy();
  });
});

describe.each(LANGUAGES)("the welcome (%s)", language => {
  test("says in words what the three lines show, and has no fault that axe finds", async () => {
    const { welcome: words, lesson } = await messages(language).loadGuide();
    renderPane(readyPane(), language, newcomer());
    const list = await screen.findByRole("list", { name: words.chart });
    const lines = within(list)
      .getAllByRole("listitem")
      .map(line => line.textContent);
    expect(lines).toEqual([
      lesson.names.V003 + words.member(8, 13, 4000),
      lesson.names.V002 + words.member(2, 42, 4000),
      lesson.names.V001 + words.member(2, 365, 4000),
    ]);
    expect([...list.querySelectorAll("svg")].map(svg => svg.querySelectorAll("circle").length)).toEqual([8, 2, 2]);
    expect(screen.getByText(words.sentence(4000))).toBeTruthy();
    expect(screen.getByText(messages(language).pane.privacy)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("draws an amount as an area on one axis of days", async () => {
    const { welcome: words } = await messages(language).loadGuide();
    renderPane(readyPane(), language, newcomer());
    const list = await screen.findByRole("list", { name: words.chart });
    const circles = [...list.querySelectorAll("circle")];
    const radius = (circle: Element | undefined): number => Number(circle!.getAttribute("r"));
    expect(radius(circles[8]) ** 2 / radius(circles[0]) ** 2).toBeCloseTo(2000 / 500, 6);
    const x = circles.map(circle => Number(circle.getAttribute("cx")));
    expect(Math.min(...x)).toBe(x[10]);
    expect(Math.max(...x)).toBe(x[7]);
  });
});

/** What axe finds in the pane; colours need a real page. */
async function faults(): Promise<string[]> {
  const found = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
