import type { DataValidationModel, PlainValue } from "#host/model/records";
import { COMPARISONS, isFormula, record, withoutEquals, wordFor } from "./host-words";
import type { ComparisonWord, ValidationData } from "./workbook-data";

// Validations have two words of their own.
const VALIDATION_COMPARISONS: Readonly<Record<string, ComparisonWord>> = {
  ...COMPARISONS,
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const VALIDATION_TYPES: Readonly<Record<string, Exclude<ValidationData["type"], "none" | "list" | "custom">>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

/** A validation of the host as a file can hold it, without its ranges; null for kinds that are not written. */
export function validationFromHost(model: DataValidationModel): Omit<ValidationData, "ranges"> | null {
  const rule = record(model.rule) ?? {};
  const common = { allowBlank: model.ignoreBlanks, ...messagesFrom(model) };
  if (Object.keys(rule).length === 0) return { type: "none", formulas: [], ...common };
  const list = record(rule.list);
  if (list !== null) {
    const source = String(list.source ?? "");
    const formula = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: "list", formulas: [formula], ...common };
  }
  const custom = record(rule.custom);
  if (custom !== null) return { type: "custom", formulas: [withoutEquals(String(custom.formula ?? ""))], ...common };
  for (const [name, type] of Object.entries(VALIDATION_TYPES)) {
    const basic = record(rule[name]);
    if (basic === null) continue;
    const operator = VALIDATION_COMPARISONS[String(basic.operator)];
    if (operator === undefined) return null;
    return {
      type,
      operator,
      formulas: [basic.formula1, basic.formula2].filter(isFormula).map(withoutEquals),
      ...common,
    };
  }
  return null;
}

/** The host's rule object for a validation. */
export function validationToHost(validation: ValidationData): PlainValue {
  if (validation.type === "none") return {};
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

const ALERT_STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** The host's messages for a validation. */
export function messagesToHost({
  prompt,
  alert,
  silent,
}: ValidationData): Pick<DataValidationModel, "prompt" | "errorAlert"> {
  return {
    prompt: { message: prompt?.message ?? "", showPrompt: true, title: prompt?.title ?? "" },
    errorAlert: {
      message: alert?.message ?? "",
      showAlert: silent !== true,
      style: ALERT_STYLES[alert?.style ?? "stop"],
      title: alert?.title ?? "",
    },
  };
}

function messagesFrom(model: DataValidationModel): Pick<ValidationData, "prompt" | "alert" | "silent"> {
  const prompt = record(model.prompt);
  const alert = record(model.errorAlert);
  const shown = { title: String(prompt?.title ?? ""), message: String(prompt?.message ?? "") };
  const told = { title: String(alert?.title ?? ""), message: String(alert?.message ?? "") };
  const style = alert?.style === "Warning" ? "warning" : alert?.style === "Information" ? "information" : "stop";
  return {
    // A message that is switched off has no place in a file.
    ...(prompt?.showPrompt === false || shown.title + shown.message === "" ? {} : { prompt: shown }),
    ...(told.title + told.message === "" && style === "stop" ? {} : { alert: { ...told, style } }),
    ...(alert?.showAlert === false ? { silent: true } : {}),
  };
}

/** Whether a record says anything at all: clearing leaves records without a rule and without messages behind. */
export function saysSomething(validation: Omit<ValidationData, "ranges">): boolean {
  return validation.type !== "none" || validation.prompt !== undefined || validation.alert !== undefined;
}
