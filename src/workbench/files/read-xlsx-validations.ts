import { parseRectangle } from "#host/addresses";
import type { Rectangle } from "#host/rectangle";
import type { ComparisonWord, ValidationData } from "./workbook-data";
import { fromNotation } from "./xlsx-text";
import { textOf, wholeElements, type Attributes } from "./xml-elements";

/** The validations in what follows a sheet's cells, and how many are of kinds that are not carried over. */
export function validationsOf(afterCells: string): { readonly validations: ValidationData[]; readonly lost: number } {
  const all = wholeElements(afterCells, "dataValidation");
  const validations = all.flatMap(({ attributes, inner }) => {
    const ranges = rangesOf(attributes.sqref ?? "");
    const type = TYPES.find(known => known === (attributes.type ?? "none"));
    const formulas = [textOf(inner, "formula1"), textOf(inner, "formula2")].filter(formula => formula !== undefined);
    if (ranges === null || type === undefined || (type !== "none" && formulas.length === 0)) return [];
    const operator = OPERATORS.find(known => known === attributes.operator);
    return [
      {
        ranges,
        type,
        ...(operator === undefined ? {} : { operator }),
        formulas,
        allowBlank: isTrue(attributes.allowBlank),
        ...messagesOf(attributes),
      },
    ];
  });
  // Lists whose source stands on another sheet, as Excel 2010 wrote them.
  const extended = wholeElements(afterCells, "dataValidation", "x14").length;
  return { validations, lost: all.length - validations.length + extended };
}

const TYPES: readonly ValidationData["type"][] = [
  "none", "list", "whole", "decimal", "date", "time", "textLength", "custom",
]; // prettier-ignore
/** Comparisons of validations and of conditional formats. */
export const OPERATORS: readonly ComparisonWord[] = [
  "between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual",
]; // prettier-ignore

function messagesOf(attributes: Attributes): Pick<ValidationData, "prompt" | "alert" | "silent"> {
  const prompt = { title: texted(attributes.promptTitle), message: texted(attributes.prompt) };
  const alert = { title: texted(attributes.errorTitle), message: texted(attributes.error) };
  const style = attributes.errorStyle === "warning" || attributes.errorStyle === "information" ? attributes.errorStyle : "stop"; // prettier-ignore
  return {
    ...(isTrue(attributes.showInputMessage) && prompt.title + prompt.message !== "" ? { prompt } : {}),
    ...(alert.title + alert.message === "" && style === "stop" ? {} : { alert: { ...alert, style } }),
    ...(isTrue(attributes.showErrorMessage) ? {} : { silent: true }),
  };
}

function texted(attribute: string | undefined): string {
  return fromNotation(attribute ?? "");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** "A1:B4 D2" as rectangles; null when one of them is none. */
export function rangesOf(list: string): Rectangle[] | null {
  const ranges = list
    .split(/\s+/)
    .filter(part => part !== "")
    .map(parseRectangle);
  return ranges.length === 0 || ranges.includes(null) ? null : (ranges as Rectangle[]);
}
