import { MAXIMUM_COLUMNS } from "#host/rectangle";
import type { PageLayoutData } from "./page-layout-data";
import { pageLayoutOf, type PrintNames } from "./read-xlsx-page-layout";
import { dataBarLooks, type DataBarLook } from "./read-xlsx-data-bars";
import { validationsOf } from "./read-xlsx-validations";
import type { FilterCriterionData, ValidationData } from "./workbook-data";
import { fromNotation } from "./xlsx-text";
import { elements, unescapeXml, wholeElements, type Attributes, type XmlElement } from "./xml-elements";
import { partBeside, relationsOf, workbookPartOf } from "./zip-parts";
import type { ZipReader } from "./zip-reader";

/** What a workbook file says that the reader of cells leaves out. */
export interface PartFacts {
  /** Number formats of whole columns by sheet name: what cells hold that are not in the file. */
  readonly columnFormats: ReadonlyMap<string, readonly (string | undefined)[]>;
  readonly tableFilters: ReadonlyMap<string, readonly FilterCriterionData[]>;
  /** Names of the tables that show no header row. */
  readonly headerlessTables: ReadonlySet<string>;
  /** By sheet name, in the order of the workbook. */
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  /** {@link nameKey}s of the defined names that are kept from people's eyes. */
  readonly hiddenNames: ReadonlySet<string>;
}

/** What stands behind the cells of a sheet. */
export interface SheetFacts {
  /** The part of the archive that is the sheet. */
  readonly part: string;
  readonly filterCriteria: readonly FilterCriterionData[];
  readonly validations: readonly ValidationData[];
  /** Validations of kinds that are not carried over. */
  readonly lostValidations: number;
  /** By the priority of the rule. */
  readonly dataBars: ReadonlyMap<number, DataBarLook>;
  /** Absent where nobody has set the page up. */
  readonly page?: PageLayoutData;
}

/** What tells a defined name from others: sheets may have one of the same name each. */
export function nameKey(name: string, sheet: string | undefined): string {
  return JSON.stringify([name, sheet]);
}

/** Reads what stands around the cells of the sheets, the number formats and the tables of an .xlsx file. Throws when it is no archive. */
export async function readPartFacts(zip: ZipReader): Promise<PartFacts> {
  const workbookPart = await workbookPartOf(zip);
  const workbook = (await zip.text(workbookPart)) ?? "";
  const relations = new Map(
    (await relationsOf(zip, workbookPart)).map(({ Id, Target = "" }) => [Id, partBeside(workbookPart, Target)]),
  );
  const formats = cellFormats((await zip.text("xl/styles.xml")) ?? "");
  const columnFormats = new Map<string, (string | undefined)[]>();
  const sheets = new Map<string, SheetFacts>();
  const sheetElements = elements(workbook, "sheet");
  const names = wholeElements(workbook, "definedName");
  const parts = new Set<string>();
  for (const sheet of sheetElements) {
    const part = relations.get(sheet["r:id"]) ?? "";
    // Thousands of sheets could be one large part, read thousands of times.
    if (part !== "" && parts.has(part)) throw new Error(`two sheets are ${part}`);
    parts.add(part);
    const { before, after } = await zip.textAround(part, SHEET_DATA, SHEET_DATA_END);
    const columns = elements(before, "col");
    if (columnsDescribed(columns) > MOST_DESCRIBED) throw new Error(`${part} describes more columns than a sheet has`);
    columnFormats.set(sheet.name ?? "", formatsOfColumns(columns, formats));
    const facts = { part, ...sheetFacts(after) };
    const page = pageLayoutOf(before, after, printNames(names, sheets.size));
    sheets.set(sheet.name ?? "", page === undefined ? facts : { ...facts, page });
  }
  const tableFilters = new Map<string, readonly FilterCriterionData[]>();
  const headerlessTables = new Set<string>();
  for (const name of zip.names.filter(part => /^xl\/tables\/[^/]+\.xml$/.test(part))) {
    const xml = (await zip.text(name)) ?? "";
    const table = elements(xml, "table")[0]?.displayName ?? "";
    tableFilters.set(table, filterCriteria(xml));
    if (elements(xml, "table")[0]?.headerRowCount === "0") headerlessTables.add(table);
  }
  const hiddenNames = new Set(
    names.flatMap(({ attributes: { name = "", hidden, localSheetId } }) =>
      isTrue(hidden) ? [nameKey(name, sheetElements[Number(localSheetId)]?.name)] : [],
    ),
  );
  return { columnFormats, tableFilters, headerlessTables, sheets, hiddenNames };
}

function printNames(names: readonly XmlElement[], sheetPlace: number): PrintNames {
  const textNamed = (wanted: string): string => {
    const found = names.find(({ attributes: { name, localSheetId } }) => name === wanted && Number(localSheetId) === sheetPlace); // prettier-ignore
    return unescapeXml(found?.inner ?? "");
  };
  return { area: textNamed("_xlnm.Print_Area"), titles: textNamed("_xlnm.Print_Titles") };
}

const SHEET_DATA = /<(?:\w+:)?sheetData\b[^<>]*>/;
const SHEET_DATA_END = /<\/(?:\w+:)?sheetData>/;

function sheetFacts(after: string): Omit<SheetFacts, "part"> {
  const { validations, lost } = validationsOf(after);
  return {
    filterCriteria: filterCriteria(wholeElements(after, "autoFilter")[0]?.inner ?? ""),
    validations,
    lostValidations: lost,
    dataBars: dataBarLooks(after),
  };
}

/** Criteria of an `autoFilter` element: lists of values and comparisons. Other kinds are not carried over. */
export function filterCriteria(xml: string): FilterCriterionData[] {
  return wholeElements(xml, "filterColumn").flatMap(({ attributes, inner }): FilterCriterionData[] => {
    const column = Number(attributes.colId);
    const values = elements(inner, "filter").map(filter => fromNotation(filter.val ?? ""));
    const custom = elements(inner, "customFilter");
    if (custom.length > 0) {
      const criteria = custom.map(
        ({ operator = "equal", val = "" }) => (OPERATORS[operator] ?? "=") + (val === " " ? "" : fromNotation(val)),
      );
      return [{ column, kind: "custom", criteria, all: isTrue(elements(inner, "customFilters")[0]?.and) }];
    }
    const blanks = isTrue(elements(inner, "filters")[0]?.blank);
    return values.length === 0 && !blanks ? [] : [{ column, kind: "values", values, blanks }];
  });
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

// Fixed ids of number formats; the others depend on the country.
const BUILT_IN: Readonly<Record<string, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "m/d/yyyy", 22: "m/d/yyyy h:mm", 49: "@",
}; // prettier-ignore

/** Excel takes 255 characters. The reader of cells looks through the format of every cell. */
const LONGEST_FORMAT = 1000;

function cellFormats(styles: string): readonly (string | undefined)[] {
  const own = new Map(elements(styles, "numFmt").map(format => [format.numFmtId, format.formatCode]));
  for (const code of own.values())
    if ((code ?? "").length > LONGEST_FORMAT) throw new Error("a number format is too long");
  const cells = wholeElements(styles, "cellXfs")[0]?.inner ?? "";
  return elements(cells, "xf").map(({ numFmtId = "0" }) => own.get(numFmtId) ?? BUILT_IN[numFmtId]);
}

/** Elements may overlap a little where programs write what they are not asked to; the reader of cells fills in each of them. */
const MOST_DESCRIBED = 10 * MAXIMUM_COLUMNS;

function columnsDescribed(columns: readonly Attributes[]): number {
  const spans = columns.map(({ min, max }) => Math.min(Number(max), MAXIMUM_COLUMNS) - Math.max(Number(min), 1));
  return spans.reduce((sum, span) => sum + 1 + Math.max(0, span || 0), 0);
}

function formatsOfColumns(
  columns: readonly Attributes[],
  formats: readonly (string | undefined)[],
): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (const { min, max, style } of columns) {
    const format = formats[Number(style)];
    if (format === undefined) continue;
    // A format of all columns to the sheet's edge is the sheet's, not these columns'.
    if (Number(max) >= MAXIMUM_COLUMNS) continue;
    for (let column = Math.max(1, Number(min)) - 1; column < Number(max); column++) found[column] = format;
  }
  return found;
}
