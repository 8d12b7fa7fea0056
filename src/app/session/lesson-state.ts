import { tieReports } from "#core/ties";
import type { Inspection } from "../orders/inspection";
import { rowCheck } from "../orders/row-check";
import { lessonCallList } from "../lesson/lesson-list";
import { lessonOrders, lessonRules, scoreLesson } from "../lesson/lesson";
import { SCRIPT_DAY, threeMembersRows } from "../lesson/three-members";
import type { LessonTexts } from "../lesson/three-members";
import { memberBook } from "../member-book/member-book";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { RunResult } from "../run/run-result";
import { summarise } from "../run/score-orders";
import { ALL_MEMBERS } from "../call-list/all-members";
import type { PaneState } from "./pane-state";
import { initialState } from "./session-state";

/**
 * What the pane would show if the three members were the orders of a workbook and had been scored: read, scored and
 * listed in memory, as of the script's day. No workbook is asked and none is written, so the result has no places.
 */
export function lessonState(texts: LessonTexts, languages: OutputLanguages): PaneState {
  const rows = threeMembersRows(texts);
  const lesson = lessonOrders(rows);
  const scored = scoreLesson(lesson);
  const inspection = inspectionOf(texts, rows.length, lesson.detection);
  const check = rowCheck(lesson, scored.counts);
  const ties = tieReports(scored);
  const result: RunResult = {
    ...summarise(scored, ties),
    orders: { sheetName: texts.sheetName, address: inspection.source.address, columns: {} },
    today: SCRIPT_DAY,
    rowCheck: check,
    places: [],
    notMade: [],
    removedWithNotes: 0,
    keptNotesSheet: null,
    snapshot: null,
    calendar: null,
    runId: null,
    isShared: false,
    metOthers: false,
    milliseconds: 0,
  };
  const first = initialState();
  const list = lessonCallList(lesson, scored, languages);
  const book = memberBook(lesson.orders, scored, inspection);
  return {
    ...first,
    source: { status: "ready", inspection },
    settings: { ...first.settings, rules: lessonRules(), asOf: SCRIPT_DAY },
    check: { status: "done", check },
    book,
    run: { status: "done", result },
    lastResult: result,
    writtenBook: book,
    calls: list === null ? first.calls : { status: "ready", list, busy: false, filtered: null },
    callView: { ...first.callView, ...ALL_MEMBERS },
  };
}

function inspectionOf(
  { sheetName, headers }: LessonTexts,
  rowCount: number,
  detection: Inspection["detection"],
): Inspection {
  return {
    source: {
      sheetId: "",
      sheetName,
      tableName: null,
      found: "block",
      firstRow: 0,
      firstColumn: 0,
      rowCount,
      columnCount: headers.length,
      filtered: false,
      date1904: false,
      address: `A1:F${rowCount}`,
    },
    detection,
    mapping: detection.mapping,
    headerRow: 0,
    rowCount: rowCount - 1,
    ownColumns: [],
  };
}
