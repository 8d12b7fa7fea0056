import { drawControl } from "#core/effect";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { sipKeyFromHex } from "#core/sip-hash";
import { noteKey } from "../notes/kept-notes";
import { MANUAL_COLUMNS } from "../notes/names";
import type { ExtraColumn, KeptCell, KeptNotes, KeptRow } from "../notes/kept-notes";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { ControlGroup } from "../run-settings";
import { drawColumnsOf } from "./rows-of-notes";

/** Whom a run divides; `memberIds` as its sheets show them, by member code. */
export interface DrawRequest {
  readonly scored: ScoredMembers;
  readonly memberIds: readonly string[];
  readonly memberKeys: readonly string[];
  readonly languages: OutputLanguages;
}

/**
 * The notes with a control group drawn into two columns of theirs, Control and the segment of that day: as hand-kept cells
 * they travel with their members from run to run. Nothing is drawn where it was drawn before, nor, for a first draw, where
 * such a column already says something: that is a person's own. Who must not be contacted is in neither group.
 *
 * @throws Error when the seed is none
 */
export function drawIntoNotes(
  notes: KeptNotes,
  { share, seed, toDraw }: ControlGroup,
  request: DrawRequest,
): KeptNotes {
  const { scored, memberIds, memberKeys, languages } = request;
  const { current } = languages;
  if (toDraw === "no" || (toDraw === "first" && isDivided(notes, languages))) return notes;
  const key = sipKeyFromHex(seed);
  if (key === null) throw new Error(`no seed: ${seed}`);
  const map = segmentMapOf(scored.rules);
  const { isControl } = drawControl({
    memberKeys: Array.from(scored.member, member => memberKeys[member]!),
    segment: scored.segment,
    segmentCount: map.segments.length,
    optOut: scored.optOut,
    share,
    seed: key,
  });
  const names = map.segments.map((_, place) => current.segmentName(map, place));
  const { widened, columns } = withDrawColumns(notes, languages);
  const byMember = new Map<string, KeptRow>();
  const blank = widened.columnFormulas.map((): KeptCell => "");
  for (const [id, row] of widened.byMember) byMember.set(id, drawn(row, columns, "", ""));
  scored.member.forEach((member, place) => {
    if (scored.optOut?.[place] === 1) return;
    const memberId = memberIds[member]!;
    const row = byMember.get(noteKey(memberId)) ?? { memberId, cells: blank };
    const word = isControl[place] === 1 ? current.yes : current.no;
    byMember.set(noteKey(memberId), drawn(row, columns, word, names[scored.segment[place]!]!));
  });
  return { ...widened, byMember };
}

/** Whether a Control column says something of anybody. */
function isDivided(notes: KeptNotes, languages: OutputLanguages): boolean {
  const { control } = drawColumnsOf(notes, languages);
  return control >= 0 && [...notes.byMember.values()].some(({ cells }) => cells[control] !== "");
}

function drawn(row: KeptRow, columns: { control: number; segment: number }, control: string, segment: string): KeptRow {
  const cells = [...row.cells];
  cells[columns.control] = control;
  cells[columns.segment] = segment;
  return { ...row, cells };
}

/** The notes with the columns of a draw, those that there are kept where they stand. */
function withDrawColumns(notes: KeptNotes, languages: OutputLanguages) {
  const { current } = languages;
  const found = drawColumnsOf(notes, languages);
  const width = MANUAL_COLUMNS.length + notes.extraColumns.length;
  const added: ExtraColumn[] = [];
  const place = (at: number, header: string): number => {
    if (at >= 0) return at;
    added.push({ header, numberFormat: "General" });
    return width + added.length - 1;
  };
  const columns = {
    control: place(found.control, current.control),
    segment: place(found.segment, current.drawnSegment),
  };
  const wider = (row: KeptRow): KeptRow => ({ ...row, cells: [...row.cells, ...added.map(() => "")] });
  const widened: KeptNotes = {
    extraColumns: [...notes.extraColumns, ...added],
    byMember: new Map([...notes.byMember].map(([id, row]) => [id, wider(row)])),
    looseRows: notes.looseRows.map(wider),
    columnFormulas: [...notes.columnFormulas, ...added.map(() => null)].map((formula, at) =>
      at === columns.control || at === columns.segment ? null : formula,
    ),
  };
  return { widened, columns };
}
