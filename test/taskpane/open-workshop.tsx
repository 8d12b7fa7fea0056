import { screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import { WORKSHOP_STEPS } from "#locales/guide-words";
import type { GuideMessages, WorkshopStep } from "#locales/guide-words";
import { messages } from "#locales/messages";
import type { Language } from "#locales/pick-locale";
import { readyPane } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";
import { isFoundStep } from "../../src/taskpane/workshop/sample/found-steps";
import { renderPane } from "./render-pane";

/** The chunks of the guide with all that it shows: on a busy machine they take longer than a screen is waited for. */
export function loadWorkshop(): Promise<unknown> {
  return Promise.all([
    import("../../src/taskpane/guide/GuideScreen"),
    import("../../src/taskpane/workshop/sample/FoundStep"),
  ]);
}

/** What a walk through all steps may take on a busy machine, in ms. */
export const A_WALK = 90_000;

/** The workshop out of the menu, on its first step. */
export async function openWorkshop(language: Language, guide = fakeGuide()) {
  const pane = renderPane(readyPane(), language, guide);
  const { menu } = messages(language);
  await pane.user.click(screen.getByRole("button", { name: menu.label }));
  await pane.user.click(await screen.findByRole("menuitem", { name: menu.workshop }));
  const words = await messages(language).loadGuide();
  const title = await screen.findByRole("heading", { name: words.workshop.steps.question.title });
  await waitFor(() => expect(document.activeElement).toBe(title));
  const goTo = async (step: WorkshopStep): Promise<void> => {
    const title = words.workshop.steps[step].title;
    for (let moves = 0; screen.queryByRole("heading", { name: title }) === null; moves++) {
      if (moves > WORKSHOP_STEPS.length) throw new Error(`no step ${step}`);
      await pane.user.keyboard("{PageDown}");
    }
  };
  return { ...pane, words, goTo };
}

/** What steps on the sample show comes late; with it comes where one's own data say the same. */
export async function pictureOf(step: WorkshopStep, { workshop }: GuideMessages): Promise<void> {
  if (isFoundStep(step)) await screen.findByText(text => text.startsWith(workshop.found.inYourData.trim()));
}

/** The rows of the table that is shown, cell by cell, without its header. */
export function tableRows(): string[][] {
  const [, ...rows] = within(screen.getByRole("table")).getAllByRole("row");
  return rows.map(row => [...row.children].map(cell => cell.textContent ?? ""));
}
