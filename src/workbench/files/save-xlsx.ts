import { formatRectangle } from "#host/addresses";
import type { Rectangle } from "#host/rectangle";
import { isCellError, type CellValue } from "#host/grid/cell-values";
import { absoluteAddress } from "./absolute-address";
import type { SheetData, TableData, WorkbookData } from "./workbook-data";
import { chartXml } from "./xlsx-chart";
import { drawingXml } from "./xlsx-drawing";
import { filterXml } from "./xlsx-rules";
import { SharedTexts, sheetXml } from "./xlsx-sheet";
import { StyleTable } from "./xlsx-styles";
import { xmlAttribute, xmlPlain } from "./xlsx-text";
import { ZipWriter } from "./zip-writer";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING_TYPES = "application/vnd.openxmlformats-officedocument";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes a workbook as the bytes of an .xlsx file. The same workbook gives the same bytes. Rows are written as they
 * are walked, so the memory needed beside the workbook is that of its distinct texts and of the finished file.
 */
export async function saveXlsx(workbook: WorkbookData): Promise<Uint8Array<ArrayBuffer>> {
  if (workbook.sheets.length === 0) throw new Error("a workbook needs at least one sheet");
  const zip = new ZipWriter();
  const styles = new StyleTable();
  const texts = new SharedTexts();
  const overrides: string[] = [];
  let tableCount = 0;
  let chartCount = 0;

  for (const [place, sheet] of workbook.sheets.entries()) {
    const number = place + 1;
    const tables = sheet.tables.map(table => ({ table, number: ++tableCount, headers: columnNames(sheet, table) }));
    const headerTexts = new Map<number, Map<number, string>>();
    for (const { table, headers } of tables) addHeaderCells(headerTexts, table, headers);
    const charts = (sheet.charts ?? []).map(chart => ({ chart, number: ++chartCount }));
    const around = {
      number,
      styles,
      texts,
      active: sheet.name === workbook.activeSheet,
      tableRelations: tables.map((_, at) => `rId${at + 1}`),
      ...(charts.length === 0 ? {} : { drawingRelation: `rId${tables.length + 1}` }),
      headerTexts,
    };
    await zip.add(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, around));
    overrides.push(override(`/xl/worksheets/sheet${number}.xml`, `${TYPES}.worksheet+xml`));
    for (const { table, number: tableNumber, headers: names } of tables) {
      await zip.add(`xl/tables/table${tableNumber}.xml`, [tableXml(table, tableNumber, names)]);
      overrides.push(override(`/xl/tables/table${tableNumber}.xml`, `${TYPES}.table+xml`));
    }
    for (const { chart, number: chartNumber } of charts) {
      await zip.add(`xl/charts/chart${chartNumber}.xml`, [chartXml(chart)]);
      overrides.push(override(`/xl/charts/chart${chartNumber}.xml`, `${DRAWING_TYPES}.drawingml.chart+xml`));
    }
    if (charts.length > 0) {
      await zip.add(`xl/drawings/drawing${number}.xml`, [drawingXml(charts.map(({ chart }) => chart))]);
      const relations = charts.map(({ number: chartNumber }, at) =>
        relation(`rId${at + 1}`, `${OFFICE}/chart`, `../charts/chart${chartNumber}.xml`),
      );
      await zip.add(`xl/drawings/_rels/drawing${number}.xml.rels`, [relationsXml(relations)]);
      overrides.push(override(`/xl/drawings/drawing${number}.xml`, `${DRAWING_TYPES}.drawing+xml`));
    }
    if (tables.length + charts.length > 0) {
      const relations = tables.map(({ number: tableNumber }, at) =>
        relation(`rId${at + 1}`, `${OFFICE}/table`, `../tables/table${tableNumber}.xml`),
      );
      if (charts.length > 0)
        relations.push(relation(`rId${tables.length + 1}`, `${OFFICE}/drawing`, `../drawings/drawing${number}.xml`));
      await zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relationsXml(relations)]);
    }
  }

  const sheetCount = workbook.sheets.length;
  await zip.add("xl/sharedStrings.xml", texts.xml());
  await zip.add("xl/styles.xml", [styles.xml()]);
  await zip.add("xl/workbook.xml", [workbookXml(workbook)]);
  await zip.add("xl/_rels/workbook.xml.rels", [
    relationsXml([
      ...workbook.sheets.map((_, place) =>
        relation(`rId${place + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${place + 1}.xml`),
      ),
      relation(`rId${sheetCount + 1}`, `${OFFICE}/styles`, "styles.xml"),
      relation(`rId${sheetCount + 2}`, `${OFFICE}/sharedStrings`, "sharedStrings.xml"),
    ]),
  ]);
  await zip.add("_rels/.rels", [relationsXml([relation("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml")])]);
  await zip.add("[Content_Types].xml", [contentTypesXml(overrides)]);
  return zip.finish();
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function contentTypesXml(overrides: readonly string[]): string {
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("/xl/workbook.xml", `${TYPES}.sheet.main+xml`) +
    overrides.join("") +
    override("/xl/styles.xml", `${TYPES}.styles+xml`) +
    override("/xl/sharedStrings.xml", `${TYPES}.sharedStrings+xml`) +
    "</Types>"
  );
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relations.join("")}</Relationships>`;
}

function workbookXml(workbook: WorkbookData): string {
  const active = Math.max(
    0,
    workbook.sheets.findIndex(sheet => sheet.name === workbook.activeSheet),
  );
  const sheets = workbook.sheets.map((sheet, place) => {
    const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
    return `<sheet name="${xmlPlain(sheet.name)}" sheetId="${place + 1}"${state} r:id="rId${place + 1}"/>`;
  });
  const names = [
    ...workbook.names.map(name => {
      const place = workbook.sheets.findIndex(sheet => sheet.name === name.sheet);
      const scope = name.sheet === undefined ? "" : ` localSheetId="${place}"`;
      return `<definedName name="${xmlPlain(name.name)}"${scope}${name.hidden ? ' hidden="1"' : ""}>${xmlPlain(name.reference)}</definedName>`;
    }),
    // Excel looks a sheet's own filter up by this name.
    ...workbook.sheets.flatMap((sheet, place) =>
      sheet.filter === undefined
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${xmlPlain(absoluteAddress(sheet.name, sheet.filter.range))}</definedName>`,
          ],
    ),
    ...workbook.sheets.flatMap(({ name, page }, place) => {
      const titles = [page?.titleColumns, page?.titleRows].filter(area => area !== null && area !== undefined);
      return [
        printNameXml("_xlnm.Print_Area", place, name, page?.printArea ?? []),
        printNameXml("_xlnm.Print_Titles", place, name, titles),
      ];
    }),
  ];
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<workbookPr${workbook.date1904 ? ' date1904="1"' : ""}/>` +
    `<bookViews><workbookView activeTab="${active}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.join("") === "" ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    "</workbook>"
  );
}

function printNameXml(name: string, place: number, sheetName: string, areas: readonly Rectangle[]): string {
  if (areas.length === 0) return "";
  const reference = areas.map(area => absoluteAddress(sheetName, area)).join(",");
  return `<definedName name="${name}" localSheetId="${place}">${xmlPlain(reference)}</definedName>`;
}

/** Names of a table's columns: the header cells' texts, made whole and unique, as the file format demands. */
function columnNames(sheet: SheetData, table: TableData): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: table.range.columns }, (_, place) => {
    const value = table.showHeaders
      ? (sheet.columns[table.range.column + place]?.values[table.range.row] ?? null)
      : null;
    const wanted = headerText(value) || `Column${place + 1}`;
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${wanted}${copy}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function headerText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function addHeaderCells(texts: Map<number, Map<number, string>>, table: TableData, names: readonly string[]): void {
  if (!table.showHeaders) return;
  const row = texts.get(table.range.row) ?? new Map<number, string>();
  names.forEach((name, place) => row.set(table.range.column + place, name));
  texts.set(table.range.row, row);
}

function tableXml(table: TableData, number: number, headers: readonly string[]): string {
  const { range } = table;
  const filtered = { ...range, rows: range.rows - (table.showTotals ? 1 : 0) };
  const columns = headers.map((name, place) => `<tableColumn id="${place + 1}" name="${xmlAttribute(name)}"/>`);
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${number}" name="${xmlPlain(table.name)}" displayName="${xmlPlain(table.name)}"` +
    ` ref="${formatRectangle(range)}"${table.showHeaders ? "" : ' headerRowCount="0"'}` +
    `${table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    (table.filterButtons && table.showHeaders ? filterXml(filtered, table.criteria) : "") +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${table.style === "" ? "" : ` name="${xmlPlain(table.style)}"`} showFirstColumn="0" showLastColumn="0"` +
    ` showRowStripes="${table.bandedRows ? 1 : 0}" showColumnStripes="${table.bandedColumns ? 1 : 0}"/></table>`
  );
}
