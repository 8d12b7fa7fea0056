import type { ColourScale, ColumnSpec } from "#app/workbook/table-specs";
import { alignmentOf } from "./cell-formats";
import { DATA_BAR_FILL, MANUAL_CELL_FILL } from "./header-look";

/** Points per pixel: column widths are given to the host in points. */
const POINTS_PER_PIXEL = 0.75;

/** A text constant of a formula holds at most so many characters. */
const LONGEST_CONSTANT = 255;

/** A width or height in the unit of the host. */
export function pointsOf(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

/**
 * Looks of the cells below a header: alignment, colours by exact text, bar, drop-down, fill of what people fill in.
 * The rules of an earlier run are cleared first, or they would pile up. A kept column is the user's and stays as it is.
 */
export function styleBody(body: Excel.Range, spec: ColumnSpec): void {
  if (spec.kind === "kept") return;
  const alignment = alignmentOf(spec.kind);
  if (alignment !== null) body.format.horizontalAlignment = alignment;
  // Numbers would touch the text of the next column.
  if (alignment === "Right") body.format.indentLevel = 1;
  if (spec.role === "manual") body.format.fill.color = MANUAL_CELL_FILL;
  body.conditionalFormats.clearAll();
  for (const { text, fill, font } of spec.colours) {
    // A name of a person's own map may be longer; its cells do without a colour.
    if (text.length > LONGEST_CONSTANT) continue;
    const { cellValue } = body.conditionalFormats.add("CellValue");
    if (fill !== "") cellValue.format.fill.color = fill;
    if (font !== "") cellValue.format.font.color = font;
    cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: "EqualTo" };
  }
  if (spec.dataBar) addDataBar(body);
  if (spec.colourScale) addColourScale(body, spec.colourScale);
  if (spec.list.length > 0) {
    body.dataValidation.rule = { list: { inCellDropDown: true, source: spec.list.join(",") } };
    // The list offers, it does not forbid: nobody's own words are refused.
    body.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
}

function addColourScale(body: Excel.Range, { from, to, low, high }: ColourScale): void {
  body.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "Number", formula: String(from), color: low },
    maximum: { type: "Number", formula: String(to), color: high },
  };
}

function addDataBar(body: Excel.Range): void {
  const { dataBar } = body.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "100" };
  dataBar.positiveFormat.fillColor = DATA_BAR_FILL;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.positiveFormat.borderColor = "";
}
