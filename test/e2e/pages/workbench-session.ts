import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import type { Language } from "#locales/pick-locale";
import { launchBrowser } from "../../support/browser";
import { WorkbenchPage } from "./workbench-page";

/** One browser for a file of stories, a fresh page for each story. Call at the top of the file. */
export function workbenchSession(): {
  readonly open: (language: Language, scripts?: readonly string[]) => Promise<WorkbenchPage>;
} {
  let browser: Browser | null = null;
  const opened: WorkbenchPage[] = [];
  beforeAll(async () => {
    // Until the build is there the server does not answer.
    const page = await fetch(new URL("/workbench.html", inject("workbenchUrl")));
    if (!page.ok) throw new Error(await page.text());
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    open: async (language, scripts) => {
      if (!browser) throw new Error("the browser starts before the first story");
      const page = await WorkbenchPage.open(browser, inject("workbenchUrl"), language, scripts);
      opened.push(page);
      return page;
    },
  };
}
