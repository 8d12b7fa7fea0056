import { describe, expect, it } from "vitest";
import type { SavedSettings } from "#app/outputs/settings/saved-settings";
import { questionAnswered, savedSettingsFound, settingsChanged } from "#app/session/settings/transitions";
import { day } from "../../support/fake-session";
import { after, readyState, stateWith } from "../../support/session-state";

const SAVED: SavedSettings = {
  settings: {
    rules: { ...stateWith().settings.rules, windowMonths: 6 },
    asOf: null,
    horizonDays: 90,
    forecastDays: 90,
    alsoWritten: [],
    scripts: {},
    calendar: null,
    control: null,
  },
  decisions: { columns: { amount: "应付" }, choices: { amount: { header: "应付", insteadOf: "实付" } }, answers: {} },
  ignored: ["recency = sometimes"],
  run: null,
};

describe("the settings of a workbook", () => {
  it("are taken over once, with the chosen columns and what could not be read", () => {
    const state = after(stateWith(), savedSettingsFound, SAVED);
    expect(state.settings.rules.windowMonths).toBe(6);
    expect(state.ignoredSettings).toEqual(["recency = sometimes"]);
    expect(state.decisions).toEqual([SAVED.decisions]);
    expect(savedSettingsFound(state, SAVED)).toEqual({});
  });

  it("do not replace what a person has changed by then", () => {
    const changed = after(stateWith(), settingsChanged, { asOf: day("2026-01-31") });
    const run = {
      sheetName: "订单",
      address: "A1:F7",
      asOf: null,
      today: null,
      members: 4,
      rowsCounted: 6,
      columns: {},
      rules: SAVED.settings.rules,
      bands: [],
    };
    expect(savedSettingsFound(changed, { ...SAVED, run })).toEqual({ savedSettingsRead: true, writtenRun: run });
  });

  it("leave the defaults where there are none", () => {
    expect(savedSettingsFound(stateWith(), null)).toEqual({ savedSettingsRead: true });
  });
});

describe("an answer", () => {
  it("joins those that were given before", () => {
    const first = after(readyState(), questionAnswered, "currency", "CNY");
    const both = after(first, questionAnswered, "order-grain", "rows");
    expect(both.settings.answers).toEqual({ currency: "CNY", "order-grain": "rows" });
    expect(both.decisions[0]?.answers.currency).toEqual({ option: "CNY", about: { amount: "实付金额" } });
  });

  it("can be taken back", () => {
    const given = after(readyState(), questionAnswered, "currency", "CNY");
    expect(after(given, questionAnswered, "currency", null).settings.answers).toEqual({});
  });

  it("to nothing that is shown changes nothing", () => {
    expect(questionAnswered(stateWith(), "currency", "CNY")).toEqual({});
  });
});
