import type { Cell } from "#core/cell";
import { ROW_STATUSES } from "#core/row-status";
import { codeText } from "#core/score-code";
import { CUSTOMER_TYPES } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { isoDay } from "#core/units";
import { columnSpec } from "./column-specs";
import type { OutputLanguages } from "./column-specs";
import type { ColumnSpec } from "./sheet-specs";

/** Rows whose status is not "counted" stand out in this colour (5.9 to 1 on white). */
const STATUS_FONT = "#8A5A00";

/** The columns beside the orders, in their order on the sheet. */
export function orderColumnSpecs(scored: ScoredMembers, languages: OutputLanguages): ColumnSpec[] {
  const { current } = languages;
  const map = segmentMapOf(scored.rules);
  const segmentColours = map.segments.map((segment, place) => ({
    text: current.segmentName(map, place),
    fill: segment.fill,
    font: segment.font,
  }));
  const statusColours = ROW_STATUSES.filter(status => status !== "counted" && status !== "blank").map(status => ({
    text: current.rowStatus[status],
    fill: "",
    font: STATUS_FONT,
  }));
  return [
    columnSpec(
      {
        header: words => words.orderColumns.rowSegment,
        kind: "text",
        width: "segment",
        note: current.orderColumnNote(isoDay(scored.asOf)),
        colours: segmentColours,
      },
      languages,
    ),
    columnSpec({ header: words => words.orderColumns.rowCode, kind: "text", width: "code" }, languages),
    columnSpec({ header: words => words.orderColumns.recencyScore, kind: "score", width: "score" }, languages),
    columnSpec({ header: words => words.orderColumns.frequencyScore, kind: "score", width: "score" }, languages),
    columnSpec({ header: words => words.orderColumns.monetaryScore, kind: "score", width: "score" }, languages),
    columnSpec({ header: words => words.orderColumns.widthScore, kind: "score", width: "score" }, languages),
    columnSpec({ header: words => words.orderColumns.customerType, kind: "text", width: "status" }, languages),
    columnSpec(
      {
        header: words => words.orderColumns.rowStatus,
        kind: "text",
        width: "status",
        colours: statusColours,
        texts: words => Object.values(words.rowStatus),
      },
      languages,
    ),
  ];
}

/**
 * Gives the cells of the columns beside the orders, in blocks. Rows of a scored member get the member's segment and
 * scores whatever became of the row; rows of a prospect get the customer type; rows without a member only the status.
 */
export function orderRows(scored: ScoredMembers, languages: OutputLanguages): (from: number, to: number) => Cell[][] {
  const { current } = languages;
  const map = segmentMapOf(scored.rules);
  const prospect = current.customerType.prospect;
  const statusWords = ROW_STATUSES.map(status => current.rowStatus[status]);
  const memberCells = cellsOfMembers(scored, languages);
  const segmentNames = map.segments.map((_, place) => current.segmentName(map, place));

  return (from, to) => {
    const rows: Cell[][] = [];
    for (let row = from; row < to; row++) {
      const status = statusWords[scored.rowStatus[row]!]!;
      const member = scored.rowMember[row]!;
      const place = member < 0 ? -1 : scored.placeOfMember[member]!;
      if (place >= 0) {
        const cells = memberCells(place);
        rows.push([
          segmentNames[scored.segment[place]!]!,
          cells.code,
          cells.recency,
          cells.frequency,
          cells.monetary,
          cells.width,
          cells.type,
          status,
        ]);
      } else {
        rows.push(["", "", "", "", "", "", member < 0 ? "" : prospect, status]);
      }
    }
    return rows;
  };
}

interface MemberCells {
  readonly code: string;
  readonly recency: Cell;
  readonly frequency: Cell;
  readonly monetary: Cell;
  readonly width: Cell;
  readonly type: string;
}

/** Cells of a member by place, made once per member and not once per row. */
function cellsOfMembers(scored: ScoredMembers, languages: OutputLanguages): (place: number) => MemberCells {
  const known = new Array<MemberCells | undefined>(scored.memberCount);
  const { scores } = scored;
  return place => {
    const made = known[place];
    if (made) return made;
    const cells: MemberCells = {
      code: codeText(scored, place),
      recency: scoreCell(scores.recency[place]!),
      frequency: scoreCell(scores.frequency[place]!),
      monetary: scoreCell(scores.monetary[place]!),
      width: scoreCell(scores.width[place]!),
      type: languages.current.customerType[CUSTOMER_TYPES[scored.customerType[place]!]!],
    };
    known[place] = cells;
    return cells;
  };
}

/** A dimension that was left out has no score: the cell is blank, never 0. */
export function scoreCell(score: number): Cell {
  return score === 0 ? "" : score;
}
