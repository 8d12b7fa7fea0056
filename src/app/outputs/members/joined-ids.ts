import type { JoinedIds } from "#core/shared-ids";
import type { Marker } from "../../notes/id-marks";
import { noteKey } from "../../notes/kept-notes";
import type { KeptNotes } from "../../notes/kept-notes";
import { memberFinder } from "./shown-ids";

/** By code of the member the other ids that count as theirs, in one text; null when there are none. */
export function joinedIdTexts(joined: JoinedIds | null, separator: string): ((member: number) => string) | null {
  if (joined === null) return null;
  const idsOf = new Map<number, string[]>();
  joined.ids.forEach((id, at) => {
    const member = joined.member[at]!;
    const known = idsOf.get(member);
    if (known === undefined) idsOf.set(member, [id]);
    else known.push(id);
  });
  return member => (idsOf.get(member) ?? []).join(separator);
}

/**
 * By note key the code of the member whom the id of a note counts as, in whatever form a run wrote that id. A note stays in a
 * row of its own under the id that it was written for, so that it is there again when the ids are taken apart.
 */
export function membersOfJoinedNotes(
  { byMember }: KeptNotes,
  joined: JoinedIds | null,
  markers: readonly Marker[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (joined === null) return found;
  const rowIds = [...byMember.values()].map(({ memberId }) => memberId);
  const find = memberFinder(rowIds, { full: joined.ids, members: { memberKeys: joined.keys }, markers });
  for (const id of rowIds) {
    const at = find(id);
    if (at !== null) found.set(noteKey(id), joined.member[at]!);
  }
  return found;
}
