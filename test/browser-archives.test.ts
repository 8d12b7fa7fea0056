import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkArchives } from "./support/browser";

const folder = mkdtempSync(path.join(os.tmpdir(), "rfmw-archives-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("checkArchives(version, folder)", () => {
  it("takes the archives that were checked, and no other, nor those of another version", () => {
    expect(() => checkArchives("147.0.0")).not.toThrow();
    expect(() => checkArchives("148.0.0")).toThrow(/is not the one that was checked/);
    expect(() => checkArchives("147.0.0", folder)).toThrow();
    writeFileSync(path.join(folder, "chromium.br"), "something else");
    expect(() => checkArchives("147.0.0", folder)).toThrow(/chromium\.br/);
  });
});
