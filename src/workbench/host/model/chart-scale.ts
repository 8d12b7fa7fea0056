import { usesSecondaryAxis, type ChartAxisModel, type ChartModel } from "./chart";
import { chartPoints } from "./chart-data";
import { chartDrawing } from "./chart-types";
import type { WorkbookModel } from "./workbook";

/** Ends and steps of a value axis. */
export interface ChartScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** What a value axis shows: set values, the rest round numbers around the data. Excel's own choice differs in places [unverified]. */
export function valueScale(workbook: WorkbookModel, chart: ChartModel, axis: ChartAxisModel): ChartScale {
  const { low, high } = reach(workbook, chart, axis.group);
  const bottom = axis.minimum ?? (low > 0 && (high - low) / high > 1 / 6 ? 0 : low);
  const top = axis.maximum ?? high;
  const unit = axis.majorUnit ?? roundUnit((Math.abs(top - bottom) || Math.abs(top) || 1) / 5);
  const minimum = axis.minimum ?? Math.floor(bottom / unit) * unit;
  const maximum = axis.maximum ?? Math.ceil(top / unit) * unit;
  // An end that was set beyond the other one leaves one step to show.
  return { minimum: tidy(minimum), maximum: tidy(maximum > minimum ? maximum : minimum + unit), majorUnit: unit };
}

/** The values at which a scale has marks, from the lowest; at most a thousand. */
export function scaleMarks(scale: ChartScale): number[] {
  const marks: number[] = [];
  for (let step = 0; step < 1000; step++) {
    const value = tidy(scale.minimum + step * scale.majorUnit);
    if (value > scale.maximum) break;
    marks.push(value);
  }
  return marks;
}

function reach(
  workbook: WorkbookModel,
  chart: ChartModel,
  group: "Primary" | "Secondary",
): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  const add = (value: number): void => {
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  const stacks = new Map<string, { above: number; below: number }>();
  for (const series of chart.series) {
    if (series.axisGroup !== group && usesSecondaryAxis(chart)) continue;
    const { kind, stacking } = chartDrawing(series.type ?? chart.type);
    if (kind !== "line") add(0);
    if (stacking === "full") {
      add(0);
      add(1);
      continue;
    }
    chartPoints(workbook, chart, series).forEach(({ value }, index) => {
      if (value === null) return;
      if (stacking === "none") {
        add(value);
        return;
      }
      const key = `${kind} ${index}`;
      const stack = stacks.get(key) ?? { above: 0, below: 0 };
      if (value >= 0) stack.above += value;
      else stack.below += value;
      stacks.set(key, stack);
      add(stack.above);
      add(stack.below);
    });
  }
  return low > high ? { low: 0, high: 1 } : { low, high };
}

function roundUnit(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find(step => step * power >= rough * 0.999) ?? 10;
  return tidy(factor * power);
}

// 0.1 + 0.2 must read 0.3 on an axis.
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
