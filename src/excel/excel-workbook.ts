import { failed } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Workbook } from "#app/ports";
import type { OwnMarks } from "#app/workbook/own-parts";
import { dateSystemOf } from "./host/date-system";
import { createNextTask } from "./host/next-task";
import { isSharedNow } from "./host/shared-session";
import { showPlace } from "./host/show-place";
import { platformTimers } from "./host/timers";
import type { Timers } from "./host/timers";
import { createWorkbookAccess } from "./host/workbook-access";
import { planOrderColumns } from "./order-columns/plan";
import { writeOrderColumns } from "./order-columns/write";
import { checkWritable } from "./orders/check-writable";
import { locateSource, refreshSource } from "./orders/locate-source";
import { readHead, readMarks, readRows, readWholeRows } from "./orders/read-rows";
import { withoutTail } from "./orders/source-tail";
import { writePivotSheet } from "./pivot-sheet/write";
import { findResults } from "./removal/find-results";
import { removeColumnLeftovers } from "./removal/leftovers";
import { removeOrderColumns } from "./removal/remove-columns";
import { removeOwnSheet } from "./removal/remove-sheet";
import { writeReportSheet } from "./report-sheet/write";
import { deleteOwnSheet } from "./sheets/delete-own-sheet";
import { findTables } from "./sheets/own-table";
import { filterTable } from "./table-sheet/filter";
import { checkTableSheets } from "./table-sheet/place";
import { readTableSheet } from "./table-sheet/read";
import { writeTableSheet } from "./table-sheet/write";

/** What is optional has a default that suits Excel; tests shorten the waits and the blocks. */
export interface ExcelWorkbookOptions {
  /** By what sheets of ours are known: none is ever a source of orders. */
  readonly own: OwnMarks;
  readonly timers?: Timers;
  /** A request without an answer for so long counts as lost. Default 60,000. */
  readonly silentAfterMilliseconds?: number;
  /** Rows of the first block, before its bytes are known. Default 2,000. */
  readonly startRows?: number;
  /** No block has more rows, so that no task on the page's thread gets long. Default 8,000. */
  readonly maxRows?: number;
  /** Bytes a block of a request or an answer aims at; Excel on the web allows 5 MB. Default 1,250,000. */
  readonly targetBytes?: number;
  /** Whether the host has a requirement set of ExcelApi. Default: as the host says. */
  readonly supports?: (version: string) => boolean;
}

/** The requirement set without which nothing works: several areas, filters, tables of a sheet. */
const LOWEST_SET = "1.9";
/** Brought `Table.resize`. */
const RESIZE_SET = "1.13";
/** Brought `Range.getMergedAreasOrNullObject`. */
const MERGED_AREAS_SET = "1.13";
/** Brought `Range.left` and its like. */
const RANGE_PLACE_SET = "1.10";
/** Brought `Range.hasSpill`. */
const SPILL_SET = "1.12";
/** Brought `RunOptions.mergeUndoGroup`. */
const UNDO_GROUP_SET = "1.20";
const EDIT_PAUSE_MILLISECONDS = 1_000;
const EDIT_WAIT_MILLISECONDS = 8_000;
const ATTENDED_EDIT_WAIT_MILLISECONDS = 120_000;
const HINT_AFTER_MILLISECONDS = 2_000;
const BUSY_PAUSES_MILLISECONDS = [1_000, 2_000, 4_000, 8_000];

/**
 * The workbook that the add-in is open in. To be made after `whenOfficeIsReady`. Dates are written as the serials they
 * are given: the caller counts them in the source's date system.
 */
export function createExcelWorkbook(options: ExcelWorkbookOptions): Workbook {
  const timers = options.timers ?? platformTimers();
  const supports = options.supports ?? hostSupports;
  const access = createWorkbookAccess({
    timers,
    silentAfterMilliseconds: options.silentAfterMilliseconds ?? 60_000,
    editPauseMilliseconds: EDIT_PAUSE_MILLISECONDS,
    editWaitMilliseconds: EDIT_WAIT_MILLISECONDS,
    attendedEditWaitMilliseconds: ATTENDED_EDIT_WAIT_MILLISECONDS,
    hintAfterMilliseconds: HINT_AFTER_MILLISECONDS,
    busyPausesMilliseconds: BUSY_PAUSES_MILLISECONDS,
  });
  const limits = {
    startRows: options.startRows ?? 2_000,
    maxRows: options.maxRows ?? 8_000,
    targetBytes: options.targetBytes ?? 1_250_000,
  };
  const yieldToHost = createNextTask();
  const resizes = () => supports(RESIZE_SET);

  return {
    locateSource: async () => (supports(LOWEST_SET) ? locateSource(access, options.own) : tooOld()),
    refreshSource: source => refreshSource(access, source),
    readHead: (source, rowCount) => readHead(access, source, rowCount),
    readHeaderMarks: (source, row, columns) => readMarks(access, source, row, columns),
    withoutTail: (source, columns, leastRows) => withoutTail(access, source, columns, leastRows),
    readRows: (source, fromRow, columns, onChunk, step) =>
      readRows(access, limits, yieldToHost, source, fromRow, columns, onChunk, step),
    readWholeRows: (source, rows, cancel) => readWholeRows(access, source, rows, cancel),
    checkWritable: async (source, sheets) => (supports(LOWEST_SET) ? checkWritable(access, source, sheets) : tooOld()),
    planOrderColumns: (source, headerRow, columns) =>
      planOrderColumns(access, supports(MERGED_AREAS_SET), source, headerRow, columns),
    writeOrderColumns: (source, headerRow, plan, columns, rowCount, rows, step) => {
      const output = { source, headerRow, plan, columns, rowCount, rows };
      const abilities = { resizes: resizes(), mergesUndo: supports(UNDO_GROUP_SET), knowsSpills: supports(SPILL_SET) };
      return writeOrderColumns(access, limits, abilities, yieldToHost, output, step);
    },
    findTables: tableNames => findTables(access, tableNames),
    readTableSheet: tableName => readTableSheet(access, limits, tableName),
    checkTableSheets: specs => checkTableSheets(access, specs),
    writeTableSheet: (spec, step) => writeTableSheet(access, limits, resizes(), yieldToHost, spec, step),
    writeReportSheet: (spec, step) => writeReportSheet(access, supports(RANGE_PLACE_SET), spec, step),
    writePivotSheet: (spec, step) => writePivotSheet(access, supports, spec, step),
    findResults: async (sheets, columns) =>
      supports(LOWEST_SET) ? findResults(access, supports, sheets, columns) : tooOld(),
    removeOwnSheet: spec => removeOwnSheet(access, supports, spec),
    removeOrderColumns: (found, columns, step) =>
      removeOrderColumns(access, limits, resizes(), yieldToHost, found, columns, step),
    removeColumnLeftovers: () => removeColumnLeftovers(access),
    deleteOwnSheet: (names, tableName) => deleteOwnSheet(access, names, tableName),
    isSharedNow: () => isSharedNow(access),
    attend: attendant => access.attend(attendant),
    readDate1904: () => dateSystemOf(access),
    filterTable: (tableName, headersToClear, filters) => filterTable(access, tableName, headersToClear, filters),
    show: place => showPlace(access, place),
  };
}

function hostSupports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function tooOld(): Outcome<never> {
  return failed({ code: "host-too-old", needed: `ExcelApi ${LOWEST_SET}` });
}
