import type { ConditionalRule } from "hucre";
import { plainDataBarLook, type DataBarLook } from "./read-xlsx-data-bars";
import type { StyleReader } from "./read-xlsx-styles";
import { OPERATORS, rangesOf } from "./read-xlsx-validations";
import type { ColorScalePoint, ConditionalFormatData, ConditionalRuleData } from "./workbook-data";

/** The conditional formats of the kinds that are carried over. */
export function conditionalFormatsOf(
  rules: readonly ConditionalRule[],
  styles: StyleReader,
  dataBars: ReadonlyMap<number, DataBarLook>,
): ConditionalFormatData[] {
  return rules.flatMap(rule => {
    const ranges = rangesOf(rule.range);
    const data = ruleOf(rule, styles, dataBars);
    if (ranges === null || data === null) return [];
    return [{ ranges, priority: rule.priority - 1, stopIfTrue: rule.stopIfTrue ?? false, rule: data }];
  });
}

function ruleOf(
  rule: ConditionalRule,
  styles: StyleReader,
  dataBars: ReadonlyMap<number, DataBarLook>,
): ConditionalRuleData | null {
  const style = styles.difference(rule.style);
  const formulas = rule.formula === undefined ? [] : typeof rule.formula === "string" ? [rule.formula] : rule.formula;
  switch (rule.type) {
    case "cellIs": {
      const operator = OPERATORS.find(known => known === rule.operator);
      return operator === undefined || formulas.length === 0 ? null : { kind: "cell", operator, formulas, style };
    }
    case "expression":
      return formulas[0] === undefined ? null : { kind: "formula", formula: formulas[0], style };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return rule.text === undefined ? null : { kind: "text", operator: rule.type, text: rule.text, style };
    case "dataBar": {
      const color = hexColor(rule.dataBar?.color);
      const look = dataBars.get(rule.priority) ?? plainDataBarLook(rule.dataBar);
      return color === null ? null : { kind: "dataBar", color, ...look };
    }
    case "colorScale": {
      const colors = (rule.colorScale?.colors ?? []).map(hexColor);
      const points = (rule.colorScale?.cfvo ?? []).flatMap(({ type: named, value }, place) => {
        const color = colors[place];
        const type = POINTS.find(known => known === named);
        return color === null || color === undefined || type === undefined
          ? []
          : [{ type, color, ...(value === undefined ? {} : { value }) }];
      });
      return points.length < 2 || points.length !== colors.length ? null : { kind: "colorScale", points };
    }
    default:
      return null;
  }
}

const POINTS: readonly ColorScalePoint["type"][] = ["min", "max", "num", "percent", "percentile"];

function hexColor(color: string | undefined): string | null {
  const match = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(color ?? "");
  return match === null ? null : `#${match[1]!.toUpperCase()}`;
}
