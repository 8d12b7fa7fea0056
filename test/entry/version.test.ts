import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { VERSION } from "../../src/entry/version";

it("the add-in writes down the version that package.json names", async () => {
  const packageFile = JSON.parse(await readFile("package.json", "utf8")) as { readonly version: string };
  expect(VERSION).toBe(packageFile.version);
});
