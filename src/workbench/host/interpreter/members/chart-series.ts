import { invalidArgument } from "../../errors";
import type { ChartDataLabelsModel, ChartFillColor, ChartRange, ChartSeriesModel } from "../../model/chart";
import { chartCells, chartPoints, seriesName } from "../../model/chart-data";
import { chartDrawing, isNewerChartType } from "../../model/chart-types";
import { readChartType, releaseRange, releaseSeries } from "../../model/edit-charts";
import { newSeries } from "../../model/new-chart";
import { isRange, readBoolean, readInteger, readText } from "../arguments";
import type { Session } from "../session";
import type { Method, Scalar, Shape } from "../shape";
import type { ChartPartTarget, ChartTarget } from "../targets";
import { changeChart, field, numberBetween, oneOf, partTarget, piece, readColor } from "./chart-parts";
import { labelsTarget } from "./chart-labels";

type SeriesTarget = ChartPartTarget<ChartSeriesModel>;

/** A point of a series: its number, and the model's place for its fill. */
interface PointPart {
  readonly series: ChartSeriesModel;
  readonly index: number;
  fill: ChartFillColor;
}

const MARKER_STYLES = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

/** The series of a chart [docs: types ChartSeriesCollection]. The client gives a series no identity: it lasts for one request. */
const chartSeriesCollectionShape: Shape<ChartTarget> = {
  name: "ChartSeriesCollection",
  scalars: { count: { since: "1.1", read: target => target.chart.series.length } },
  items: target => target.chart.series.map(series => partTarget("ChartSeries", target, series)),
  methods: {
    getCount: { since: "1.4", call: target => target.chart.series.length },
    getItemAt: {
      since: "1.1",
      call: (target, [index]) => {
        const series = target.chart.series[readInteger(index, "index")];
        if (series === undefined) throw invalidArgument(`There is no series ${String(index)}.`);
        return partTarget("ChartSeries", target, series);
      },
    },
    // Without values until they are set [docs: types ChartSeriesCollection.add].
    add: {
      since: "1.7",
      call: (target, [name, index], session) => {
        const series = newSeries();
        if (name !== null && name !== undefined) series.name = readName(name);
        const all = target.chart.series;
        const at = index === null || index === undefined ? all.length : readInteger(index, "index");
        if (at < 0 || at > all.length) throw invalidArgument(`There is no place ${at} for a series.`);
        changeChart(target, session, () => all.splice(at, 0, series));
        return partTarget("ChartSeries", target, series);
      },
    },
  },
};

/** One series [docs: types ChartSeries]. */
const chartSeriesShape: Shape<SeriesTarget> = {
  name: "ChartSeries",
  scalars: {
    name: {
      since: "1.1",
      read: (target, session) => seriesName(session.workbook, target.chart, target.part),
      write: (target, value, session) => {
        const name = readName(value);
        changeChart(target, session, () => {
          target.part.name = name;
        });
      },
    },
    chartType: {
      since: "1.7",
      read: target => target.part.type ?? target.chart.type,
      write: (target, value, session) => {
        const type = readChartType(value);
        // The newer types cannot be combined with others [general Excel behaviour; the code unverified].
        if (isNewerChartType(type)) throw invalidArgument(`A series cannot become a ${type} chart.`);
        changeChart(target, session, () => {
          target.part.type = type;
        });
      },
    },
    axisGroup: field("axisGroup", "1.8", oneOf(["Primary", "Secondary"])),
    gapWidth: ofBars("gapWidth", "1.7", numberBetween(0, 500)),
    overlap: ofBars("overlap", "1.8", numberBetween(-100, 100)),
    smooth: field("smooth", "1.7", readBoolean),
    markerStyle: field("markerStyle", "1.7", oneOf(MARKER_STYLES)),
    markerSize: field("markerSize", "1.7", numberBetween(2, 72)),
    markerBackgroundColor: field("markerBackgroundColor", "1.7", readColor),
    markerForegroundColor: field("markerForegroundColor", "1.7", readColor),
    // Labels that are switched on show the value [unverified].
    hasDataLabels: {
      since: "1.7",
      read: target => target.part.hasDataLabels,
      write: (target, value, session) => {
        const isOn = readBoolean(value, "hasDataLabels");
        changeChart(target, session, () => {
          target.part.hasDataLabels = isOn;
          if (isOn && !showsAnything(target.part.labels)) target.part.labels.showValue = true;
        });
      },
    },
  },
  navigations: {
    format: piece("ChartSeriesFormat", "1.1", part => part),
    points: { since: "1.1", open: target => ({ ...target, className: "ChartPointsCollection" }) },
    dataLabels: { since: "1.8", open: target => labelsTarget(target, [target.part]) },
  },
  methods: {
    setValues: cells("values"),
    setXAxisValues: cells("categories"),
    delete: {
      since: "1.7",
      call: (target, _args, session) => {
        changeChart(target, session, () => {
          target.chart.series.splice(target.chart.series.indexOf(target.part), 1);
          releaseSeries(session.workbook, target.part);
        });
        return null;
      },
    },
  },
};

/** The points of a series [docs: types ChartPointsCollection]. */
const chartPointsCollectionShape: Shape<SeriesTarget> = {
  name: "ChartPointsCollection",
  scalars: { count: { since: "1.1", read: (target, session) => pointCount(target, session) } },
  items: (target, session) =>
    Array.from({ length: pointCount(target, session) }, (_unused, index) => pointTarget(target, index)),
  methods: {
    getCount: { since: "1.4", call: (target, _args, session) => pointCount(target, session) },
    getItemAt: {
      since: "1.1",
      call: (target, [index], session) => {
        const at = readInteger(index, "index");
        if (at < 0 || at >= pointCount(target, session)) throw invalidArgument(`There is no point ${at}.`);
        return pointTarget(target, at);
      },
    },
  },
};

/** One point [docs: types ChartPoint]. */
const chartPointShape: Shape<ChartPartTarget<PointPart>> = {
  name: "ChartPoint",
  scalars: {
    value: {
      since: "1.1",
      read: ({ chart, part }, session) => chartPoints(session.workbook, chart, part.series)[part.index]?.value ?? null,
    },
  },
  navigations: { format: piece("ChartPointFormat", "1.1", part => part) },
};

/** Series and points. */
export const chartSeriesShapes: readonly unknown[] = [
  chartSeriesCollectionShape,
  chartSeriesShape,
  chartPointsCollectionShape,
  chartPointShape,
];

function readName(value: unknown): string {
  const name = readText(value, "name");
  // [docs: types ChartSeries.name]
  if (name.length > 255) throw invalidArgument("The name of a series has no more than 255 characters.");
  return name;
}

function showsAnything(labels: ChartDataLabelsModel): boolean {
  return labels.showValue || labels.showCategoryName || labels.showSeriesName || labels.showPercentage;
}

// Only bars and columns have gaps; others answer InvalidArgument when they are set [docs: types ChartSeries.gapWidth].
function ofBars(
  key: "gapWidth" | "overlap",
  since: string,
  read: (value: unknown, what: string) => number,
): Scalar<SeriesTarget> {
  return {
    since,
    read: target => target.part[key],
    write: (target, value, session) => {
      const { kind } = chartDrawing(target.part.type ?? target.chart.type);
      if (kind !== "bar" && kind !== "column") throw invalidArgument(`Only bars and columns have a ${key}.`);
      const checked = read(value, key);
      changeChart(target, session, () => {
        target.part[key] = checked;
      });
    },
  };
}

function cells(key: "values" | "categories"): Method<SeriesTarget> {
  return {
    since: "1.7",
    call: (target, [source], session) => {
      if (!isRange(source)) throw invalidArgument("A series needs a range.");
      const anchor = source.sheet.anchor(session.rectangleOf(source));
      const range: ChartRange = { sheetId: source.sheet.id, anchor };
      changeChart(target, session, () => {
        releaseRange(session.workbook, target.part[key]);
        target.part[key] = range;
      });
      return null;
    },
  };
}

function pointCount(target: SeriesTarget, session: Session): number {
  return chartCells(session.workbook, target.part.values)?.cells.length ?? 0;
}

function pointTarget(target: SeriesTarget, index: number): ChartPartTarget<PointPart> {
  const series = target.part;
  return partTarget("ChartPoint", target, {
    series,
    index,
    get fill() {
      return series.pointFills.get(index) ?? null;
    },
    set fill(color: ChartFillColor) {
      series.pointFills.set(index, color);
    },
  });
}
