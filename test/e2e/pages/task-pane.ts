import type { FrameLocator, Locator } from "playwright-core";
import { messages } from "#locales/messages";
import type { Messages } from "#locales/message-types";
import type { Language } from "#locales/pick-locale";

/** The add-in's pane, found by roles and by the words of its language. */
export class TaskPane {
  readonly words: Messages;

  constructor(
    readonly frame: FrameLocator,
    language: Language,
  ) {
    this.words = messages(language);
  }

  get scoreButton(): Locator {
    return this.frame.getByRole("button", { name: this.words.pane.score, exact: true });
  }

  get cancelButton(): Locator {
    return this.frame.getByRole("button", { name: this.words.run.cancel, exact: true });
  }

  /** Waits until the pane has understood the selection, or says why not. */
  async isReady(): Promise<void> {
    await this.frame.getByRole("main").waitFor({ timeout: 60_000 });
    await this.frame.getByText(this.words.pane.loading).waitFor({ state: "hidden", timeout: 60_000 });
    await this.frame.getByText(this.words.data.inspecting).waitFor({ state: "hidden", timeout: 60_000 });
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole("heading", { name });
  }

  /** Waits for the verdict of a finished run and gives its text. */
  async verdict(timeout = 120_000): Promise<string> {
    const verdict = this.frame.getByRole("heading", { level: 2, name: verdictPattern(this.words) });
    await verdict.waitFor({ timeout });
    return verdict.innerText();
  }

  async score(timeout = 120_000): Promise<string> {
    await this.scoreButton.click();
    return this.verdict(timeout);
  }
}

/** "243 members scored" with any number. */
function verdictPattern(words: Messages): RegExp {
  const sentence = words.result.done(7);
  const [before = "", after = ""] = sentence.split("7");
  return new RegExp(`^${escape(before)}[\\d,]+${escape(after)}$`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
