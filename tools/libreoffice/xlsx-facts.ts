import { strFromU8, unzipSync } from "fflate";
import { attribute, attributesOf, elementsOf, flagOf, textInside, unescaped } from "./xml-text";

/**
 * What an .xlsx file says, read straight from its parts and without any of the code that writes our files: both the
 * file that was saved and what LibreOffice makes of it are read here.
 */
export interface WorkbookFacts {
  readonly sheets: readonly SheetFacts[];
  /** Names of people's and of ours; reserved ones too. */
  readonly names: readonly { readonly name: string; readonly sheet: string | null; readonly reference: string }[];
}

export interface SheetFacts {
  readonly name: string;
  readonly isVisible: boolean;
  /** By address, in the order of the sheet. */
  readonly cells: ReadonlyMap<string, CellFacts>;
  /** `filtered`: range and criteria of the filter buttons. */
  readonly tables: readonly { readonly name: string; readonly range: string; readonly filtered: string | null }[];
  /** Range and criteria of the sheet's own filter. */
  readonly filtered: string | null;
  readonly hiddenRows: number;
  /** By place from 0; columns that nothing is said about are left out. */
  readonly columns: readonly (ColumnFacts | undefined)[];
  /** Width of the columns that nothing is said about. */
  readonly standardWidth: number;
  /** One line per rule: kind, range, what it compares with. */
  readonly rules: readonly string[];
  /** One line per drop-down list: its range and its source. */
  readonly lists: readonly string[];
  /** Messages shown when a cell is selected, with their range. */
  readonly prompts: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridlines: boolean;
  /** One line per chart: kinds of its groups and the cells of its series. */
  readonly charts: readonly string[];
  readonly page: string;
  readonly fitsOnePage: boolean;
}

export interface CellFacts {
  readonly kind: "text" | "number" | "boolean" | "error";
  readonly value: string;
  readonly isFormula: boolean;
  readonly format: string;
}

export interface ColumnFacts {
  readonly width: number;
  readonly isHidden: boolean;
  readonly level: number;
}

/** Throws when the bytes are no workbook. */
export function readFacts(bytes: Uint8Array): WorkbookFacts {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const part = (name: string): string => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`the workbook has no part ${name}`);
    return text;
  };
  const targets = (name: string): ReadonlyMap<string, string> => {
    const folder = name.slice(0, name.lastIndexOf("/"));
    const relations = parts.get(`${folder}/_rels/${name.slice(folder.length + 1)}.rels`) ?? "";
    return new Map(
      elementsOf(relations, "Relationship").map(({ own }) => [
        attribute(own, "Id"),
        resolved(folder, attribute(own, "Target")),
      ]),
    );
  };

  const workbook = part("xl/workbook.xml");
  const sheetParts = targets("xl/workbook.xml");
  const texts = elementsOf(parts.get("xl/sharedStrings.xml") ?? "", "si").map(({ inner }) =>
    elementsOf(inner, "t").map(({ inner: text }) => unescaped(text)).join(""),
  ); // prettier-ignore
  const formats = cellFormats(part("xl/styles.xml"));
  const sheetElements = elementsOf(workbook, "sheet");
  const sheetName = (place: string): string | null =>
    place === "" ? null : attribute(sheetElements[Number(place)]?.own ?? "", "name");
  return {
    sheets: sheetElements.map(({ own }) => {
      const name = sheetParts.get(attribute(own, "r:id")) ?? "";
      const xml = part(name);
      const related = [...targets(name).values()];
      const cellsEnd = xml.search(/<\/sheetData>|<sheetData\/>/);
      const before = xml.slice(0, xml.indexOf("<sheetData"));
      const after = xml.slice(cellsEnd);
      const rows = xml.slice(xml.indexOf("<sheetData"), cellsEnd);
      const drawing = related.find(target => target.includes("/drawings/drawing"));
      return {
        name: attribute(own, "name"),
        isVisible: ["", "visible"].includes(attribute(own, "state")),
        cells: cellsOf(rows, texts, formats),
        tables: related.filter(target => target.includes("/tables/")).map(target => tableOf(part(target))),
        filtered: filterOf(after),
        hiddenRows: elementsOf(rows, "row").filter(row => flagOf(row.own, "hidden")).length,
        columns: columnsOf(before),
        standardWidth: Number(attribute(elementsOf(before, "sheetFormatPr")[0]?.own ?? "", "defaultColWidth") || 9.14),
        rules: rulesOf(after),
        lists: validationsOf(after).filter(({ own: list }) => attribute(list, "type") === "list").map(({ own: list, inner }) => `${attribute(list, "sqref")}: ${textInside(inner, "formula1")}`), // prettier-ignore
        prompts: validationsOf(after).map(({ own: cell }) => `${attribute(cell, "sqref")}: ${attribute(cell, "promptTitle")} ${attribute(cell, "prompt")}`).filter(line => !line.endsWith(":  ")), // prettier-ignore
        frozen: frozenOf(before),
        hasGridlines: !["0", "false"].includes(attribute(elementsOf(before, "sheetView")[0]?.own ?? "", "showGridLines")),
        charts: drawing === undefined ? [] : [...targets(drawing).values()].sort().map(target => chartOf(part(target))),
        page: pageOf(before, after),
        fitsOnePage: fitsToPages(before) && pagesOf(after, "fitToWidth") === 1 && pagesOf(after, "fitToHeight") === 1,
      };
    }), // prettier-ignore
    names: elementsOf(workbook, "definedName").map(({ own, inner }) => ({
      name: attribute(own, "name"),
      sheet: sheetName(attribute(own, "localSheetId")),
      reference: unescaped(inner),
    })),
  };
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

const FIXED_FORMATS: Readonly<Record<string, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "m/d/yyyy", 22: "m/d/yyyy h:mm",
  49: "@",
}; // prettier-ignore

function cellFormats(styles: string): readonly string[] {
  const own = new Map(
    elementsOf(styles, "numFmt").map(({ own: format }) => [
      attribute(format, "numFmtId"),
      attribute(format, "formatCode"),
    ]),
  );
  const cells = elementsOf(styles, "cellXfs")[0]?.inner ?? "";
  return elementsOf(cells, "xf").map(({ own: cell }) => {
    const id = attribute(cell, "numFmtId");
    return plainFormat(own.get(id) ?? FIXED_FORMATS[id] ?? `number format ${id}`);
  });
}

/** Escaped separators and quoted ones mean the same; so does a format that names General. */
function plainFormat(code: string): string {
  return code.replaceAll("\\", "").replace(/^GENERAL$/i, "General");
}

function cellsOf(rows: string, texts: readonly string[], formats: readonly string[]): ReadonlyMap<string, CellFacts> {
  const cells = new Map<string, CellFacts>();
  for (const { own, inner } of elementsOf(rows, "c")) {
    const type = attribute(own, "t");
    const raw = elementsOf(inner, "v")[0]?.inner;
    const inline = type === "inlineStr" ? elementsOf(inner, "t").map(({ inner: text }) => unescaped(text)).join("") : undefined; // prettier-ignore
    if (raw === undefined && inline === undefined) continue;
    const isText = type === "s" || type === "str" || inline !== undefined;
    const value = inline ?? (type === "s" ? (texts[Number(raw)] ?? "") : unescaped(raw ?? ""));
    if (isText && value === "") continue;
    cells.set(attribute(own, "r"), {
      kind: isText ? "text" : type === "b" ? "boolean" : type === "e" ? "error" : "number",
      value,
      isFormula: elementsOf(inner, "f").length > 0,
      format: formats[Number(attribute(own, "s") || 0)] ?? "General",
    });
  }
  return cells;
}

function tableOf(xml: string): SheetFacts["tables"][number] {
  const own = elementsOf(xml, "table")[0]?.own ?? "";
  return {
    name: attribute(own, "displayName"),
    range: attribute(own, "ref"),
    filtered: filterOf(xml),
  };
}

function filterOf(xml: string): string | null {
  const filter = elementsOf(xml, "autoFilter")[0];
  if (filter === undefined) return null;
  const criteria = elementsOf(filter.inner, "filterColumn").map(({ own, inner }) => {
    const wanted = [...elementsOf(inner, "filter"), ...elementsOf(inner, "customFilter")];
    return `, column ${Number(attribute(own, "colId")) + 1}: ${wanted.map(one => attribute(one.own, "val")).join(" or ")}`;
  });
  return `${attribute(filter.own, "ref")}${criteria.join("")}`;
}

function columnsOf(before: string): readonly ColumnFacts[] {
  const columns: ColumnFacts[] = [];
  for (const { own } of elementsOf(before, "col")) {
    const { min, max, width } = attributesOf(own);
    // Some programs describe all columns down to the sheet's edge.
    for (let column = Number(min); column <= Math.min(Number(max), 256); column++) {
      columns[column - 1] = {
        width: Number(width ?? 9),
        isHidden: flagOf(own, "hidden"),
        level: Number(attribute(own, "outlineLevel") || 0),
      };
    }
  }
  return columns;
}

function validationsOf(after: string): readonly { readonly own: string; readonly inner: string }[] {
  return elementsOf(after, "dataValidation");
}

function rulesOf(after: string): readonly string[] {
  return elementsOf(after, "conditionalFormatting").flatMap(({ own, inner }) =>
    elementsOf(inner, "cfRule").map(({ own: rule, inner: detail }) => {
      const bounds = elementsOf(detail, "cfvo").map(({ own: bound }) => {
        const value = Number(attribute(bound, "val"));
        // Other programs round to fifteen digits.
        return `${attribute(bound, "type")} ${Number.isNaN(value) ? attribute(bound, "val") : value.toPrecision(12)}`;
      });
      const colors = elementsOf(detail, "color").map(({ own: color }) => attribute(color, "rgb"));
      const formulas = elementsOf(detail, "formula").map(({ inner: formula }) => unescaped(formula));
      return [attribute(rule, "type"), attribute(own, "sqref"), ...formulas, ...bounds, ...colors].join(" | ");
    }),
  );
}

function frozenOf(before: string): SheetFacts["frozen"] {
  const pane = elementsOf(before, "pane")[0]?.own ?? "";
  return { rows: Number(attribute(pane, "ySplit") || 0), columns: Number(attribute(pane, "xSplit") || 0) };
}

function chartOf(xml: string): string {
  const groups = [...xml.matchAll(/<c:(bar|line|area|pie|doughnut|scatter)Chart>/g)].map(([, kind]) => kind);
  const series = elementsOf(xml, "c:ser").map(({ inner }) => {
    const values = elementsOf(inner, "c:val")[0]?.inner ?? elementsOf(inner, "c:yVal")[0]?.inner ?? "";
    return textInside(values, "c:f").replaceAll("$", "").replaceAll("'", "");
  });
  const title = elementsOf(elementsOf(xml, "c:title")[0]?.inner ?? "", "a:t").map(({ inner }) => unescaped(inner));
  const plotsHidden = attribute(elementsOf(xml, "c:plotVisOnly")[0]?.own ?? "", "val") === "0";
  return `${groups.join("+")} chart “${title.join("")}” of ${series.join(", ")}${plotsHidden ? " (hidden cells too)" : ""}`;
}

function fitsToPages(before: string): boolean {
  return flagOf(elementsOf(before, "pageSetUpPr")[0]?.own ?? "", "fitToPage");
}

function pagesOf(after: string, name: string): number {
  return Number(attribute(elementsOf(after, "pageSetup")[0]?.own ?? "", name) || 1);
}

function pageOf(before: string, after: string): string {
  const own = elementsOf(after, "pageSetup")[0]?.own;
  const options = elementsOf(after, "printOptions")[0]?.own ?? "";
  if (own === undefined) return "";
  return [
    `paper ${attribute(own, "paperSize") || 1}`,
    attribute(own, "orientation") || "portrait",
    fitsToPages(before) ? `${pagesOf(after, "fitToWidth")} × ${pagesOf(after, "fitToHeight")} pages` : "own scale",
    flagOf(options, "horizontalCentered") ? "centred" : "not centred",
  ].join(", ");
}
