import { expect, test } from "vitest";
import { WorkbookModel } from "#host/model/workbook";
import { HostSession } from "../../../src/workbench/page/host-session";

const SETTINGS = {
  language: "zh-CN",
  theme: "light",
  requirementSet: "1.15",
  hasPayloadLimits: true,
  latencyMilliseconds: 0,
} as const;

function instanceId(session: HostSession): unknown {
  return session.externalForPane().GetContext()["GetInstanceId"]!();
}

test("opening a workbook begins a run with another instance id, so that stored settings of the last one do not win", () => {
  const session = new HostSession(new WorkbookModel(), SETTINGS);
  const before = instanceId(session);
  const opened = new WorkbookModel(["Orders"]);
  session.open(opened);
  expect(session.current().number).toBe(2);
  expect(session.current().host.workbook).toBe(opened);
  expect(instanceId(session)).not.toBe(before);
});

test("language, theme and requirement set reach the client in a new run with the same workbook", () => {
  const workbook = new WorkbookModel();
  const session = new HostSession(workbook, SETTINGS);
  session.change({ language: "en-US", requirementSet: "1.9" });
  expect(session.current().number).toBe(2);
  expect(session.current().host.workbook).toBe(workbook);
  const context = session.externalForPane().GetContext();
  expect(context["GetAppUILocale"]!()).toBe("en-US");
  expect(String(context["GetSupportedMatrix"]!()).toLowerCase()).toContain('"excelapi":"1.9"');
});

test("limits and latency change at once, without a new run", () => {
  const session = new HostSession(new WorkbookModel(), SETTINGS);
  session.change({ hasPayloadLimits: false, latencyMilliseconds: 50 });
  expect(session.current().number).toBe(1);
  expect(session.current().host.limits.requestBytes).toBeNull();
  expect(session.current().host.latencyMilliseconds).toBe(50);
});

test("a pane whose run is over hears nothing any more", async () => {
  const workbook = new WorkbookModel();
  const session = new HostSession(workbook, SETTINGS);
  const heard: unknown[] = [];
  session.externalForPane().RegisterEvent(
    2,
    "",
    (_id, payload) => heard.push(payload),
    () => undefined,
  );
  await new Promise(resolve => setTimeout(resolve, 20));
  workbook.select(workbook.activeSheet, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(heard.length).toBe(1);
  session.open(new WorkbookModel());
  workbook.select(workbook.activeSheet, [{ row: 2, column: 2, rows: 1, columns: 1 }]);
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(heard.length).toBe(1);
});
