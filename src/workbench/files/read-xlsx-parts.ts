import type { FilterCriterionData } from "./workbook-data";
import { ZipReader } from "./zip-reader";

/** What a workbook file says that the reader of cells leaves out. */
export interface PartFacts {
  /** Number formats of whole columns by sheet name: what cells hold that are not in the file. */
  readonly columnFormats: ReadonlyMap<string, readonly (string | undefined)[]>;
  readonly tableFilters: ReadonlyMap<string, readonly FilterCriterionData[]>;
  /** Names of the tables that show no header row. */
  readonly headerlessTables: ReadonlySet<string>;
}

/** Reads the heads of the sheets, the number formats and the tables of an .xlsx file. Throws when it is no archive. */
export async function readPartFacts(bytes: Uint8Array): Promise<PartFacts> {
  const zip = new ZipReader(bytes);
  const workbook = (await zip.text("xl/workbook.xml")) ?? "";
  const relations = new Map(
    elements((await zip.text("xl/_rels/workbook.xml.rels")) ?? "", "Relationship").map(relation => [
      relation.Id,
      relation.Target ?? "",
    ]),
  );
  const formats = cellFormats((await zip.text("xl/styles.xml")) ?? "");
  const columnFormats = new Map<string, (string | undefined)[]>();
  for (const sheet of elements(workbook, "sheet")) {
    const target = relations.get(sheet["r:id"]) ?? "";
    const head = await zip.text(target.startsWith("/") ? target.slice(1) : `xl/${target}`, "<sheetData");
    columnFormats.set(sheet.name ?? "", formatsOfColumns(head ?? "", formats));
  }
  const tableFilters = new Map<string, readonly FilterCriterionData[]>();
  const headerlessTables = new Set<string>();
  for (const name of zip.names.filter(part => /^xl\/tables\/[^/]+\.xml$/.test(part))) {
    const xml = (await zip.text(name)) ?? "";
    const table = elements(xml, "table")[0]?.displayName ?? "";
    tableFilters.set(table, filterCriteria(xml));
    if (elements(xml, "table")[0]?.headerRowCount === "0") headerlessTables.add(table);
  }
  return { columnFormats, tableFilters, headerlessTables };
}

/** Criteria of an `autoFilter` element: lists of values and comparisons. Other kinds are not carried over. */
export function filterCriteria(xml: string): FilterCriterionData[] {
  return [...xml.matchAll(/<(?:\w+:)?filterColumn\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?filterColumn>/g)].flatMap(
    ([, own, inner]): FilterCriterionData[] => {
      const column = Number(attributes(own ?? "").colId);
      const values = elements(inner ?? "", "filter").map(filter => filter.val ?? "");
      const custom = elements(inner ?? "", "customFilter");
      if (custom.length > 0) {
        const criteria = custom.map(filter => `${OPERATORS[filter.operator ?? "equal"] ?? "="}${filter.val ?? ""}`);
        return [{ column, kind: "custom", criteria, all: elements(inner ?? "", "customFilters")[0]?.and === "1" }];
      }
      const blanks = elements(inner ?? "", "filters")[0]?.blank === "1";
      return values.length === 0 && !blanks ? [] : [{ column, kind: "values", values, blanks }];
    },
  );
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

function cellFormats(styles: string): readonly (string | undefined)[] {
  const own = new Map(elements(styles, "numFmt").map(format => [format.numFmtId, format.formatCode]));
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  return elements(cells, "xf").map(({ numFmtId = "0" }) => own.get(numFmtId) ?? BUILT_IN[numFmtId]);
}

const MOST_COLUMNS = 16_384;

function formatsOfColumns(head: string, formats: readonly (string | undefined)[]): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (const { min, max, style } of elements(head, "col")) {
    const format = formats[Number(style)];
    if (format === undefined) continue;
    // A format of all columns to the sheet's edge is the sheet's, not these columns'.
    if (Number(max) >= MOST_COLUMNS) continue;
    for (let column = Number(min) - 1; column < Number(max); column++) found[column] = format;
  }
  return found;
}

function elements(xml: string, name: string): Readonly<Partial<Record<string, string>>>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, "g"))].map(([, text]) => attributes(text ?? ""));
}

function attributes(text: string): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name, value]) => [name, unescapeXml(value ?? "")]),
  );
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));/g,
    (_, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[name ?? ""] ?? "";
    },
  );
}
