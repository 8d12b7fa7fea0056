import type { Cell } from "#core/cell";
import { NOT_IN_CAMPAIGN } from "#core/effect";
import { MANUAL_COLUMNS } from "../notes/names";
import type { KeptCell, KeptNotes } from "../notes/kept-notes";
import { dayOfCell } from "../notes/noted-days";
import type { OutputLanguages } from "../outputs/words/output-languages";
import { groupOfCell, outcomeOfCells } from "./campaign-columns";
import type { CampaignRow } from "./campaign-columns";

/** Places of the two columns of a draw among the kept cells; -1 where there is none. */
export interface DrawColumns {
  readonly control: number;
  readonly segment: number;
}

/** Where the columns of a draw stand among hand-kept ones, whatever language they were drawn in. */
export function drawColumnsOf({ extraColumns }: KeptNotes, { all }: OutputLanguages): DrawColumns {
  const at = (headers: readonly string[]): number => {
    const found = extraColumns.findIndex(({ header }) => headers.includes(header));
    return found < 0 ? -1 : MANUAL_COLUMNS.length + found;
  };
  return { control: at(all.map(words => words.control)), segment: at(all.map(words => words.drawnSegment)) };
}

/** The members of a campaign by the notes that travel with them: who was divided, and who was contacted. */
export function campaignRowsOf(notes: KeptNotes, languages: OutputLanguages, date1904: boolean): CampaignRow[] {
  const columns = drawColumnsOf(notes, languages);
  const [contactedOn, outcome, responded] = (["contactedOn", "outcome", "responded"] as const).map(id =>
    MANUAL_COLUMNS.indexOf(id),
  ) as [number, number, number];
  const rows: CampaignRow[] = [];
  for (const { memberId, cells } of notes.byMember.values()) {
    const cell = (column: number): Cell => plain(cells[column]);
    const group = groupOfCell(cell(columns.control), languages.all);
    const wasContacted = cell(contactedOn) !== "";
    if (group === NOT_IN_CAMPAIGN && !wasContacted) continue;
    rows.push({
      rowId: memberId,
      group,
      segment: String(cell(columns.segment)).trim(),
      wasContacted,
      contactedOn: dayOfCell(cell(contactedOn), date1904),
      outcome: outcomeOfCells(cell(responded), cell(outcome), languages.all),
    });
  }
  return rows;
}

/** Formulas that people wrote are theirs; what they give is read from the sheet, not from notes. */
function plain(cell: KeptCell | undefined): Cell {
  return cell === undefined || typeof cell === "object" ? "" : cell;
}
