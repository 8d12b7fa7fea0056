import { beforeAll, describe, expect, test } from "vitest";
import type { Host } from "#host/create-host";
import { WorkbookModel } from "#host/model/workbook";
import { bootHost, settled } from "./client";

let host: Host;
beforeAll(async () => {
  const workbook = new WorkbookModel(["Orders"]);
  workbook.documentSettings.set("stored", JSON.stringify({ a: 1 }));
  host = await bootHost({ workbook, displayLanguage: "zh-CN", contentLanguage: "en-US" });
});

test("Office.onReady reports Excel on the PC, languages and read-write mode come from the host", async () => {
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Office.context.contentLanguage).toBe("en-US");
  expect(Office.context.document.mode).toBe("readWrite");
});

// [measured]: the client's own first request must be answered
test("the client's first request after onReady is understood", async () => {
  await settled();
  expect(host.requests.entries[0]?.members).toEqual(["AddinInternalService.notifyActionHandlerReady"]);
  expect(host.requests.entries[0]?.errorCode).toBeNull();
});

test("the theme's colours reach Office.context.officeTheme", () => {
  expect(Office.context.officeTheme.bodyBackgroundColor?.toUpperCase()).toBe("#FFFFFF");
});

test("the document's settings are read at the start and saved on request", async () => {
  const { settings } = Office.context.document;
  expect(settings.get("stored")).toEqual({ a: 1 });
  settings.set("fresh", { b: 2 });
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync(result =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error()),
    );
  });
  expect(JSON.parse(host.workbook.documentSettings.get("fresh") ?? "null")).toEqual({ b: 2 });
});

describe("ribbon commands", () => {
  test("a command runs the associated function and ends with event.completed", async () => {
    let source = "";
    Office.actions.associate("scoreNow", (event: Office.AddinCommands.Event) => {
      source = event.source.id;
      event.completed();
    });
    await host.invokeCommand("scoreNow", "ScoreButton");
    expect(source).toBe("ScoreButton");
  });

  test("a wrong function name is refused", async () => {
    await expect(host.invokeCommand("noSuchFunction")).rejects.toThrow("refused");
  });

  test("buttons are enabled and disabled by requestUpdate", async () => {
    await Office.ribbon.requestUpdate({ tabs: [{ id: "Tab", controls: [{ id: "Score", enabled: false }] }] } as never);
    expect(host.ribbonEnabled.get("Score")).toBe(false);
  });
});

test("the add-in shows and hides its pane", async () => {
  const seen: boolean[] = [];
  host.onTaskpaneRequested(visible => seen.push(visible));
  await Office.addin.hide();
  expect(host.taskpaneVisible).toBe(false);
  await Office.addin.showAsTaskpane();
  expect(seen).toEqual([false, true]);
});

test("a new workbook that the add-in makes is handed to the page, and this one stays as it is", async () => {
  const files: string[] = [];
  host.onNewWorkbook(file => files.push(file));
  await Excel.createWorkbook("UEs=");
  expect(files).toEqual(["UEs="]);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Orders"]);
});
