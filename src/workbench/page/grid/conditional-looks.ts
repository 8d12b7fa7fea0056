import type { CellValue } from "#host/grid/cell-values";
import type { ConditionalFormatModel, PlainValue } from "#host/model/records";
import type { WorksheetModel } from "#host/model/worksheet";
import type { Rectangle } from "#host/rectangle";
import {
  boundValue,
  meetsCellValueRule,
  meetsTextRule,
  scaleColor,
  type CellValueRule,
  type ConditionalLook,
} from "./conditional-rules";
import { readRangeNumbers, type RangeNumbers } from "./range-numbers";

/** Answers what the sheet's conditional formats give a cell; null when none applies. */
export type ConditionalLooks = (row: number, column: number, value: CellValue, text: string) => ConditionalLook | null;

interface ReadyFormat {
  readonly rectangles: readonly Rectangle[];
  readonly stops: boolean;
  readonly look: (value: CellValue, text: string) => ConditionalLook | null;
}

/**
 * Prepares the conditional formats of a sheet as they are now. Bounds of bars and scales are taken from the cells once,
 * on first need. Kinds that need calculation (formulas, top ten, icons) are kept in the workbook but not drawn.
 */
export function conditionalLooks(sheet: WorksheetModel): ConditionalLooks {
  const ready = [...sheet.conditionalFormats]
    .sort((first, second) => first.priority - second.priority)
    .map(format => prepare(sheet, format))
    .filter(format => format !== null);
  if (ready.length === 0) return () => null;
  return (row, column, value, text) => {
    let result = null as ConditionalLook | null;
    for (const format of ready) {
      if (!format.rectangles.some(rectangle => holds(rectangle, row, column))) continue;
      const look = format.look(value, text);
      if (look === null) continue;
      // What an earlier rule set stays.
      result = result === null ? look : { ...look, ...result };
      if (format.stops) break;
    }
    return result;
  };
}

function holds(rectangle: Rectangle, row: number, column: number): boolean {
  return (
    row >= rectangle.row &&
    row < rectangle.row + rectangle.rows &&
    column >= rectangle.column &&
    column < rectangle.column + rectangle.columns
  );
}

function prepare(sheet: WorksheetModel, format: ConditionalFormatModel): ReadyFormat | null {
  const rectangles = format.ranges.flatMap(range => (range.rectangle === null ? [] : [range.rectangle]));
  if (rectangles.length === 0) return null;
  const settings = new Map([...format.settings].map(([path, value]) => [path.toLowerCase(), value]));
  let known: RangeNumbers | null = null;
  const numbers = (): RangeNumbers => (known ??= readRangeNumbers(sheet.grid, sheet.usedRange(true), rectangles));
  const look = lookOf(format.type, settings, numbers);
  return look === null ? null : { rectangles, stops: format.stopIfTrue, look };
}

type Settings = ReadonlyMap<string, PlainValue>;

function lookOf(type: string, settings: Settings, numbers: () => RangeNumbers): ReadyFormat["look"] | null {
  switch (type) {
    case "CellValue": {
      const rule = record(settings.get("cellvalue.rule"));
      const look = fontAndFill(settings, "cellvalue.format");
      const wanted: CellValueRule = {
        operator: String(rule.operator),
        formula1: rule.formula1 ?? null,
        formula2: rule.formula2 ?? null,
      };
      return value => (meetsCellValueRule(wanted, value) ? look : null);
    }
    case "ContainsText": {
      const rule = record(settings.get("textcomparison.rule"));
      const look = fontAndFill(settings, "textcomparison.format");
      return (_, text) => (meetsTextRule(String(rule.operator), String(rule.text), text) ? look : null);
    }
    case "DataBar":
      return dataBar(settings, numbers);
    case "ColorScale":
      return colorScale(settings, numbers);
    default:
      return null;
  }
}

function fontAndFill(settings: Settings, path: string): ConditionalLook {
  const text = (name: string): string | undefined => {
    const value = settings.get(`${path}.${name}`);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const fill = text("fill.color");
  const color = text("font.color");
  const underline = text("font.underline");
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(settings.get(`${path}.font.bold`) === true ? { bold: true } : {}),
    ...(settings.get(`${path}.font.italic`) === true ? { italic: true } : {}),
    ...(settings.get(`${path}.font.strikethrough`) === true ? { strikethrough: true } : {}),
    ...(underline === undefined || underline === "None" ? {} : { underline: true }),
  };
}

function dataBar(settings: Settings, numbers: () => RangeNumbers): ReadyFormat["look"] {
  const fill = settings.get("databar.positiveformat.fillcolor");
  const color = typeof fill === "string" && fill !== "" ? fill : "#638EC6";
  const lower = record(settings.get("databar.lowerboundrule"));
  const upper = record(settings.get("databar.upperboundrule"));
  const hidesValue = settings.get("databar.showdatabaronly") === true;
  return value => {
    if (typeof value !== "number") return null;
    const all = numbers();
    const low = boundValue(String(lower.type ?? "Automatic"), lower.formula, all, Math.min(0, all.lowest));
    const high = boundValue(String(upper.type ?? "Automatic"), upper.formula, all, Math.max(0, all.highest));
    const fraction = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
    return { bar: { fraction, color }, ...(hidesValue ? { hidesValue } : {}) };
  };
}

function colorScale(settings: Settings, numbers: () => RangeNumbers): ReadyFormat["look"] | null {
  const criteria = record(settings.get("colorscale.criteria"));
  const parts = [criteria.minimum, criteria.midpoint, criteria.maximum].map(record);
  const drawn = parts.filter(part => typeof part.color === "string" && /^#[0-9a-f]{6}$/i.test(part.color));
  if (drawn.length < 2) return null;
  let points: { value: number; color: string }[] | null = null;
  return value => {
    if (typeof value !== "number") return null;
    points ??= drawn.map((part, index) => ({
      value: boundValue(String(part.type), part.formula, numbers(), index === 0 ? numbers().lowest : numbers().highest),
      color: String(part.color),
    }));
    return { fill: scaleColor(points, value) };
  };
}

function record(value: PlainValue | undefined): { readonly [key: string]: PlainValue | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: PlainValue })
    : {};
}
