import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { PaneState } from "#app/session/pane-state";
import { forecastTotals } from "#core/member-forecast";
import type { ForecastStudy, HoldOut } from "#core/member-forecast";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { readyPane } from "../support/fake-session";
import { bookOf } from "../support/member-book";
import { dayOf } from "../support/order-rows";
import { smallForecast } from "../support/small-forecast";
import { renderPane } from "./render-pane";

const AS_OF = dayOf("2026-11-21");
const ASKED = { unit: "days", horizon: 90 } as const;
const HELD_OUT: HoldOut = {
  splitDay: dayOf("2026-02-21"),
  endDay: AS_OF,
  model: { unit: "days", r: 0.25, alpha: 35, a: 0.6, b: 2.6 },
  buyers: 300,
  newBuyers: { buyers: 12, purchases: 20 },
  actual: 1882,
  expected: 1653.4,
  weeks: [
    { endDay: dayOf("2026-02-14"), isAfterSplit: false, actual: 40, expected: 44.4 },
    { endDay: dayOf("2026-02-21"), isAfterSplit: false, actual: 50, expected: 52.4 },
    { endDay: dayOf("2026-02-28"), isAfterSplit: true, actual: 63, expected: 60.4 },
  ],
  frequencies: [
    { repeats: 0, isOrMore: false, buyers: 200, actual: 30, expected: 31.4 },
    { repeats: 1, isOrMore: false, buyers: 0, actual: 0, expected: 0 },
    { repeats: 7, isOrMore: true, buyers: 100, actual: 400, expected: 390.4 },
  ],
  reliability: {
    horizon: 90,
    unit: "days",
    brierScore: 0.11,
    baseBrierScore: 0.141,
    bins: [
      { buyers: 150, from: 0.01, to: 0.1, meanChance: 0.05, bought: 12, rate: { value: 0.08, lower: 0.05, upper: 0.13 } },
      { buyers: 150, from: 0.1, to: 0.9, meanChance: 0.6, bought: 99, rate: { value: 0.66, lower: 0.58, upper: 0.73 } },
    ],
  },
}; // prettier-ignore
const MADE: ForecastStudy = {
  kind: "forecast",
  asOf: AS_OF,
  forecast: smallForecast(),
  calibration: { kind: "held-out", holdOut: HELD_OUT },
};
const BOOK = bookOf(
  ["V0", "13812345678", "V2", "V3", "V4"].map((member, place) => ({
    member,
    day: "2026-11-20",
    amount: 10,
    optOut: place === 4,
  })),
);

const studiesOf = (found: ForecastStudy): Pick<PaneState, "book" | "studies"> => ({
  book: BOOK,
  studies: { forecast: { working: null, made: { of: BOOK, asked: ASKED, found }, failure: null } },
});

async function openForecast(found: ForecastStudy, language: Language = "en-US") {
  const pane = renderPane({ ...readyPane(), ...studiesOf(found) }, language);
  const all = messages(language);
  const words = await all.loadTrack();
  await pane.user.click(screen.getByRole("tab", { name: all.pane.tabs.track }));
  await pane.user.click(await screen.findByRole("button", { name: new RegExp(words.studies.forecast.title) }));
  return { ...pane, all, words: words.forecast, track: words };
}

describe.each(LANGUAGES)("the forecast (%s)", language => {
  test("is called a model, and says what it expects and how far off it was on days held out", async () => {
    const { words } = await openForecast(MADE, language);
    const totals = forecastTotals(MADE.kind === "forecast" ? MADE.forecast : smallForecast());
    expect(screen.getByText(words.naming)).toBeTruthy();
    expect(screen.getByText(`${words.verdict(totals, AS_OF, 90)} ${words.amount(412.5)}`)).toBeTruthy();
    const held = screen.getByText(words.heldOut(HELD_OUT)).textContent;
    expect(held).toMatch(/1,653.*1,882.*12\.1%|1,653.*12\.1%/);
    for (const line of words.counts(totals, 90)) expect(screen.getByText(line)).toBeTruthy();
    expect(screen.getByText(words.newBuyers(12, 20))).toBeTruthy();
    expect(screen.getByText(words.brier(0.11, 0.141, 90))).toBeTruthy();
  });

  test("shows each picture with one stop, told politely, and as a table", async () => {
    const { user, words, all } = await openForecast(MADE, language);
    const pictures = [
      { name: words.picture.weeks, said: HELD_OUT.weeks.map(words.week), rows: 3 },
      { name: words.picture.repeats, said: HELD_OUT.frequencies.map(words.group), rows: 3 },
      { name: words.picture.chances, said: HELD_OUT.reliability.bins.map(words.bin), rows: 2 },
    ];
    for (const { name, said, rows } of pictures) {
      const figure = screen.getByRole("group", { name });
      expect([figure, ...figure.querySelectorAll("[tabindex]")].map(one => one.getAttribute("tabindex"))).toEqual([
        "0",
      ]);
      figure.focus();
      await user.keyboard("{Home}");
      expect(screen.getByText(said[0]!).getAttribute("role")).toBe("status");
      await user.keyboard("{ArrowRight}");
      expect(screen.getByText(said[1]!)).toBeTruthy();
      await user.keyboard("{End}{ArrowRight}");
      expect(screen.getByText(said.at(-1)!)).toBeTruthy();
      await user.click(screen.getAllByRole("button", { name: all.result.showTable })[0]!);
      expect(within(screen.getByRole("table", { name })).getAllByRole("row")).toHaveLength(rows + 1);
    }
  });

  test("that is refused gives every reason with its numbers", async () => {
    const refusals = [
      { code: "mostly-anonymous", share: 0.6, mostShare: 0.5 },
      { code: "few-buyers", buyers: 40, least: 500 },
      { code: "old-data", daysSinceLast: 45, mostDays: 30 },
    ] as const;
    const { words, all } = await openForecast({ kind: "refused", asOf: AS_OF, refusals }, language);
    expect(screen.getByText(words.refused)).toBeTruthy();
    const said = refusals.map(refusal => screen.getByText(all.output.forecast.refusal(refusal)).textContent);
    expect([/60%.*50%/, /40.*500/, /45.*30/].every((numbers, place) => numbers.test(said[place]!))).toBe(true);
    expect(screen.queryByRole("group", { name: words.picture.weeks })).toBeNull();
  });

  test("of too short a time says that it could not be tested, and of amounts why there are none", async () => {
    const short = { code: "short-test", days: 20, leastDays: 28 } as const;
    const noMean = { code: "no-mean", q: 0.5 } as const;
    const { words, all } = await openForecast(
      {
        kind: "forecast",
        asOf: AS_OF,
        forecast: smallForecast({ spend: { kind: "refused", refusal: noMean } }),
        calibration: { kind: "refused", refusals: [short] },
      },
      language,
    );
    const { refusal } = all.output.forecast;
    expect(screen.getByText(words.notHeldOut([refusal(short)]))).toBeTruthy();
    expect(screen.getByText(words.noAmount(refusal(noMean)))).toBeTruthy();
  });
});

describe("the members of whom most is expected", () => {
  test("are masked, say who is not to be contacted, and open the card", async () => {
    const { user, words, session, all } = await openForecast(MADE);
    await user.click(screen.getByRole("button", { name: words.top(4) }));
    const rows = within(screen.getByRole("table", { name: words.top(4) })).getAllByRole("row").slice(1);
    expect(rows.map(row => within(row).getByRole("button").textContent)).toEqual(["138****5678", "V4", "V0", "V3"]);
    expect(rows.map(row => within(row).queryByText(all.call.doNotContact) !== null)).toEqual([false, true, false, false]);
    await user.click(within(rows[0]!).getByRole("button"));
    expect(session.asked).toContainEqual(["openMember", { kind: "orders", memberId: "13812345678" }]);
  }); // prettier-ignore
});

describe("the days ahead", () => {
  test("are kept with the settings, and the forecast is made anew for them", async () => {
    const { user, session, track } = await openForecast(MADE);
    await user.click(screen.getByRole("radio", { name: "30" }));
    expect(session.store.read().settings.forecastDays).toBe(30);
    expect(session.asked).toContainEqual(["makeStudy", "forecast", { unit: "days", horizon: 30 }]);
    await user.click(screen.getByRole("switch", { name: track.writeToo }));
    expect(session.store.read().settings.alsoWritten).toEqual(["forecast"]);
  });
});

describe.each(LANGUAGES)("a member card (%s)", language => {
  const cardOf = (memberId: string, change: Partial<PaneState> = {}) => {
    renderPane(
      { ...readyPane(), ...studiesOf(MADE), member: { status: "open", ref: { kind: "orders", memberId } }, ...change },
      language,
    );
    return messages(language).member;
  };

  test("says what the model expects, and what it cannot know of a member with one purchase", async () => {
    const { forecast, forecastTitle } = cardOf("V0");
    expect(await screen.findByText(forecastTitle)).toBeTruthy();
    const said = screen.getByText(forecast(0.25, 90, 1, true)).textContent;
    expect(said).toMatch(/100%/);
  });

  test("says nothing of a member whom the forecast does not know, or where none was made", async () => {
    const { forecastTitle } = cardOf("V2");
    await screen.findByRole("heading", { name: "V2" });
    expect(screen.queryByText(forecastTitle)).toBeNull();
  });
});
