import type { CellStyle } from "#host/grid/styles";
import type { ConditionalFormatModel, DataValidationModel, PlainValue } from "#host/model/records";
import type {
  ColorScalePoint,
  ComparisonWord,
  ConditionalRuleData,
  TextRuleWord,
  ValidationData,
} from "./workbook-data";

type Settings = Map<string, PlainValue>;

const COMPARISONS: Readonly<Record<string, ComparisonWord>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
// Validations have two words of their own.
const VALIDATION_COMPARISONS: Readonly<Record<string, ComparisonWord>> = {
  ...COMPARISONS,
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
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
const VALIDATION_TYPES: Readonly<Record<string, ValidationData["type"]>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
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
    case "DataBar": {
      const color = settings.get("dataBar.positiveFormat.fillColor");
      return { kind: "dataBar", color: typeof color === "string" && color !== "" ? color : "#638EC6" };
    }
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
      return { type: "DataBar", settings: new Map([["dataBar.positiveFormat.fillColor", rule.color]]) };
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

/** A validation of the host as a file can hold it, without its ranges; null for kinds that are not written. */
export function validationFromHost(model: DataValidationModel): Omit<ValidationData, "ranges"> | null {
  const rule = record(model.rule);
  if (rule === null) return null;
  const allowBlank = model.ignoreBlanks;
  const list = record(rule.list);
  if (list !== null) {
    const source = String(list.source ?? "");
    const formula = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: "list", formulas: [formula], allowBlank };
  }
  const custom = record(rule.custom);
  if (custom !== null) return { type: "custom", formulas: [withoutEquals(String(custom.formula ?? ""))], allowBlank };
  for (const [name, type] of Object.entries(VALIDATION_TYPES)) {
    const basic = record(rule[name]);
    if (basic === null) continue;
    const operator = VALIDATION_COMPARISONS[String(basic.operator)];
    if (operator === undefined) return null;
    return {
      type,
      operator,
      formulas: [basic.formula1, basic.formula2].filter(isFormula).map(withoutEquals),
      allowBlank,
    };
  }
  return null;
}

/** The host's rule object for a validation. */
export function validationToHost(validation: ValidationData): PlainValue {
  const [formula1, formula2] = validation.formulas;
  if (validation.type === "list") {
    const literal = /^"([\s\S]*)"$/.exec(formula1 ?? "");
    return {
      list: {
        inCellDropDown: true,
        source: literal === null ? `=${formula1 ?? ""}` : literal[1]!.replaceAll('""', '"'),
      },
    };
  }
  if (validation.type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const name = wordFor(VALIDATION_TYPES, validation.type);
  const operator = OPERATORS_OF_VALIDATIONS[validation.operator ?? "between"];
  return {
    [name]: { formula1: typed(formula1), ...(formula2 === undefined ? {} : { formula2: typed(formula2) }), operator },
  };
}

const OPERATORS_OF_VALIDATIONS: Readonly<Record<ComparisonWord, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

function typed(formula: string | undefined): string | number {
  const number = Number(formula);
  return formula === undefined || formula.trim() === "" || Number.isNaN(number) ? `=${formula ?? ""}` : number;
}

function record(value: PlainValue | undefined): { readonly [key: string]: PlainValue } | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: PlainValue })
    : null;
}

function isFormula(value: PlainValue | undefined): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value !== "");
}

function withoutEquals(formula: string | number): string {
  return String(formula).replace(/^=/, "");
}

function wordFor(words: Readonly<Record<string, string>>, wanted: string): string {
  const found = Object.entries(words).find(([, word]) => word === wanted);
  if (found === undefined) throw new Error(`no word of the host for ${wanted}`);
  return found[0];
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
