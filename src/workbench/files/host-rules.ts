import type { CellStyle } from "#host/grid/styles";
import type { ConditionalFormatModel, PlainValue } from "#host/model/records";
import { COMPARISONS, isFormula, record, withoutEquals, wordFor } from "./host-words";
import type {
  ColorScalePoint,
  ConditionalRuleData,
  DataBarBound,
  DataBarRuleData,
  TextRuleWord,
} from "./workbook-data";

type Settings = Map<string, PlainValue>;

const TEXT_RULES: Readonly<Record<string, TextRuleWord>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};
const POINT_TYPES: Readonly<Record<string, ColorScalePoint["type"]>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
};
/** The rule of a conditional format of the host as a file can hold it; null for kinds that are not written. */
export function ruleFromHost(format: ConditionalFormatModel): ConditionalRuleData | null {
  const { settings } = format;
  switch (format.type) {
    case "CellValue": {
      const rule = record(settings.get("cellValue.rule"));
      const operator = COMPARISONS[String(rule?.operator)];
      if (rule === null || operator === undefined) return null;
      const formulas = [rule.formula1, rule.formula2].filter(isFormula).map(withoutEquals);
      return { kind: "cell", operator, formulas, style: styleFrom(settings, "cellValue") };
    }
    case "ContainsText": {
      const rule = record(settings.get("textComparison.rule"));
      const operator = TEXT_RULES[String(rule?.operator)];
      if (rule === null || operator === undefined) return null;
      return { kind: "text", operator, text: String(rule.text), style: styleFrom(settings, "textComparison") };
    }
    case "Custom": {
      const formula = settings.get("custom.rule.formula");
      if (!isFormula(formula)) return null;
      return { kind: "formula", formula: withoutEquals(formula), style: styleFrom(settings, "custom") };
    }
    case "DataBar":
      return dataBarFrom(settings);
    case "ColorScale": {
      const criteria = record(settings.get("colorScale.criteria"));
      if (criteria === null) return null;
      const points = [criteria.minimum, criteria.midpoint, criteria.maximum].flatMap(point =>
        colorPoint(record(point)),
      );
      return points.length < 2 ? null : { kind: "colorScale", points };
    }
    default:
      return null;
  }
}

/** Type and settings of the host's conditional format for a rule. */
export function ruleToHost(rule: ConditionalRuleData): { readonly type: string; readonly settings: Settings } {
  switch (rule.kind) {
    case "cell": {
      const [formula1, formula2] = rule.formulas.map(formula => `=${formula}`);
      const value = {
        formula1: formula1 ?? "",
        ...(formula2 === undefined ? {} : { formula2 }),
        operator: wordFor(COMPARISONS, rule.operator),
      };
      return {
        type: "CellValue",
        settings: new Map([["cellValue.rule", value as PlainValue], ...styleSettings(rule.style, "cellValue")]),
      };
    }
    case "text": {
      const value = { operator: wordFor(TEXT_RULES, rule.operator), text: rule.text };
      return {
        type: "ContainsText",
        settings: new Map([
          ["textComparison.rule", value as PlainValue],
          ...styleSettings(rule.style, "textComparison"),
        ]),
      };
    }
    case "formula":
      return {
        type: "Custom",
        settings: new Map([
          ["custom.rule.formula", `=${rule.formula}` as PlainValue],
          ...styleSettings(rule.style, "custom"),
        ]),
      };
    case "dataBar":
      return { type: "DataBar", settings: dataBarSettings(rule) };
    case "colorScale": {
      const points = rule.points.map(point => ({
        type: wordFor(POINT_TYPES, point.type),
        color: point.color,
        ...(point.value === undefined ? {} : { formula: point.value }),
      }));
      const criteria = {
        minimum: points[0]!,
        ...(points.length > 2 ? { midpoint: points[1]! } : {}),
        maximum: points.at(-1)!,
      };
      return { type: "ColorScale", settings: new Map([["colorScale.criteria", criteria as PlainValue]]) };
    }
  }
}

const BOUND_TYPES: Readonly<Record<string, DataBarBound["type"]>> = { ...POINT_TYPES, Formula: "formula" };

function dataBarFrom(settings: Settings): DataBarRuleData {
  const text = (name: string): string | undefined => {
    const value = settings.get(`dataBar.${name}`);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const lower = dataBarBound(record(settings.get("dataBar.lowerBoundRule")));
  const upper = dataBarBound(record(settings.get("dataBar.upperBoundRule")));
  const borderColor = text("positiveFormat.borderColor");
  return {
    kind: "dataBar",
    color: text("positiveFormat.fillColor") ?? "#638EC6",
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    ...(settings.get("dataBar.positiveFormat.gradientFill") === false ? { solid: true } : {}),
    ...(borderColor === undefined ? {} : { borderColor }),
    ...(settings.get("dataBar.showDataBarOnly") === true ? { hidesValue: true } : {}),
  };
}

/** Undefined for "Automatic" and for what is not set. */
function dataBarBound(rule: { readonly [key: string]: PlainValue } | null): DataBarBound | undefined {
  const type = BOUND_TYPES[String(rule?.type)];
  if (rule === null || type === undefined) return undefined;
  return type === "min" || type === "max" || !isFormula(rule.formula)
    ? { type }
    : { type, value: withoutEquals(rule.formula) };
}

function dataBarSettings(rule: DataBarRuleData): Settings {
  const bound = ({ type, value }: DataBarBound): PlainValue => ({
    type: wordFor(BOUND_TYPES, type),
    ...(value === undefined ? {} : { formula: value }),
  });
  const entries: [string, PlainValue | undefined][] = [
    ["lowerBoundRule", rule.lower && bound(rule.lower)],
    ["upperBoundRule", rule.upper && bound(rule.upper)],
    ["positiveFormat.fillColor", rule.color],
    ["positiveFormat.gradientFill", rule.solid ? false : undefined],
    ["positiveFormat.borderColor", rule.borderColor ?? (rule.solid ? "" : undefined)],
    ["showDataBarOnly", rule.hidesValue],
  ];
  return new Map(entries.flatMap(([name, value]) => (value === undefined ? [] : [[`dataBar.${name}`, value]])));
}

function colorPoint(point: { readonly [key: string]: PlainValue } | null): ColorScalePoint[] {
  const type = POINT_TYPES[String(point?.type)];
  if (point === null || type === undefined || typeof point.color !== "string") return [];
  const value =
    type === "min" || type === "max" || !isFormula(point.formula) ? {} : { value: withoutEquals(point.formula) };
  return [{ type, color: point.color, ...value }];
}

function styleFrom(settings: Settings, path: string): CellStyle {
  const read = (name: string): PlainValue | undefined => settings.get(`${path}.format.${name}`);
  const fill = read("fill.color");
  const color = read("font.color");
  return {
    ...(typeof fill === "string" && fill !== "" ? { fill } : {}),
    ...(typeof color === "string" && color !== "" ? { fontColor: color } : {}),
    ...(read("font.bold") === true ? { bold: true } : {}),
    ...(read("font.italic") === true ? { italic: true } : {}),
    ...(read("font.strikethrough") === true ? { strikethrough: true } : {}),
  };
}

function styleSettings(style: CellStyle, path: string): [string, PlainValue][] {
  const entries: [string, PlainValue | undefined][] = [
    ["fill.color", style.fill],
    ["font.color", style.fontColor],
    ["font.bold", style.bold],
    ["font.italic", style.italic],
    ["font.strikethrough", style.strikethrough],
  ];
  return entries.flatMap(([name, value]) => (value === undefined ? [] : [[`${path}.format.${name}`, value]]));
}
