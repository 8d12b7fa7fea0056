import { invalidArgument } from "../../errors";
import { usesSecondaryAxis, type ChartAxisModel, type ChartGridlinesModel } from "../../model/chart";
import { sourceNumberFormat } from "../../model/chart-data";
import { valueScale, type ChartScale } from "../../model/chart-scale";
import { readBoolean, readText } from "../arguments";
import type { Scalar, Shape } from "../shape";
import type { ChartPartTarget, ChartTarget } from "../targets";
import { changeChart, field, oneOf, partTarget, piece } from "./chart-parts";

type AxisTarget = ChartPartTarget<ChartAxisModel>;

/** The axes of a chart [docs: types ChartAxes]. The series axis of three-dimensional charts is not modelled. */
const chartAxesShape: Shape<ChartTarget> = {
  name: "ChartAxes",
  navigations: {
    categoryAxis: { since: "1.1", open: target => partTarget("ChartAxis", target, target.chart.axes.category) },
    valueAxis: { since: "1.1", open: target => partTarget("ChartAxis", target, target.chart.axes.value) },
  },
  methods: {
    getItem: {
      since: "1.7",
      call: (target, [type, group]) => {
        const kind = oneOf(["Category", "Value"])(type, "axis type");
        const isSecondary = oneOf(["Primary", "Secondary"])(group ?? "Primary", "axis group") === "Secondary";
        const { axes } = target.chart;
        // A secondary axis comes with a series on it [unverified: the code].
        if (isSecondary && !usesSecondaryAxis(target.chart)) {
          throw invalidArgument("No series uses the secondary axis.");
        }
        const primary = kind === "Value" ? axes.value : axes.category;
        const secondary = kind === "Value" ? axes.secondaryValue : axes.secondaryCategory;
        return partTarget("ChartAxis", target, isSecondary ? secondary : primary);
      },
    },
  },
};

/** One axis [docs: types ChartAxis]. */
const chartAxisShape: Shape<AxisTarget> = {
  name: "ChartAxis",
  scalars: {
    type: { since: "1.7", read: target => target.part.type },
    axisGroup: { since: "1.7", read: target => target.part.group },
    visible: field("visible", "1.7", readBoolean),
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    majorUnit: bound("majorUnit"),
    // Without a format of its own an axis shows that of its first series' cells [unverified].
    numberFormat: {
      since: "1.8",
      read: (target, session) => {
        const series = target.chart.series.find(one => one.axisGroup === target.part.group);
        return (
          target.part.numberFormat ?? (series === undefined ? "General" : sourceNumberFormat(session.workbook, series))
        );
      },
      write: (target, value, session) => {
        const format = readText(value, "numberFormat");
        changeChart(target, session, () => {
          target.part.numberFormat = format;
        });
      },
    },
    reversePlotOrder: field("reversePlotOrder", "1.7", readBoolean),
    tickLabelPosition: field("tickLabelPosition", "1.7", oneOf(["NextToAxis", "High", "Low", "None"])),
    majorTickMark: field("majorTickMark", "1.7", oneOf(["None", "Cross", "Inside", "Outside"])),
  },
  navigations: {
    title: piece("ChartAxisTitle", "1.1", part => part.title),
    majorGridlines: piece("ChartGridlines", "1.1", part => part.majorGridlines),
    minorGridlines: piece("ChartGridlines", "1.1", part => part.minorGridlines),
    format: piece("ChartAxisFormat", "1.1", part => part),
  },
};

/** Grid lines of an axis [docs: types ChartGridlines]. */
const chartGridlinesShape: Shape<ChartPartTarget<ChartGridlinesModel>> = {
  name: "ChartGridlines",
  scalars: { visible: field("visible", "1.1", readBoolean) },
  navigations: { format: piece("ChartGridlinesFormat", "1.1", part => part) },
};

/** The axes of charts and what belongs to them. */
export const chartAxisShapes: readonly unknown[] = [chartAxesShape, chartAxisShape, chartGridlinesShape];

// A number, or "" for automatic; read always as a number [docs: types ChartAxis.maximum]. A category axis has none here.
function bound(key: keyof ChartScale): Scalar<AxisTarget> {
  return {
    since: "1.1",
    read: (target, session) =>
      target.part.type === "Value" ? valueScale(session.workbook, target.chart, target.part)[key] : null,
    write: (target, value, session) => {
      if (target.part.type !== "Value") throw invalidArgument(`A category axis has no ${key} here.`);
      if (value !== "" && typeof value !== "number") throw invalidArgument(`${key} must be a number or "".`);
      if (key === "majorUnit" && value !== "" && value <= 0) throw invalidArgument("A unit must be positive.");
      changeChart(target, session, () => {
        target.part[key] = value === "" ? null : value;
      });
    },
  };
}
