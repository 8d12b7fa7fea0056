import { formatRectangle } from "#host/addresses";
import type { Rectangle } from "#host/rectangle";
import type {
  ConditionalFormatData,
  ConditionalRuleData,
  DataBarRuleData,
  FilterCriterionData,
  ValidationData,
} from "./workbook-data";
import { dataBarXml } from "./xlsx-data-bars";
import { argb, type StyleTable } from "./xlsx-styles";
import { xmlAttribute, xmlPlain } from "./xlsx-text";

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
      ? `<filters${criterion.blanks ? ' blank="1"' : ""}>${criterion.values.map(value => `<filter val="${xmlAttribute(value)}"/>`).join("")}</filters>`
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
  // Excel compares with one space where empty cells are meant.
  const operand = match?.[2] || " ";
  return `<customFilter${operator === undefined ? "" : ` operator="${operator}"`} val="${xmlAttribute(operand)}"/>`;
}

/** The `conditionalFormatting` elements; rules are numbered in the order of their priorities. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormatData[],
  styles: StyleTable,
  sheetNumber: number,
): string {
  return inOrder(formats)
    .map((format, place) => {
      const ranges = format.ranges.map(formatRectangle).join(" ");
      const common = ` priority="${place + 1}"${format.stopIfTrue ? ' stopIfTrue="1"' : ""}`;
      const rule =
        format.rule.kind === "dataBar"
          ? `<cfRule type="dataBar"${common}>${dataBarXml(format.rule, sheetNumber, place)}</cfRule>`
          : ruleXml(format.rule, common, format.ranges[0], styles);
      return `<conditionalFormatting sqref="${ranges}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

/** Conditional formats, the one that is evaluated first at the front. */
export function inOrder(formats: readonly ConditionalFormatData[]): ConditionalFormatData[] {
  return [...formats].sort((first, second) => first.priority - second.priority);
}

function ruleXml(
  rule: Exclude<ConditionalRuleData, DataBarRuleData>,
  common: string,
  range: Rectangle | undefined,
  styles: StyleTable,
): string {
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
      `<dataValidation${validation.type === "none" ? "" : ` type="${validation.type}"`}${operator}` +
      `${validation.allowBlank ? ' allowBlank="1"' : ""} showInputMessage="1"` +
      `${validation.silent ? "" : ' showErrorMessage="1"'}${messagesXml(validation)}` +
      ` sqref="${validation.ranges.map(formatRectangle).join(" ")}">${formulas.join("")}</dataValidation>`
    );
  });
  return `<dataValidations count="${pieces.length}">${pieces.join("")}</dataValidations>`;
}

// Excel refuses a file in which one of these is longer.
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function messagesXml({ prompt, alert }: ValidationData): string {
  const attribute = (name: string, text: string | undefined, longest: number): string =>
    text === undefined || text === "" ? "" : ` ${name}="${xmlAttribute(text.slice(0, longest))}"`;
  return (
    (alert === undefined || alert.style === "stop" ? "" : ` errorStyle="${alert.style}"`) +
    attribute("errorTitle", alert?.title, LONGEST_TITLE) +
    attribute("error", alert?.message, LONGEST_MESSAGE) +
    attribute("promptTitle", prompt?.title, LONGEST_TITLE) +
    attribute("prompt", prompt?.message, LONGEST_MESSAGE)
  );
}
