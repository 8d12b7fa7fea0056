import type { ChartModel, ChartSeriesModel } from "#host/model/chart";

/** A chart in the host's words; what its series show is text, so that it stands without the host. */
export interface ChartData extends Omit<ChartModel, "id" | "series"> {
  readonly series: readonly ChartSeriesData[];
}

export interface ChartSeriesData extends Omit<ChartSeriesModel, "nameRange" | "values" | "categories"> {
  readonly nameRange: ChartCells | null;
  readonly values: ChartCells | null;
  readonly categories: ChartCells | null;
}

/** Cells that a chart shows, with what they held when the file was saved: other programs draw that before they calculate. */
export interface ChartCells {
  /** "Sheet1!$A$1:$A$5". */
  readonly reference: string;
  /** Number format of the first cell. */
  readonly numberFormat: string;
  /** Texts of categories and names; numbers of values, null for a gap. */
  readonly values: readonly (string | number | null)[];
}
