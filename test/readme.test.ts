import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const english = readFileSync("README.md", "utf8");
const chinese = readFileSync("README.zh-CN.md", "utf8");

/** The blocks of commands, in their order. */
const commandsOf = (text: string): string[] => [...text.matchAll(/```sh\n([^]*?)```/g)].map(match => match[1]!);
/** Levels of the headings outside of code, in their order. */
const sectionsOf = (text: string): string[] =>
  [...text.replace(/```[^]*?```/g, "").matchAll(/^(#+) /gm)].map(match => match[1]!);
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#]+)\)/g)].map(match => match[1]!).filter(to => !to.startsWith("http"));
/** What is written as code within a line: options, names, versions. */
const codeOf = (text: string): string[] =>
  [...text.replace(/```[^]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(match => match[1]!).sort();
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe("the two READMEs", () => {
  it("have the same commands, and the two that everybody begins with", () => {
    expect(commandsOf(chinese)).toEqual(commandsOf(english));
    expect(commandsOf(english).slice(0, 2)).toEqual(["npm ci && npm start\n", "npm ci && npm test\n"]);
  });

  it("have the same sections, lists, tables, options and links", () => {
    expect(sectionsOf(chinese)).toEqual(sectionsOf(english));
    for (const kind of [/^- /gm, /^\|/gm]) expect(count(chinese, kind)).toBe(count(english, kind));
    expect(codeOf(chinese)).toEqual(codeOf(english));
    const rest = (links: string[]): string[] => links.filter(to => !to.startsWith("README")).sort();
    expect(rest(linksOf(chinese))).toEqual(rest(linksOf(english)));
  });

  it("link to each other and to files that are there", () => {
    expect(linksOf(english)).toContain("README.zh-CN.md");
    expect(linksOf(chinese)).toContain("README.md");
    for (const to of [...linksOf(english), ...linksOf(chinese)]) expect(existsSync(to), to).toBe(true);
  });

  it("name scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const named = [english, chinese].flatMap(text => [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)]);
    for (const [, script] of named) expect(Object.keys(scripts)).toContain(script);
  });
});
