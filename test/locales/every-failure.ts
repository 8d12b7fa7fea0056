import type { Failure, FailureCode } from "#app/failures";
import type { Question } from "#core/questions";

/** Questions that nothing goes on without. */
export const MASKED_IDS: Question = {
  id: "masked-ids",
  kind: "masked-ids",
  evidence: { maskedCount: 4, share: 0.6, examples: ["138****5678"] },
  options: ["as-written", "leave-out"],
  default: null,
  chosen: null,
};
export const CURRENCY: Question = {
  id: "currency",
  kind: "currency",
  evidence: {
    currencies: [
      { currency: "CNY", rowCount: 90, total: 4000 },
      { currency: "USD", rowCount: 10, total: 60 },
    ],
  },
  options: ["CNY", "USD"],
  default: null,
  chosen: null,
};

/** One failure of every code: a code without an example does not compile. */
const EXAMPLES: { readonly [C in FailureCode]: Failure<C> } = {
  "sheet-empty": { code: "sheet-empty", sheet: "Sheet1" },
  "several-areas": { code: "several-areas", areaCount: 2, suggestion: "tblOrders" },
  "own-sheet-selected": { code: "own-sheet-selected", sheet: "RFMW_Members" },
  "results-of-other-orders": { code: "results-of-other-orders", sheet: "Orders", otherSheet: "December", members: 243 },
  "no-header-row": { code: "no-header-row", sheet: "Sheet1" },
  "no-data-rows": { code: "no-data-rows", sheet: "Sheet1" },
  "no-date-column": { code: "no-date-column", sheet: "Sheet1" },
  "no-amount-column": { code: "no-amount-column", sheet: "Sheet1" },
  "no-member-column": { code: "no-member-column", sheet: "Sheet1" },
  "column-not-found": { code: "column-not-found", field: "amount", header: "Total" },
  "ids-masked": { code: "ids-masked", column: "Buyer", share: 0.25, questions: [MASKED_IDS] },
  "answers-lost": {
    code: "answers-lost",
    answers: [
      { id: "masked-ids", option: "as-written", reason: "column-gone", header: "Buyer" },
      { id: "status-word:on hold", option: "leave-out", reason: "other-column", header: "Status" },
      { id: "duplicates", option: "copies", reason: "option-gone", header: null },
    ],
    questions: [MASKED_IDS],
  },
  "no-usable-row": {
    code: "no-usable-row",
    rowCount: 9,
    reason: "bad-date",
    column: "Paid at",
    example: "TBC",
    questions: [],
  },
  "rules-impossible": {
    code: "rules-impossible",
    faults: [{ code: "levels-out-of-range", dimension: "recency", levels: 9 }],
  },
  "sheet-protected": { code: "sheet-protected", sheet: "Sheet1" },
  "workbook-structure-protected": { code: "workbook-structure-protected" },
  "workbook-read-only": { code: "workbook-read-only" },
  "rows-hidden-by-filter": { code: "rows-hidden-by-filter", sheet: "Sheet1" },
  "another-pane-works": { code: "another-pane-works", since: new Date(2026, 10, 21, 14, 3).getTime() },
  "taken-over": { code: "taken-over" },
  "cell-being-edited": { code: "cell-being-edited", waitedSeconds: 30 },
  "cells-occupied": { code: "cells-occupied", sheet: "Sheet1", address: "H:O", columnCount: 8, canInsert: "no" },
  "no-room": { code: "no-room", sheet: "Sheet1" },
  "sheet-name-taken": { code: "sheet-name-taken", sheet: "RFMW_Members" },
  "table-name-taken": { code: "table-name-taken", table: "tblRFMWMembers" },
  "own-sheet-occupied": { code: "own-sheet-occupied", sheet: "RFMW_Members", address: "C9" },
  "pivot-left-alone": { code: "pivot-left-alone", sheet: "RFMW_Pivot", columns: ["Segment", "Net Amount"] },
  "members-id-missing": { code: "members-id-missing", sheet: "RFMW_Members", header: "Member ID" },
  "table-columns-differ": { code: "table-columns-differ", sheet: "RFMW_Members", headers: ["Outcome", "Notes"] },
  "rows-moving": { code: "rows-moving", sheet: "RFMW_Members" },
  "table-header-off": { code: "table-header-off", sheet: "RFMW_Members" },
  "notes-copies-full": { code: "notes-copies-full", sheets: ["RFMW_Notes_Backup", "RFMW_Notes_Backup2"] },
  "source-changed": { code: "source-changed", sheet: "Sheet1" },
  "payload-too-large": { code: "payload-too-large", sheet: "Sheet1" },
  "host-busy": { code: "host-busy" },
  "session-lost": { code: "session-lost" },
  "host-silent": { code: "host-silent", waitedSeconds: 60 },
  "host-too-old": { code: "host-too-old", needed: "ExcelApi 1.9" },
  "host-refused": { code: "host-refused", hostCode: "GeneralException", step: "write" },
  "verification-failed": { code: "verification-failed", sheet: "Sheet1", address: "H2:O9" },
  "file-not-readable": { code: "file-not-readable", file: "orders.xlsx" },
  "sheet-not-found": { code: "sheet-not-found", sheet: "Orders", sheets: ["Sheet1", "Sheet2"] },
  "not-a-workbook": { code: "not-a-workbook", file: "orders.pdf", reason: "not-a-workbook" },
  "file-cells-too-many": {
    code: "file-cells-too-many", file: "orders.xlsx", sheet: "Orders", rows: 1_048_576, columns: 16_384, mostCells: 20_000_000,
  }, // prettier-ignore
  "file-unpacks-too-large": {
    code: "file-unpacks-too-large", file: "orders.xlsx", unpackedBytes: 4_000_000_000, mostBytes: 64_000_000,
  }, // prettier-ignore
  "file-exceeds-sheet": { code: "file-exceeds-sheet", file: "orders.csv", rows: 1_100_000, columns: 5 },
  "sample-not-opened": { code: "sample-not-opened" },
  "scorer-failed": { code: "scorer-failed", detail: "out of memory" },
  "currencies-mixed": {
    code: "currencies-mixed",
    questions: [CURRENCY],
    currencies: [
      { currency: "CNY", rowCount: 9 },
      { currency: "USD", rowCount: 3 },
    ],
  },
  "settings-not-json": { code: "settings-not-json", file: "settings.json" },
  "file-not-writable": { code: "file-not-writable", file: "orders.xlsx" },
  "script-not-loaded": { code: "script-not-loaded" },
  unexpected: { code: "unexpected", detail: "boom" },
  cancelled: { code: "cancelled" },
};

export const EVERY_FAILURE: readonly Failure[] = Object.values(EXAMPLES);
