// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { COMMAND_IDS } from "#commands/register-commands";

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

  it("has a GUID and a version of one to four parts", () => {
    expect(all("Id")[0]!.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all("Version")[0]!.textContent).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
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
    expect(all("FunctionName").map(element => element.textContent)).toEqual([...COMMAND_IDS]);
    const pages = [
      ...all("Runtime"),
      ...all("FunctionFile"),
      ...all("SourceLocation").filter(element => element.hasAttribute("resid")),
    ];
    expect(new Set(pages.map(element => element.getAttribute("resid")))).toEqual(new Set(["Taskpane.Url"]));
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
  });

  it("shows icons that exist in the size they are named for", () => {
    const images = all("Image").filter(element => element.hasAttribute("resid"));
    expect(images.length).toBe(24);
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
