import { HostError, invalidArgument } from "../../errors";
import { checkSheetWritable } from "../../model/edit-context";
import type { Outline, OutlineGroup } from "../../model/outline";
import type { WorksheetModel } from "../../model/worksheet";
import { isEntireColumn, isEntireRow } from "../../rectangle";
import type { Session } from "../session";
import type { Method, Shape } from "../shape";
import type { RangeTarget } from "../targets";
import { oneOf } from "./chart-parts";

/** Grouping rows and columns, and showing or hiding what is grouped [docs: types Range.group]. */
export const rangeOutline: NonNullable<Shape<RangeTarget>["methods"]> = {
  group: outlining((lines, { start, end }) => lines.outline.group(start, end)),
  ungroup: outlining((lines, { start, end }) => lines.outline.ungroup(start, end)),
  hideGroupDetails: outlining((lines, span) => setHidden(lines, span, true)),
  showGroupDetails: outlining((lines, span) => setHidden(lines, span, false)),
};

interface Lines {
  readonly sheet: WorksheetModel;
  readonly isRows: boolean;
  readonly outline: Outline;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function outlining(act: (lines: Lines, span: Span) => void): Method<RangeTarget> {
  return {
    since: "1.10",
    call: (target, [option], session) => {
      const { sheet } = target;
      const rectangle = session.rectangleOf(target);
      const isRows = oneOf(["ByRows", "ByColumns"])(option, "group option") === "ByRows";
      // Whole rows cannot be grouped by columns, nor whole columns by rows [docs: types Range.group].
      if (isRows ? isEntireColumn(rectangle) : isEntireRow(rectangle)) {
        throw invalidArgument("The range's rows or columns do not fit the group option.");
      }
      // Outlines cannot be used on a protected sheet [general Excel behaviour, unverified].
      checkSheetWritable(session, sheet, null);
      const span = isRows
        ? { start: rectangle.row, end: rectangle.row + rectangle.rows }
        : { start: rectangle.column, end: rectangle.column + rectangle.columns };
      act({ sheet, isRows, outline: isRows ? sheet.rowOutline : sheet.columnOutline }, span);
      tell(session, sheet, isRows);
      return null;
    },
  };
}

// Details are the lines of the innermost groups that the range touches [unverified]; without any it fails [unverified: the code].
function setHidden({ sheet, isRows, outline }: Lines, span: Span, hidden: boolean): void {
  const groups = innermost(outline, span);
  if (groups.length === 0) throw new HostError("InvalidArgument", "Nothing is grouped there.");
  for (const { start, end } of groups) {
    if (isRows) sheet.setRowsHidden(start, end - start, hidden);
    else for (let column = start; column < end; column++) sheet.setColumnHidden(column, hidden);
  }
}

function innermost(outline: Outline, span: Span): OutlineGroup[] {
  const touched = outline.groups().filter(group => group.start < span.end && group.end > span.start);
  return touched.filter(group => {
    const from = Math.max(group.start, span.start);
    const to = Math.min(group.end, span.end);
    return outline.runs().some(run => run.level === group.level && run.start < to && run.end > from);
  });
}

function tell(session: Session, sheet: WorksheetModel, isRows: boolean): void {
  if (isRows) session.workbook.notify({ kind: "rowsHidden", sheetId: sheet.id });
  session.workbook.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
}
