/** 0 to memberCount - 1: everybody, in order of response rank. */
export function everyPlace(memberCount: number): Int32Array {
  return new Int32Array(memberCount).map((_, place) => place);
}

/** Members with a 1 who have no place among the scored. @param has  1 or 0 per member code */
export function countNewcomers(has: Uint8Array, placeOfMember: Int32Array): number {
  return has.reduce((count, one, member) => count + (one === 1 && placeOfMember[member]! < 0 ? 1 : 0), 0);
}
