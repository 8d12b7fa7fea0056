import type { Cell } from "#core/cell";
import { failed, success } from "../failures";
import type { Outcome } from "../failures";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { MemberColumnId } from "../outputs/words/output-words";
import type { ExistingTable } from "../workbook/tables";
import { withDrawHeaders } from "./draw-headers";
import { idOfCells } from "./id-marks";
import { NO_NOTES, noteKey, rowsByMember } from "./kept-notes";
import { MANUAL_COLUMNS } from "./names";
import type { KeptCell, KeptNotes, KeptRow } from "./kept-notes";

/** Columns that `memberColumns` leaves out where their source is not mapped: such a header may be a person's own. */
export const OPTIONAL_COLUMNS: readonly MemberColumnId[] = [
  "memberName", "phone", "owner", "store", "segmentGroup", "widthCount", "idMark", "widthValues", "mainChannel",
  "birthdayMonth", "doNotContact", "unpaidAmount", "preferenceTags", "nextCategory", "nextReason", "omnichannel", "returnRate", "averageRating",
  "careFlag", "frequentUser", "channelCount", "gapDays", "gapTimes", "promoShare", "topBrand",
  "roles", "referredMembers", "ageBand", "gender", "income", "occupation", "education", "dataConflict", "samePhone", "joinedIds",
  "buysForOthers", "referredAmount", "influence", "hasReferred",
  "previousSegment", "changedOn",
  "mainOccasion", "nextOccasion", "occasionShare", "openingSeason",
]; // prettier-ignore

/** Columns that are younger than the word a run leaves of what it computed: without that word no run has written them. */
const YOUNGER_COLUMNS: readonly MemberColumnId[] = ["why", "repurchase", "contactDate", "scriptHint"];

/** Without a word of the earlier run, a person's own as far as anybody can tell. */
const DOUBTFUL_COLUMNS: readonly MemberColumnId[] = [...OPTIONAL_COLUMNS, ...YOUNGER_COLUMNS];

/**
 * Takes the hand-kept cells out of a members table of an earlier run, wherever its columns stand and in whatever
 * language its headers are; the columns of a draw have those of the run's. Only what the earlier run says it computed is ours; where it left no word of that, a column
 * that could be a person's own is kept. Fails when there are hand-kept cells and nothing says whose they are.
 */
export function takeNotes(table: ExistingTable, languages: OutputLanguages): Outcome<KeptNotes> {
  const { idColumn, markColumn, manualAt, computed } = ownColumns(table, languages);
  const headers = table.headers.map(header => header.trim());
  const extraAt = headers.flatMap((_, column) => (computed.has(column) || manualAt.includes(column) ? [] : [column]));
  const wanted = [...manualAt, ...extraAt];
  const rows: KeptRow[] = [];
  let bareRows = 0;
  table.rows.forEach((row, index) => {
    const cells = wanted.map((column): KeptCell => {
      if (column < 0) return "";
      const formula = table.formulas[index]?.[column];
      return formula ? { formula } : (row[column] ?? "");
    });
    const memberId = idOfCells(String(row[idColumn] ?? ""), String(row[markColumn] ?? ""));
    if (cells.some(cell => cell !== "")) rows.push({ memberId, cells });
    else if (noteKey(memberId) !== "") bareRows++;
  });
  if (idColumn < 0) {
    if (rows.length === 0) return success(NO_NOTES);
    const header = languages.current.memberColumns.memberId;
    return failed({ code: "members-id-missing", sheet: table.sheetName, header });
  }
  const taken: KeptNotes = {
    extraColumns: extraAt.map(column => ({
      header: headers[column]!,
      numberFormat: table.numberFormats[column] ?? "General",
    })),
    ...rowsByMember(rows),
    columnFormulas: wanted.map((_, at) => (bareRows === 0 ? commonFormula(rows, at) : null)),
  };
  return success(withDrawHeaders(taken, languages));
}

/** The formula that stands in this cell of every row, or null. */
function commonFormula(rows: readonly KeptRow[], at: number): string | null {
  const first = rows[0]?.cells[at];
  if (typeof first !== "object") return null;
  const everywhere = rows.every(
    ({ cells: { [at]: cell } }) => typeof cell === "object" && cell.formula === first.formula,
  );
  return everywhere ? first.formula : null;
}

interface OwnColumns {
  readonly idColumn: number;
  /** -1 where there are no marks, or where they stand beside the ids in one cell, as earlier versions wrote them. */
  readonly markColumn: number;
  /** By manual column, -1 where it is missing. */
  readonly manualAt: readonly number[];
  readonly computed: ReadonlySet<number>;
}

function ownColumns(table: ExistingTable, languages: OutputLanguages): OwnColumns {
  const headers = table.headers.map(header => header.trim());
  const written = table.ownHeaders === null ? null : new Set(table.ownHeaders);
  const find = (texts: readonly string[]): number =>
    headers.findIndex(header => texts.includes(header) && (written === null || written.has(header)));

  const idColumn = find(languages.all.map(words => words.memberColumns.memberId));
  const markColumn = find(languages.all.map(words => words.memberColumns.idMark));
  const manualAt = MANUAL_COLUMNS.map(id => find(languages.all.map(words => words.manualColumns[id])));
  const spoken = languages.all.filter(words => words.memberColumns.memberId === headers[idColumn]);
  const ours = new Set<Cell>(
    (written === null && spoken.length > 0 ? spoken : languages.all).flatMap(({ memberColumns }) =>
      (Object.keys(memberColumns) as MemberColumnId[])
        .filter(id => written !== null || !DOUBTFUL_COLUMNS.includes(id))
        .map(id => memberColumns[id]),
    ),
  );
  const computed = new Set<number>();
  headers.forEach((header, column) => {
    const isOurs = ours.has(header) && (written === null || written.has(header));
    if (isOurs && headers.indexOf(header) === column) computed.add(column);
  });
  return { idColumn, markColumn, manualAt, computed };
}
