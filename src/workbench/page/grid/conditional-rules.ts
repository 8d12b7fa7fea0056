import type { CellValue } from "#host/grid/cell-values";
import { isCellError } from "#host/grid/cell-values";
import type { PlainValue } from "#host/model/records";
import type { RangeNumbers } from "./range-numbers";

/** What conditional formats add to one cell. Colours "#RRGGBB". */
export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  /** A bar over this part (0..1) of the cell's width. */
  readonly bar?: { readonly fraction: number; readonly color: string };
  readonly hidesValue?: boolean;
}

/** A rule's operator and operands as `ConditionalCellValueRule` has them. */
export interface CellValueRule {
  readonly operator: string;
  readonly formula1: PlainValue;
  readonly formula2: PlainValue;
}

/** Whether the value meets a comparison with constants. A formula that is no constant never matches: there is no calculation here. */
export function meetsCellValueRule(rule: CellValueRule, value: CellValue): boolean {
  const first = readConstant(rule.formula1);
  if (first === undefined || isCellError(value)) return false;
  const order = compare(value, first);
  switch (rule.operator) {
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order !== null && order > 0;
    case "GreaterThanOrEqual":
      return order !== null && order >= 0;
    case "LessThan":
      return order !== null && order < 0;
    case "LessThanOrEqual":
      return order !== null && order <= 0;
    case "Between":
    case "NotBetween": {
      const second = readConstant(rule.formula2);
      if (second === undefined) return false;
      const other = compare(value, second);
      const inside = order !== null && other !== null && order >= 0 && other <= 0;
      return rule.operator === "Between" ? inside : !inside;
    }
    default:
      return false;
  }
}

/** `="text"`, `=12`, `12`, `TRUE`: the constant a rule's formula stands for; undefined when it is no constant. */
export function readConstant(formula: PlainValue | undefined): string | number | boolean | undefined {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  if (typeof formula !== "string") return undefined;
  const body = formula.startsWith("=") ? formula.slice(1).trim() : formula.trim();
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(body);
  if (quoted !== null) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === "true";
  const number = Number(body);
  if (body !== "" && Number.isFinite(number)) return number;
  // Without the equals sign a bare word stands for itself.
  return formula.startsWith("=") ? undefined : body;
}

/** Text rules of `ConditionalTextComparisonRule`. */
export function meetsTextRule(operator: string, wanted: string, text: string): boolean {
  const shown = text.toLowerCase();
  const part = wanted.toLowerCase();
  switch (operator) {
    case "Contains":
      return shown.includes(part);
    case "NotContains":
      return !shown.includes(part);
    case "BeginsWith":
      return shown.startsWith(part);
    case "EndsWith":
      return shown.endsWith(part);
    default:
      return false;
  }
}

// Excel's order: numbers before texts before booleans; texts compare without regard to case. An empty cell equals 0 and "".
function compare(value: CellValue, constant: string | number | boolean): number | null {
  if (value === null) return constant === "" || constant === 0 ? 0 : null;
  if (typeof value === "number" && typeof constant === "number") return Math.sign(value - constant);
  if (typeof value === "string" && typeof constant === "string") {
    const [first, second] = [value.toLowerCase(), constant.toLowerCase()];
    return first === second ? 0 : first < second ? -1 : 1;
  }
  if (typeof value === "boolean" && typeof constant === "boolean") return Number(value) - Number(constant);
  return rank(value) - rank(constant);
}

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** A bound of a data bar or a point of a colour scale, as a number. */
export function boundValue(
  type: string,
  formula: PlainValue | undefined,
  numbers: RangeNumbers,
  automatic: number,
): number {
  const constant = Number(readConstant(formula ?? null) ?? Number.NaN);
  switch (type) {
    case "LowestValue":
      return numbers.lowest;
    case "HighestValue":
      return numbers.highest;
    case "Number":
    case "Formula":
      return Number.isFinite(constant) ? constant : automatic;
    case "Percent":
      return numbers.lowest + ((numbers.highest - numbers.lowest) * (Number.isFinite(constant) ? constant : 0)) / 100;
    case "Percentile":
      return numbers.percentile(Number.isFinite(constant) ? constant : 50);
    default:
      return automatic;
  }
}

/** Colour of a value among ascending points; the ends hold beyond them. */
export function scaleColor(
  points: readonly { readonly value: number; readonly color: string }[],
  value: number,
): string {
  const first = points[0];
  if (first === undefined) throw new Error("a colour scale needs points");
  if (value <= first.value) return first.color;
  for (let index = 1; index < points.length; index++) {
    const low = points[index - 1] as { value: number; color: string };
    const high = points[index] as { value: number; color: string };
    if (value <= high.value) return mix(low.color, high.color, (value - low.value) / (high.value - low.value || 1));
  }
  return (points.at(-1) as { color: string }).color;
}

function mix(first: string, second: string, share: number): string {
  const channel = (color: string, index: number): number => parseInt(color.slice(1 + index * 2, 3 + index * 2), 16);
  const parts = [0, 1, 2].map(index =>
    Math.round(channel(first, index) + (channel(second, index) - channel(first, index)) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}
