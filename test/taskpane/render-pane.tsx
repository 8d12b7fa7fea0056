import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { vi } from "vitest";
import type { PaneState } from "#app/session/pane-state";
import { messages } from "#locales/messages";
import type { Language } from "#locales/pick-locale";
import { Pane } from "../../src/taskpane/Pane";
import { DataScreen } from "../../src/taskpane/screens";
import type { GuidePorts } from "../../src/taskpane/guide/guide-ports";
import type { FakeSession } from "../support/fake-session";
import { fakeSession, TODAY } from "../support/fake-session";
import { fakeGuide } from "../support/guide-ports";

// Screens come as chunks; on a busy machine the first one takes longer than the second that is waited for otherwise.
configure({ asyncUtilTimeout: 15_000 });

// As in the product, where it is on its way before the pane is drawn.
await DataScreen.load();

export interface RenderedPane {
  readonly session: FakeSession;
  readonly user: UserEvent;
  readonly languages: Language[];
}

/** The pane over a session that starts with `state`; the pane has the keyboard, as after a click into it. */
export function renderPane(
  state: Partial<PaneState> = {},
  language: Language = "en-US",
  guide: GuidePorts = fakeGuide(),
): RenderedPane {
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  const session = fakeSession(state);
  const languages: Language[] = [];
  render(
    <Pane
      session={session}
      words={messages(language)}
      loadWords={next => Promise.resolve(messages(next))}
      onLanguageChange={chosen => languages.push(chosen)}
      theme="light"
      today={() => TODAY}
      guide={guide}
    />,
  );
  return { session, user: userEvent.setup(), languages };
}

/** Opens the cards of the dimensions that are closed. */
export async function openCards(user: UserEvent): Promise<void> {
  const name = /: levels and distribution$|：分级与分布$/;
  for (const button of screen.queryAllByRole("button", { name, expanded: false })) await user.click(button);
}
