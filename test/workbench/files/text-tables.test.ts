import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutRecords } from "#files/text/cut-records";
import { readRecords } from "#files/text/read-records";
import type { TextEncodingName } from "#files/text/encodings";
import { bytesOf, opened, openedText } from "./text-bytes";

const NONE = { count: 0, lines: [] };

describe("the same orders in every make of delimited text", () => {
  const rows = [
    ["会员", "订单", "日期", "金额", "备注"],
    ["00123", "1", "2026-06-01", "10", "红"],
    ["00124", "2", "2026-06-02", "-20", ""],
    ["00125", "3", "2026-06-03", "30", "大 5号"],
  ];
  const encodings: TextEncodingName[] = ["utf-8", "utf-16le", "utf-16be", "gb18030"];
  const makes = encodings.flatMap(encoding =>
    [",", ";", "\t", "|", "^"].flatMap(delimiter =>
      ["\n", "\r\n", "\r"].flatMap(lineEnd =>
        ["never", "where needed", "always"].map(quoting => ({ encoding, delimiter, lineEnd, quoting })),
      ),
    ),
  );

  it.each(makes)(
    "$encoding, $delimiter, $lineEnd, quotes $quoting",
    async ({ encoding, delimiter, lineEnd, quoting }) => {
      const quoted = (cell: string): string =>
        quoting === "always" || (quoting === "where needed" && cell.includes(" ")) ? `"${cell}"` : cell;
      const text = rows.map(row => row.map(quoted).join(delimiter) + lineEnd).join("");
      const { grid, notes } = await opened(bytesOf(text, encoding));
      expect(grid).toEqual(rows.map(row => row.map(cell => cell || null)));
      expect(notes).toMatchObject({
        encoding: { encoding },
        delimiter,
        quotes: "quoted",
        replaced: NONE,
        shorter: NONE,
        longer: NONE,
        records: 4,
        columns: 5,
      });
    },
  );

  it("whatever the cells hold, quoted cells come back exactly", () => {
    const cell = fc.string({ unit: fc.constantFrom(",", '"', "\n", "\r", "a", " ", "张", "1", ";"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), table => {
        const text = table.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        const back: string[][] = [];
        cutRecords(text, { delimiter: ",", quotes: "quoted" }, (fields, count) => back.push(fields.slice(0, count)));
        expect(back).toEqual(table);
      }),
    );
  });

  it("line ends of several kinds may stand in one file", async () => {
    const { grid } = await openedText('Report\nid,n\r\nA,1\r\n"B\nb",2\rC,3\n');
    expect(grid.map(row => row[0])).toEqual(["Report", "id", "A", "B\nb", "C"]);
    expect(grid.map(row => row[1])).toEqual([null, "n", "1", "2", "3"]);
  });
});

describe("the delimiter is the one that makes the best table", () => {
  it.each([
    ["a banner with commas", "Sales report, 2026\nCustomer ID;Order;Date;Amount\nA;1;2026-06-01;10,50\n", ";"],
    [
      "long banners and footers",
      `${"Shop A, Main Street 1, open\n".repeat(6)}id;day;n\nA;2026-06-01;1,5\nB;2026-06-02;2,5\nTotal, all, 4\n`,
      ";",
    ],
    ["decimal commas in every row", "id;amount\n1;10,50\n2;20,50\n3;30,00\n", ";"],
    ["decimal commas between tabs", "id\tprice\tamount\n1\t1,10\t10,50\n2\t1,20\t20,50\n", "\t"],
    [
      "bars inside a column of comma-separated rows",
      "id,date,path,amount\n1,2026-06-01,Home|Kitchen|Cups|Blue|Small,10\n2,2026-06-02,Home|Kitchen|Cups|Red|Large,20\n",
      ",",
    ],
    ["semicolons inside a column", "id,tags,amount\n1,a;b,10\n2,c;d,20\n3,e;f,30\n", ","],
    ["a header of one name per column and one row", "Kunde;Betrag\nA;1\n", ";"],
    ["a circumflex", "id^amount\nA^1\nB^2\n", "^"],
    ["a control character", "id\u0001amount\nA\u00011\nB\u00012\n", "\u0001"],
    ["one column", "id\nA\nB\n", ","],
  ])("with %s", async (_, text, delimiter) => {
    expect((await openedText(text)).notes.delimiter).toBe(delimiter);
  });

  it("and a line sep= decides, is no row of the sheet, and may be wrong", async () => {
    const told = await openedText("sep=|\nid|a,b|c\nA|1,5|2\n");
    expect(told.grid).toEqual([["id", "a,b", "c"], ["A", "1,5", "2"]]); // prettier-ignore
    expect(told.notes).toMatchObject({ delimiter: "|", delimiterEvidence: "sep-line", records: 2 });
    const wrong = await openedText('"sep=,"\r\nid;n\r\nA;1\r\nB;2;3\r\n');
    expect(wrong.notes).toMatchObject({
      delimiter: ";",
      delimiterEvidence: "records",
      longer: { count: 1, lines: [4] },
    });
    expect(wrong.grid[0]!.slice(0, 2)).toEqual(["id", "n"]);
  });

  it("runs of blanks set columns apart where nothing else does", async () => {
    const { grid, notes } = await openedText(" 00004 20260301  2   29.33\n 00018 20260104 12    4.96\n");
    expect(grid).toEqual([["00004", "20260301", "2", "29.33"], ["00018", "20260104", "12", "4.96"]]); // prettier-ignore
    expect(notes.delimiter).toBe(" ");
    const sentence = await openedText("Thank you for your order\nIt comes on Monday the 12\nBye\n");
    expect(sentence.grid[0]).toEqual(["Thank you for your order"]);
  });
});

describe("quotation marks that are no quotes", () => {
  it("stay in their cells and swallow no row", async () => {
    const text =
      'member\torder\tdate\tamount\titem\nA\t1\t2026-06-01\t10\t"Wide" hat\nB\t2\t2026-06-02\t20\t12" disc\nC\t3\t2026-06-03\t30\tx\n';
    const { grid, notes } = await openedText(text, "orders.tsv");
    expect(grid.map(row => row[4])).toEqual(["item", '"Wide" hat', '12" disc', "x"]);
    expect(grid.map(row => row[0])).toEqual(["member", "A", "B", "C"]);
    expect(notes).toMatchObject({ quotes: "mended", shorter: NONE, longer: NONE });
  });

  it("do not join rows where one opens and another closes by accident", async () => {
    const { grid, notes } = await openedText('id\titem\tn\nA\t"Wide\t1\nB\tx\t2\nC\thigh"\t3\nD\ty\t4\n');
    expect(grid.map(row => row[1])).toEqual(["item", '"Wide', "x", 'high"', "y"]);
    expect(notes.quotes).toBe("plain");
    const first = await openedText('id,item,n\nA,"Wide hat,1\nB,x,2\nC,"Cup, blue",3\n');
    expect(first.grid.map(row => row[1])).toEqual(["item", '"Wide hat', "x", "Cup, blue"]);
  });

  it("leave true quotes what they are: delimiters, doubled quotes and line ends inside", async () => {
    const { grid, notes } = await openedText(
      'id,name,n\n1,"Acme, Inc.",5\n2,"He said "hi" there",6\n3,"a ""b"", c",7\n4,"two\nlines",8\n',
    );
    expect(grid.map(row => row[1])).toEqual(["name", "Acme, Inc.", 'He said "hi" there', 'a "b", c', "two\nlines"]);
    expect(notes.quotes).toBe("mended");
  });

  it("may be escaped by a backslash or follow a blank", async () => {
    const escaped = await openedText('id,name,n\n1,"say \\"hi\\"",5\n2,"x, y",6\n');
    expect(escaped.grid.map(row => row[2])).toEqual(["n", "5", "6"]);
    const blank = await openedText('id, name, n\n1, "x, y", 5\n2, "z", 6\n');
    expect(blank.grid.map(row => row[1])).toEqual([" name", "x, y", "z"]);
  });

  it("keep every line of a file whose last quote never closes", async () => {
    const { grid } = await openedText('id,name\n1,a\n2,"b\n3,c\n');
    expect(grid.map(row => row[0])).toEqual(["id", "1", "2", "3"]);
  });

  // Looking for each closing quote anew would take minutes.
  it.each(['"a,', '"a\n', ',""b', '"""', '"" ,"', '\\",', '"x"y,', '"x"y\n'])(
    "are looked at once, however often a file has %j",
    piece => {
      const { rows } = readRecords(`id,n\n1,2\n${piece.repeat(1_000_000 / piece.length)}`);
      expect(rows).toBeGreaterThan(2);
    },
  );
});

describe("rows of another size", () => {
  it("are kept whole and named with their lines", async () => {
    const { grid, notes } = await openedText(
      'id,date,n\n1,2026-06-01,5\n2,2026-06-02\n"3\n",2026-06-03,6,x\n4,2026-06-04,7\n',
    );
    expect(grid[2]).toEqual(["2", "2026-06-02", null, null]);
    expect(grid[3]).toEqual(["3\n", "2026-06-03", "6", "x"]);
    expect(notes).toMatchObject({ columns: 3, shorter: { count: 1, lines: [3] }, longer: { count: 1, lines: [4] } });
  });

  it("include a header that is a column short", async () => {
    const { notes } = await openedText("id,date,n\n1,Jun 5, 2026,5\n2,Jun 6, 2026,6\n");
    expect(notes).toMatchObject({ columns: 4, shorter: { count: 1, lines: [1] } });
  });

  it("are neither banners and footers nor blank lines nor rows with delimiters too many", async () => {
    const { notes } = await openedText("Shop A\n\nid,n,c\n1,5,x,,\n\n2,6,y\n3,7,z\nTotal,18\nPage 1\n");
    expect(notes).toMatchObject({ columns: 3, shorter: NONE, longer: NONE });
  });
});

describe("cells of a text file", () => {
  it("stay what is written: formulas, ids in quotes and numbers are texts", async () => {
    const { grid } = await openedText('id,n,c\n="00123",=J2*0.4,1E5\n"=""00124""",+1,@x\n');
    expect(grid.slice(1)).toEqual([['="00123"', "=J2*0.4", "1E5"], ['="00124"', "+1", "@x"]]); // prettier-ignore
  });
});
