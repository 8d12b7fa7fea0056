import { describe, it } from "vitest";
import { readTextFile } from "#files/csv";
import { bytesOf } from "../workbench/files/text-bytes";
import { expectLinear } from "./growth";

/** Texts of about so many characters, each with much of what a reader could go through again and again. */
const SHAPES: readonly (readonly [string, (length: number) => string])[] = [
  ["orders", length => `id,date,amount\n${"A1,2026-05-01,12.50\n".repeat(length / 20)}`],
  ["one long cell", length => `a,b\n"${"x".repeat(length)}",1\n`],
  ["one long cell of quotes", length => `a,b\n"${'""'.repeat(length / 2)}",1\n`],
  ["one long cell of lines", length => `a,b\n"${"\n".repeat(length)}",1\n`],
  ["many columns", length => `${"a,".repeat(length / 2)}\n`],
  ["many short columns and rows", length => `${",".repeat(200)}\n`.repeat(length / 201)],
  ["quotes that never close", length => '"a,b\n'.repeat(length / 5)],
  ["one quote in front", length => `"${"a,b\n".repeat(length / 4)}`],
  ["quotes within cells", length => 'a"b"c,d"e\n'.repeat(length / 10)],
  ["quotes behind blanks", length => ' "a" ,"b" x\n'.repeat(length / 12)],
  ["quotes and blanks", length => `"a"${" ".repeat(length / 2)}b\n"c"${" ".repeat(length / 2)}`],
  ["rows of every length", length => raggedRows(length)],
  ["no line end", length => "a,b;c|d ".repeat(length / 8)],
  ["blank lines", length => `a,b\n${"\r\n".repeat(length / 2)}1,2\n`],
  ["line ends of every kind", length => "a,1\rb,2\r\nc,3\n".repeat(length / 14)],
  ["comments as of a page", length => `${"<!---->".repeat(length / 7)}a,b\n`],
  ["columns set by blanks", length => "n   1  2026-01-02    3\n".repeat(length / 23)],
  ["one line of blanks", length => `a 1 2 3\n${" ".repeat(length)}\nb 1 2 3\n`],
  ["characters that cannot be read", length => `a,b\n${"\0b,c\n".repeat(10)}${"é,\ufffd\n".repeat(length / 4)}`],
];

describe("a text file is read in time as it is long", () => {
  it.each(SHAPES)("%s", (_, make) => {
    expectLinear(
      30_000,
      length => bytesOf(make(length), "utf-8"),
      bytes => readTextFile(bytes, "s"),
    );
  });

  it.each(["gb18030", "windows-1252", "utf-16le"] as const)("in %s", encoding => {
    const cell = encoding === "windows-1252" ? "Größe" : "金额";
    expectLinear(
      5_000,
      rows => bytesOf(`${cell},1,2026-05-01\n`.repeat(rows), encoding),
      bytes => readTextFile(bytes, "s"),
    );
  });
});

function raggedRows(length: number): string {
  let text = "";
  for (let fields = 0; text.length < length; fields = (fields + 1) % 300) text += `${"x,".repeat(fields)}\n`;
  return text;
}
