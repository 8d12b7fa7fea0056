import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { WORKSHOP_STEPS } from "#locales/guide-words";
import type { Language } from "#locales/pick-locale";
import { isFoundStep } from "../../src/taskpane/workshop/sample/found-steps";
import type { WorkbenchPage } from "./pages/workbench-page";
import { workbenchSession } from "./pages/workbench-session";

const session = workbenchSession();
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

function frameOf(workbench: WorkbenchPage): Frame {
  return workbench.page.frames().find(one => one.url().includes("taskpane.html")) as Frame;
}

/** Faults that axe finds in the pane, targets below 24 pixels among them; Fluent's own focus sentinels are left out. */
async function faults(workbench: WorkbenchPage): Promise<string[]> {
  const frame = frameOf(workbench);
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axeSource);
  // In a contrast theme axe compares the colours before they are forced.
  const isForced = "matchMedia('(forced-colors: active)').matches";
  const options = `{ rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !${isForced} } } }`;
  const result = (await frame.evaluate(`axe.run({ exclude: [['[data-tabster-dummy]']] }, ${options})`)) as AxeResult;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** Whether anything in the pane reaches beyond its right edge. */
async function overflows(workbench: WorkbenchPage): Promise<number> {
  return frameOf(workbench).evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What has the focus, by its role and text; "BODY" when nothing has. */
async function focused(workbench: WorkbenchPage): Promise<string> {
  return frameOf(workbench).evaluate(() => {
    const { activeElement: element } = document;
    return element === null || element === document.body ? "BODY" : `${element.tagName} ${element.textContent ?? ""}`;
  });
}

/** Texts that are wider than what cuts them off, and words that are parted within. */
async function clipped(workbench: WorkbenchPage): Promise<string[]> {
  return frameOf(workbench).evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = (node.textContent ?? "").trim();
      const parent = node.parentElement!;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (text === "" || width <= 1 || parent.closest("style, option, [inert]") !== null) continue;
      for (let around: Element | null = parent; around !== null; around = around.parentElement) {
        const { overflowX, textOverflow, clip } = getComputedStyle(around);
        // What is only read out, and what says by three dots that there is more.
        if (clip !== "auto" || textOverflow === "ellipsis") break;
        const edge = around.getBoundingClientRect();
        if (overflowX !== "visible" && (right > edge.right + 1 || left < edge.left - 1)) found.push(text);
      }
      for (const word of text.matchAll(/[A-Za-z]{3,}/g)) {
        const start = (node.textContent ?? "").indexOf(text) + word.index;
        range.setStart(node, start);
        range.setEnd(node, start + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${word[0]} in ${text}`);
      }
    }
    return found;
  });
}

describe.each<{ language: Language; width: string; theme: "light" | "dark" }>([
  { language: "zh-CN", width: "270", theme: "light" },
  { language: "en-US", width: "270", theme: "dark" },
])("the pane in $language at $width px, $theme", ({ language, width, theme }) => {
  it("has no accessibility fault and no horizontal scroll on any screen", async () => {
    const workbench = await session.open(language);
    // Colours on their way from one to another are no fault.
    await workbench.page.emulateMedia({ reducedMotion: "reduce" });
    await workbench.page.getByRole("button", { name: width, exact: true }).click();
    if (theme === "dark") {
      await workbench.page.getByRole("button", { name: language === "zh-CN" ? "深色" : "Dark", exact: true }).click();
      await workbench.pane.isReady();
    }
    const { pane } = workbench;
    const { tabs } = pane.words.pane;
    await pane.frame.getByRole("tab", { name: tabs.method, exact: true }).click();
    await pane.frame.getByRole("heading").first().waitFor();
    expect(await faults(workbench), "method").toEqual([]);
    expect(await overflows(workbench), "method").toBeLessThanOrEqual(0);
    await pane.frame.getByRole("tab", { name: tabs.data, exact: true }).click();
    expect(await faults(workbench), "data").toEqual([]);
    expect(await overflows(workbench), "data").toBeLessThanOrEqual(0);
    await pane.score();
    expect(await faults(workbench), "result").toEqual([]);
    expect(await overflows(workbench), "result").toBeLessThanOrEqual(0);
    await pane.frame.getByRole("tab", { name: tabs.list, exact: true }).click();
    const list = pane.frame.getByRole("grid", { name: pane.words.list.title, exact: true });
    await list.waitFor();
    expect(await faults(workbench), "list").toEqual([]);
    expect(await overflows(workbench), "list").toBeLessThanOrEqual(0);
    await list.locator('[tabindex="0"]').first().focus();
    await workbench.page.keyboard.press("Enter");
    await pane.frame.getByRole("region", { name: pane.words.member.title }).waitFor();
    await workbench.page.emulateMedia({ forcedColors: "active" });
    expect(await faults(workbench), "member card in a contrast theme").toEqual([]);
    expect(await overflows(workbench), "member card").toBeLessThanOrEqual(0);
    await workbench.page.keyboard.press("Escape");
    await list.waitFor();
    expect(await focused(workbench), "after the card").not.toBe("BODY");
    expect(await faults(workbench), "list in a contrast theme").toEqual([]);
  });
});

describe("what stands in front of the tabs", () => {
  it("has no fault either, cuts no text at 270 px, and is gone through with a presenter's remote control", async () => {
    const workbench = await session.open("en-US");
    const { page, pane } = workbench;
    const { words } = pane;
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { workshop } = await words.loadGuide();
    await page.getByRole("button", { name: "270", exact: true }).click();
    const open = async (entry: string): Promise<void> => {
      await pane.frame.getByRole("button", { name: words.menu.label, exact: true }).press("Enter");
      await pane.frame.getByRole("menuitem", { name: entry, exact: true }).press("Enter");
    };
    await open(words.menu.workshop);
    for (const step of WORKSHOP_STEPS) {
      await pane.heading(workshop.steps[step].title).waitFor();
      if (isFoundStep(step)) await pane.frame.getByText(workshop.found.inYourData.trim()).waitFor();
      expect(await clipped(workbench), step).toEqual([]);
      if (step === "codes") expect(await faults(workbench), step).toEqual([]);
      if (step === "order") await pane.frame.getByRole("radio", { name: "M", exact: true }).press("Space");
      await page.keyboard.press("PageDown");
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(workbench)).toBe(`BUTTON ${words.pane.tabs.data}`);
    await open(words.remove.action);
    await pane.frame.getByRole("alertdialog").waitFor();
    expect(await faults(workbench), "removal").toEqual([]);
    await page.keyboard.press("Escape");
    await pane.frame.getByRole("alertdialog").waitFor({ state: "hidden" });
    await expect.poll(() => focused(workbench)).not.toBe("BODY");
  });
});

describe("the keyboard", () => {
  it("scores with Ctrl+Enter and puts the focus on the verdict", async () => {
    const workbench = await session.open("en-US");
    await workbench.pane.scoreButton.focus();
    await workbench.page.keyboard.press("Control+Enter");
    await workbench.pane.verdict();
    await expect.poll(() => focused(workbench)).toBe("H2 243 members scored");
    await workbench.pane.frame.getByRole("button", { name: workbench.pane.words.result.openList }).press("Enter");
    await expect.poll(() => focused(workbench)).toBe(`BUTTON ${workbench.pane.words.pane.tabs.list}`);
  });
});
