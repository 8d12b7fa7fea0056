import { describe, expect, inject, it } from "vitest";
import { HOST_QUESTIONS } from "#app/workbook/self-check";
import type { Language } from "#locales/pick-locale";
import { workbenchSession } from "./pages/workbench-session";

const session = workbenchSession();

describe("the licences of what ships", () => {
  it("are listed by the build, each with its text", async () => {
    const list = await (await fetch(new URL("/licences.txt", inject("workbenchUrl")))).text();
    for (const name of ["react", "react-dom", "@fluentui/react-components", "@griffel/core", "tabster"])
      expect(list).toMatch(new RegExp(`^${name} \\d[^ ]* \\(MIT\\)$`, "m"));
    expect(list).toContain("Permission is hereby granted, free of charge");
  });
});

describe.each<Language>(["zh-CN"])("the pane under its content policy in %s", language => {
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

  it("asks no other place for anything while orders are opened, scored, listed, removed, and keeps nothing outside", async () => {
    const workbench = await session.open(language);
    const { frame, words } = workbench.pane;
    const { origin } = new URL(workbench.page.url());
    const asked: string[] = [];
    workbench.page.on("request", request => asked.push(request.url()));
    workbench.page.on("websocket", socket => asked.push(socket.url()));
    const rows = ["id,phone,date,amount", ...[1, 2, 3, 4].map(k => `M${k},1381234567${k},2026-11-0${k},${k}00`)];
    await workbench.openFile("orders.csv", Buffer.from(rows.join("\n")));
    await workbench.pane.isReady();
    await workbench.pane.score();
    await frame.getByRole("tab", { name: words.pane.tabs.list }).click();
    await frame.getByRole("heading", { level: 2 }).first().waitFor();
    await frame.getByRole("tab", { name: words.pane.tabs.result }).click();
    await frame.getByRole("button", { name: words.remove.action }).click();
    await frame.getByRole("button", { name: words.remove.ask.remove, exact: true }).click();
    await frame.getByRole("alertdialog", { name: words.remove.done.title }).waitFor();
    expect(workbench.foreignRequests).toEqual([]);
    const elsewhere = asked.filter(url => !url.startsWith(origin) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
    const pane = workbench.page.frames().find(found => found.url().includes("taskpane.html"))!;
    const kept = await pane.evaluate<string>(`(async () => JSON.stringify([
      Object.entries(localStorage), Object.entries(sessionStorage), document.cookie,
      (await indexedDB.databases()).map(({ name }) => name), await caches.keys(),
    ]))()`);
    expect(kept).not.toMatch(/1381234567|M[1-4]\b/);
    expect(JSON.parse(kept)[3]).toEqual([]);
  });

  it("opens the pages on privacy and support, which come with the build", async () => {
    const workbench = await session.open(language);
    const { frame, words } = workbench.pane;
    await frame.getByRole("tab", { name: words.pane.tabs.method }).click();
    await frame.getByRole("button", { name: words.method.advanced(0) }).click();
    for (const name of [words.about.privacy, words.about.support]) {
      const opened = workbench.page.context().waitForEvent("page");
      await frame.getByRole("link", { name }).click();
      const page = await opened;
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(words.pane.productName);
      await page.close();
    }
    expect(workbench.foreignRequests).toEqual([]);
  });
});

describe("the self-check in the workbench", () => {
  it("gets the expected answers in the page as it is built, and leaves the sheets as they were", async () => {
    const workbench = await session.open("en-US");
    const { frame, words } = workbench.pane;
    const before = await workbench.sheetNames();
    await frame.getByRole("tab", { name: words.pane.tabs.method }).click();
    await frame.getByRole("button", { name: words.method.advanced(0) }).click();
    await frame.getByRole("button", { name: words.selfCheck.action }).click();
    await frame.getByRole("button", { name: words.selfCheck.start }).click();
    // Its host has ExcelApi 1.15: one question needs more.
    const title = words.selfCheck.noneDiffers(HOST_QUESTIONS.length - 1, 1);
    const report = frame.getByRole("alertdialog", { name: title });
    await report.waitFor({ timeout: 60_000 });
    expect(await report.innerText()).toContain('"worker":true');
    expect(await workbench.sheetNames()).toEqual(before);
  });
});
