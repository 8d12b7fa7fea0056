import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { lessonState } from "#app/session/lesson-state";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { TOUR_STEPS } from "#locales/guide-words";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import { readyPane } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";
import { scoreRows, THREE_MEMBERS } from "../support/score-rows";
import { renderPane } from "./render-pane";

// The chunk of the guide with all that it shows: on a busy machine it takes longer than a screen is waited for.
beforeAll(() => import("../../src/taskpane/guide/GuideScreen"), 60_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function openTour(language: (typeof LANGUAGES)[number] = "en-US") {
  const guide = fakeGuide({ isAnswered: false });
  const pane = renderPane(readyPane(), language, guide);
  const words = await messages(language).loadGuide();
  await pane.user.click(await screen.findByRole("button", { name: new RegExp(words.welcome.tour.title) }));
  const title = await screen.findByRole("heading", { name: words.tour.steps.orders.title });
  await waitFor(() => expect(document.activeElement).toBe(title));
  return { ...pane, guide, words };
}

/** What is said of the current step: its title has the focus, its words describe it. */
function told(): { readonly title: string; readonly body: string } {
  const heading = document.activeElement!;
  expect(heading.tagName).toBe("H2");
  const body = document.getElementById(heading.getAttribute("aria-describedby")!)!;
  return { title: heading.textContent ?? "", body: body.textContent ?? "" };
}

describe.each(LANGUAGES)("the tour (%s)", language => {
  test("goes from end to end by keys, over the real screens, and leaves no trace", async () => {
    const { session, guide, user, words } = await openTour(language);
    const tabs = messages(language).pane.tabs;
    const shown = { data: 0, method: 0, result: 0, list: 0, track: 0 };
    const titles: string[] = [];
    for (const [place, step] of TOUR_STEPS.entries()) {
      if (place > 0) await user.keyboard(place % 2 === 0 ? "{ArrowRight}" : "{PageDown}");
      expect(told().title).toBe(words.tour.steps[step].title);
      expect(screen.getByText(words.workshop.step(place + 1, TOUR_STEPS.length))).toBeTruthy();
      titles.push(told().title);
      const picture = document.querySelector("[inert]")!;
      const selected = picture.querySelector('[role="tab"][aria-selected="true"]')!.textContent;
      const tab = (Object.keys(tabs) as (keyof typeof tabs)[]).find(id => tabs[id] === selected)!;
      shown[tab]++;
    }
    expect(new Set(titles).size).toBe(TOUR_STEPS.length);
    expect(shown).toEqual({ data: 2, method: 2, result: 2, list: 1, track: 0 });
    await user.keyboard("{ArrowRight}");
    expect(told().title).toBe(words.tour.steps.list.title);
    await user.keyboard("{ArrowLeft}");
    expect(told().title).toBe(words.tour.steps.segments.title);
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: tabs.data }));
    expect(session.asked).toEqual([]);
    expect(guide.answers()).toBe(1);
  });

  test("says the numbers that the core scores, and what each segment asks for", async () => {
    const { user } = await openTour(language);
    const { scored } = scoreRows(THREE_MEMBERS, { asOf: "2026-11-21" });
    const bodies: string[] = [];
    for (const [place] of TOUR_STEPS.entries()) {
      if (place > 0) await user.keyboard("{ArrowRight}");
      bodies.push(told().body);
    }
    const [, , how, much, codes, segments] = bodies;
    for (const value of [...scored.recencyDays, ...scored.windowPurchases]) expect(how).toContain(String(value));
    for (const value of scored.averageAmount) expect(much).toContain(messages(language).format.amount(value));
    for (const value of scored.widthCount) expect(much).toContain(String(value));
    for (const code of ["5524", "4252", "1151"]) expect(codes).toContain(code);
    const { output } = messages(language);
    for (const place of scored.segment) {
      expect(segments).toContain(output.segmentAction(SEGMENT_MAPS.rfmw14, place));
    }
    for (const body of bodies) {
      expect(body).not.toMatch(/undefined|NaN|null|!|！/);
      expect(body, "a space within Chinese").not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
    }
  });
});

test("fills the real screens with the three members and nothing that could be pressed", async () => {
  const { user } = await openTour();
  const picture = (): string => document.querySelector("[inert]")!.textContent ?? "";
  expect(picture()).toContain("V001");
  for (let place = 1; place <= 4; place++) await user.keyboard("{ArrowRight}");
  expect(picture()).toContain("3 members scored");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(picture()).toContain("Loyal Regulars");
});

test("ends with one's own orders", async () => {
  const { session, user } = await openTour();
  for (let place = 1; place < TOUR_STEPS.length; place++) {
    await user.click(screen.getByRole("button", { name: "Next" }));
  }
  await user.click(screen.getByRole("button", { name: "Score my own orders" }));
  expect(session.asked).toEqual([["inspect"]]);
  expect(screen.getByRole("tab", { name: "Data", selected: true })).toBeTruthy();
});

test("a list of the lesson is never empty, and its state has no place in a workbook", async () => {
  for (const language of LANGUAGES) {
    const words = messages(language);
    const { lesson } = await words.loadGuide();
    const { calls, lastResult } = lessonState(lesson, { current: words.output, all: [words.output] });
    expect(calls.status === "ready" && calls.list.members.map(({ memberId }) => memberId)).toEqual([
      "V003", "V002", "V001",
    ]); // prettier-ignore
    expect(lastResult?.places).toEqual([]);
  }
});
