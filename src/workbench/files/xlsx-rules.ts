import { formatRectangle } from "#host/addresses";
import type { Rectangle } from "#host/rectangle";
import type { ConditionalFormatData, ConditionalRuleData, FilterCriterionData, ValidationData } from "./workbook-data";
import { argb, type StyleTable } from "./xlsx-styles";
import { xmlPlain } from "./xlsx-text";

/** An `autoFilter` element over a range, header row included. */
export function filterXml(range: Rectangle, criteria: readonly FilterCriterionData[]): string {
  const start = `<autoFilter ref="${formatRectangle(range)}"`;
  if (criteria.length === 0) return `${start}/>`;
  const columns = [...criteria].sort((first, second) => first.column - second.column).map(criterionXml);
  return `${start}>${columns.join("")}</autoFilter>`;
}

function criterionXml(criterion: FilterCriterionData): string {
  const inner =
    criterion.kind === "values"
      ? `<filters${criterion.blanks ? ' blank="1"' : ""}>${criterion.values.map(value => `<filter val="${xmlPlain(value)}"/>`).join("")}</filters>`
      : `<customFilters${criterion.all && criterion.criteria.length > 1 ? ' and="1"' : ""}>${criterion.criteria.map(customXml).join("")}</customFilters>`;
  return `<filterColumn colId="${criterion.column}">${inner}</filterColumn>`;
}

const CUSTOM_OPERATORS: Readonly<Record<string, string>> = {
  "<>": "notEqual",
  "<=": "lessThanOrEqual",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  ">": "greaterThan",
};

function customXml(criterion: string): string {
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion);
  const operator = CUSTOM_OPERATORS[match?.[1] ?? "="];
  return `<customFilter${operator === undefined ? "" : ` operator="${operator}"`} val="${xmlPlain(match?.[2] ?? "")}"/>`;
}

/** The `conditionalFormatting` elements; rules are numbered in the order of their priorities. */
export function conditionalFormatsXml(formats: readonly ConditionalFormatData[], styles: StyleTable): string {
  return [...formats]
    .sort((first, second) => first.priority - second.priority)
    .map((format, place) => {
      const ranges = format.ranges.map(formatRectangle).join(" ");
      const rule = ruleXml(
        format.rule,
        ` priority="${place + 1}"${format.stopIfTrue ? ' stopIfTrue="1"' : ""}`,
        format.ranges[0],
        styles,
      );
      return `<conditionalFormatting sqref="${ranges}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(rule: ConditionalRuleData, common: string, range: Rectangle | undefined, styles: StyleTable): string {
  const corner = range === undefined ? "A1" : formatRectangle({ ...range, rows: 1, columns: 1 });
  switch (rule.kind) {
    case "cell": {
      const formulas = rule.formulas.map(formulaXml).join("");
      return `<cfRule type="cellIs" dxfId="${styles.difference(rule.style)}"${common} operator="${rule.operator}">${formulas}</cfRule>`;
    }
    case "text": {
      const dxf = styles.difference(rule.style);
      const attributes = `type="${rule.operator}" dxfId="${dxf}"${common} operator="${TEXT_OPERATORS[rule.operator]}" text="${xmlPlain(rule.text)}"`;
      return `<cfRule ${attributes}>${formulaXml(textFormula(rule.operator, rule.text, corner))}</cfRule>`;
    }
    case "formula":
      return `<cfRule type="expression" dxfId="${styles.difference(rule.style)}"${common}>${formulaXml(rule.formula)}</cfRule>`;
    case "dataBar":
      return `<cfRule type="dataBar"${common}><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="${argb(rule.color)}"/></dataBar></cfRule>`;
    case "colorScale": {
      const points = rule.points.map(
        point => `<cfvo type="${point.type}"${point.value === undefined ? "" : ` val="${xmlPlain(point.value)}"`}/>`,
      );
      const colors = rule.points.map(point => `<color rgb="${argb(point.color)}"/>`);
      return `<cfRule type="colorScale"${common}><colorScale>${points.join("")}${colors.join("")}</colorScale></cfRule>`;
    }
  }
}

const TEXT_OPERATORS = {
  containsText: "containsText",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
} as const;

/** Excel evaluates the formula, not the text attribute. */
function textFormula(operator: keyof typeof TEXT_OPERATORS, text: string, corner: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${quoted},${corner})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${corner}))`;
    case "beginsWith":
      return `LEFT(${corner},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${corner},LEN(${quoted}))=${quoted}`;
  }
}

function formulaXml(formula: string): string {
  return `<formula>${xmlPlain(formula)}</formula>`;
}

/** The `dataValidations` element, or nothing. */
export function validationsXml(validations: readonly ValidationData[]): string {
  if (validations.length === 0) return "";
  const pieces = validations.map(validation => {
    const operator = validation.operator === undefined ? "" : ` operator="${validation.operator}"`;
    const formulas = validation.formulas
      .slice(0, 2)
      .map((formula, place) => `<formula${place + 1}>${xmlPlain(formula)}</formula${place + 1}>`);
    return (
      `<dataValidation type="${validation.type}"${operator}${validation.allowBlank ? ' allowBlank="1"' : ""}` +
      ` showInputMessage="1" showErrorMessage="1" sqref="${validation.ranges.map(formatRectangle).join(" ")}">` +
      `${formulas.join("")}</dataValidation>`
    );
  });
  return `<dataValidations count="${pieces.length}">${pieces.join("")}</dataValidations>`;
}
