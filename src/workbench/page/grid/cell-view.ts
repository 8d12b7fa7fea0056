import type { CSSProperties } from "react";
import type { CellBorder, CellStyle } from "#host/grid/styles";
import { isCellError, type CellValue } from "#host/grid/cell-values";
import type { PlainValue } from "#host/model/records";
import type { WorksheetModel } from "#host/model/worksheet";
import type { ConditionalLooks } from "./conditional-looks";
import { filterButtonAt, type FilterButton } from "./filters";
import { tableCellLook } from "./table-look";

/** Everything needed to draw one cell. */
export interface CellView {
  readonly text: string;
  readonly css: CSSProperties;
  /** Text that may run over empty neighbours to its right. */
  readonly spills: boolean;
  /** A number that shows #### when it is wider than its cell. */
  readonly isNumber: boolean;
  readonly bar: { readonly fraction: number; readonly color: string } | null;
  /** An input message of a data validation, drawn as a note. */
  readonly note: string | null;
  readonly filter: FilterButton | null;
}

const PIXELS_PER_POINT = 96 / 72;

/** What the cell looks like: its own style over the table's, conditional formats over both. */
export function cellView(sheet: WorksheetModel, looks: ConditionalLooks, row: number, column: number): CellView {
  const value = sheet.grid.getValue(row, column);
  const style = sheet.grid.getStyle(row, column);
  const text = sheet.getText(row, column);
  const table = tableLookAt(sheet, row, column);
  const conditional = looks(row, column, value, text);
  const align = alignment(value, style);
  const fill = conditional?.fill ?? style.fill ?? table?.fill;
  const color = conditional?.color ?? style.fontColor ?? table?.color;
  const css: CSSProperties = {
    ...(fill === undefined || fill === "" ? {} : { backgroundColor: fill }),
    ...(color === undefined || color === "" ? {} : { color }),
    ...((conditional?.bold ?? style.bold ?? table?.bold) === true ? { fontWeight: 600 } : {}),
    ...((conditional?.italic ?? style.italic) === true ? { fontStyle: "italic" } : {}),
    ...decoration(style, conditional?.strikethrough === true, conditional?.underline === true),
    ...(align === "left" ? {} : { justifyContent: align === "right" ? "flex-end" : "center", textAlign: align }),
    ...(style.verticalAlignment === "Top" ? { alignItems: "flex-start" } : {}),
    ...(style.verticalAlignment === "Center" ? { alignItems: "center" } : {}),
    ...(style.fontName === undefined ? {} : { fontFamily: `${JSON.stringify(style.fontName)}, var(--wb-font)` }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize * PIXELS_PER_POINT }),
    ...((style.indentLevel ?? 0) > 0 ? { paddingLeft: 5 + (style.indentLevel ?? 0) * 9 } : {}),
    ...(style.wrapText === true ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : {}),
    ...borders(style),
    ...(table?.line === undefined ? {} : { boxShadow: `inset 0 1px 0 ${table.line}` }),
  };
  const filter = filterButtonAt(sheet, { row, column });
  return {
    text: conditional?.hidesValue === true ? "" : text,
    css,
    spills: typeof value === "string" && align === "left" && style.wrapText !== true && filter === null,
    isNumber: typeof value === "number",
    bar: conditional?.bar ?? null,
    note: noteAt(sheet, row, column),
    filter,
  };
}

function tableLookAt(sheet: WorksheetModel, row: number, column: number): ReturnType<typeof tableCellLook> {
  for (const table of sheet.tables) {
    const look = tableCellLook(table, row, column);
    if (look !== null) return look;
  }
  return null;
}

function alignment(value: CellValue, style: CellStyle): "left" | "right" | "center" {
  switch (style.horizontalAlignment) {
    case "Left":
    case "Justify":
    case "Distributed":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || isCellError(value) ? "center" : "left";
  }
}

function decoration(style: CellStyle, struck: boolean, underlined: boolean): CSSProperties {
  const lines = [
    underlined || (style.underline !== undefined && style.underline !== "None") ? "underline" : "",
    struck || style.strikethrough === true ? "line-through" : "",
  ].filter(line => line !== "");
  return lines.length === 0 ? {} : { textDecoration: lines.join(" ") };
}

function borders(style: CellStyle): CSSProperties {
  if (style.borders === undefined) return {};
  const { top, bottom, left, right } = style.borders;
  return {
    ...(isDrawn(top) ? { borderTop: line(top) } : {}),
    ...(isDrawn(bottom) ? { borderBottom: line(bottom) } : {}),
    ...(isDrawn(left) ? { borderLeft: line(left) } : {}),
    ...(isDrawn(right) ? { borderRight: line(right) } : {}),
  };
}

function isDrawn(border: CellBorder | undefined): border is CellBorder {
  return border !== undefined && border.style !== "None";
}

function line(border: CellBorder): string {
  const width = border.weight === "Thick" ? 3 : border.weight === "Medium" ? 2 : 1;
  const kind = border.style.startsWith("Dash") ? "dashed" : border.style === "Dot" ? "dotted" : "solid";
  return `${border.style === "Double" ? 3 : width}px ${border.style === "Double" ? "double" : kind} ${border.color || "#242424"}`;
}

/** The input message on a cell: title and message of a validation's prompt that is switched on. */
export function noteAt(sheet: WorksheetModel, row: number, column: number): string | null {
  for (const validation of sheet.dataValidations) {
    const isHere = validation.ranges.some(({ rectangle }) => {
      if (rectangle === null) return false;
      const below = row >= rectangle.row && row < rectangle.row + rectangle.rows;
      return below && column >= rectangle.column && column < rectangle.column + rectangle.columns;
    });
    if (!isHere) continue;
    const note = promptText(validation.prompt);
    if (note !== null) return note;
  }
  return null;
}

function promptText(prompt: PlainValue): string | null {
  if (typeof prompt !== "object" || prompt === null || Array.isArray(prompt)) return null;
  const { title, message, showPrompt } = prompt as { readonly [key: string]: PlainValue };
  if (showPrompt === false) return null;
  const text = [title, message].filter(part => typeof part === "string" && part !== "").join("\n");
  return text === "" ? null : text;
}
