import { invalidArgument } from "../../errors";
import { changed, checkChartAlive, checkChartsWritable } from "../../model/edit-charts";
import type { Session } from "../session";
import type { Navigation, Scalar } from "../shape";
import type { ChartPartTarget, ChartTarget } from "../targets";

/** Makes one change to a chart: refused when the chart is gone or its sheet protected, and told to the listeners. */
export function changeChart(target: ChartTarget, session: Session, change: () => void): void {
  checkChartAlive(target.sheet, target.chart);
  checkChartsWritable(session, target.sheet);
  change();
  changed(session.workbook, target.sheet);
}

/** A scalar that is a field of the part; `read` checks what was assigned. */
export function field<Part, Key extends keyof Part & string>(
  key: Key,
  since: string,
  read: (value: unknown, what: string) => Part[Key],
): Scalar<ChartPartTarget<Part>> {
  return {
    since,
    read: target => target.part[key],
    write: (target, value, session) => {
      const checked = read(value, key);
      changeChart(target, session, () => {
        target.part[key] = checked;
      });
    },
  };
}

/** A property that leads to a piece of the part. */
export function piece<Part, Below>(
  className: string,
  since: string,
  below: (part: Part) => Below,
): Navigation<ChartPartTarget<Part>> {
  return { since, open: target => partTarget(className, target, below(target.part)) };
}

/** The target of a piece of a chart. */
export function partTarget<Part>(className: string, target: ChartTarget, part: Part): ChartPartTarget<Part> {
  return { className, sheet: target.sheet, chart: target.chart, part };
}

/** A check that a word is one of these. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: unknown, what: string) => Word {
  return (value, what) => {
    const found = words.find(word => word === value);
    if (found === undefined) throw invalidArgument(`"${String(value)}" is no ${what}.`);
    return found;
  };
}

/** A check that a number lies within bounds, both included. */
export function numberBetween(low: number, high: number): (value: unknown, what: string) => number {
  return (value, what) => {
    if (typeof value !== "number" || !(value >= low && value <= high)) {
      throw invalidArgument(`${what} must be a number from ${low} to ${high}.`);
    }
    return value;
  };
}

/** A colour as Excel takes it: "#RRGGBB", "RRGGBB" or a name [docs: types ChartFill.setSolidColor]; codes come back as "#RRGGBB". */
export function readColor(value: unknown, what: string): string {
  const code = typeof value === "string" ? /^#?([0-9a-f]{6})$/i.exec(value)?.[1] : undefined;
  if (code !== undefined) return `#${code.toUpperCase()}`;
  if (typeof value !== "string" || !/^[a-z]+$/i.test(value)) throw invalidArgument(`${what} must be a colour.`);
  return value;
}
