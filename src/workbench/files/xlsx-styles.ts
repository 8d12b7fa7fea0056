import type { CellBorder, CellStyle } from "#host/grid/styles";
import { xmlPlain } from "./xlsx-text";

/** Number formats every workbook has, by their fixed ids. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
}; // prettier-ignore
const FIRST_OWN_FORMAT = 164;

/** Collects the looks and number formats a workbook uses and gives each its place in styles.xml. */
export class StyleTable {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Places(['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']);
  // The first two fills are fixed by the file format.
  private readonly fills = new Places([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Places(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  private readonly cells = new Places(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly differences = new Places([]);
  private readonly known = new Map<CellStyle, Map<string, number>>();

  /** Place of a cell's look and format: the `s` attribute. */
  cell(style: CellStyle, numberFormat: string): number {
    let byFormat = this.known.get(style);
    if (byFormat === undefined) this.known.set(style, (byFormat = new Map()));
    let place = byFormat.get(numberFormat);
    if (place === undefined) byFormat.set(numberFormat, (place = this.cells.of(this.cellXml(style, numberFormat))));
    return place;
  }

  /** Place of a conditional look: the `dxfId` attribute. */
  difference(style: CellStyle): number {
    const font = fontParts(style, false);
    const parts = [
      font === "" ? "" : `<font>${font}</font>`,
      style.fill === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`,
    ];
    return this.differences.of(`<dxf>${parts.join("")}</dxf>`);
  }

  /** The whole of styles.xml. */
  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlPlain(code)}"/>`);
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`) +
      this.fonts.xml("fonts") +
      this.fills.xml("fills") +
      this.borders.xml("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.xml("cellXfs") +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.differences.xml("dxfs") +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }

  private cellXml(style: CellStyle, numberFormat: string): string {
    const format = this.formatId(numberFormat);
    const font = fontParts(style, true);
    const fontId = font === "" ? 0 : this.fonts.of(`<font>${font}</font>`);
    const fillId = style.fill === undefined ? 0 : this.fills.of(
      `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
    ); // prettier-ignore
    const borderId = this.borders.of(bordersXml(style));
    const alignment = alignmentXml(style);
    const protection = style.locked === false ? '<protection locked="0"/>' : "";
    return (
      `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
      (format === 0 ? "" : ' applyNumberFormat="1"') +
      (fontId === 0 ? "" : ' applyFont="1"') +
      (fillId === 0 ? "" : ' applyFill="1"') +
      (borderId === 0 ? "" : ' applyBorder="1"') +
      (alignment === "" ? "" : ' applyAlignment="1"') +
      (protection === "" ? "" : ' applyProtection="1"') +
      (alignment + protection === "" ? "/>" : `>${alignment}${protection}</xf>`)
    );
  }

  private formatId(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    let id = this.formats.get(code);
    if (id === undefined) this.formats.set(code, (id = FIRST_OWN_FORMAT + this.formats.size));
    return id;
  }
}

/** Distinct pieces of XML, each with its place in a list. */
class Places {
  private readonly places: Map<string, number>;

  constructor(first: readonly string[]) {
    this.places = new Map(first.map((piece, place) => [piece, place]));
  }

  of(piece: string): number {
    let place = this.places.get(piece);
    if (place === undefined) this.places.set(piece, (place = this.places.size));
    return place;
  }

  xml(tag: string): string {
    return `<${tag} count="${this.places.size}">${[...this.places.keys()].join("")}</${tag}>`;
  }
}

/** "#1B7F4B" -> "FF1B7F4B". */
export function argb(color: string): string {
  const match = /^#?([0-9A-Fa-f]{6})$/.exec(color);
  if (match === null) throw new Error(`not a colour: ${color}`);
  return `FF${match[1]!.toUpperCase()}`;
}

function fontParts(style: CellStyle, complete: boolean): string {
  const parts = [
    style.bold ? "<b/>" : "",
    style.italic ? "<i/>" : "",
    style.strikethrough ? "<strike/>" : "",
    style.underline === undefined || style.underline === "None" ? "" : `<u val="${underline(style.underline)}"/>`,
  ].join("");
  const own = style.fontSize !== undefined || style.fontColor !== undefined || style.fontName !== undefined;
  if (parts === "" && !own) return "";
  const size = complete || style.fontSize !== undefined ? `<sz val="${style.fontSize ?? 11}"/>` : "";
  const color = style.fontColor === undefined ? "" : `<color rgb="${argb(style.fontColor)}"/>`;
  const name = complete || style.fontName !== undefined ? `<name val="${xmlPlain(style.fontName ?? "Calibri")}"/>` : "";
  return parts + size + color + name;
}

function underline(kind: string): string {
  const known: Readonly<Record<string, string>> = {
    Double: "double",
    SingleAccountant: "singleAccounting",
    DoubleAccountant: "doubleAccounting",
  };
  return known[kind] ?? "single";
}

function alignmentXml(style: CellStyle): string {
  const attributes = [
    known("horizontal", style.horizontalAlignment, HORIZONTAL),
    known("vertical", style.verticalAlignment, VERTICAL),
    style.wrapText ? ' wrapText="1"' : "",
    style.indentLevel === undefined || style.indentLevel === 0 ? "" : ` indent="${style.indentLevel}"`,
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

function known(attribute: string, value: string | undefined, words: Readonly<Record<string, string>>): string {
  const word = value === undefined ? undefined : words[value];
  return word === undefined ? "" : ` ${attribute}="${word}"`;
}

/** Words of Excel.HorizontalAlignment and of the file; General is the file's default. */
export const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
/** Words of Excel.VerticalAlignment and of the file; Bottom is the file's default. */
export const VERTICAL: Readonly<Record<string, string>> = {
  Top: "top",
  Center: "center",
  Justify: "justify",
  Distributed: "distributed",
};

function bordersXml(style: CellStyle): string {
  const edge = (tag: string, border: CellBorder | undefined): string => {
    const line = border === undefined ? undefined : lineStyle(border);
    if (border === undefined || line === undefined) return `<${tag}/>`;
    return `<${tag} style="${line}"><color rgb="${argb(border.color)}"/></${tag}>`;
  };
  const { left, right, top, bottom } = style.borders ?? {};
  return `<border>${edge("left", left)}${edge("right", right)}${edge("top", top)}${edge("bottom", bottom)}<diagonal/></border>`;
}

function lineStyle(border: CellBorder): string | undefined {
  switch (border.style) {
    case "None":
      return undefined;
    case "Continuous":
      return border.weight === "Hairline"
        ? "hair"
        : border.weight === "Medium"
          ? "medium"
          : border.weight === "Thick"
            ? "thick"
            : "thin";
    case "Double":
      return "double";
    case "Dot":
      return "dotted";
    case "Dash":
      return border.weight === "Medium" ? "mediumDashed" : "dashed";
    case "DashDot":
      return border.weight === "Medium" ? "mediumDashDot" : "dashDot";
    case "DashDotDot":
      return border.weight === "Medium" ? "mediumDashDotDot" : "dashDotDot";
    case "SlantDashDot":
      return "slantDashDot";
    default:
      throw new Error(`not a border style: ${border.style}`);
  }
}
