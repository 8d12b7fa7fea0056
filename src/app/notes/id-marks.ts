import { sipHash, sipKeyFromHex } from "#core/sip-hash";

/**
 * A masked phone number, e-mail address or name that serves as a member id carries a mark that tells two of them apart:
 * "138****5678 #3f9a01c2b4d5". In the members table the mark stands in a column of its own, so that people read a phone
 * number and nothing else. The mark is a keyed hash of the id; earlier versions wrote eight digits without a key, from which
 * the id can be counted back.
 */
const MARKED = /^(.*\*.*) #([0-9a-f]{8}|[0-9a-f]{12}|[0-9a-f]{16})$/;
const MARK = /^(?:[0-9a-f]{8}|[0-9a-f]{12}|[0-9a-f]{16})$/;

const SHORT = 12;
const UNKEYED = 8;

/** The whole mark of a member's key, 16 hex digits; the first 12 of them are written unless two members share them. */
export type Marker = (memberKey: string) => string;

/** The marker of a key of 32 hex digits; null for another text. */
export function markerOf(key: string): Marker | null {
  const sipKey = sipKeyFromHex(key);
  return sipKey && (memberKey => sipHash(memberKey, sipKey));
}

/** A mark as it is written where no other member has the same. */
export function shortMark(mark: string): string {
  return mark.slice(0, SHORT);
}

/** Whether a mark is one that earlier versions wrote, which tells of the id. */
export function isUnkeyed(mark: string): boolean {
  return mark.length === UNKEYED;
}

/** A masked id with its mark. */
export function markedId(maskedId: string, mark: string): string {
  return `${maskedId} #${mark}`;
}

/** An id as people read it, and its mark; "" for an id without. */
export function idAndMark(id: string): { readonly id: string; readonly mark: string } {
  const found = MARKED.exec(id);
  return found ? { id: found[1]!, mark: found[2]! } : { id, mark: "" };
}

/** The id of a row of the members table from its two cells; what is no mark of a masked id is not looked at. */
export function idOfCells(id: string, mark: string): string {
  return id.includes("*") && !MARKED.test(id) && MARK.test(mark) ? markedId(id, mark) : id;
}
