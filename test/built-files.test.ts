import { describe, expect, it } from "vitest";
import { openFile } from "#files/open-workbook";
import { sampleWorkbook } from "#samples/sample-workbook";
import { functionFiles, sampleFiles, sampleOrderFiles } from "../tools/built-files";

describe("files that a build makes", () => {
  it("are the sample of each language as a workbook that opens with all of its sheets", async () => {
    const files = await sampleFiles();
    expect(files.map(([name]) => name)).toEqual(["sample-zh-CN.xlsx", "sample-en-US.xlsx"]);
    for (const [at, language] of (["zh-CN", "en-US"] as const).entries()) {
      const [name, content] = files[at]!;
      const opened = await openFile(Uint8Array.from(content as Uint8Array), name);
      if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
      const { sheets, activeSheet } = sampleWorkbook(language);
      expect(opened.workbook.sheets.map(sheet => sheet.name)).toEqual(sheets.map(sheet => sheet.name));
      expect(opened.workbook.activeSheet).toBe(activeSheet);
      expect(opened.losses).toEqual([]);
      // Excel on the web takes 5 MB in one request.
      expect((content.length * 4) / 3).toBeLessThan(5_000_000);
    }
  });

  it("are the orders of the sample for the workshop, without what no lesson needs", () => {
    const files = sampleOrderFiles();
    expect(files.map(([name]) => name)).toEqual(["sample-orders-zh-CN.json", "sample-orders-en-US.json"]);
    for (const [, content] of files) {
      const rows = JSON.parse(String(content)) as unknown[][];
      expect(rows).toHaveLength(1913);
      expect(String(content)).not.toMatch(/199\d{8}/);
      expect(content.length).toBeLessThan(300_000);
    }
  });

  it("are the metadata of the worksheet functions with a help page of the same language, at the address of the build", () => {
    const files = new Map(functionFiles("https://scores.example.com"));
    expect([...files.keys()].sort()).toEqual([
      "functions.html",
      "functions.json",
      "functions.zh-CN.html",
      "functions.zh-CN.json",
    ]);
    const chinese = JSON.parse(String(files.get("functions.zh-CN.json"))) as {
      readonly functions: readonly { readonly helpUrl: string }[];
    };
    expect(new Set(chinese.functions.map(({ helpUrl }) => helpUrl))).toEqual(
      new Set(["https://scores.example.com/functions.zh-CN.html"]),
    );
    expect(files.get("functions.html")).toContain("RFMW.SCORE(value, cuts, [reverse], [cut_above])");
    expect(files.get("functions.zh-CN.html")).toContain('<html lang="zh-CN">');
  });
});
