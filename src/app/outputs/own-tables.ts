import { NOTES_COPY_TABLES } from "../notes/copy-table";
import { MEMBERS_TABLE } from "./members/member-table";
import { METRICS_TABLE } from "./metrics/metrics-table";
import { SETTINGS_TABLE } from "./settings/settings-table";
import { SUMMARY_TABLE } from "./summary/summary-table";

/** The tables that RFMW writes: a sheet with one of them is ours, and never a source of orders. */
export const OWN_TABLES: readonly string[] = [
  MEMBERS_TABLE,
  SUMMARY_TABLE,
  METRICS_TABLE,
  SETTINGS_TABLE,
  ...NOTES_COPY_TABLES,
];
