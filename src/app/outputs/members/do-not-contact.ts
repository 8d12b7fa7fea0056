import type { Cell } from "#core/cell";
import { countMarks } from "#core/count-data";
import type { ScoredMembers } from "#core/scored-members";
import { noteKey } from "../../notes/kept-notes";
import { MANUAL_COLUMNS } from "../../notes/names";
import type { KeptNotes } from "../../notes/kept-notes";
import type { OutputLanguages } from "../words/output-languages";
import { isRefusal } from "./refusals";

/** Whether a cell of a yes-or-no column says yes in any language. */
export function isYes(cell: Cell, { all }: Pick<OutputLanguages, "all">): boolean {
  const text = String(cell).toLowerCase();
  return all.some(words => words.yes.toLowerCase() === text);
}

/**
 * The scored members with `optOut` set, and counted, for those, too, for whom people noted a refusal. Null stays null where neither
 * the data nor anybody's notes say anything.
 *
 * @param memberOfNote  by note key, for notes under an id that counts as another's member
 */
export function withRefusals(
  scored: ScoredMembers,
  { memberIds }: { readonly memberIds: readonly string[] },
  notes: KeptNotes,
  languages: Pick<OutputLanguages, "all">,
  memberOfNote: ReadonlyMap<string, number> = new Map(),
): ScoredMembers {
  const outcome = MANUAL_COLUMNS.indexOf("outcome");
  const refusing = new Set<string>();
  const refusingMembers = new Set<number>();
  for (const [key, { cells }] of notes.byMember) {
    if (!isRefusal(cells[outcome], languages)) continue;
    refusing.add(key);
    if (memberOfNote.has(key)) refusingMembers.add(memberOfNote.get(key)!);
  }
  if (refusing.size === 0) return scored;
  const optOut = Uint8Array.from(scored.member, (member, place) =>
    scored.optOut?.[place] === 1 || refusingMembers.has(member) || refusing.has(noteKey(memberIds[member]!)) ? 1 : 0,
  );
  const { counts } = scored;
  const people = { ...counts.people, doNotContact: countMarks(optOut) };
  return { ...scored, optOut, counts: { ...counts, people } };
}
