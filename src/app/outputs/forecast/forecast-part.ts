import type { TablePart } from "../part/part";
import { FORECAST_TABLE, forecastHeaders } from "./names";

/** What a model expects of each buyer; written when it was asked for. */
export const FORECAST: TablePart = {
  id: "forecast",
  kind: "table",
  tableName: FORECAST_TABLE,
  sheetName: words => words.sheets.forecast,
  words: words => words.parts.forecast,
  askedAs: "forecast",
  isExtra: false,
  isReadFirst: false,
  needs: [],
  goesLast: false,
  headers: forecastHeaders,
  handKept: () => [],
  keepsAdditions: false,
  loadMaker: async () => (await import(/* webpackChunkName: "run" */ "./forecast-table")).forecastTable,
};
