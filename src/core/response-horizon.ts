/** How far a response test looks ahead, for settings: without what makes the test, which only those who ask for it need. */
export { DEFAULT_HORIZON } from "./response/history-guard";
