import { describe, expect, it } from "vitest";
import { whenOfficeIsReady } from "#excel/host/office-ready";
import { bootExcelBench } from "../../support/excel-host";

describe("whenOfficeIsReady()", () => {
  it("resolves at once where Office did not load", async () => {
    const facts = await whenOfficeIsReady();
    expect(facts).toMatchObject({ host: "none", platform: null, theme: null });
    expect(facts.supports("ExcelApi", "1.1")).toBe(false);
  });
  it("tells host, platform, languages and requirement sets inside Excel", async () => {
    await bootExcelBench({ displayLanguage: "zh-CN", contentLanguage: "en-US", requirementSets: { ExcelApi: "1.12" } });
    const facts = await whenOfficeIsReady();
    expect(facts).toMatchObject({ host: "excel", platform: "PC", displayLanguage: "zh-CN", contentLanguage: "en-US" });
    expect(facts.supports("ExcelApi", "1.12")).toBe(true);
    expect(facts.supports("ExcelApi", "1.13")).toBe(false);
  });
});
