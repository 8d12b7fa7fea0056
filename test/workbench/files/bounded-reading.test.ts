import { describe, expect, it } from "vitest";
import { openFile } from "#files/open-workbook";
import { fillWorkbook } from "#files/to-host";
import type { WorkbookData } from "#files/workbook-data";
import { WorkbookModel } from "#host/model/workbook";
import { bytesOf, opened } from "./text-bytes";
import { packed, sheetXml, workbookParts } from "./zip-archives";

const ONE_ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function failure(bytes: Uint8Array, name = "orders.xlsx"): Promise<unknown> {
  const outcome = await openFile(bytes, name);
  return outcome.ok ? null : outcome.failure;
}

async function workbook(bytes: Uint8Array): Promise<WorkbookData> {
  const outcome = await openFile(bytes, "orders.xlsx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.workbook;
}

describe("an archive that unpacks to far more than it is", () => {
  it("is refused by its directory, with both sizes", async () => {
    const bytes = packed(workbookParts([sheetXml(`${ONE_ROW}${" ".repeat(70_000_000)}`)]));
    expect(bytes.length).toBeLessThan(100_000);
    expect(await failure(bytes)).toEqual({
      kind: "unpacks-too-large",
      unpackedBytes: expect.any(Number) as number,
      mostBytes: 64_000_000,
    });
  });

  it("is refused, too, where the directory keeps silent about a size", async () => {
    const bytes = packed(workbookParts([sheetXml(ONE_ROW)]));
    for (const entry of directoryEntries(bytes)) entry.setUint32(24, 0, true);
    expect(await failure(bytes)).toMatchObject({ kind: "not-a-workbook", detail: expect.stringMatching(/how large/) as string }); // prettier-ignore
  });

  it("and where a part is larger than the directory says", async () => {
    const bytes = packed(workbookParts([sheetXml(ONE_ROW.repeat(1000))]));
    for (const entry of directoryEntries(bytes)) entry.setUint32(24, Math.min(entry.getUint32(24, true), 100), true);
    expect(await failure(bytes)).toMatchObject({
      detail: expect.stringMatching(/larger than the archive says/) as string,
    });
  });

  it("is refused where thousands of sheets are one part", async () => {
    const parts = workbookParts([sheetXml(ONE_ROW), sheetXml(ONE_ROW)]);
    const relations = parts["xl/_rels/workbook.xml.rels"]!.replace("sheet2.xml", "sheet1.xml");
    expect(await failure(packed({ ...parts, "xl/_rels/workbook.xml.rels": relations }))).toMatchObject({
      kind: "not-a-workbook",
    });
  });
});

/** Views of an archive's directory, entry by entry. */
function directoryEntries(bytes: Uint8Array): DataView[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DataView[] = [];
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    entries.push(new DataView(bytes.buffer, bytes.byteOffset + at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

describe("an archive of the wide form", () => {
  it("is read, although its sizes stand in fields of their own", async () => {
    const sheets = await workbook(inWideForm(packed(workbookParts([sheetXml(ONE_ROW)]))));
    expect(sheets.sheets[0]!.columns[0]!.values).toEqual([1]);
  });
});

/** The same archive with every size and offset in the wide field, as writers for streams make them. */
function inWideForm(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const pieces = [bytes.slice(0, start)];
  for (let at = start; at < end;) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const entry = bytes.slice(at, nameEnd);
    const field = new DataView(new ArrayBuffer(28));
    field.setUint16(0, 1, true);
    field.setUint16(2, 24, true);
    [24, 20, 42].forEach((place, number) => {
      field.setUint32(4 + 8 * number, view.getUint32(at + place, true), true);
      new DataView(entry.buffer).setUint32(place, 0xffff_ffff, true);
    });
    new DataView(entry.buffer).setUint16(30, 28, true);
    pieces.push(entry, new Uint8Array(field.buffer));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const directoryEnd = bytes.slice(end);
  new DataView(directoryEnd.buffer).setUint32(
    12,
    pieces.slice(1).reduce((sum, piece) => sum + piece.length, 0),
    true,
  );
  return Uint8Array.from([...pieces, directoryEnd].flatMap(piece => [...piece]));
}

describe("a conditional format of a kind that is not carried over", () => {
  it.each([
    [
      "a comparison that nobody knows",
      '<cfRule type="cellIs" operator="like" priority="1"><formula>1</formula></cfRule>',
    ],
    [
      "a colour scale between formulas",
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="formula" val="A1"/><cfvo type="max"/>' +
        '<color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>',
    ],
  ])("is counted as lost: %s", async (_, rule) => {
    const after = `<conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>`;
    const outcome = await openFile(packed(workbookParts([sheetXml(ONE_ROW, { after })])), "orders.xlsx");
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    fillWorkbook(new WorkbookModel(), outcome.workbook);
    expect(outcome.losses).toEqual([{ kind: "conditional-formats", sheet: "S1", count: 1 }]);
  });
});

describe("a workbook whose sheets are all hidden", () => {
  it("shows the first", async () => {
    const parts = workbookParts([sheetXml(ONE_ROW), sheetXml(ONE_ROW)]);
    const hidden = parts["xl/workbook.xml"]!.replaceAll("<sheet ", '<sheet state="hidden" ');
    const data = await workbook(packed({ ...parts, "xl/workbook.xml": hidden }));
    fillWorkbook(new WorkbookModel(), data);
    expect([data.activeSheet, ...data.sheets.map(({ visibility }) => visibility)]).toEqual(["S1", "visible", "hidden"]);
  });
});

describe("sheets of names that Excel does not take", () => {
  it("are opened under names that it takes, no two alike", async () => {
    const names = ["~0", "a/b", "A b", "history", "x".repeat(40), "x".repeat(40)];
    const parts = workbookParts(names.map(() => sheetXml(ONE_ROW)));
    let place = 0;
    const named = parts["xl/workbook.xml"]!.replace(/name="[^"]*"/g, () => `name="${names[place++]}"`);
    const data = await workbook(packed({ ...parts, "xl/workbook.xml": named }));
    fillWorkbook(new WorkbookModel(), data);
    expect(data.sheets.map(({ name }) => name)).toEqual([
      "~0", "a b", "A b (2)", "history (2)", "x".repeat(31), `${"x".repeat(27)} (2)`,
    ]); // prettier-ignore
  });
});

describe("a workbook without a sheet", () => {
  it("is no workbook", async () => {
    expect(await failure(packed(workbookParts([])))).toMatchObject({ kind: "not-a-workbook" });
  });
});

describe("a sheet", () => {
  it("with a cell in its last corner is refused with how far it reaches and what is read", async () => {
    const cells = `${ONE_ROW}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    expect(await failure(packed(workbookParts([sheetXml(cells)])))).toEqual({
      kind: "too-many-cells",
      sheet: "S1",
      rows: 1_048_576,
      columns: 16_384,
      mostCells: 20_000_000,
    });
  });

  it("with a look far behind its last filled cell is read up to that, and the looks are counted as lost", async () => {
    const cells =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c></row>' +
      `<row r="2"><c><v>2</v></c></row>${" ".repeat(200_000)}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    const parts = workbookParts([sheetXml(ONE_ROW), sheetXml(cells), sheetXml("")]);
    const outcome = await openFile(packed(parts), "orders.xlsx");
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    const { sheets } = outcome.workbook;
    expect(sheets.map(({ name }) => name)).toEqual(["S1", "S2", "S3"]);
    expect(sheets[1]!.columns.map(({ values }) => values)).toEqual([[1, 2], [null, null], ["x", null]]); // prettier-ignore
    expect(outcome.losses).toEqual([{ kind: "cell-looks", sheet: "S2", count: 1 }]);
  });

  it("whose columns begin far before the first is read as if they began there", async () => {
    const before = '<cols><col min="-2000000000" max="3" width="20" style="1"/></cols>';
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs></styleSheet>';
    const parts = workbookParts([sheetXml(ONE_ROW, { before })], { "xl/styles.xml": styles });
    const [{ columns }] = (await workbook(packed(parts))).sheets as [WorkbookData["sheets"][number]];
    expect(columns.map(({ width }) => width)).toEqual([105, 105, 105]);
    expect(columns[1]!.formats).toEqual([{ end: 1_048_576, numberFormat: "@", style: {} }]);
  });

  it("that describes more columns than there are is refused before they are gone through", async () => {
    const before = `<cols>${'<col min="1" max="16383" width="20"/>'.repeat(20_000)}</cols>`;
    expect(await failure(packed(workbookParts([sheetXml(ONE_ROW, { before })])))).toMatchObject({
      kind: "not-a-workbook",
    });
  });

  it("that describes the same columns over and over is refused before they are gone through", async () => {
    const before = `<cols>${'<col min="1" max="16383" width="20"/>'.repeat(8_000)}</cols>`;
    const started = performance.now();
    expect(await failure(packed(workbookParts([sheetXml(ONE_ROW, { before })])))).toMatchObject({
      kind: "not-a-workbook",
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("with a number format far longer than Excel takes is refused before its cells are looked at", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${"yyyy-".repeat(300)}"/></numFmts></styleSheet>`;
    const parts = workbookParts([sheetXml(ONE_ROW)], { "xl/styles.xml": styles });
    expect(await failure(packed(parts))).toMatchObject({ kind: "not-a-workbook" });
  });

  it("keeps to its cells where a width goes on to the last column", async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    );
    const before = '<cols><col min="1" max="16384" width="20"/></cols>';
    const [{ columns }] = (await workbook(packed(workbookParts([sheetXml(rows.join(""), { before })])))).sheets as [
      WorkbookData["sheets"][number],
    ];
    expect(columns).toHaveLength(16_384);
    expect(columns[0]!.values).toHaveLength(50_000);
    expect(columns[1]).toEqual({ values: [], formats: [], width: 105 });
  });
});

describe("markup", () => {
  it("in a comment says nothing", async () => {
    const after = '<!-- <dataValidation sqref="A1" type="whole"><formula1>1</formula1></dataValidation> -->';
    expect((await workbook(packed(workbookParts([sheetXml(ONE_ROW, { after })])))).sheets[0]!.validations).toEqual([]);
  });

  it("with the number of no character is read with U+FFFD in its place", async () => {
    const after =
      '<dataValidations><dataValidation sqref="A1" type="list" prompt="a&#99999999;b" showInputMessage="1">' +
      '<formula1>"x"</formula1></dataValidation></dataValidations>';
    const [sheet] = (await workbook(packed(workbookParts([sheetXml(ONE_ROW, { after })])))).sheets;
    expect(sheet!.validations[0]!.prompt).toEqual({ title: "", message: "a\ufffdb" });
  });
});

describe("a text file", () => {
  it.each([
    ["an odd byte at the end", [0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0, 0x63]],
    ["half a pair of characters", [0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0, 0x00, 0xd8]],
  ])("of UTF-16 with %s is read, and what could not be read is counted", async (_, units) => {
    const { grid, notes } = await opened(Uint8Array.from([0xff, 0xfe, ...units]));
    expect(grid).toEqual([["a", "b"], ["\ufffd", null]]); // prettier-ignore
    expect(notes.replaced).toEqual({ count: 1, lines: [2] });
  });

  it("with a program behind its first page is no text", async () => {
    const text = bytesOf("id,n\n".repeat(40_000), "utf-8");
    const program = Uint8Array.from({ length: 20_000 }, (_, at) => (at % 3 === 0 ? 0 : 65));
    expect(await failure(Uint8Array.from([...text, ...program]), "a.csv")).toMatchObject({ kind: "not-a-workbook" });
  });

  it("with one NUL in a million characters is a text, and the line is named", async () => {
    const { notes } = await opened(bytesOf(`${"id,n\n".repeat(200_000)}a\0,1\n`, "utf-8"));
    expect(notes.replaced).toEqual({ count: 1, lines: [200_001] });
  });

  it("that begins with hundreds of comments is judged at once", async () => {
    expect((await opened(bytesOf(`${"<!---->".repeat(500)}x,1\na,2\n`, "utf-8"))).grid).toHaveLength(2);
  });

  it.each([
    ["commas", ",", "n,1,2,3\n"],
    ["blanks", " 1", "n 1 2 3\n"],
  ])("of one line of millions of %s is refused with its columns counted", async (_, field, row) => {
    const line = `a${field.repeat(3_000_000)}`;
    expect(await failure(bytesOf(`${row.repeat(50_000)}${line}\n`, "utf-8"), "a.csv")).toMatchObject({
      kind: "too-large",
      columns: 3_000_001,
    });
  });
});
