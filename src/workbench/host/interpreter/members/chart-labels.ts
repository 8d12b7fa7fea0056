import type { ChartDataLabelsModel, ChartSeriesModel } from "../../model/chart";
import { readBoolean, readText } from "../arguments";
import type { Scalar, Shape } from "../shape";
import type { ChartPartTarget, ChartTarget } from "../targets";
import { changeChart, oneOf, partTarget } from "./chart-parts";

/** The series whose labels are meant: one, or all of a chart. */
type LabelsTarget = ChartPartTarget<readonly ChartSeriesModel[]>;

const POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

/** The labels of one series, or of all of a chart: those of a chart read null where its series differ [docs: types ChartDataLabels]. */
export const chartDataLabelsShape: Shape<LabelsTarget> = {
  name: "ChartDataLabels",
  scalars: {
    showValue: label("showValue", "1.1", readBoolean),
    showCategoryName: label("showCategoryName", "1.1", readBoolean),
    showSeriesName: label("showSeriesName", "1.1", readBoolean),
    showPercentage: label("showPercentage", "1.1", readBoolean),
    showLegendKey: label("showLegendKey", "1.1", readBoolean),
    position: label("position", "1.1", oneOf(POSITIONS)),
    separator: label("separator", "1.1", readText),
    numberFormat: label("numberFormat", "1.8", readText),
  },
  navigations: {
    format: { since: "1.1", open: target => partTarget("ChartDataLabelFormat", target, sharedFormat(target.part)) },
  },
};

/** The labels of these series. */
export function labelsTarget(target: ChartTarget, series: readonly ChartSeriesModel[]): LabelsTarget {
  return partTarget("ChartDataLabels", target, series);
}

type PlainKey = Exclude<keyof ChartDataLabelsModel, "font" | "fill">;

// Setting anything to be shown switches the labels on [unverified].
function label<Key extends PlainKey>(
  key: Key,
  since: string,
  read: (value: unknown, what: string) => ChartDataLabelsModel[Key],
): Scalar<LabelsTarget> {
  return {
    since,
    read: ({ part: [first, ...others] }) => {
      if (first === undefined) return null;
      return others.every(series => series.labels[key] === first.labels[key]) ? first.labels[key] : null;
    },
    write: (target, value, session) => {
      const checked = read(value, key);
      changeChart(target, session, () => {
        for (const series of target.part) {
          series.labels[key] = checked;
          if (checked === true) series.hasDataLabels = true;
        }
      });
    },
  };
}

/** One object that stands for the fonts and fills of several series' labels. */
function sharedFormat(series: readonly ChartSeriesModel[]): Pick<ChartDataLabelsModel, "font" | "fill"> {
  const labels = series.map(one => one.labels);
  return {
    font: shared(labels.map(one => one.font)),
    get fill() {
      return labels[0]?.fill ?? null;
    },
    set fill(color) {
      for (const one of labels) one.fill = color;
    },
  };
}

function shared<Model extends object>(models: readonly Model[]): Model {
  return new Proxy({} as Model, {
    get: (_unused, key): unknown => Reflect.get(models[0] ?? {}, key) ?? null,
    set: (_unused, key, value) => models.every(model => Reflect.set(model, key, value)),
  });
}
