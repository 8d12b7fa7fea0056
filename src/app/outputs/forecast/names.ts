import type { ForecastColumnId } from "../words/forecast-words";
import type { OutputWords } from "../words/output-words";

export const FORECAST_TABLE = "tblRFMWForecast";

/** The columns that other tables have too keep the names that they have there. */
export type ColumnId = ForecastColumnId | "asOf" | "memberId" | "idMark" | "doNotContact";

/** Every header that a run in this language can write. */
export function forecastHeaders(words: OutputWords): string[] {
  const shared = (["asOf", "memberId", "idMark", "doNotContact"] as const).map(id => forecastHeader(id, words));
  return [...shared, ...Object.values(words.forecast.columns)];
}

/** The header of a column in one language. */
export function forecastHeader(id: ColumnId, words: OutputWords): string {
  switch (id) {
    case "asOf":
      return words.summaryColumns.snapshotDate;
    case "memberId":
    case "idMark":
    case "doNotContact":
      return words.memberColumns[id];
    default:
      return words.forecast.columns[id];
  }
}
