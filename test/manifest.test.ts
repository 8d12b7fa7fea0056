// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { COMMAND_IDS } from "#commands/register-commands";
import { functionFiles } from "../tools/built-files";
import { DEVELOPMENT_ADDRESS, hostedManifest, hostingAddress } from "../tools/hosting.mjs";

const text = readFileSync("manifest.xml", "utf8");
const xml = new DOMParser().parseFromString(text, "application/xml");
const all = (name: string): Element[] =>
  [...xml.getElementsByTagName("*")].filter(element => element.localName === name);
const resources = new Map(
  all("Resources")
    .flatMap(element => [...element.querySelectorAll("[id]")])
    .map(element => [element.getAttribute("id")!, element]),
);

describe("manifest.xml", () => {
  it("is well formed and read by Microsoft's own manifest reader", async () => {
    expect(all("parsererror")).toEqual([]);
    const info = await OfficeAddinManifest.readManifestFile("manifest.xml");
    expect(info.displayName).toBe("RFMW for Excel");
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.officeAppType).toBe("TaskPaneApp");
  });

  it("names the elements in the order that the schema prescribes", () => {
    const order = [
      "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
      "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
      "ExtendedOverrides",
    ]; // prettier-ignore
    expect([...xml.documentElement.children].map(element => element.localName)).toEqual(order);
    expect([...all("Resources")[0]!.children].map(element => element.localName)).toEqual([
      "Images",
      "Urls",
      "ShortStrings",
      "LongStrings",
    ]);
  });

  it("asks for ExcelApi 1.9 and for nothing above", () => {
    expect(all("Set").map(set => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["ExcelApi", "1.9"],
    ]);
  });

  it("has a GUID and a version of four parts, 1.0.0.0 at least, as Office asks of an add-in that is installed", () => {
    expect(all("Id")[0]!.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const version = all("Version")[0]!.textContent;
    expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    expect(Number(version.split(".")[0])).toBeGreaterThanOrEqual(1);
  });

  it("resolves every resid, and none is longer than 32 characters", () => {
    const used = [...xml.querySelectorAll("[resid]")].map(element => element.getAttribute("resid")!);
    expect(used.length).toBeGreaterThan(20);
    for (const resid of used) {
      expect(resources.has(resid), resid).toBe(true);
      expect(resid.length).toBeLessThanOrEqual(32);
    }
    expect([...resources.keys()].filter(id => !used.includes(id))).toEqual([]);
  });

  it("runs commands that the code registers, in the page that the pane is", () => {
    expect([...new Set(all("FunctionName").map(element => element.textContent))]).toEqual([...COMMAND_IDS]);
    const pages = [
      ...all("Runtime"),
      ...all("FunctionFile"),
      ...all("Page").flatMap(element => [...element.children]),
      ...all("Action").flatMap(element => [...element.children].filter(child => child.localName === "SourceLocation")),
    ];
    expect(pages).toHaveLength(4);
    expect(new Set(pages.map(element => element.getAttribute("resid")))).toEqual(new Set(["Taskpane.Url"]));
  });

  it("has the buttons in the order of a day's work, and two of them in the menu of a cell", () => {
    const ids = (name: string) => all(name).map(element => element.getAttribute("id"));
    expect(ids("Group")).toEqual(["Rfmw.Group.Score"]);
    expect(ids("Control")).toEqual([
      "Rfmw.Button.Score",
      "Rfmw.Button.List",
      "Rfmw.Button.Member",
      "Rfmw.Button.Pane",
      "Rfmw.Button.Sample",
      "Rfmw.Menu.Cell",
    ]);
    const menu = all("OfficeMenu")[0]!;
    expect(menu.getAttribute("id")).toBe("ContextMenuCell");
    // Office takes one control there: a button or a menu.
    expect(menu.children).toHaveLength(1);
    expect(ids("Item")).toEqual(["Rfmw.Cell.Score", "Rfmw.Cell.Member"]);
    expect(all("Enabled")).toEqual([]);
  });

  it("declares worksheet functions whose files the build makes, in the namespace RFMW", () => {
    const url = (id: string) => resources.get(id)!.getAttribute("DefaultValue")!.replace(DEVELOPMENT_ADDRESS, "");
    expect(url("Functions.Script.Url")).toBe("/functions.js");
    const metadata = resources.get("Functions.Metadata.Url")!;
    const metadataUrls = [metadata.getAttribute("DefaultValue"), metadata.children[0]!.getAttribute("Value")];
    const made = functionFiles(DEVELOPMENT_ADDRESS).map(([name]) => `${DEVELOPMENT_ADDRESS}/${name}`);
    expect(made).toEqual(expect.arrayContaining(metadataUrls));
    expect(resources.get("Functions.Namespace")!.getAttribute("DefaultValue")).toBe("RFMW");
  });

  it("has one keyboard shortcut, for a command that the code registers, in both languages", () => {
    const extended = all("ExtendedOverrides")[0]!;
    expect(extended.getAttribute("Url")).toBe(`${DEVELOPMENT_ADDRESS}/shortcuts.json`);
    expect(extended.getAttribute("ResourcesUrl")).toBe(`${DEVELOPMENT_ADDRESS}/shortcuts.zh-CN.json`);
    const read = (name: string): unknown => JSON.parse(readFileSync(`src/entry/addin/${name}`, "utf8"));
    type Texts = Readonly<Record<string, { readonly value: string }>>;
    const {
      actions,
      shortcuts,
      resources: texts,
    } = read("shortcuts.json") as {
      readonly actions: readonly { readonly id: string; readonly name: string }[];
      readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
      readonly resources: { readonly default: Texts };
    };
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    expect(COMMAND_IDS).toEqual(expect.arrayContaining(actions.map(({ id }) => id)));
    const chinese = read("shortcuts.zh-CN.json") as Texts;
    const label = resources.get("Button.Score.Label")!;
    expect(texts.default["scoreMembers_name"]!.value).toBe(label.getAttribute("DefaultValue"));
    expect(chinese["scoreMembers_name"]!.value).toBe(label.children[0]!.getAttribute("Value"));
    for (const of of [texts.default, chinese]) {
      const tokens = [...actions.map(({ name }) => name), ...shortcuts.map(({ key }) => key.default)];
      expect(tokens).toEqual(Object.keys(of).map(name => `\${resource.${name}}`));
      // The pattern that Office recommends, because Excel and browsers use the others.
      expect(of["scoreMembers_key"]!.value).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z0-9]$/);
    }
  });

  it("is made for another address by one variable, with nothing of the development address left", () => {
    const hosted = hostedManifest(text, hostingAddress("https://scores.example.com/rfmw/"));
    expect(hosted).not.toContain("localhost");
    expect(hosted).toContain('"https://scores.example.com/rfmw/taskpane.html"');
    expect(hosted).toContain("<AppDomain>https://scores.example.com</AppDomain>");
    expect(hosted.split("https://scores.example.com").length).toBe(text.split(DEVELOPMENT_ADDRESS).length);
    expect(hostedManifest(text, hostingAddress(""))).toBe(text);
    for (const wrong of ["http://example.com", "example.com", "https://example.com/?a=1"])
      expect(() => hostingAddress(wrong), wrong).toThrow("RFMW_ADDRESS");
  });

  it("has a Chinese override for every string", () => {
    const strings = [
      ...all("String"),
      ...all("DisplayName"),
      ...all("Description").filter(element => element.hasAttribute("DefaultValue")),
    ];
    expect(strings.length).toBeGreaterThan(8);
    for (const string of strings) {
      const locales = [...string.children].map(child => child.getAttribute("Locale"));
      expect(locales, string.getAttribute("id") ?? string.localName).toEqual(["zh-CN"]);
    }
  });

  it("keeps strings within Office's lengths", () => {
    const values = (name: string) =>
      all(name).flatMap(element =>
        [element, ...element.children].map(one => one.getAttribute("DefaultValue") ?? one.getAttribute("Value") ?? ""),
      );
    for (const value of values("DisplayName")) expect(value.length).toBeLessThanOrEqual(125);
    for (const value of [...values("Description"), ...values("String")]) expect(value.length).toBeLessThanOrEqual(250);
    const [short] = all("ShortStrings");
    for (const string of short!.children) expect(string.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(125);
  });

  it("shows icons that exist in the size they are named for", () => {
    const images = all("Image").filter(element => element.hasAttribute("resid"));
    expect(images.length).toBe(9 * 8);
    for (const image of images) {
      const url = resources.get(image.getAttribute("resid")!)!.getAttribute("DefaultValue")!;
      const size = Number(image.getAttribute("size"));
      expect(pixelSize(url), url).toEqual([size, size]);
    }
    expect(pixelSize(all("IconUrl")[0]!.getAttribute("DefaultValue")!)).toEqual([32, 32]);
    expect(pixelSize(all("HighResolutionIconUrl")[0]!.getAttribute("DefaultValue")!)).toEqual([64, 64]);
  });

  it("offers each control the sizes that Office demands", () => {
    for (const icon of all("Icon")) {
      const sizes = [...icon.children].map(image => Number(image.getAttribute("size")));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    }
  });

  it("uses https addresses only and unique ids", () => {
    const urls = [...xml.querySelectorAll("[DefaultValue]")]
      .map(element => element.getAttribute("DefaultValue")!)
      .filter(value => /^\w+:\/\//.test(value));
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
    const ids = [...xml.querySelectorAll("[id]")].map(element => element.getAttribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Width and height from a PNG's own header. */
function pixelSize(url: string): [number, number] {
  const file = readFileSync(`assets/${url.split("/assets/")[1]!}`);
  expect(file.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}
