import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "#locales/pick-locale";
import { workbenchSession } from "./pages/workbench-session";

const session = workbenchSession();

describe("the licences of what ships", () => {
  it("are listed by the build, each with its text", () => {
    const list = readFileSync("dist-workbench/licences.txt", "utf8");
    for (const name of ["react", "react-dom", "@fluentui/react-components", "@griffel/core", "tabster"])
      expect(list).toMatch(new RegExp(`^${name} \\d[^ ]* \\(MIT\\)$`, "m"));
    expect(list).toContain("Permission is hereby granted, free of charge");
  });
});

describe.each<Language>(["zh-CN", "en-US"])("the pane under its content policy in %s", language => {
  it("scores, shows result and list, and asks for nothing that the policy refuses", async () => {
    const workbench = await session.open(language, ["test/e2e/pages/policy-watch.js"]);
    const { frame, words } = workbench.pane;
    await workbench.pane.score();
    await frame.getByRole("tab", { name: words.pane.tabs.list }).click();
    await frame.getByRole("heading").first().waitFor();
    const pane = workbench.page.frames().find(found => found.url().includes("taskpane.html"))!;
    expect(await pane.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    expect(await pane.evaluate("window.refusedByPolicy")).toEqual([]);
    // The watch sees what is refused: a script of another place, words that are run, a call to another place.
    await pane.evaluate(`new Promise(resolve => {
      const script = document.createElement("script");
      script.src = "https://example.invalid/x.js";
      script.onerror = resolve;
      document.head.append(script);
    })`);
    await pane.evaluate(`fetch("https://example.invalid/").catch(() => undefined)`);
    expect(await pane.evaluate("window.refusedByPolicy")).toEqual(["script-src-elem", "connect-src"]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});
