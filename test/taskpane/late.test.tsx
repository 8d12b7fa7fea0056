import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { messages } from "#locales/messages";
import { failureWords } from "#locales/sentences";
import { NotStarted } from "../../src/taskpane/NotStarted";
import { late } from "../../src/taskpane/late";
import { PaneContext } from "../../src/taskpane/pane-context";
import type { PaneContextValue } from "../../src/taskpane/pane-context";

afterEach(cleanup);

const words = messages("en-US");
const PANE = { words } as PaneContextValue;
const missing = failureWords(words, { code: "script-not-loaded" });

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

/** A network that can be away. */
function network(): { readonly fetch: () => Promise<typeof Greeting>; isAway: boolean; asked: number } {
  const state = {
    isAway: false,
    asked: 0,
    fetch: async () => {
      state.asked += 1;
      if (state.isAway) throw new Error("away");
      return Greeting;
    },
  };
  return state;
}

describe("a screen in a script of its own", () => {
  it("says that it is loading, and then is there", async () => {
    const Late = late(network().fetch);
    render(<Late name="Ada" />, { wrapper: ({ children }) => <PaneContext value={PANE}>{children}</PaneContext> });
    expect(screen.getByText(words.pane.loading)).toBeTruthy();
    expect(await screen.findByText("Hello Ada")).toBeTruthy();
  });

  it("is there at once when it was loaded before", async () => {
    const net = network();
    const Late = late(net.fetch);
    await Late.load();
    render(<Late name="Ada" />, { wrapper: ({ children }) => <PaneContext value={PANE}>{children}</PaneContext> });
    expect(screen.getByText("Hello Ada")).toBeTruthy();
    expect(net.asked).toBe(1);
  });

  it.each(["screen", "over"] as const)("says when it cannot be had, and tries again when told to: %s", async place => {
    const net = network();
    net.isAway = true;
    const Late = late(net.fetch, place);
    render(<Late name="Ada" />, { wrapper: ({ children }) => <PaneContext value={PANE}>{children}</PaneContext> });
    expect((await screen.findByRole("alert")).textContent).toBe(missing.title + missing.body);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: words.pane.tryAgain }));
    expect((await screen.findByRole("alert")).textContent).toContain(missing.title);
    net.isAway = false;
    await user.click(screen.getByRole("button", { name: words.pane.tryAgain }));
    expect(await screen.findByText("Hello Ada")).toBeTruthy();
    expect(net.asked).toBe(3);
  });

  it("is asked for again when it did not come before it was wanted", async () => {
    const net = network();
    net.isAway = true;
    const Late = late(net.fetch);
    await expect(Late.load()).rejects.toThrow("away");
    net.isAway = false;
    render(<Late name="Ada" />, { wrapper: ({ children }) => <PaneContext value={PANE}>{children}</PaneContext> });
    expect(await screen.findByText("Hello Ada")).toBeTruthy();
  });
});

describe("a pane whose words did not come", () => {
  it.each([
    ["en-US", "RFMW did not load", "Try again"],
    ["zh-CN", "RFMW 没有加载成功", "重试"],
  ] as const)("says so in %s, and tries again", async (language, title, again) => {
    let tries = 0;
    await act(async () => {
      render(<NotStarted language={language} theme="light" onRetry={() => (tries += 1)} />);
    });
    expect(screen.getByRole("alert").textContent).toContain(title);
    await userEvent.setup().click(screen.getByRole("button", { name: again }));
    expect(tries).toBe(1);
  });
});
