/** Types of charts that 1.9 added; Excel treats them specially [docs: types ChartType; issue #2971]. */
const NEWER_TYPES: ReadonlySet<string> = new Set([
  "Histogram",
  "Boxwhisker",
  "Pareto",
  "RegionMap",
  "Treemap",
  "Waterfall",
  "Sunburst",
  "Funnel",
]);

const OTHER_TYPES: ReadonlySet<string> = new Set(
  [
    "ColumnClustered ColumnStacked ColumnStacked100 3DColumnClustered 3DColumnStacked 3DColumnStacked100 3DColumn",
    "BarClustered BarStacked BarStacked100 3DBarClustered 3DBarStacked 3DBarStacked100",
    "Line LineStacked LineStacked100 LineMarkers LineMarkersStacked LineMarkersStacked100 3DLine",
    "Pie PieOfPie PieExploded 3DPie 3DPieExploded BarOfPie Doughnut DoughnutExploded",
    "XYScatter XYScatterSmooth XYScatterSmoothNoMarkers XYScatterLines XYScatterLinesNoMarkers Bubble Bubble3DEffect",
    "Area AreaStacked AreaStacked100 3DArea 3DAreaStacked 3DAreaStacked100 Radar RadarMarkers RadarFilled",
    "Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe StockHLC StockOHLC StockVHLC StockVOHLC",
    "CylinderColClustered CylinderColStacked CylinderColStacked100 CylinderBarClustered CylinderBarStacked",
    "CylinderBarStacked100 CylinderCol ConeColClustered ConeColStacked ConeColStacked100 ConeBarClustered",
    "ConeBarStacked ConeBarStacked100 ConeCol PyramidColClustered PyramidColStacked PyramidColStacked100",
    "PyramidBarClustered PyramidBarStacked PyramidBarStacked100 PyramidCol",
  ].flatMap(words => words.split(" ")),
);

/** Whether a word is a type a chart can have. "Invalid" is none. */
export function isChartType(word: string): boolean {
  return OTHER_TYPES.has(word) || NEWER_TYPES.has(word);
}

/** Treemap, Histogram and the other types of 1.9, for which many members do not work. */
export function isNewerChartType(word: string): boolean {
  return NEWER_TYPES.has(word);
}

/** How the values of a series are drawn: only what this host and its page tell apart. */
export interface ChartDrawing {
  readonly kind: "column" | "bar" | "line" | "area" | "pie" | "other";
  readonly stacking: "none" | "stacked" | "full";
  readonly hasMarkers: boolean;
}

/** How a type is drawn. Three-dimensional types and those without a plain picture are "other". */
export function chartDrawing(type: string): ChartDrawing {
  const stacking = type.endsWith("Stacked100") ? "full" : type.endsWith("Stacked") ? "stacked" : "none";
  const kinds: readonly [string, ChartDrawing["kind"]][] = [
    ["Column", "column"],
    ["Bar", "bar"],
    ["Line", "line"],
    ["Area", "area"],
    ["Pie", "pie"],
    ["Doughnut", "pie"],
  ];
  const isPlain = OTHER_TYPES.has(type) && type !== "BarOfPie";
  const kind = (isPlain ? kinds.find(([word]) => type.startsWith(word)) : undefined)?.[1] ?? "other";
  return { kind, stacking, hasMarkers: type.startsWith("LineMarkers") };
}
