/** How far a forecast looks ahead, for settings: without what makes the forecast, which only those who ask for it need. */
export { DEFAULT_FORECAST_DAYS, FORECAST_DAYS } from "./forecast/days-ahead";
