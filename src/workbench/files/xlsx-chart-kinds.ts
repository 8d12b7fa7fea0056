/** How a chart type is drawn in a file. */
export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly direction?: "col" | "bar";
  /** Whether a line has markers unless its series says otherwise. */
  readonly markers?: boolean;
  /** Points without lines between them. */
  readonly pointsOnly?: boolean;
}

/** By Excel.ChartType. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard" },
  LineStacked: { element: "lineChart", grouping: "stacked" },
  LineStacked100: { element: "lineChart", grouping: "percentStacked" },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  XYScatter: { element: "scatterChart", markers: true, pointsOnly: true },
  XYScatterLines: { element: "scatterChart", markers: true },
  XYScatterLinesNoMarkers: { element: "scatterChart" },
};

/** How a type is drawn; null for types that are not written. */
export function chartKind(type: string): ChartKind | null {
  return KINDS[type] ?? null;
}

/** Whether a chart of this type, with series of these types (null = the chart's own), can be written. */
export function isWritableChart(type: string, series: readonly { readonly type: string | null }[]): boolean {
  return chartKind(type) !== null && series.every(own => chartKind(own.type ?? type) !== null);
}
