import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { modelledMembers } from "#host/interpreter/registry";

test("docs/emulator-differences.md lists every modelled member", () => {
  const text = readFileSync(new URL("../../../docs/emulator-differences.md", import.meta.url), "utf8");
  const listed = new Map<string, Set<string>>();
  for (const [, className = "", members = ""] of text.matchAll(/^- \*\*(\w+)\*\*: (.+)$/gm)) {
    listed.set(className, new Set(members.split(", ")));
  }
  const missing = modelledMembers().filter(name => {
    const [className = "", member = ""] = name.split(".");
    return listed.get(className)?.has(member) !== true;
  });
  expect(missing).toEqual([]);
});
