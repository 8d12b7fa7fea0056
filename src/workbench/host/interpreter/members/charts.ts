import { HostError, invalidArgument, itemNotFound } from "../../errors";
import { chartBox, type PointBox } from "../../model/chart-place";
import { isNewerChartType } from "../../model/chart-types";
import {
  addChart,
  moveChart,
  moveChartToCells,
  readChartType,
  removeChart,
  setChartData,
} from "../../model/edit-charts";
import type { Rectangle } from "../../rectangle";
import { isRange, readBoolean, readInteger, readPlace, readText } from "../arguments";
import type { Session } from "../session";
import type { Navigation, Scalar, Shape } from "../shape";
import type { ChartTarget, RangeTarget, SheetTarget } from "../targets";
import { supportsSet } from "../versions";
import { labelsTarget } from "./chart-labels";
import { changeChart, partTarget } from "./chart-parts";
import { sheetTarget } from "./worksheet";

/** The charts of a sheet [docs: types ChartCollection]. */
export const chartCollectionShape: Shape<SheetTarget> = {
  name: "ChartCollection",
  scalars: { count: { since: "1.1", read: target => target.sheet.charts.length } },
  items: target => chartsOf(target),
  item: (target, key) => existing(target, key),
  methods: {
    add: {
      since: "1.1",
      call: (target, [type, source, seriesBy], session) => {
        checkTypeSupported(type, session);
        const chart = addChart(session, target.sheet, type, readSource(source, session), seriesBy);
        return chartTarget(target, chart);
      },
    },
    getCount: { since: "1.4", call: target => target.sheet.charts.length },
    getItem: { since: "1.1", call: (target, [name]) => existing(target, name) },
    getItemAt: {
      since: "1.1",
      call: (target, [index]) => {
        const chart = chartsOf(target)[readInteger(index, "index")];
        if (chart === undefined) throw invalidArgument(`There is no chart ${String(index)}.`);
        return chart;
      },
    },
    getItemOrNullObject: { since: "1.4", call: (target, [name]) => find(target, name) },
  },
};

/** One chart [docs: types Chart]. The types of 1.9 have no readable type, series, axes, legend or labels. */
export const chartShape: Shape<ChartTarget> = {
  name: "Chart",
  identity: target => ({ Id: target.chart.id }),
  scalars: {
    id: { since: "1.7", read: target => target.chart.id },
    name: {
      since: "1.1",
      read: target => target.chart.name,
      write: (target, value, session) => {
        const name = readText(value, "name");
        changeChart(target, session, () => {
          target.chart.name = name;
        });
      },
    },
    // null for Treemap, Histogram, Waterfall and their like [issue #2971].
    chartType: {
      since: "1.7",
      read: target => (isNewerChartType(target.chart.type) ? null : target.chart.type),
      write: (target, value, session) => {
        checkTypeSupported(value, session);
        const type = readChartType(value);
        changeChart(target, session, () => {
          target.chart.type = type;
          // The chart's type becomes that of every series [unverified].
          for (const series of target.chart.series) series.type = null;
        });
      },
    },
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
    plotVisibleOnly: {
      since: "1.8",
      read: target => target.chart.plotVisibleOnly,
      write: (target, value, session) => {
        const visibleOnly = readBoolean(value, "plotVisibleOnly");
        changeChart(target, session, () => {
          target.chart.plotVisibleOnly = visibleOnly;
        });
      },
    },
  },
  navigations: {
    worksheet: { since: "1.2", open: target => sheetTarget(target.sheet) },
    title: {
      since: "1.1",
      open: (target, session) => {
        // Waterfall charts threw in older builds [issue #2041].
        if (isNewerChartType(target.chart.type) && !session.rules.newerChartTypesHaveTitle)
          throw unsupported("title", target);
        return partTarget("ChartTitle", target, target.chart.title);
      },
    },
    series: ofClassicTypes("series", target => ({ ...target, className: "ChartSeriesCollection" })),
    axes: ofClassicTypes("axes", target => ({ ...target, className: "ChartAxes" })),
    legend: ofClassicTypes("legend", target => partTarget("ChartLegend", target, target.chart.legend)),
    dataLabels: ofClassicTypes("dataLabels", target => labelsTarget(target, target.chart.series)),
    format: { since: "1.1", open: target => partTarget("ChartAreaFormat", target, target.chart) },
  },
  methods: {
    setData: {
      since: "1.1",
      call: (target, [source, seriesBy], session) => {
        const place = readSource(source, session);
        changeChart(target, session, () => setChartData(session.workbook, target.chart, place, seriesBy));
        return null;
      },
    },
    setPosition: {
      since: "1.1",
      call: (target, [start, end], session) => {
        const first = cellsOf(target, start, session);
        const last = end === null || end === undefined ? null : cellsOf(target, end, session);
        moveChartToCells(session, target.sheet, target.chart, first, last);
        return null;
      },
    },
    delete: {
      since: "1.1",
      call: (target, _args, session) => {
        changeChart(target, session, () => removeChart(session.workbook, target.sheet, target.chart));
        return null;
      },
    },
  },
};

function chartTarget(target: SheetTarget, chart: ChartTarget["chart"]): ChartTarget {
  return { className: "Chart", sheet: target.sheet, chart };
}

function chartsOf(target: SheetTarget): ChartTarget[] {
  return target.sheet.charts.map(chart => chartTarget(target, chart));
}

// By name, the first of several [docs: types ChartCollection.getItem]; the client comes back with the id.
function find(target: SheetTarget, key: unknown): ChartTarget | null {
  const all = chartsOf(target);
  const wanted = String(key).toLowerCase();
  return (
    all.find(({ chart }) => chart.id === key) ?? all.find(({ chart }) => chart.name.toLowerCase() === wanted) ?? null
  );
}

function existing(target: SheetTarget, key: unknown): ChartTarget {
  const found = find(target, key);
  if (found === null) throw itemNotFound(`the chart "${String(key)}"`);
  return found;
}

// The newer types belong to 1.9 [docs: types ChartType]; the code on an Excel without the set is [unverified].
function checkTypeSupported(type: unknown, session: Session): void {
  if (typeof type === "string" && isNewerChartType(type) && !supportsSet(session.sets, "1.9")) {
    throw invalidArgument(`${type} charts are part of the requirement set 1.9.`);
  }
}

function readSource(source: unknown, session: Session): { sheet: RangeTarget["sheet"]; rectangle: Rectangle } {
  if (!isRange(source)) throw invalidArgument("A chart needs a range.");
  return { sheet: source.sheet, rectangle: session.rectangleOf(source) };
}

function cellsOf(target: ChartTarget, cells: unknown, session: Session): Rectangle {
  const place = readPlace(session, target.sheet, cells);
  if (place.sheet !== target.sheet) throw invalidArgument("The cells are on another sheet.");
  return place.rectangle;
}

function side(key: keyof PointBox): Scalar<ChartTarget> {
  return {
    since: "1.1",
    read: target => chartBox(target.sheet, target.chart)[key],
    write: (target, value, session) => {
      if (typeof value !== "number") throw invalidArgument(`${key} must be a number.`);
      moveChart(session, target.sheet, target.chart, { [key]: value });
    },
  };
}

// "Not implemented" was reported for the series of the newer types [issue office-js-docs#910]; axes, legend and labels alike [inferred].
function ofClassicTypes(name: string, open: (target: ChartTarget) => ChartTarget): Navigation<ChartTarget> {
  return {
    since: "1.1",
    open: target => {
      if (isNewerChartType(target.chart.type)) throw unsupported(name, target);
      return open(target);
    },
  };
}

function unsupported(name: string, target: ChartTarget): HostError {
  return new HostError("NotImplemented", `Excel has no ${name} for ${target.chart.type} charts.`, `Chart.${name}`);
}
