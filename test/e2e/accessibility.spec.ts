import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Language } from "#locales/pick-locale";
import type { WorkbenchPage } from "./pages/workbench-page";
import { workbenchSession } from "./pages/workbench-session";

const session = workbenchSession();
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Faults that axe finds in the pane; Fluent's own focus sentinels are left out. */
async function faults(workbench: WorkbenchPage): Promise<string[]> {
  const frame = workbench.page.frames().find(one => one.url().includes("taskpane.html")) as Frame;
  await frame.evaluate(axeSource);
  const result = (await frame.evaluate("axe.run({ exclude: [['[data-tabster-dummy]']] })")) as AxeResult;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** Whether anything in the pane reaches beyond its right edge. */
async function overflows(workbench: WorkbenchPage): Promise<number> {
  const frame = workbench.page.frames().find(one => one.url().includes("taskpane.html")) as Frame;
  return frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe.each<{ language: Language; width: string; theme: "light" | "dark" }>([
  { language: "zh-CN", width: "270", theme: "light" },
  { language: "en-US", width: "270", theme: "dark" },
  { language: "en-US", width: "350", theme: "light" },
])("the pane in $language at $width px, $theme", ({ language, width, theme }) => {
  it("has no accessibility fault and no horizontal scroll on any screen", async () => {
    const workbench = await session.open(language);
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
    await pane.frame.getByRole("grid", { name: pane.words.list.title, exact: true }).waitFor();
    expect(await faults(workbench), "list").toEqual([]);
    expect(await overflows(workbench), "list").toBeLessThanOrEqual(0);
  });
});

describe("the keyboard", () => {
  it("scores with Ctrl+Enter and puts the focus on the verdict", async () => {
    const workbench = await session.open("en-US");
    await workbench.pane.scoreButton.focus();
    await workbench.page.keyboard.press("Control+Enter");
    await workbench.pane.verdict();
    const frame = workbench.page.frames().find(one => one.url().includes("taskpane.html")) as Frame;
    await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe("243 members scored");
  });
});
