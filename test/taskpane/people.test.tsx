import { cleanup, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import { readyPane } from "../support/fake-session";
import { renderPane } from "./render-pane";

beforeAll(() => import("../../src/taskpane/guide/GuideScreen"), 60_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("About", () => {
  test.each(LANGUAGES)("says in %s what is out of scope, each with its reason", async language => {
    const words = messages(language);
    const { about } = await words.loadGuide();
    const { user } = renderPane(readyPane(), language);
    await user.click(screen.getByRole("button", { name: words.menu.label }));
    await user.click(await screen.findByRole("menuitem", { name: words.menu.about }));
    expect(await screen.findByRole("heading", { name: about.outOfScope.title })).toBeTruthy();
    const reasons = screen.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(
      about.outOfScope.items.map(({ what }) => what),
    );
    expect(reasons).toEqual(about.outOfScope.items.map(({ why }) => why));
    expect(reasons.every(reason => reason !== null && reason.length > 4)).toBe(true);
    expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } })).violations).toEqual([]); // prettier-ignore
  });
});

describe("the sheets of people and of occasions", () => {
  test("are asked for and no longer asked for with the advanced method, one without the other", async () => {
    const words = messages("en-US");
    const { user, session } = renderPane(readyPane());
    await user.click(screen.getByRole("tab", { name: "Method" }));
    await user.click(await screen.findByRole("button", { name: words.method.advanced(0) }));
    const asked = () => session.store.read().settings.alsoWritten;
    const { roles, demographics, calendar } = words.method.peopleSheets;
    const sheet = (label: string) => screen.getByRole<HTMLInputElement>("switch", { name: label });
    expect([sheet(roles.label).checked, sheet(demographics.label).checked]).toEqual([false, false]);
    await user.click(sheet(demographics.label));
    await user.click(sheet(roles.label));
    expect(asked()).toEqual(["roles", "demographics"]);
    await user.click(sheet(demographics.label));
    expect(asked()).toEqual(["roles"]);
    await user.click(sheet(calendar.label));
    expect(asked()).toEqual(["roles", "calendar"]);
    expect(within(document.body).getByText(calendar.hint)).toBeTruthy();
    expect(within(document.body).getByText(roles.hint)).toBeTruthy();
    const { buyerDecides } = words.method.peopleSheets;
    await user.click(sheet(buyerDecides.label));
    expect(asked()).toEqual(["roles", "buyerDecides", "calendar"]);
  });
});
