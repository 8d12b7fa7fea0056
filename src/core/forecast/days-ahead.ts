/** Days ahead that are offered; any number above 0 is computed. */
export const FORECAST_DAYS = [30, 60, 90, 180] as const;

export const DEFAULT_FORECAST_DAYS = 90;
