import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { scoredAnew } from "#app/member-book/member-book";
import type { PaneState } from "#app/session/pane-state";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import type { Language } from "#locales/pick-locale";
import { bookOf } from "../support/member-book";
import { day, idlePane, inspection, readyPane, TODAY } from "../support/fake-session";
import { openCards, renderPane } from "./render-pane";

/** Forty members who bought 0, 10, 20 … 390 days ago, once for 50 and more; every fourth a second time. */
const ROWS = Array.from({ length: 40 }, (_, place) => {
  const member = `V${String(place).padStart(3, "0")}`;
  const row = (days: number) => ({ member, day: isoDay((TODAY - days) as Day), amount: 50 + 10 * place, width: "A" });
  return place % 4 === 0 ? [row(10 * place), row(10 * place + 1)] : [row(10 * place)];
}).flat();

const withFixedRecency = (): ScoringRules => ({
  ...defaultRules(),
  dimensions: { ...defaultRules().dimensions, recency: { enabled: true, levels: 5, method: "fixed" } },
});

async function showMethod(change: Partial<PaneState> = {}, language: Language = "en-US") {
  const rules = withFixedRecency();
  const known = { book: bookOf(ROWS, rules), settings: { ...idlePane().settings, rules } };
  const pane = renderPane({ ...readyPane(), ...known, ...change }, language);
  await pane.user.click(screen.getByRole("tab", { name: language === "en-US" ? "Method" : "方法" }));
  await screen.findByRole("heading", { name: language === "en-US" ? "Dimensions" : "维度与分级" });
  return { ...pane, rules: () => pane.session.store.read().settings.rules };
}

const card = (name: string) => within(screen.getByRole("group", { name }));
const recencyCuts = () => card("Recency").getAllByRole("slider");

describe("the distribution of a measure", () => {
  test("stands in the card that is open, with its levels in whole ranges and a sentence", async () => {
    await showMethod();
    const figure = card("Recency").getByRole("figure", { name: "Members by days since the last purchase" });
    expect(within(figure).getByText("Most members score 2: 18 of 40 (45%).")).toBeTruthy();
    expect(
      within(figure)
        .getAllByRole("listitem")
        .map(level => level.firstChild?.textContent),
    ).toEqual([
      "Score 5, ≤ 30, 4 members",
      "Score 4, 31–90, 6 members",
      "Score 3, 91–180, 9 members",
      "Score 2, 181–360, 18 members",
      "Score 1, ≥ 361, 3 members",
    ]);
    expect(screen.getAllByRole("figure")).toHaveLength(1);
  });

  test("can be seen as a table, whose members are all members", async () => {
    const { user } = await showMethod();
    await openCards(user);
    const frequency = card("Frequency");
    await user.click(frequency.getByRole("button", { name: "Show as table" }));
    const rows = within(frequency.getByRole("table", { name: "Members by purchases within the window" })).getAllByRole(
      "row",
    );
    expect(rows.map(row => row.textContent)).toEqual(["ValuesMembers", "03", "127", "210"]);
  });

  test("of few members is said to be of few, without shares", async () => {
    await showMethod({ book: bookOf(ROWS.slice(0, 20), withFixedRecency()) }, "zh-CN");
    expect(screen.getByText(/^只有 16 位会员：看每个数，不看占比。$/)).toBeTruthy();
  });

  test("says when its axis is one of square roots", async () => {
    await showMethod({
      book: bookOf([...ROWS, { member: "LONG", day: "2019-01-01", amount: 9, width: "A" }], withFixedRecency()),
    });
    expect(card("Recency").getByText(/square-root axis/)).toBeTruthy();
  });
});

describe("cut points on the picture", () => {
  test("are sliders with a name, a value with its unit and limits", async () => {
    await showMethod();
    const [first, second] = recencyCuts();
    expect(first!.getAttribute("aria-label")).toBe("Cut point between 5 and 4");
    expect(second!.getAttribute("aria-valuetext")).toBe("90 days");
    expect(second!.getAttribute("aria-valuemin")).toBe("31");
    expect(second!.getAttribute("aria-valuemax")).toBe("179");
  });

  test("are one stop of the Tab key; up and down go from one to the next", async () => {
    const { user } = await showMethod();
    expect(recencyCuts().map(cut => cut.tabIndex)).toEqual([0, -1, -1, -1]);
    act(() => recencyCuts()[0]!.focus());
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(recencyCuts()[2]);
    expect(recencyCuts().map(cut => cut.tabIndex)).toEqual([-1, -1, 0, -1]);
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(recencyCuts()[1]);
  });

  test("are moved by keys: one step, ten, and to the limits; the method becomes own cut points and says so", async () => {
    const { user, rules } = await showMethod();
    act(() => recencyCuts()[1]!.focus());
    await user.keyboard("{ArrowRight}");
    expect(rules().dimensions.recency).toEqual({
      enabled: true,
      levels: 5,
      method: "own-cuts",
      ownCuts: { cuts: [30, 91, 180, 360], boundary: "below", origin: { kind: "own" } },
    });
    expect(
      card("Recency").getByText(
        "Recency now has cut points of its own. Cut point at 91 days. Score 4: 6 members, score 3: 9 members.",
      ),
    ).toBeTruthy();
    const cut = () => rules().dimensions.recency.ownCuts!.cuts[1];
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(cut()).toBe(101);
    await user.keyboard("{ArrowLeft}");
    expect(cut()).toBe(100);
    expect(card("Recency").getByText("Cut point at 100 days. Score 4: 7 members, score 3: 8 members.")).toBeTruthy();
    await user.keyboard("{PageUp}");
    expect(cut()).toBe(179);
    await user.keyboard("{Home}");
    expect(cut()).toBe(31);
    expect(document.activeElement).toBe(recencyCuts()[1]);
  });

  test("and number boxes are the same values", async () => {
    const { user, rules } = await showMethod();
    const box = (place: number) =>
      card("Recency").getByRole<HTMLInputElement>("textbox", { name: `Recency cut point ${place}` });
    expect([1, 2, 3, 4].map(place => box(place).value)).toEqual(["30", "90", "180", "360"]);
    await user.clear(box(1));
    await user.type(box(1), "45{Enter}");
    expect(rules().dimensions.recency.ownCuts?.cuts).toEqual([45, 90, 180, 360]);
    expect(recencyCuts()[0]!.getAttribute("aria-valuetext")).toBe("45 days");
    act(() => recencyCuts()[0]!.focus());
    await user.keyboard("{ArrowRight}");
    expect(box(1).value).toBe("46");
  });

  test("that were moved can be had back as they were", async () => {
    const { user, rules } = await showMethod();
    act(() => recencyCuts()[0]!.focus());
    await user.keyboard("{ArrowRight}");
    await user.click(card("Recency").getByRole("button", { name: "Back to Fixed" }));
    expect(rules().dimensions.recency).toMatchObject({ levels: 5, method: "fixed" });
    expect(recencyCuts()[0]!.getAttribute("aria-valuetext")).toBe("30 days");
    expect(card("Recency").queryByRole("button", { name: "Back to Fixed" })).toBeNull();
  });

  test("follow the pointer, and snap to whole days", async () => {
    const { rules } = await showMethod();
    const cut = recencyCuts()[0]!;
    // Days 0 to 390 on an axis of 391 pixels: a pixel a day.
    const rectangle = (left: number, width: number) => () => ({ left, width, right: left + width }) as DOMRect;
    cut.parentElement!.getBoundingClientRect = rectangle(100, 391);
    cut.getBoundingClientRect = rectangle(119, 24);
    fireEvent.pointerDown(cut, { pointerId: 1, button: 0, clientX: 133 });
    expect(document.activeElement).toBe(cut);
    // Taken 2 pixels right of its middle: that is no move.
    fireEvent.pointerMove(cut, { pointerId: 1, clientX: 152.3 });
    expect(rules().dimensions.recency.ownCuts?.cuts).toEqual([49, 90, 180, 360]);
    fireEvent.pointerMove(cut, { pointerId: 1, clientX: 400 });
    expect(rules().dimensions.recency.ownCuts?.cuts[0]).toBe(89);
    fireEvent.pointerUp(cut, { pointerId: 1 });
    fireEvent.pointerMove(cut, { pointerId: 1, clientX: 110 });
    expect(rules().dimensions.recency.ownCuts?.cuts[0]).toBe(89);
  });

  test("that equal values repeat count once, and the fewer levels are said", async () => {
    const rules: ScoringRules = {
      ...withFixedRecency(),
      order: ["frequency", "recency", "monetary", "width"],
      dimensions: { ...defaultRules().dimensions, frequency: { enabled: true, levels: 5, method: "equal-frequency" } },
    };
    const pane = await showMethod({ book: bookOf(ROWS, rules), settings: { ...idlePane().settings, rules } });
    const frequency = card("Frequency");
    expect(frequency.getByText("Asked for 5 levels, got 2. Equal values share a score.")).toBeTruthy();
    const [cut] = frequency.getAllByRole("slider");
    expect(cut!.getAttribute("aria-valuetext")).toBe("1 purchase");
    act(() => cut!.focus());
    await pane.user.keyboard("{ArrowLeft}");
    expect(pane.rules().dimensions.frequency).toMatchObject({ levels: 2, ownCuts: { cuts: [0] } });
    expect(
      frequency.getByText(
        "Frequency now has cut points of its own and 2 levels instead of 5: equal cut points count once.",
      ),
    ).toBeTruthy();
  });

  test("kept from an earlier run are shown, and cannot be moved by accident", async () => {
    const kept = {
      enabled: true,
      levels: 3,
      method: "own-cuts",
      ownCuts: { cuts: [30, 90], boundary: "below", origin: { kind: "frozen", asOf: day("2026-11-21") } },
    } as const;
    const rules = { ...defaultRules(), dimensions: { ...defaultRules().dimensions, recency: kept } };
    await showMethod({ book: bookOf(ROWS, rules), settings: { ...idlePane().settings, rules } });
    expect(card("Recency").queryByRole("slider")).toBeNull();
    expect(card("Recency").getByText("These cut points cannot be moved here.")).toBeTruthy();
  });

  test("of fixed bands of money keep the side that a value on a cut belongs to", async () => {
    const rules: ScoringRules = {
      ...defaultRules(),
      order: ["monetary", "recency", "frequency", "width"],
      dimensions: { ...defaultRules().dimensions, monetary: { enabled: true, levels: 3, method: "fixed" } },
    };
    const pane = await showMethod({ book: bookOf(ROWS, rules), settings: { ...idlePane().settings, rules } });
    const [cut] = card("Avg amount").getAllByRole("slider");
    act(() => cut!.focus());
    await pane.user.keyboard("{ArrowRight}");
    const { ownCuts } = pane.rules().dimensions.monetary;
    expect(ownCuts?.boundary).toBe("above");
    expect(ownCuts!.cuts[0]! % 5).toBe(0);
  });
});

describe("without members in memory", () => {
  test("the rows can be read, and progress is said", async () => {
    const { session, user } = await showMethod({ book: null, check: { status: "on-request", rowCount: 400_000 } });
    expect(screen.queryByRole("figure")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Read the rows" }));
    expect(session.asked.map(([action]) => action)).toContain("checkRows");
    act(() => session.play({ check: { status: "checking", rowsDone: 20_000, rowCount: 400_000 } }));
    expect(screen.getByText("Reading row 20,000 of 400,000")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Reading row 20,000 of 400,000" })).toBeTruthy();
    act(() => session.play({ book: bookOf(ROWS) }));
    expect(screen.getByRole("figure")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Read the rows" })).toBeNull();
  });
});

describe("the effect of a change", () => {
  const rules = withFixedRecency();
  const written = bookOf(ROWS, rules);

  test("is how many members would be in another segment than the last run wrote", async () => {
    const { session } = await showMethod({ writtenBook: written });
    expect(screen.getByText("No member would change segment")).toBeTruthy();
    const other = {
      ...rules,
      dimensions: { ...rules.dimensions, recency: { enabled: true, levels: 2, method: "fixed" } },
    } as const;
    act(() => session.play({ book: scoredAnew(written, bookOf(ROWS, other).scored) }));
    expect(screen.getByText(/^\d+ members would change segment$/)).toBeTruthy();
  });

  test("is being counted while the members are scored anew, and says so if that takes long", async () => {
    await showMethod({ writtenBook: written, bookBusy: true });
    expect(await screen.findByText("Counting who would change segment…")).toBeTruthy();
  });

  test("of another map is one of all members, in Chinese too", async () => {
    const other = bookOf(ROWS, { ...rules, map: "cn8" });
    await showMethod({ book: other, writtenBook: written }, "zh-CN");
    expect(screen.getByText("换了分群方案，40 位会员都会归入新方案的群")).toBeTruthy();
  });

  test("is not said before a run, and not beside the run of another sheet", async () => {
    const { session } = await showMethod();
    expect(screen.queryByText(/change segment/)).toBeNull();
    const elsewhere = inspection([], { source: { ...inspection().source, sheetId: "2", sheetName: "旧订单" } });
    act(() => session.play({ writtenBook: bookOf(ROWS, rules, elsewhere) }));
    expect(screen.queryByText(/change segment/)).toBeNull();
  });
});

describe("cards", () => {
  test("are dragged by their handles to another place, which is said with the order of the code", async () => {
    const { rules } = await showMethod();
    const cards = () => screen.getAllByRole("group").filter(group => group.querySelector("[data-drag]"));
    cards().forEach((one, place) => {
      one.getBoundingClientRect = () => ({ top: 100 * place, bottom: 100 * place + 90 }) as DOMRect;
    });
    const handle = document.querySelector("[data-drag=width]")!;
    fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientY: 345 });
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 130 });
    expect(rules().order).toEqual(["recency", "frequency", "monetary", "width"]);
    fireEvent.pointerUp(handle, { pointerId: 1, clientY: 130 });
    expect(rules().order).toEqual(["recency", "width", "frequency", "monetary"]);
    expect(screen.getByText("Width moved to position 2, code order RWFM")).toBeTruthy();
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 340 });
    fireEvent.pointerUp(handle, { pointerId: 1, clientY: 340 });
    expect(rules().order[1]).toBe("width");
  });
});
