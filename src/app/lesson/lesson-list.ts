import type { Cell } from "#core/cell";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import type { CallList } from "../call-list/call-list";
import { callListOf } from "../call-list/understand-list";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { MemberColumnId } from "../outputs/words/output-words";
import type { LessonOrders } from "./lesson";
import { SCRIPT_DAY } from "./three-members";

const COLUMNS: readonly MemberColumnId[] = [
  "responseRank", "callPriority", "memberId", "memberName", "segment", "recencyDays", "lifetimePurchases", "action",
]; // prettier-ignore

/** The lesson's members as a call list, as if their table stood in a workbook. */
export function lessonCallList(
  { orders }: LessonOrders,
  scored: ScoredMembers,
  languages: OutputLanguages,
): CallList | null {
  const { current } = languages;
  const map = segmentMapOf(scored.rules);
  const cells = (place: number): Record<string, Cell> => {
    const segment = scored.segment[place]!;
    const name = scored.memberName?.[place] ?? -1;
    return {
      responseRank: place + 1,
      callPriority: map.segments[segment]!.priority,
      memberId: orders.memberIds[scored.member[place]!]!,
      memberName: orders.attributes.memberName?.values[name] ?? "",
      segment: current.segmentName(map, segment),
      recencyDays: scored.recencyDays[place]!,
      lifetimePurchases: scored.lifetimePurchases[place]!,
      action: current.segmentAction(map, segment),
    };
  };
  const rows = Array.from({ length: scored.memberCount }, (_, place) => {
    const row = cells(place);
    return COLUMNS.map(id => row[id] ?? "");
  });
  const table = {
    sheetName: current.sheets.members,
    headers: COLUMNS.map(id => current.memberColumns[id]),
    ownHeaders: null,
    rows,
    formulas: rows.map(row => row.map(() => null)),
    numberFormats: COLUMNS.map(() => "General"),
  };
  const reading = callListOf(table, { languages, today: SCRIPT_DAY, date1904: false });
  return reading.kind === "list" ? reading.list : null;
}
