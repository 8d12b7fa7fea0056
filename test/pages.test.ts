// @vitest-environment jsdom
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messages } from "#locales/messages";

const FOLDER = "assets/pages";
const files = readdirSync(FOLDER).sort();
const pageOf = (file: string): Document =>
  new DOMParser().parseFromString(readFileSync(`${FOLDER}/${file}`, "utf8"), "text/html");

describe("the pages that are read in a browser", () => {
  it("are a privacy and a support page in both languages", () => {
    expect(files).toEqual([
      "rfmw-privacy.html",
      "rfmw-privacy.zh-CN.html",
      "rfmw-support.html",
      "rfmw-support.zh-CN.html",
    ]);
  });

  it.each(files)("%s names the add-in, loads nothing and links only to its own kind", file => {
    const page = pageOf(file);
    const language = file.includes("zh-CN") ? "zh-CN" : "en-US";
    expect(page.documentElement.lang).toBe(language === "en-US" ? "en" : language);
    const name = { "en-US": "RFMW for Excel", "zh-CN": "RFMW 会员打分" }[language];
    expect(page.title.startsWith(name)).toBe(true);
    expect(page.querySelector("h1")!.textContent).toBe(page.title);
    expect(page.querySelectorAll("script, img, link, iframe, form")).toHaveLength(0);
    expect([...page.querySelectorAll("a")].map(a => a.getAttribute("href")).filter(to => !files.includes(to!))).toEqual(
      [],
    );
  });

  it.each(["rfmw-privacy", "rfmw-support"])("%s has as many sections and paragraphs in both languages", name => {
    const shape = (file: string): string[] =>
      [...pageOf(file).body.querySelectorAll("h1, h2, p, ul, li")].map(({ tagName }) => tagName);
    expect(shape(`${name}.zh-CN.html`)).toEqual(shape(`${name}.html`));
  });

  it.each(["en-US", "zh-CN"] as const)("the support page names buttons and tabs as the pane does in %s", language => {
    const words = messages(language);
    const text = pageOf(language === "en-US" ? "rfmw-support.html" : "rfmw-support.zh-CN.html").body.textContent;
    for (const name of [words.selfCheck.action, words.remove.action, words.run.details, words.pane.score])
      expect(text).toContain(name);
    expect(text).toContain(words.pane.tabs.method);
  });

  it("are what the manifest gives as support, in both languages", () => {
    const manifest = new DOMParser().parseFromString(readFileSync("manifest.xml", "utf8"), "application/xml");
    const [support] = manifest.getElementsByTagName("SupportUrl");
    const [override] = support!.getElementsByTagName("Override");
    const addresses = [support!.getAttribute("DefaultValue")!, override!.getAttribute("Value")!];
    expect(addresses.map(address => new URL(address).pathname.slice(1))).toEqual([
      "rfmw-support.html",
      "rfmw-support.zh-CN.html",
    ]);
  });
});
