import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { PaneState } from "#app/session/pane-state";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import type { Language } from "#locales/pick-locale";
import { parseTypedNumber } from "../../src/taskpane/method/parse-number";
import { firstOwnCuts, resizedCuts } from "../../src/taskpane/method/own-cuts";
import { day, idlePane, readyPane, result } from "../support/fake-session";
import { openCards, renderPane } from "./render-pane";

async function showMethod(change: Partial<PaneState> = {}, language: Language = "en-US") {
  const pane = renderPane({ ...readyPane(), ...change }, language);
  await pane.user.click(screen.getByRole("tab", { name: language === "en-US" ? "Method" : "方法" }));
  await screen.findByLabelText(language === "en-US" ? "As-of date" : "基准日");
  await openCards(pane.user);
  return { ...pane, rules: () => pane.session.store.read().settings.rules };
}

const withRules = (change: Partial<ScoringRules>): Partial<PaneState> => ({
  settings: { ...idlePane().settings, rules: { ...defaultRules(), ...change } },
});

const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

describe("own cut points", () => {
  test("begin with those of the last run, and are taken when the focus leaves them", async () => {
    const { user, rules } = await showMethod({ lastResult: result() });
    await user.selectOptions(screen.getByRole("combobox", { name: "Recency levels by" }), "Own cut points");
    expect(rules().dimensions.recency).toMatchObject({
      method: "own-cuts",
      levels: 5,
      ownCuts: { cuts: [30, 90, 180, 360], boundary: "below", origin: { kind: "own" } },
    });
    await user.clear(box("Recency cut point 1"));
    await user.type(box("Recency cut point 1"), "45");
    expect(rules().dimensions.recency.ownCuts?.cuts).toEqual([30, 90, 180, 360]);
    await user.click(screen.getByRole("heading", { name: "Dimensions" }));
    expect(rules().dimensions.recency.ownCuts?.cuts).toEqual([45, 90, 180, 360]);
  });

  test("that do not rise are refused in a sentence, and a run does not begin before they are mended", async () => {
    const { session, user, rules } = await showMethod({ lastResult: result() });
    await user.selectOptions(screen.getByRole("combobox", { name: "Recency levels by" }), "Own cut points");
    await user.clear(box("Recency cut point 1"));
    await user.type(box("Recency cut point 1"), "100{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("The cut points of Recency must rise, but 90 follows 100.");
    await user.click(screen.getByRole("button", { name: "Score members" }));
    expect(session.asked.filter(([action]) => action === "score")).toEqual([]);
    expect(document.activeElement).toBe(box("Recency cut point 1"));
    await user.clear(box("Recency cut point 1"));
    await user.type(box("Recency cut point 1"), "60{Enter}");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(rules().dimensions.recency.ownCuts?.cuts).toEqual([60, 90, 180, 360]);
    await user.click(screen.getByRole("button", { name: "Score members" }));
    expect(session.asked.filter(([action]) => action === "score")).toHaveLength(1);
  });

  test("an empty box is named as missing a number, in Chinese too", async () => {
    const { user } = await showMethod({}, "zh-CN");
    await user.selectOptions(screen.getByRole("combobox", { name: "密度分级方式" }), "自定切分点");
    await user.clear(box("密度的第 2 个切分点"));
    await user.keyboard("{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("每一格都要写一个数。");
  });

  test("follow the number of levels", async () => {
    const { user, rules } = await showMethod();
    const width = within(screen.getByRole("group", { name: "Width" }));
    await user.selectOptions(width.getByRole("combobox", { name: "Width levels by" }), "Own cut points");
    await user.click(width.getByRole("radio", { name: "3" }));
    expect(rules().dimensions.width).toMatchObject({ levels: 3, ownCuts: { cuts: [1, 2] } });
    expect(width.getAllByRole("textbox")).toHaveLength(2);
  });

  test("kept from an earlier run are shown with its day and cannot be typed over by accident", async () => {
    const kept = {
      enabled: true,
      levels: 3,
      method: "own-cuts",
      ownCuts: { cuts: [1, 1], boundary: "below", origin: { kind: "frozen", asOf: day("2026-11-21") } },
    } as const;
    const { user, rules } = await showMethod(
      withRules({ dimensions: { ...defaultRules().dimensions, frequency: kept } }),
    );
    const frequency = within(screen.getByRole("group", { name: "Frequency" }));
    expect(frequency.getByText("Kept from the run as of 2026-11-21: 1 / 1")).toBeTruthy();
    expect(frequency.queryByRole("textbox")).toBeNull();
    await user.selectOptions(frequency.getByRole("combobox", { name: "Frequency levels by" }), "Own cut points");
    expect(rules().dimensions.frequency.ownCuts).toEqual({ cuts: [1, 2], boundary: "below", origin: { kind: "own" } });
  });

  test("begin with round ones where a run has none that rise", () => {
    const dimension = { enabled: true, levels: 4, method: "auto" } as const;
    const tied = result().bands.find(bands => bands.dimension === "width");
    expect(firstOwnCuts("width", { ...dimension, levels: 5 }, tied).cuts).toEqual([1, 2, 3, 4]);
    expect(firstOwnCuts("monetary", dimension, undefined).cuts).toEqual([100, 200, 500]);
    expect(resizedCuts([10, 30], 5)).toEqual([10, 30, 50, 70]);
  });

  test.each([
    ["45", 45],
    [" 1,299.5 ", 1299.5],
    ["１２", 12],
    ["", null],
    ["12,5", null],
    ["1e3", null],
  ])("typed as “%s” are %s", (text, number) => {
    expect(parseTypedNumber(text)).toBe(number);
  });
});

describe("the order of the dimensions", () => {
  test("is changed by buttons, said in a sentence, and the focus stays on the button", async () => {
    const { user, rules } = await showMethod();
    await user.click(screen.getByRole("button", { name: "Move Frequency up" }));
    expect(rules().order).toEqual(["frequency", "recency", "monetary", "width"]);
    expect(screen.getByText("Frequency moved to position 1, code order FRMW")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move Frequency up" }));
    await user.click(screen.getByRole("button", { name: "Move Frequency up" }));
    expect(rules().order[0]).toBe("frequency");
  });

  test("is changed by Alt and an arrow inside a card, in Chinese too", async () => {
    const { user, rules } = await showMethod({}, "zh-CN");
    const select = screen.getByRole("combobox", { name: "宽度分级方式" });
    select.focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(rules().order).toEqual(["recency", "frequency", "width", "monetary"]);
    expect(screen.getByText("宽度移到第 3 位，编码顺序 RFWM")).toBeTruthy();
    expect(document.activeElement).toBe(select);
  });
});

describe("maps", () => {
  test("are all offered, the reversed one apart, for comparison", async () => {
    const { user, rules } = await showMethod();
    const map = screen.getByRole("combobox", { name: "Segment map" });
    expect(
      within(map)
        .getAllByRole<HTMLOptionElement>("option")
        .map(option => option.value),
    ).toEqual([
      "rfmw14",
      "classic11",
      "eleven125",
      "ten-rf",
      "like-shopify",
      "like-klaviyo",
      "cn8",
      "cn8-mean",
      "cn8-median",
      "cn8-reversed-r",
    ]);
    const apart = within(within(map).getByRole("group", { name: "For comparison in workshops" }));
    expect(apart.getAllByRole<HTMLOptionElement>("option").map(option => option.value)).toEqual(["cn8-reversed-r"]);
    await user.selectOptions(map, "Chinese 8 classes (median)");
    expect(rules().map).toBe("cn8-median");
  });
});

describe("the advanced settings", () => {
  test("are closed until asked for, and say how many differ", async () => {
    const { user } = await showMethod(withRules({ frequencyScope: "lifetime", widthScope: "window" }));
    expect(screen.queryByRole("combobox", { name: "Amount is" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Advanced, 2 changed" }));
    expect(screen.getByRole("combobox", { name: "Amount is" })).toBeTruthy();
  });

  test("set scopes and bases, and what a dimension measures is said anew", async () => {
    const { user, rules } = await showMethod();
    const monetary = within(screen.getByRole("group", { name: "Avg amount" }));
    expect(monetary.getByText("Average amount per purchase")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Advanced" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Frequency counts" }), "All purchases");
    await user.selectOptions(screen.getByRole("combobox", { name: "Amount is" }), "The total of all purchases");
    await user.selectOptions(screen.getByRole("combobox", { name: "Width counts" }), "Brands");
    await user.selectOptions(screen.getByRole("combobox", { name: "Width looks at" }), "Purchases within the window");
    expect(rules()).toMatchObject({
      frequencyScope: "lifetime",
      monetaryBasis: "total",
      widthBasis: "brand",
      widthScope: "window",
    });
    expect(monetary.getByText("Total amount")).toBeTruthy();
    expect(screen.getByText("Brands bought within the window")).toBeTruthy();
  });

  test("take weights of zero and more, and refuse others in a sentence", async () => {
    const { user, rules } = await showMethod({}, "zh-CN");
    await user.click(screen.getByRole("button", { name: "高级" }));
    await user.clear(box("宽度的权重"));
    await user.type(box("宽度的权重"), "0{Enter}");
    expect(rules().weights).toEqual({ recency: 40, frequency: 30, monetary: 20, width: 0 });
    await user.clear(box("近度的权重"));
    await user.type(box("近度的权重"), "-1{Enter}");
    expect(screen.getByRole("alert").textContent).toMatch(/近度.*权重/);
    expect(rules().weights.recency).toBe(40);
  });
});

describe("compatibility modes", () => {
  test("are named as such, say what they split or hide, and can be left from in view", async () => {
    const { user, rules } = await showMethod();
    await user.click(screen.getByRole("button", { name: "Advanced" }));
    const mode = screen.getByRole("combobox", { name: "Compatibility mode" });
    expect(within(mode).getAllByRole("option")).toHaveLength(9);
    await user.selectOptions(mode, "SPSS Modeler, ties to the next bin");
    expect(rules().compatibility).toEqual({
      mode: "spss-modeler",
      ties: "next",
      weights: { recency: 100, frequency: 10, monetary: 1 },
    });
    expect(screen.getByText(/^Compatibility mode: SPSS Modeler, ties to the next bin\..*Hides W/)).toBeTruthy();
    expect(within(screen.getByRole("group", { name: "Frequency" })).getByText("Order rows")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Back to RFMW scores" }));
    expect(rules().compatibility).toBeNull();
  });

  test("that do not take own cut points are refused in a sentence, and nothing changes", async () => {
    const own = {
      enabled: true,
      levels: 2,
      method: "own-cuts",
      ownCuts: { cuts: [1], boundary: "below", origin: { kind: "own" } },
    } as const;
    const { user, rules } = await showMethod(
      withRules({ dimensions: { ...defaultRules().dimensions, frequency: own } }),
    );
    await user.click(screen.getByRole("button", { name: "Advanced" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Compatibility mode" }), "SQL NTILE");
    expect(screen.getByRole("alert").textContent).toMatch(/Frequency has own cut points/);
    expect(rules().compatibility).toBeNull();
  });
});

test("more columns of the members table are asked for with a switch, and left out again", async () => {
  const { session, user } = await showMethod();
  await user.click(screen.getByRole("button", { name: "Advanced" }));
  const more = screen.getByRole("switch", { name: "More columns in the members table" });
  await user.click(more);
  expect(session.store.read().settings.alsoWritten).toEqual(["memberColumns"]);
  await user.click(more);
  expect(session.store.read().settings.alsoWritten).toEqual([]);
});
