import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RepeatPurchaseTest, ResponseTestOutcome } from "#core/response";
import { runStudy } from "#core/study";
import { defaultRules } from "#core/scoring-rules";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import type { PaneState } from "#app/session/pane-state";
import { readyPane } from "../support/fake-session";
import { bookOf } from "../support/member-book";
import { dayOf, orderRows } from "../support/order-rows";
import { REPEAT_BUYERS } from "../support/repeat-buyers";
import { renderPane } from "./render-pane";

const asked = { horizonDays: 90 };
const days = { asOf: dayOf("2026-11-21"), today: dayOf("2026-11-21") };
const FOUND = runStudy(
  orderRows(REPEAT_BUYERS),
  { study: "response", asked, rules: defaultRules(), days },
  () => undefined,
) as RepeatPurchaseTest;

async function openTest(found: ResponseTestOutcome, language: Language = "en-US", change: Partial<PaneState> = {}) {
  const book = bookOf(REPEAT_BUYERS);
  const studies = { response: { working: null, made: { of: book, asked, found }, failure: null } };
  const pane = renderPane({ ...readyPane(), book, studies, ...change }, language);
  const all = messages(language);
  const words = await all.loadTrack();
  await pane.user.click(screen.getByRole("tab", { name: all.pane.tabs.track }));
  await pane.user.click(await screen.findByRole("button", { name: new RegExp(words.studies.response.title) }));
  return { ...pane, words };
}

describe.each(LANGUAGES)("the response test (%s)", language => {
  test("says who bought again, that this is no campaign, and what it says of the order", async () => {
    const { words } = await openTest(FOUND, language);
    const { response } = words;
    const { base, cutoff } = FOUND;
    expect(screen.getByText(response.verdict(base.share, base.rate!, cutoff, 90))).toBeTruthy();
    expect(screen.getByText(response.naming)).toBeTruthy();
    expect(
      screen.getByText(response.keep("few-responders", FOUND.order.dataOrder, FOUND.order.currentOrder)),
    ).toBeTruthy();
  });

  test("shows each measure as a picture with one stop, told politely, and as a table", async () => {
    const { user, words } = await openTest(FOUND, language);
    const { response } = words;
    const recency = FOUND.dimensions.find(({ dimension }) => dimension === "recency")!;
    const figure = screen.getByRole("group", { name: response.chart("recency") });
    figure.focus();
    await user.keyboard("{Home}{ArrowRight}");
    const { score, share, rate, evidence } = recency.scores[1]!;
    const said = response.bar("recency", score, share, rate, evidence);
    expect(screen.getByText(said).getAttribute("role")).toBe("status");
    const [show] = screen.getAllByRole("button", { name: messages(language).result.showTable });
    await user.click(show!);
    const rows = within(screen.getByRole("table", { name: response.chart("recency") }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map(row => within(row).getByRole("rowheader").textContent)).toEqual(["5", "4", "3", "2", "1"]);
  });
});

describe("the tests", () => {
  test("changes the order only by a press, and says so", async () => {
    const order = {
      ...FOUND.order,
      kind: "suggest" as const,
      dataOrder: ["frequency", "recency", "monetary", "width"] as const,
    };
    const { session, user, words } = await openTest({ ...FOUND, order });
    expect(session.asked.filter(([action]) => action === "changeSettings")).toEqual([]);
    await user.click(screen.getByRole("button", { name: words.response.apply }));
    expect(session.store.read().settings.rules.order).toEqual(order.dataOrder);
    expect(screen.getByText(words.response.applied(order.dataOrder)).getAttribute("role")).toBe("status");
  });

  test("offers a shorter time to watch where the history would do for that", async () => {
    const found: ResponseTestOutcome = {
      kind: "shorter-horizon",
      firstPurchaseDay: dayOf("2025-08-01"),
      cutoff: dayOf("2026-05-25"),
      monthsNeeded: 12,
      offers: [30],
    };
    const { session, user, words } = await openTest(found);
    await user.click(screen.getByRole("button", { name: words.response.watchFor(30) }));
    expect(session.asked).toContainEqual(["changeSettings", { horizonDays: 30 }]);
  });

  test("are made when first looked at, and can be stopped", async () => {
    const { session, user, words } = await openTest(FOUND, "en-US", { studies: {} });
    expect(session.asked).toContainEqual(["makeStudy", "response", asked]);
    session.play({ studies: { response: { working: 0.4, made: null, failure: null } } });
    await user.click(await screen.findByRole("button", { name: words.cancel }));
    expect(session.asked).toContainEqual(["cancelStudy", "response"]);
    const stopped = { of: session.store.read().book, asked, failure: { code: "cancelled" } } as const;
    session.play({ studies: { response: { working: null, made: null, failure: stopped } } });
    expect(await screen.findByText(words.stopped)).toBeTruthy();
    expect(session.asked.filter(([action]) => action === "makeStudy")).toHaveLength(1);
  });

  test("that failed stay so until they are tried again, or until something else is asked or scored", async () => {
    const { session, words } = await openTest(FOUND, "en-US", { studies: {} });
    const made = () => session.asked.filter(([action]) => action === "makeStudy").length;
    const fail = () => {
      const { book, settings } = session.store.read();
      const failure = { of: book, asked: { horizonDays: settings.horizonDays }, failure: { code: "host-busy" } } as const; // prettier-ignore
      session.play({ studies: { response: { working: null, made: null, failure } } });
    };
    const isTold = () => screen.queryByRole("button", { name: words.again }) !== null;
    const seen = (times: number, told: boolean) => waitFor(() => expect([made(), isTold()]).toEqual([times, told]));
    fail();
    await seen(1, true);
    session.play({ settings: { ...session.store.read().settings, horizonDays: 30 } });
    await seen(2, false);
    fail();
    await seen(2, true);
    session.play({ bookBusy: true });
    await seen(2, false);
    session.play({ bookBusy: false, book: bookOf(REPEAT_BUYERS) });
    await seen(3, false);
  });

  test("go back to the list with the focus where it came from", async () => {
    const { user, words } = await openTest(FOUND);
    await user.click(screen.getByRole("button", { name: words.back }));
    expect(document.activeElement?.textContent).toContain(words.studies.response.title);
  });

  test("are written with each run when that is asked for, and kept with the settings", async () => {
    const { session, user, words } = await openTest(FOUND);
    await user.click(screen.getByRole("switch", { name: words.writeToo }));
    expect(session.store.read().settings.alsoWritten).toEqual(["response"]);
    await user.click(screen.getByRole("button", { name: words.scoreNow }));
    expect(session.asked.some(([action]) => action === "score")).toBe(true);
  });
});
