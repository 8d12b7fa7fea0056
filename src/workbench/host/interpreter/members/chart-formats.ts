import type { ChartFillColor, ChartFontModel, ChartLineModel } from "../../model/chart";
import { readBoolean, readText } from "../arguments";
import type { Navigation, Shape } from "../shape";
import type { ChartPartTarget } from "../targets";
import { changeChart, field, numberBetween, oneOf, piece, readColor } from "./chart-parts";

interface Filled {
  fill: ChartFillColor;
}
interface Lettered {
  readonly font: ChartFontModel;
}
interface Lined {
  readonly line: ChartLineModel;
}

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

/** A fill [docs: types ChartFill]. What is cleared stays without fill, unlike what was never set. */
const chartFillShape: Shape<ChartPartTarget<Filled>> = {
  name: "ChartFill",
  methods: {
    setSolidColor: {
      since: "1.1",
      call: (target, [color], session) => {
        const checked = readColor(color, "color");
        changeChart(target, session, () => {
          target.part.fill = checked;
        });
        return null;
      },
    },
    clear: {
      since: "1.1",
      call: (target, _args, session) => {
        changeChart(target, session, () => {
          target.part.fill = "none";
        });
        return null;
      },
    },
  },
};

/** A line [docs: types ChartLineFormat]. What was never set reads null [unverified]. */
const chartLineFormatShape: Shape<ChartPartTarget<ChartLineModel>> = {
  name: "ChartLineFormat",
  scalars: {
    color: field("color", "1.1", readColor),
    lineStyle: {
      since: "1.7",
      read: target => target.part.style,
      write: (target, value, session) => {
        const checked = oneOf(LINE_STYLES)(value, "lineStyle");
        changeChart(target, session, () => {
          target.part.style = checked;
        });
      },
    },
    weight: field("weight", "1.7", numberBetween(0, 1584)),
  },
  methods: {
    clear: {
      since: "1.1",
      call: (target, _args, session) => {
        changeChart(target, session, () => {
          target.part.style = "None";
        });
        return null;
      },
    },
  },
};

/** A font [docs: types ChartFont]. What was never set reads null [unverified]. */
const chartFontShape: Shape<ChartPartTarget<ChartFontModel>> = {
  name: "ChartFont",
  scalars: {
    bold: field("bold", "1.1", readBoolean),
    color: field("color", "1.1", readColor),
    italic: field("italic", "1.1", readBoolean),
    name: field("name", "1.1", readText),
    size: field("size", "1.1", numberBetween(1, 409)),
    underline: field("underline", "1.1", oneOf(["None", "Single"])),
  },
};

const fill = (since: string): Navigation<ChartPartTarget<Filled>> => piece("ChartFill", since, part => part);
const font = (): Navigation<ChartPartTarget<Lettered>> => piece("ChartFont", "1.1", part => part.font);
const line = (): Navigation<ChartPartTarget<Lined>> => piece("ChartLineFormat", "1.1", part => part.line);

/** Formats of the parts of a chart, and the fills, lines and fonts below them. Borders are not modelled. */
export const chartFormatShapes: readonly unknown[] = [
  chartFillShape,
  chartLineFormatShape,
  chartFontShape,
  { name: "ChartAreaFormat", navigations: { fill: fill("1.1"), font: font() } },
  { name: "ChartTitleFormat", navigations: { fill: fill("1.1"), font: font() } },
  { name: "ChartLegendFormat", navigations: { fill: fill("1.1"), font: font() } },
  { name: "ChartAxisFormat", navigations: { font: font(), line: line() } },
  { name: "ChartAxisTitleFormat", navigations: { font: font() } },
  { name: "ChartGridlinesFormat", navigations: { line: line() } },
  { name: "ChartSeriesFormat", navigations: { fill: fill("1.1"), line: line() } },
  { name: "ChartDataLabelFormat", navigations: { fill: fill("1.1"), font: font() } },
  { name: "ChartPointFormat", navigations: { fill: fill("1.1") } },
];
