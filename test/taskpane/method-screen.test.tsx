import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseTypedDay } from "../../src/taskpane/method/parse-day";
import { defaultRules } from "#core/scoring-rules";
import { bookOf } from "../support/member-book";
import { day, idlePane, readyPane, result, TODAY } from "../support/fake-session";
import type { PaneState } from "#app/session/pane-state";
import { openCards, renderPane } from "./render-pane";

/** Makes the next screen believe that the web view knows no date control: the input that it tries one with stays a text. */
function withoutNativeDates(): void {
  const create = document.createElement.bind(document);
  let isTried = false;
  vi.spyOn(document, "createElement").mockImplementation((tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options);
    if (tag !== "input" || isTried) return element;
    isTried = true;
    return Object.defineProperty(element, "type", { value: "text", writable: false, configurable: true });
  });
}

async function showMethod(change: Partial<PaneState> = {}) {
  const pane = renderPane({ ...readyPane(), ...change });
  await pane.user.click(screen.getByRole("tab", { name: "Method" }));
  await screen.findByLabelText("As-of date");
  await openCards(pane.user);
  return { ...pane, settings: () => pane.session.store.read().settings };
}

describe("the as-of date", () => {
  afterEach(() => vi.restoreAllMocks());

  test("is chosen in the date control of the web view, is today, or the latest purchase", async () => {
    const { user, settings } = await showMethod();
    const input = screen.getByLabelText<HTMLInputElement>("As-of date");
    expect(input.type).toBe("date");
    fireEvent.change(input, { target: { value: "2026-03-05" } });
    fireEvent.blur(input);
    expect(settings().asOf).toBe(day("2026-03-05"));
    await user.click(screen.getByRole("button", { name: "Today" }));
    expect(settings().asOf).toBe(TODAY);
    expect(input.value).toBe("2026-11-21");
    await user.click(screen.getByRole("button", { name: "Latest purchase" }));
    expect(settings().asOf).toBeNull();
    expect(input.value).toBe("");
  });

  test("of which a part is missing is not taken for an empty one", async () => {
    const { session } = await showMethod({ settings: { ...idlePane().settings, asOf: day("2026-03-05") } });
    const input = screen.getByLabelText<HTMLInputElement>("As-of date");
    Object.defineProperty(input, "validity", { value: { badInput: true } });
    fireEvent.change(input, { target: { value: "" } });
    fireEvent.blur(input);
    expect(screen.getByRole("alert").textContent).toBe("Write year, month and day, or leave all of them empty.");
    expect(session.asked).toEqual([]);
  });

  test("is typed where there is no such control", async () => {
    withoutNativeDates();
    const { user, settings } = await showMethod();
    const input = screen.getByRole<HTMLInputElement>("textbox", { name: "As-of date" });
    await user.type(input, "2026/3/5{Enter}");
    expect(settings().asOf).toBe(day("2026-03-05"));
    expect(input.value).toBe("2026-03-05");
  });

  test("that does not exist is refused with how to write one, and nothing changes", async () => {
    withoutNativeDates();
    const { session, user } = await showMethod();
    await user.type(screen.getByRole("textbox", { name: "As-of date" }), "2026-02-30");
    await user.tab();
    expect(screen.getByText("Write a date like 2026-11-21, or leave it empty.")).toBeTruthy();
    expect(session.asked).toEqual([]);
  });

  test("that cannot be read keeps a run from beginning and takes the focus, also if something below went wrong before", async () => {
    withoutNativeDates();
    const { session, user } = await showMethod({ lastResult: result() });
    await user.selectOptions(screen.getByRole("combobox", { name: "Recency levels by" }), "Own cut points");
    await user.clear(screen.getByRole("textbox", { name: "Recency cut point 1" }));
    const asOf = screen.getByRole("textbox", { name: "As-of date" });
    await user.type(asOf, "banana");
    await user.click(screen.getByRole("button", { name: "Score members" }));
    expect(session.asked.filter(([action]) => action === "score")).toEqual([]);
    expect(screen.getAllByRole("alert")).toHaveLength(2);
    expect(document.activeElement).toBe(asOf);
  });
});

describe("the method screen", () => {
  test("sets window, map, same-day purchases and masking", async () => {
    const { user, settings } = await showMethod();
    await user.selectOptions(screen.getByRole("combobox", { name: "Frequency window" }), "24 months");
    await user.selectOptions(screen.getByRole("combobox", { name: "Segment map" }), "Classic 11 segments");
    await user.click(screen.getByRole("switch", { name: "Orders of one day are one purchase" }));
    await user.click(screen.getByRole("switch", { name: "Write names and phone numbers masked" }));
    expect(settings().rules).toMatchObject({ windowMonths: 24, map: "classic11", sameDayIsOnePurchase: true });
    expect(settings().maskPersonalData).toBe(true);
    expect(screen.getByText(/this time\? Anyone who can open the file will see them/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Write full numbers" }));
    expect(settings().maskPersonalData).toBe(false);
    expect(screen.getByText(/^The next run writes full names/)).toBeTruthy();
  });

  test("sets levels and method of one dimension without touching the others", async () => {
    const { user, settings } = await showMethod();
    const frequency = within(screen.getByRole("group", { name: "Frequency" }));
    await user.click(frequency.getByRole("radio", { name: "3" }));
    await user.selectOptions(frequency.getByRole("combobox", { name: "Frequency levels by" }), "Fixed");
    expect(settings().rules.dimensions.frequency).toEqual({ enabled: true, levels: 3, method: "fixed" });
    expect(settings().rules.dimensions.recency).toEqual({ enabled: true, levels: 5, method: "auto" });
  });

  test("a preset sets what it names, leaves the order alone, says what it changed, and can be undone", async () => {
    const order = ["frequency", "recency", "monetary", "width"] as const;
    const before = { ...defaultRules(), order, windowMonths: 24 };
    const { user, settings } = await showMethod({ settings: { ...idlePane().settings, rules: before } });
    const preset = screen.getByRole<HTMLSelectElement>("combobox", { name: "Preset" });
    expect(preset.selectedOptions[0]?.text).toBe("Own settings");
    await user.selectOptions(preset, "Like Shopify's groups");
    const levels = { enabled: true, levels: 5, method: "equal-frequency" };
    expect(settings().rules).toEqual({
      ...before,
      dimensions: { ...before.dimensions, recency: levels, frequency: levels, monetary: levels },
      map: "like-shopify",
      frequencyScope: "lifetime",
      monetaryBasis: "total",
    });
    const told = within(screen.getByText("Like Shopify's groups has changed:").parentElement!);
    expect(told.getAllByRole("listitem").map(item => item.textContent)).toEqual([
      "R, F, M: Equal size, 5 levels",
      "Segment map: 10 groups, like Shopify's",
      "Frequency counts: All purchases",
      "Amount is: The total of all purchases",
    ]);
    expect(told.getByText("The order FRMW stays.")).toBeTruthy();
    await user.click(told.getByRole("button", { name: "Undo" }));
    expect(settings().rules).toBe(before);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("what a preset changed is no longer told once something else is changed", async () => {
    const { user } = await showMethod();
    await user.selectOptions(screen.getByRole("combobox", { name: "Preset" }), "3-level classic");
    expect(screen.getByText("R, F, M, W: Equal size, 3 levels")).toBeTruthy();
    await user.click(within(screen.getByRole("group", { name: "Width" })).getByRole("radio", { name: "5" }));
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Preset" }).selectedOptions[0]?.text).toBe(
      "Own settings",
    );
  });

  test("shows the rules of the chosen map with the size of every segment", async () => {
    const book = bookOf();
    const { user } = await showMethod({ book });
    await user.click(screen.getByRole("button", { name: "See rules" }));
    const segments = within(screen.getByText(/^Scores from 1 to 5/).nextElementSibling as HTMLElement);
    const texts = segments.getAllByText(/^\d+ members?$/);
    expect(texts.map(text => Number.parseInt(text.textContent!, 10))).toEqual(book.scored.segmentSizes);
    expect(within(segments.getByText("Core VIPs").parentElement!).getByText("R 4–5, F 4–5, M 4–5, W 3–5")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "Segment map" }), "Chinese 8 classes (mean)");
    expect(screen.getByText("R high, F low, M high")).toBeTruthy();
    // The members in memory are still scored by the other map.
    expect(screen.queryByText(/^\d+ members?$/)).toBeNull();
  });

  test("the last dimension that is scored cannot be switched off", async () => {
    const { user } = await showMethod();
    for (const name of ["Recency", "Frequency", "Avg amount"]) {
      await user.selectOptions(screen.getByRole("combobox", { name: `${name} levels by` }), "Not scored");
    }
    const width = within(screen.getByRole("combobox", { name: "Width levels by" }));
    expect(width.getAllByRole("option").map(option => option.textContent)).toEqual([
      "Auto",
      "Equal size",
      "Natural gaps",
      "Fixed",
      "Own cut points",
    ]);
  });

  test("shows the cut points of the last run beside the dimension they belong to", async () => {
    await showMethod({ lastResult: result() });
    const recency = within(screen.getByRole("group", { name: "Recency" }));
    expect(recency.getByText("Last run: Fixed, 5 levels · Cut points 30 / 90 / 180 / 360")).toBeTruthy();
  });
});

describe("typed dates", () => {
  test.each([
    ["2026-11-21", "2026-11-21"],
    ["2026/1/5", "2026-01-05"],
    ["2026.01.05", "2026-01-05"],
    ["20261121", "2026-11-21"],
    ["２０２６年１１月２１日", "2026-11-21"],
  ])("%s is %s", (typed, iso) => {
    expect(parseTypedDay(typed)).toBe(day(iso));
  });

  test.each(["21/11/2026", "2026-13-01", "2026-11/21", "soon", "46000"])("%s is no date", typed => {
    expect(parseTypedDay(typed)).toBeNull();
  });
});
