import { describe, it } from "vitest";
import { openFile } from "#files/open-workbook";
import { packed, sheetXml, workbookParts } from "../workbench/files/zip-archives";
import { expectLinearWait } from "./growth";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

function many(count: number, line: (place: number) => string): string {
  return Array.from({ length: count }, (_, place) => line(place)).join("");
}

function withSheet(cells: string, around: { before?: string; after?: string } = {}): Record<string, string> {
  return workbookParts([sheetXml(cells, around)]);
}

function withWorkbook(inside: string): Record<string, string> {
  const parts = withSheet(ROW);
  return { ...parts, "xl/workbook.xml": parts["xl/workbook.xml"]!.replace("</workbook>", `${inside}</workbook>`) };
}

function cell(row: number, inside: string, attributes = ""): string {
  return `<row r="${row + 1}"><c r="A${row + 1}"${attributes}>${inside}</c></row>`;
}

/** Workbooks with so many of something; those that are refused are refused in time, too. */
const SHAPES: readonly (readonly [string, (count: number) => Record<string, string>])[] = [
  ["rows", count => withSheet(many(count, row => cell(row, `<v>${row}</v>`)))],
  [
    "shared texts",
    count => ({
      ...withSheet(many(count, row => cell(row, `<v>${row}</v>`, ' t="s"'))),
      "xl/sharedStrings.xml": `<sst>${many(count, place => `<si><t>text ${place}</t></si>`)}</sst>`,
    }),
  ],
  [
    "looks",
    count => ({
      ...withSheet(many(count, row => cell(row, "<v>1</v>", ` s="${row}"`))),
      "xl/styles.xml": `<styleSheet><numFmts>${many(count, id => `<numFmt numFmtId="${id + 200}" formatCode="0&quot;${id}&quot;"/>`)}</numFmts><fonts>${many(count, size => `<font><sz val="${size}"/></font>`)}</fonts><cellXfs>${many(count, id => `<xf numFmtId="${id + 200}" fontId="${id}"/>`)}</cellXfs></styleSheet>`,
    }),
  ],
  ["formulas", count => withSheet(many(count, row => cell(row, "<f>1+1</f><v>2</v>")))],
  ["merged cells", count => withSheet(ROW, { after: `<mergeCells>${many(count, row => `<mergeCell ref="A${2 * row + 1}:B${2 * row + 2}"/>`)}</mergeCells>` })],
  ["names", count => withWorkbook(`<definedNames>${many(count, place => `<definedName name="n${place}">S1!$A$1</definedName>`)}</definedNames>`)],
  ["names that are not closed", count => withWorkbook(`<!--${"<definedName>".repeat(count)}-->`)],
  ["names that are not closed, and no comment", count => withWorkbook('<definedName name="n">'.repeat(count))],
  ["validations", count => withSheet(ROW, { after: `<dataValidations>${many(count, row => `<dataValidation type="whole" sqref="A${row + 1}"><formula1>1</formula1></dataValidation>`)}</dataValidations>` })],
  ["validations that are not closed", count => withSheet(ROW, { after: `<!--${"<dataValidation>".repeat(count)}-->` })],
  ["validations that close nothing", count => withSheet(ROW, { after: "</dataValidation>".repeat(count) })],
  ["rules", count => withSheet(ROW, { after: many(count, row => `<conditionalFormatting sqref="A${row + 1}"><cfRule type="expression" priority="${row + 1}"><formula>A1=1</formula></cfRule></conditionalFormatting>`) })],
  ["rules that are not closed", count => withSheet(ROW, { after: `<!--${"<x14:cfRule><x14:dataBar>".repeat(count)}-->` })],
  ["words without a value in one tag", count => withSheet(ROW, { after: `<pageSetup ${"a".repeat(20 * count)}/>` })],
  ["quotes in one tag", count => withSheet(ROW, { after: `<pageSetup ${"a='\"' ".repeat(count)}/>` })],
  ["sections of a header", count => withSheet(ROW, { after: `<headerFooter><oddHeader>${"&amp;L&amp;R".repeat(count)}</oddHeader></headerFooter>` })],
  ["printed areas", count => withWorkbook(`<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${"'S1'!$A$1,".repeat(count)}</definedName></definedNames>`)],
  ["cells before the cells", count => ({ ...withSheet(ROW), "xl/worksheets/sheet1.xml": `<worksheet>${"<sheetData ".repeat(10 * count)}` })],
  ["a part without cells", count => ({ ...withSheet(ROW), "xl/worksheets/sheet1.xml": `<worksheet>${"<x/>".repeat(100 * count)}</worksheet>` })],
  ["columns described", count => withSheet(ROW, { before: `<cols>${many(Math.min(count, 16_384), place => `<col min="${place + 1}" max="${place + 1}" width="9"/>`)}</cols>` })],
  ["grouped rows", count => withSheet(many(count, row => `<row r="${row + 1}" outlineLevel="${1 + (row % 2)}" hidden="1"/>`) + cell(count, "<v>1</v>"))],
  ["links", count => withSheet(ROW, { after: `<hyperlinks>${many(count, row => `<hyperlink ref="A${row + 1}" location="S1!A1"/>`)}</hyperlinks>` })],
  ["filtered values", count => withSheet(ROW, { after: `<autoFilter ref="A1:A9"><filterColumn colId="0"><filters>${many(count, value => `<filter val="${value}"/>`)}</filters></filterColumn></autoFilter>` })],
]; // prettier-ignore

describe("a workbook file is read in time as it has of something", () => {
  it.each(SHAPES)("%s", async (_, make) => {
    await expectLinearWait(
      2_500,
      count => packed(make(count)),
      bytes => openFile(bytes, "book.xlsx"),
    );
  });
});
