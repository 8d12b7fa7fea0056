import { withFreeHeaders } from "../notes/kept-notes";
import type { KeptNotes } from "../notes/kept-notes";
import { withRefusals } from "../outputs/members/do-not-contact";
import { MEMBERS_TABLE, memberTable, ownMemberHeaders } from "../outputs/members/member-table";
import { notesUnderShownIds } from "../outputs/members/shown-ids";
import { METRICS_TABLE, metricsTable } from "../outputs/metrics/metrics-table";
import { SETTINGS_TABLE, settingsRecord } from "../outputs/settings/settings-table";
import { SUMMARY_TABLE, summaryTable } from "../outputs/summary/summary-table";
import type { TableSheetSpec } from "../workbook/table-specs";
import type { WriteRequest } from "./write-request";
import type { OutputPart } from "../outputs/part/part";

/** The sheets with a table that a run writes, in its order. */
export const TABLE_SHEETS = [
  { sheet: "members", tableName: MEMBERS_TABLE },
  { sheet: "summary", tableName: SUMMARY_TABLE },
  { sheet: "metrics", tableName: METRICS_TABLE },
  { sheet: "settings", tableName: SETTINGS_TABLE },
] as const;

export interface RunTable {
  readonly part: OutputPart;
  readonly spec: TableSheetSpec;
}

/** The tables of a run with the notes that people wrote into those of the last one. */
export interface RunTables {
  /** In the order of {@link TABLE_SHEETS}. */
  readonly tables: readonly RunTable[];
  readonly summary: TableSheetSpec;
  /** Under the ids and headers of this run. */
  readonly notes: KeptNotes;
  /** The scored members; those whose notes refuse contact are not to be contacted. */
  readonly scored: WriteRequest["scored"];
  /** Rows of notes that belong to nobody in the data, kept in the removed block. */
  readonly removedWithNotes: number;
}

/** What the tables of a run hold, when the workbook holds these notes. Rows are made as they are written. */
export function runTables(request: WriteRequest, found: KeptNotes): RunTables {
  const { coverage, inspection, languages, orders, settings } = request;
  const { date1904 } = inspection.source;
  const { maskPersonalData } = settings;
  const kept = notesUnderShownIds(found, request.idForms, maskPersonalData);
  const scored = withRefusals(request.scored, orders, kept, languages);
  const output = { scored, orders, maskPersonalData, date1904, languages };
  const notes = withFreeHeaders(kept, ownMemberHeaders(output));
  const members = memberTable({ ...output, notes });
  const summary = summaryTable({ scored, orders, notes, date1904, languages });
  const metrics = metricsTable({ scored, coverage, summary: summary.totals, date1904, languages });
  const record = settingsRecord(settings, { ...request.runFacts, inspection, scored, maskPersonalData }, languages);
  return {
    tables: [
      { part: "members", spec: members },
      { part: "summary", spec: summary },
      { part: "metrics", spec: metrics },
      { part: "settings", spec: record },
    ],
    summary,
    notes,
    scored,
    removedWithNotes: members.removedWithNotes,
  };
}
