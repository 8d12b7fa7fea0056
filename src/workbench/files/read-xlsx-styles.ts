import { resolveThemeColor, type CellStyle as FileStyle } from "hucre/xlsx";
import { DEFAULT_STYLE, internStyle, type CellBorder, type CellBorders, type CellStyle } from "#host/grid/styles";
import { HORIZONTAL, VERTICAL } from "./xlsx-styles";

type FileColor = NonNullable<NonNullable<FileStyle["font"]>["color"]>;
type FileFont = NonNullable<FileStyle["font"]>;
type FileBorders = NonNullable<FileStyle["border"]>;

export interface CellLook {
  readonly numberFormat: string;
  readonly style: CellStyle;
}

const PLAIN: CellLook = { numberFormat: "General", style: DEFAULT_STYLE };

/** Turns the reader's styles into the host's. Equal looks come out as one object. */
export class StyleReader {
  private readonly looks = new Map<string, CellLook>();
  private readonly numbers = new WeakMap<object, number>();
  private nextNumber = 1;
  private last: { readonly style: FileStyle; readonly look: CellLook } | null = null;

  constructor(
    private readonly themeColors: readonly string[] | undefined,
    private readonly defaultFont: FileFont | undefined,
  ) {}

  /** Look of a cell. */
  cell(style: FileStyle | undefined): CellLook {
    if (style === undefined) return PLAIN;
    // The parts are shared between cells, the whole is not; cells are asked column by column and mostly look alike.
    if (this.last !== null && sameParts(style, this.last.style)) return this.last.look;
    const parts = [style.font, style.fill, style.border, style.alignment, style.protection].map(part =>
      this.numberOf(part),
    );
    const key = `${style.numFmt ?? ""}|${parts.join()}`;
    let look = this.looks.get(key);
    if (look === undefined) {
      look = { numberFormat: style.numFmt ?? "General", style: internStyle(this.convert(style)) };
      this.looks.set(key, look);
    }
    this.last = { style, look };
    return look;
  }

  /** Look that a conditional format lays over a cell. Other writers leave the pattern out, which means solid here. */
  difference(style: FileStyle | undefined): CellStyle {
    if (style === undefined) return DEFAULT_STYLE;
    const fill = style.fill?.type === "pattern" ? this.color(style.fill.bgColor ?? style.fill.fgColor) : undefined;
    return internStyle({ ...this.fontOf(style.font), ...(fill === undefined ? {} : { fill }) });
  }

  /** "#RRGGBB", or nothing for automatic and indexed system colours. */
  color(color: FileColor | undefined): string | undefined {
    if (color?.rgb !== undefined) return `#${color.rgb.toUpperCase()}`;
    if (color?.theme !== undefined && this.themeColors !== undefined) {
      return `#${resolveThemeColor([...this.themeColors], color.theme, color.tint)}`;
    }
    return color?.indexed === undefined ? undefined : INDEXED_COLORS[color.indexed];
  }

  private convert(style: FileStyle): CellStyle {
    const { fill, border, alignment } = style;
    const color = fill?.type === "pattern" && fill.pattern === "solid" ? this.color(fill.fgColor) : undefined;
    const borders = border === undefined ? undefined : this.bordersOf(border);
    return {
      ...this.fontOf(style.font),
      ...(color === undefined ? {} : { fill: color }),
      ...(borders === undefined ? {} : { borders }),
      ...given("horizontalAlignment", wordOf(HORIZONTAL, alignment?.horizontal)),
      ...given("verticalAlignment", wordOf(VERTICAL, alignment?.vertical)),
      ...(alignment?.wrapText ? { wrapText: true } : {}),
      ...(alignment?.indent ? { indentLevel: alignment.indent } : {}),
      ...(style.protection?.locked === false ? { locked: false } : {}),
    };
  }

  private fontOf(font: FileFont | undefined): CellStyle {
    if (font === undefined) return {};
    const underline = font.underline === true ? "single" : font.underline;
    return {
      ...(font.bold ? { bold: true } : {}),
      ...(font.italic ? { italic: true } : {}),
      ...(font.strikethrough ? { strikethrough: true } : {}),
      ...(underline === undefined || underline === false ? {} : { underline: UNDERLINES[underline] }),
      ...given("fontColor", this.color(font.color)),
      ...(font.name === this.defaultFont?.name ? {} : given("fontName", font.name)),
      ...(font.size === this.defaultFont?.size || font.size === undefined ? {} : { fontSize: font.size }),
    };
  }

  private bordersOf(border: FileBorders): CellBorders | undefined {
    const edges: Record<string, CellBorder> = {};
    for (const edge of ["top", "bottom", "left", "right"] as const) {
      const side = border[edge];
      if (side?.style === undefined) continue;
      const [style, weight] = LINES[side.style];
      edges[edge] = { style, weight, color: this.color(side.color) ?? "#000000" };
    }
    return Object.keys(edges).length === 0 ? undefined : edges;
  }

  private numberOf(part: object | undefined): number {
    if (part === undefined) return 0;
    let number = this.numbers.get(part);
    if (number === undefined) this.numbers.set(part, (number = this.nextNumber++));
    return number;
  }
}

function sameParts(first: FileStyle, second: FileStyle): boolean {
  return (
    first.numFmt === second.numFmt &&
    first.font === second.font &&
    first.fill === second.fill &&
    first.border === second.border &&
    first.alignment === second.alignment &&
    first.protection === second.protection
  );
}

function given(name: string, value: string | undefined): CellStyle {
  return value === undefined ? {} : { [name]: value };
}

function wordOf(words: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return Object.keys(words).find(word => words[word] === value);
}

const UNDERLINES = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;

const LINES: Readonly<Record<NonNullable<FileBorders["top"]>["style"], readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  double: ["Double", "Thick"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

// The first sixteen of the format's fixed palette, twice as it lists them; 64 and 65 are the system's own colours.
const EIGHT = ["#000000", "#FFFFFF", "#FF0000", "#00FF00", "#0000FF", "#FFFF00", "#FF00FF", "#00FFFF"];
const INDEXED_COLORS: readonly (string | undefined)[] = [
  ...EIGHT, ...EIGHT,
  "#800000", "#008000", "#000080", "#808000", "#800080", "#008080", "#C0C0C0", "#808080",
]; // prettier-ignore
