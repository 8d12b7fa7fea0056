import { describe, expect, it } from "vitest";
import { openFile } from "#files/open-workbook";
import type { FileNotes } from "#files/text/file-notes";
import { pageWords } from "../../../src/workbench/page/words";

async function notesOf(bytes: Uint8Array): Promise<FileNotes> {
  const outcome = await openFile(bytes, "orders.csv");
  if (!outcome.ok || outcome.notes === null) throw new Error("not opened as text");
  return outcome.notes;
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = async (bytes: Uint8Array, language: "zh-CN" | "en-US"): Promise<readonly string[]> =>
  pageWords(language).fileNotes(await notesOf(bytes));

describe("what the workbench tells about a text file", () => {
  it("is nothing where nothing is remarkable", async () => {
    expect(await told(utf8("\ufeff会员,金额\n张三,1\n"), "en-US")).toEqual([]);
    expect(await told(utf8("id,n\nA,1\n"), "zh-CN")).toEqual([]);
  });

  it("is how it was read, what could not be read and which rows do not fit", async () => {
    const lines = ["id;item;n", 'A;"Wide" hat;1', "B;x", "C;y;2;z", "D;Größe Müller Bücher Äpfel;3;"];
    // Windows-1252 has the two letters at their own numbers, and nothing at 0x81.
    const bytes = Uint8Array.from(`${lines.join("\n")}\n\u0081;u;4\n`, letter => letter.charCodeAt(0));
    expect(await told(bytes, "en-US")).toEqual([
      "The file was read as Windows-1252 (Western European).",
      "1 character could not be read: � stands instead (line 6).",
      "Columns were split at semicolons.",
      "Some quotation marks do not enclose a whole cell; they were read as plain characters.",
      "1 row has fewer columns than the table (line 3).",
      "1 row has values beyond the table's last column (line 4); they stand to its right.",
    ]);
    expect(await told(bytes, "zh-CN")).toEqual([
      "文件按 Windows-1252（西欧文字）读取。",
      "1 个字符读不出来，显示为 �（第 6 行）。",
      "按分号分列。",
      "有些引号没有括住整个单元格，按普通字符读取。",
      "1 行的列数比表格少（第 3 行）。",
      "1 行在表格最后一列之外还有值（第 4 行），放在表格右边。",
    ]);
  });

  it("names another encoding that might be meant", async () => {
    const notes = await notesOf(utf8("id,n\nA,1\n"));
    const doubtful: FileNotes = {
      ...notes,
      encoding: { encoding: "gb18030", evidence: "likeliest", runnerUp: "big5" },
    };
    expect(pageWords("en-US").fileNotes(doubtful)).toEqual([
      "The file was read as GB18030 (simplified Chinese). It might be Big5 (traditional Chinese), too: see whether names read right.",
    ]);
  });

  it("says what to do with a file that is not read", () => {
    const { fileProblem } = pageWords("en-US");
    expect(fileProblem({ kind: "unsupported-format", format: "html" })).toBe(
      "it is a web page inside, whatever its name says. Open it in Excel or WPS, save it as .xlsx and open that.",
    );
    expect(fileProblem({ kind: "too-large", rows: 1_100_000, columns: 5 })).toMatch(
      /^it has 1,100,000 rows and 5 columns, .*1,048,576 rows, 16,384 columns/,
    );
    const cells = { kind: "too-many-cells", sheet: "S1", rows: 1_048_576, columns: 16_384, mostCells: 2e7 } as const;
    expect(fileProblem(cells)).toMatch(/“S1” reaches over 1,048,576 rows and 16,384 columns, .* 20,000,000 cells/);
    expect(pageWords("zh-CN").fileProblem(cells)).toMatch(/「S1」用到 1,048,576 行、16,384 列.*20,000,000/);
    const packed = { kind: "unpacks-too-large", unpackedBytes: 1_900_000_001, mostBytes: 64_000_000 } as const;
    expect(fileProblem(packed)).toMatch(/^it is 1,901 MB large when it is unpacked; .* 64 MB are read/);
    expect(pageWords("zh-CN").fileProblem(packed)).toMatch(/^解压后有 1,901 MB，.*64 MB/);
    expect(pageWords("zh-CN").fileProblem({ kind: "unsupported-format", format: "archive" })).toMatch(/先解压/);
  });
});
