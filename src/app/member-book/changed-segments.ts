import { segmentMapOf } from "#core/segment-maps";
import type { MemberBook } from "./member-book";

/** How a scoring differs from an earlier one of the same shop. */
export interface ChangedSegments {
  /** Members scored in both whose segment differs; by segment id, so another map makes all of them differ. */
  readonly changed: number;
  /** Members scored in both. */
  readonly compared: number;
}

/** Who would be in another segment than before. O(members). */
export function changedSegments(before: MemberBook, now: MemberBook): ChangedSegments {
  const idsBefore = segmentMapOf(before.scored.rules).segments.map(({ id }) => id);
  const idsNow = segmentMapOf(now.scored.rules).segments.map(({ id }) => id);
  const placeBefore = placesByMember(before, now);
  let changed = 0;
  let compared = 0;
  now.scored.member.forEach((member, place) => {
    const earlier = placeBefore(member);
    if (earlier < 0) return;
    compared += 1;
    if (idsBefore[before.scored.segment[earlier]!] !== idsNow[now.scored.segment[place]!]) changed += 1;
  });
  return { changed, compared };
}

/** From a member code of `now` to the place in `before`, -1 for who was not scored there. */
function placesByMember(before: MemberBook, now: MemberBook): (member: number) => number {
  const { placeOfMember } = before.scored;
  if (before.texts.memberIds === now.texts.memberIds) return member => placeOfMember[member]!;
  const codes = new Map(before.texts.memberKeys.map((key, code) => [key, code]));
  return member => {
    const code = codes.get(now.texts.memberKeys[member]!);
    return code === undefined ? -1 : placeOfMember[code]!;
  };
}
