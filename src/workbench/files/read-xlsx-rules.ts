import type { ConditionalRule, DataValidation } from "hucre";
import { parseRectangle } from "#host/addresses";
import type { Rectangle } from "#host/rectangle";
import type { StyleReader } from "./read-xlsx-styles";
import type { ConditionalFormatData, ConditionalRuleData, ValidationData } from "./workbook-data";

/** The conditional formats of the kinds that are carried over. */
export function conditionalFormatsOf(rules: readonly ConditionalRule[], styles: StyleReader): ConditionalFormatData[] {
  return rules.flatMap(rule => {
    const ranges = rangesOf(rule.range);
    const data = ruleOf(rule, styles);
    if (ranges === null || data === null) return [];
    return [{ ranges, priority: rule.priority - 1, stopIfTrue: rule.stopIfTrue ?? false, rule: data }];
  });
}

function ruleOf(rule: ConditionalRule, styles: StyleReader): ConditionalRuleData | null {
  const style = styles.difference(rule.style);
  const formulas = rule.formula === undefined ? [] : typeof rule.formula === "string" ? [rule.formula] : rule.formula;
  switch (rule.type) {
    case "cellIs":
      return rule.operator === undefined || formulas.length === 0
        ? null
        : { kind: "cell", operator: rule.operator, formulas, style };
    case "expression":
      return formulas[0] === undefined ? null : { kind: "formula", formula: formulas[0], style };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return rule.text === undefined ? null : { kind: "text", operator: rule.type, text: rule.text, style };
    case "dataBar": {
      const color = hexColor(rule.dataBar?.color);
      return color === null ? null : { kind: "dataBar", color };
    }
    case "colorScale": {
      const colors = (rule.colorScale?.colors ?? []).map(hexColor);
      const points = (rule.colorScale?.cfvo ?? []).flatMap(({ type, value }, place) => {
        const color = colors[place];
        return color === null || color === undefined
          ? []
          : [{ type, color, ...(value === undefined ? {} : { value }) }];
      });
      return points.length < 2 || points.length !== colors.length ? null : { kind: "colorScale", points };
    }
    default:
      return null;
  }
}

/** The validations of the kinds that are carried over. */
export function validationsOf(validations: readonly DataValidation[]): ValidationData[] {
  return validations.flatMap(validation => {
    const ranges = rangesOf(validation.range);
    const list = validation.values === undefined ? [] : [`"${validation.values.join(",")}"`];
    const formulas = [...list, validation.formula1, validation.formula2].filter(formula => formula !== undefined);
    if (ranges === null || formulas.length === 0) return [];
    const operator = validation.operator === undefined ? {} : { operator: validation.operator };
    return [{ ranges, type: validation.type, ...operator, formulas, allowBlank: validation.allowBlank ?? false }];
  });
}

function rangesOf(list: string): Rectangle[] | null {
  const ranges = list
    .split(/\s+/)
    .filter(part => part !== "")
    .map(parseRectangle);
  return ranges.length === 0 || ranges.includes(null) ? null : (ranges as Rectangle[]);
}

function hexColor(color: string | undefined): string | null {
  const match = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(color ?? "");
  return match === null ? null : `#${match[1]!.toUpperCase()}`;
}
