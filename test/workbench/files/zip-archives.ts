import { strToU8, zipSync } from "fflate";

/** The parts of the smallest workbook, its sheets given by their markup. */
export function workbookParts(sheets: readonly string[], overrides: Readonly<Record<string, string>> = {}) {
  const numbers = sheets.map((_, place) => place + 1);
  const relations = (lines: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations([`<Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`]),
    "xl/workbook.xml": `<workbook xmlns:r="${type}"><sheets>${numbers
      .map(number => `<sheet name="S${number}" sheetId="${number}" r:id="r${number}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...numbers.map(
        number => `<Relationship Id="r${number}" Type="${type}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      ),
      `<Relationship Id="s" Type="${type}/styles" Target="styles.xml"/>`,
      `<Relationship Id="t" Type="${type}/sharedStrings" Target="sharedStrings.xml"/>`,
    ]),
    ...Object.fromEntries(sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheet])),
    ...overrides,
  };
  return parts;
}

/** The markup of a sheet of these cells, with what stands before and behind them. */
export function sheetXml(cells: string, { before = "", after = "" } = {}): string {
  return `<worksheet>${before}<sheetData>${cells}</sheetData>${after}</worksheet>`;
}

export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
