import { MEMBERS_TABLE } from "./member-output";
import { METRICS_TABLE } from "./metrics-output";
import { NOTES_COPY_TABLES } from "./notes-copy";
import { SETTINGS_TABLE } from "./settings-sheet";
import { SUMMARY_TABLE } from "./summary-output";

/** The tables that RFMW writes: a sheet with one of them is ours, and never a source of orders. */
export const OWN_TABLES: readonly string[] = [
  MEMBERS_TABLE,
  SUMMARY_TABLE,
  METRICS_TABLE,
  SETTINGS_TABLE,
  ...NOTES_COPY_TABLES,
];
