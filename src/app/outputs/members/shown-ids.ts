import type { OrderRows } from "#core/order-rows";
import { markedId } from "../../notes/id-marks";
import { keptRows, noteKey, rowsByMember } from "../../notes/kept-notes";
import type { KeptNotes } from "../../notes/kept-notes";
import { isEmail, maskEmail, maskPhone } from "./mask";

type Members = Pick<OrderRows, "memberIds" | "memberKeys" | "memberFromContact">;

/**
 * The member ids as they are written where personal data are masked. Ids are never masked; a phone number or an e-mail
 * address that serves as an id is, with a short mark that keeps two of them apart and is the same in every run:
 * 138****5678 #3f9a01c2, a***@example.com #3f9a01c2.
 *
 * @param phoneIsId  the member column is the phone column, so that every id is a phone number
 */
export function shownMemberIds(members: Members, phoneIsId: boolean): readonly string[] {
  const { memberIds, memberKeys, memberFromContact } = members;
  if (!phoneIsId && memberFromContact === null && !memberIds.some(isEmail)) return memberIds;
  return memberIds.map((id, code) => {
    if (isEmail(id)) return marked(maskEmail(id), memberKeys[code]!);
    return phoneIsId || memberFromContact?.[code] === 1 ? marked(maskPhone(id), memberKeys[code]!) : id;
  });
}

/** Member ids in full, and as {@link shownMemberIds} writes them. */
export interface IdForms {
  readonly full: readonly string[];
  readonly masked: readonly string[];
  /** Every id is a phone number: the member column is the phone column. */
  readonly phoneIsId?: boolean;
}

/**
 * The notes under the ids that this run writes. A run that masks finds what one with full ids left and the other way
 * round; the address, or the phone number that serves as an id, of somebody who is gone from the data does not stay in
 * full beside masked ones.
 */
export function notesUnderShownIds(notes: KeptNotes, forms: IdForms, isMasked: boolean): KeptNotes {
  const { full, masked } = forms;
  const rows = keptRows(notes);
  if (rows.length === 0) return notes;
  const shownBy = new Map<string, string>();
  if (masked !== full) {
    full.forEach((id, code) => {
      const [other, shown] = isMasked ? [id, masked[code]!] : [masked[code]!, id];
      if (other !== shown) shownBy.set(noteKey(other), shown);
    });
  }
  const shownId = (id: string): string => {
    const shown = shownBy.get(noteKey(id));
    if (shown !== undefined || !isMasked) return shown ?? id;
    if (isEmail(id)) return marked(maskEmail(id), noteKey(id));
    return forms.phoneIsId === true && isPhoneInFull(id) ? marked(maskPhone(id), noteKey(id)) : id;
  };
  if (rows.every(({ memberId }) => shownId(memberId) === memberId)) return notes;
  return { ...notes, ...rowsByMember(rows.map(row => ({ ...row, memberId: shownId(row.memberId) }))) };
}

/** Not what an earlier run masked, nor a word that a person wrote into the column. */
function isPhoneInFull(id: string): boolean {
  return /^\+?[\d\s().-]+$/.test(id.normalize("NFKC").trim()) && /\d/.test(id.normalize("NFKC"));
}

function marked(maskedId: string, key: string): string {
  return markedId(maskedId, shortMark(key));
}

/** 32-bit FNV-1a as eight hex digits; tells ids apart, hides nothing that a determined person could not count through. */
function shortMark(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
