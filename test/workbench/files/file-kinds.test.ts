import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openFile } from "#files/open-workbook";
import { bytesOf, opened } from "./text-bytes";

const ascii = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));
const empty = new Uint8Array();

async function failure(bytes: Uint8Array, name = "orders.xlsx"): Promise<unknown> {
  const outcome = await openFile(bytes, name);
  return outcome.ok ? null : outcome.failure;
}

describe("files of other formats", () => {
  it.each<[string, Uint8Array, string]>([
    ["an old workbook", ascii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), "xls"],
    ["a sheet of Excel 4", ascii("\x09\x04\x06\x00\x00\x00\x10\x00"), "xls"],
    ["a binary workbook", zipSync({ "xl/workbook.bin": empty }), "xlsb"],
    ["a spreadsheet of LibreOffice", zipSync({ mimetype: empty, "content.xml": empty }), "ods"],
    ["a spreadsheet of Numbers", zipSync({ "Index/Document.iwa": empty, "Data/x.png": empty }), "numbers"],
    ["an older one of Numbers", zipSync({ "Index.zip": empty }), "numbers"],
    ["a packed CSV", zipSync({ "2026/orders.csv": empty }), "archive"],
    ["a gzip", ascii("\x1f\x8b\x08\0\0"), "archive"],
    ["a PDF", ascii("%PDF-1.7\n%\xe2\xe3"), "pdf"],
    ["a web page", bytesOf("<html><table><tr><td>会员</td></tr></table></html>", "utf-8"), "html"],
    ["a bare table", bytesOf("\r\n<TABLE border=1><tr><td>会员</td></tr></TABLE>", "gb18030"), "html"],
    ["a page behind a comment", bytesOf("<!-- made by shop -->\n<meta charset='gbk'>", "utf-8"), "html"],
    ["a page of UTF-16", bytesOf("\ufeff<!DOCTYPE html><html>", "utf-16le"), "html"],
    ["a page kept as mail", ascii("MIME-Version: 1.0\nContent-Type: text/html\n"), "html"],
    ["XHTML", ascii('<?xml version="1.0"?><!DOCTYPE html><html>'), "html"],
    ["a spreadsheet in XML", ascii('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'), "xml"],
  ])("%s is refused by what it is, whatever its name", async (_, bytes, format) => {
    expect(await failure(bytes)).toEqual({ kind: "unsupported-format", format });
    expect(await failure(bytes, "orders.csv")).toEqual({ kind: "unsupported-format", format });
  });

  it("a text under the name .xls is text", async () => {
    const { grid } = await opened(bytesOf("会员编号\t金额\n00123\t10\n", "gb18030"), "orders.xls");
    expect(grid).toEqual([["会员编号", "金额"], ["00123", "10"]]); // prettier-ignore
  });

  it("a comparison sign at the beginning makes no web page", async () => {
    expect((await opened(bytesOf("<10,n\nA,1\n", "utf-8"))).grid[0]).toEqual(["<10", "n"]);
  });
});

describe("texts larger than a sheet", () => {
  it("are refused with rows and columns counted, before a cell is filled", async () => {
    expect(await failure(ascii(`id,n\n${"1,2\n".repeat(1_048_576)}`))).toEqual({
      kind: "too-large",
      rows: 1_048_577,
      columns: 2,
    });
    expect(await failure(ascii(`a\n${",".repeat(16_384)}\n`))).toEqual({ kind: "too-large", rows: 2, columns: 16_385 });
  });

  it("are refused, too, where one wide row would make a hundred million cells of a long table", async () => {
    expect(await failure(ascii(`${"1,2\n".repeat(20_000)}${",".repeat(9_999)}x\n`))).toMatchObject({
      kind: "too-large",
      rows: 20_001,
      columns: 10_000,
    });
  });
});
