import type { ChartLegendModel, ChartTitleModel } from "../../model/chart";
import { chartTitleText } from "../../model/chart-data";
import { readBoolean, readText } from "../arguments";
import type { Scalar, Shape } from "../shape";
import type { ChartPartTarget } from "../targets";
import { changeChart, field, oneOf, piece } from "./chart-parts";

type TitleTarget = ChartPartTarget<ChartTitleModel>;

// Setting a text shows the title [inferred: Microsoft's samples set the text alone].
function titleText(read: Scalar<TitleTarget>["read"]): Scalar<TitleTarget> {
  return {
    since: "1.1",
    ...(read === undefined ? {} : { read }),
    write: (target, value, session) => {
      const text = readText(value, "text");
      changeChart(target, session, () => {
        target.part.text = text;
        target.part.visible = true;
      });
    },
  };
}

/** The title of a chart [docs: types ChartTitle]. */
const chartTitleShape: Shape<TitleTarget> = {
  name: "ChartTitle",
  scalars: {
    text: titleText((target, session) => chartTitleText(session.workbook, target.chart)),
    visible: field("visible", "1.1", readBoolean),
    overlay: field("overlay", "1.1", readBoolean),
  },
  navigations: { format: piece("ChartTitleFormat", "1.1", part => part) },
};

/** The title of an axis [docs: types ChartAxisTitle]. */
const chartAxisTitleShape: Shape<TitleTarget> = {
  name: "ChartAxisTitle",
  scalars: {
    text: titleText(target => target.part.text ?? "Axis Title"),
    visible: field("visible", "1.1", readBoolean),
  },
  navigations: { format: piece("ChartAxisTitleFormat", "1.1", part => part) },
};

/** The legend [docs: types ChartLegend]. */
const chartLegendShape: Shape<ChartPartTarget<ChartLegendModel>> = {
  name: "ChartLegend",
  scalars: {
    visible: field("visible", "1.1", readBoolean),
    position: field("position", "1.1", oneOf(["Top", "Bottom", "Left", "Right", "Corner"])),
    overlay: field("overlay", "1.1", readBoolean),
  },
  navigations: { format: piece("ChartLegendFormat", "1.1", part => part) },
};

/** The texts around a chart. */
export const chartTitleShapes: readonly unknown[] = [chartTitleShape, chartAxisTitleShape, chartLegendShape];
