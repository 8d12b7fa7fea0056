import { describe, expect, it } from "vitest";
import { sheetNameOf } from "#files/csv";
import { openFile } from "#files/open-workbook";
import type { SheetData } from "#files/workbook-data";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
// 会员编号,姓名 / 00123,张三 in GB18030, the second line's euro sign and 㐀 need GBK and four bytes.
const GB18030 = Uint8Array.from([
  0xbb, 0xe1, 0xd4, 0xb1, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0x30, 0x30, 0x31, 0x32,
  0x33, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x80, 0x0d, 0x0a,
]); // prettier-ignore

async function sheetOf(bytes: Uint8Array, name = "orders.csv"): Promise<SheetData> {
  const outcome = await openFile(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.workbook.sheets[0]!;
}

function cells(sheet: SheetData): unknown[][] {
  const rows = sheet.columns[0]?.values.length ?? 0;
  return Array.from({ length: rows }, (_, row) => sheet.columns.map(column => column.values[row] ?? null));
}

describe("delimited text", () => {
  it("stays text in every cell: ids, formulas, long numbers", async () => {
    const names = ["00123", "123456789012345678", "=1+1", "+86 199", "@x", "-5", "'quoted'", "1E5", "2026-11-21"];
    const sheet = await sheetOf(utf8(`id\r\n${names.join("\r\n")}\r\n`));
    expect(cells(sheet)).toEqual([["id"], ...names.map(name => [name])]);
    expect(sheet.columns[0]!.formats).toEqual([{ end: 10, numberFormat: "@", style: {} }]);
    expect(sheet.formulas).toEqual([]);
  });

  it("is read as UTF-8 with and without a mark", async () => {
    expect(cells(await sheetOf(utf8("会员,金额\n张三,1")))).toEqual([["会员", "金额"], ["张三", "1"]]); // prettier-ignore
    expect(cells(await sheetOf(utf8("\ufeff会员,金额\n张三,1")))[0]).toEqual(["会员", "金额"]);
  });

  it("is read as GB18030 when it is not valid UTF-8", async () => {
    expect(cells(await sheetOf(GB18030))).toEqual([["会员编号", "姓名"], ["00123", "张三€"]]); // prettier-ignore
  });

  it("is read as UTF-16 by its mark", async () => {
    const text = "\ufeff号,名\n1,王";
    const little = new Uint8Array(new Uint16Array([...text].map(each => each.charCodeAt(0))).buffer);
    const big = Uint8Array.from(little, (_, at) => little[at ^ 1]!);
    for (const bytes of [little, big]) expect(cells(await sheetOf(bytes))).toEqual([["号", "名"], ["1", "王"]]); // prettier-ignore
  });

  it("keeps delimiters, quotes and line ends inside quotes", async () => {
    const sheet = await sheetOf(utf8('a,b\r\n"x, y","say ""hi"""\r\n"two\r\nlines",\r\n'));
    expect(cells(sheet)).toEqual([["a", "b"], ["x, y", 'say "hi"'], ["two\r\nlines", null]]); // prettier-ignore
  });

  it("is split at semicolons and tabs where these are the delimiter", async () => {
    expect(cells(await sheetOf(utf8("a;b;c\n1,5;2;3\n4,5;5;6\n")))[1]).toEqual(["1,5", "2", "3"]);
    expect(cells(await sheetOf(utf8("a\tb\n1\t2\n3\t4\n")))[2]).toEqual(["3", "4"]);
  });

  it("pads short rows and keeps blank ones", async () => {
    expect(cells(await sheetOf(utf8("a,b,c\n1\n\n2,3,4")))).toEqual([
      ["a", "b", "c"],
      ["1", null, null],
      [null, null, null],
      ["2", "3", "4"],
    ]);
  });

  it("gives a sheet the file's name as far as Excel allows", () => {
    expect(sheetNameOf("C:\\data\\orders 2026.csv")).toBe("orders 2026");
    expect(sheetNameOf("[a]/b*c?.csv")).toBe("b c");
    expect(sheetNameOf(`${"很".repeat(40)}.csv`)).toBe("很".repeat(31));
    expect(sheetNameOf(".csv")).toBe("Sheet1");
    expect(sheetNameOf("' it''s'.csv")).toBe("it''s");
    expect(sheetNameOf(`${"a".repeat(30)}'b.csv`)).toBe("a".repeat(30));
    expect(sheetNameOf("History.csv")).toBe("History (2)");
  });
});

describe("files that cannot be opened", () => {
  const failure = async (bytes: Uint8Array, name: string): Promise<unknown> => {
    const outcome = await openFile(bytes, name);
    return outcome.ok ? null : outcome.failure;
  };

  it("are told apart: empty, blank, binary, damaged, old or locked workbooks", async () => {
    expect(await failure(new Uint8Array(), "a.csv")).toEqual({ kind: "empty-file" });
    expect(await failure(utf8(" \r\n\r\n"), "a.csv")).toEqual({ kind: "empty-file" });
    expect(await failure(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "a.csv")).toMatchObject({
      kind: "not-a-workbook",
    });
    expect(await failure(utf8("PK\u0003\u0004 and no more of an archive"), "a.xlsx")).toMatchObject({
      kind: "not-a-workbook",
    });
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await failure(compound, "a.xls")).toEqual({ kind: "unsupported-format", format: "xls" });
    const locked = Uint8Array.from([...compound, ...[...utf8("EncryptedPackage")].flatMap(byte => [byte, 0])]);
    expect(await failure(locked, "a.xlsx")).toEqual({ kind: "unsupported-format", format: "encrypted" });
  });

  it("are judged by content: text named .xlsx is text", async () => {
    expect(cells(await sheetOf(utf8("a,b\n1,2"), "orders.xlsx"))[1]).toEqual(["1", "2"]);
  });
});
