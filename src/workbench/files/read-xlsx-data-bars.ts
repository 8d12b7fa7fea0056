import type { ConditionalRule } from "hucre";
import type { DataBarBound, DataBarRuleData } from "./workbook-data";
import { elements, textOf, wholeElements } from "./xml-elements";

/** How a data bar looks beyond its colour. */
export type DataBarLook = Omit<DataBarRuleData, "kind" | "color">;

/** Looks that a sheet's extension gives to its data bars, by the priority of the rule they belong to. */
export function dataBarLooks(afterCells: string): ReadonlyMap<number, DataBarLook> {
  const looks = new Map<string, DataBarLook>();
  for (const { attributes, inner } of wholeElements(afterCells, "cfRule", "x14")) {
    const bar = wholeElements(inner, "dataBar", "x14")[0];
    if (attributes.id === undefined || bar === undefined) continue;
    const [lower, upper] = wholeElements(bar.inner, "cfvo", "x14").map(bound =>
      boundOf(bound.attributes.type, textOf(bound.inner, "f")),
    );
    const border = elements(bar.inner, "borderColor")[0]?.rgb;
    looks.set(attributes.id.toUpperCase(), {
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
      ...(isFalse(bar.attributes.gradient) ? { solid: true } : {}),
      ...(border === undefined ? {} : { borderColor: `#${border.slice(-6).toUpperCase()}` }),
      ...(isFalse(bar.attributes.showValue) ? { hidesValue: true } : {}),
    });
  }
  const byPriority = new Map<number, DataBarLook>();
  for (const { attributes, inner } of wholeElements(afterCells, "cfRule")) {
    const look = looks.get(textOf(inner, "id")?.toUpperCase() ?? "");
    if (look !== undefined) byPriority.set(Number(attributes.priority), look);
  }
  return byPriority;
}

/** Bounds of a data bar that has no extension. */
export function plainDataBarLook(bar: ConditionalRule["dataBar"]): DataBarLook {
  const [lower, upper] = (bar?.cfvo ?? []).map(({ type, value }) => boundOf(type, value));
  return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

const BOUNDS: readonly DataBarBound["type"][] = ["min", "max", "num", "percent", "percentile", "formula"];

function boundOf(type: string | undefined, value: string | undefined): DataBarBound | undefined {
  const known = BOUNDS.find(bound => bound === type);
  if (known === undefined) return undefined;
  return known === "min" || known === "max" || value === undefined ? { type: known } : { type: known, value };
}

function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}
