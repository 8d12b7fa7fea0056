import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { messages } from "#locales/messages";
import { LANGUAGES } from "#locales/pick-locale";
import { inspection, readyPane } from "../support/fake-session";
import { renderPane } from "./render-pane";

const front = { sheetId: "another", sheetName: "三月" };
const { sheetId, sheetName } = inspection().source;

describe.each(LANGUAGES)("orders in front while others are shown (%s)", language => {
  const { pane } = messages(language);

  test("are told beside every button that scores, which names the sheet it will score, and taken by one press", async () => {
    const { session, user } = renderPane({ ...readyPane(), front }, language);
    for (const tab of ["data", "method", "result"] as const) {
      await user.click(screen.getByRole("tab", { name: pane.tabs[tab] }));
      const said = await screen.findByText(pane.inFront(sheetName, "三月"));
      expect(said.closest("[role=status]")).not.toBeNull();
    }
    await user.click(screen.getByRole("button", { name: pane.useFront("三月") }));
    expect(session.asked.at(-1)).toEqual(["inspect"]);
  });

  test("are not told of where they are the shown ones", () => {
    renderPane({ ...readyPane(), front: { sheetId, sheetName } }, language);
    expect(screen.queryByRole("button", { name: pane.useFront(sheetName) })).toBeNull();
  });
});
