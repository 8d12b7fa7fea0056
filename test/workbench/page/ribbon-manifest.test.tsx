import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRibbon } from "../../../src/workbench/page/ribbon-manifest";

const xml = readFileSync("manifest.xml", "utf8");
const iconUrl = (name: string): string => `assets/${name}`;

test("the ribbon of the product's manifest has the scoring command and the pane's button, in both languages", () => {
  const english = readRibbon(xml, "en-US", iconUrl).flatMap(tab => tab.groups.flatMap(group => group.buttons));
  const chinese = readRibbon(xml, "zh-CN", iconUrl).flatMap(tab => tab.groups.flatMap(group => group.buttons));
  expect(english[0]).toMatchObject({
    label: "Score members",
    icon: "assets/score-64.png",
    action: { kind: "executeFunction", functionName: "scoreMembers" },
  });
  expect(chinese[0]?.label).toBe("会员打分");
  expect(english.map(button => button.action.kind)).toContain("showTaskpane");
});

test("a language without overrides takes the default values", () => {
  expect(readRibbon(xml, "de-DE", iconUrl)[0]?.label).toBe("Member scoring");
});

test("a resource id that does not exist is named", () => {
  const broken = xml.replace('resid="Button.Score.Label"', 'resid="Button.Scroe.Label"');
  expect(() => readRibbon(broken, "en-US", iconUrl)).toThrow('no resource "Button.Scroe.Label"');
});

test("a text that is no XML is refused", () => {
  expect(() => readRibbon("<OfficeApp>", "en-US", iconUrl)).toThrow("manifest.xml");
});
