import type { Cell } from "#core/cell";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { atOnce } from "#core/steps";
import type { Steps } from "#core/steps";
import { isoDay } from "#core/units";
import { idAndMark } from "../../notes/id-marks";
import { isNoted, keptCells, keptColumnSpecs, noteKey } from "../../notes/kept-notes";
import { MANUAL_COLUMNS, MEMBERS_TABLE } from "../../notes/names";
import type { KeptRow } from "../../notes/kept-notes";
import type { FormulaCell, TableSheetSpec } from "../../workbook/table-specs";
import { columnSpec } from "../shapes/column-specs";
import { fitted, headerHeight } from "../shapes/fitting-widths";
import { pagesAcross } from "../shapes/printed-pages";
import type { MemberColumnId, OutputWords } from "../words/output-words";
import { isRefusal } from "./refusals";
import { memberColumns } from "./member-columns";
import type { MemberColumn, MemberOutputRequest } from "./member-column";

/** The last of these that there is stays in view when people scroll to the right. */
const FROZEN_TO: readonly MemberColumnId[] = ["memberId", "memberName", "phone"];

/** The call list, and how many rows of notes belong to nobody in the data. */
export interface MemberTable extends TableSheetSpec {
  readonly removedWithNotes: number;
}

/**
 * The members table: scored members by call priority and response rank, then prospects, then the notes that belong to
 * none of them: of members gone from the data, of rows without an id. A column whose source is not mapped is left out.
 */
export function memberTable(request: MemberOutputRequest): MemberTable {
  return atOnce(memberSteps(request));
}

/** The same in steps. */
export function* memberSteps(request: MemberOutputRequest): Steps<MemberTable> {
  const { scored, orders, notes, languages } = request;
  const columns = memberColumns(request);
  yield;
  const order = callOrder(scored);
  const prospects = [...scored.prospects];
  const removed = [...goneRows(request), ...notes.looseRows].filter(row => isNoted(row, notes));
  const row = (index: number): (Cell | FormulaCell)[] => {
    if (index < order.length) {
      const place = order[index]!;
      const id = orders.memberIds[scored.member[place]!]!;
      const cells: (Cell | FormulaCell)[] = [];
      for (const column of columns) cells.push(column.cell(place));
      for (const cell of keptCells(notes, id)) cells.push(cell);
      return cells;
    }
    const place = index - order.length;
    const prospect = prospects[place];
    if (prospect !== undefined) {
      const kept = keptCells(notes, orders.memberIds[prospect]!);
      const refuses = isRefusal(kept[MANUAL_COLUMNS.indexOf("outcome")], languages);
      return [...columns.map(column => prospectCell(column, place, refuses, languages.current)), ...kept];
    }
    const { memberId, cells } = removed[place - prospects.length]!;
    const shown = columns.some(({ id }) => id === "idMark") ? idAndMark(memberId) : { id: memberId, mark: "" };
    return [...columns.map(column => removedCell(column.id, shown, languages.current)), ...cells];
  };

  const asOf = isoDay(scored.asOf);
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, offset) => row(from + offset));
  const rowCount = order.length + prospects.length + removed.length;
  const drafted = [
    ...columns.map(column =>
      columnSpec(
        {
          ...column.draft,
          header: words => words.memberColumns[column.id],
          note: languages.current.memberColumnNotes[column.id](asOf, scored.rules),
        },
        languages,
      ),
    ),
    ...keptColumnSpecs(notes, languages),
  ];
  yield;
  const specs = fitted(drafted, rowCount, rows);
  yield;
  const frozenColumns = 1 + Math.max(...FROZEN_TO.map(id => columns.findIndex(column => column.id === id)));
  return {
    sheetName: languages.current.sheets.members,
    sheetAliases: languages.all.map(words => words.sheets.members),
    tableName: MEMBERS_TABLE,
    columns: specs,
    rowCount,
    rows,
    frozenColumns,
    pagesAcross: pagesAcross(specs, frozenColumns),
    headerHeightPixels: headerHeight(specs),
    removedWithNotes: removed.length,
  };
}

/** The headers that the members table has before any of people's own. */
export function ownMemberHeaders(request: Omit<MemberOutputRequest, "notes">): string[] {
  const { current } = request.languages;
  return [
    ...memberColumns(request).map(column => current.memberColumns[column.id]),
    ...MANUAL_COLUMNS.map(id => current.manualColumns[id]),
  ];
}

/** Notes of members that the data no longer hold. */
function goneRows({ scored, orders, notes }: MemberOutputRequest): KeptRow[] {
  if (notes.byMember.size === 0) return [];
  const gone = new Map(notes.byMember);
  for (const members of [scored.member, scored.prospects]) {
    for (const member of members) gone.delete(noteKey(orders.memberIds[member]!));
  }
  return [...gone.values()];
}

/** Places by call priority; those of one priority stay in response-rank order. O(members × priorities). */
function callOrder(scored: ScoredMembers): Int32Array {
  const priorities = segmentMapOf(scored.rules).segments.map(segment => segment.priority);
  const order = new Int32Array(scored.memberCount);
  let end = 0;
  for (const priority of [...new Set(priorities)].sort((a, b) => a - b)) {
    for (let place = 0; place < scored.memberCount; place++) {
      if (priorities[scored.segment[place]!] === priority) order[end++] = place;
    }
  }
  return order;
}

/** Whoever noted that a prospect refuses contact is heard, too. */
function prospectCell(
  { id, prospectCell: cell }: MemberColumn,
  place: number,
  refuses: boolean,
  words: OutputWords,
): Cell {
  if (refuses && id === "doNotContact") return words.yes;
  return refuses && id === "action" ? words.noContactAction : cell(place);
}

/** The mark stands where it is seen without scrolling too. */
function removedCell(column: MemberColumnId, { id, mark }: ReturnType<typeof idAndMark>, words: OutputWords): Cell {
  if (column === "memberId") return id;
  if (column === "idMark") return mark;
  return column === "customerType" || column === "segment" ? words.removed : "";
}
