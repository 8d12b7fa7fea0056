import type { ColumnMapping } from "#core/fields";
import type { OrderRows } from "#core/order-rows";
import { idAndMark, isUnkeyed, markedId, shortMark } from "../../notes/id-marks";
import type { Marker } from "../../notes/id-marks";
import { keptRows, noteKey, rowsByMember } from "../../notes/kept-notes";
import type { KeptNotes } from "../../notes/kept-notes";
import { maskedId } from "./masked-id";
import type { IdKind } from "./masked-id";
import { unkeyedForm } from "./unkeyed-marks";

export type Members = Pick<OrderRows, "memberIds" | "memberKeys" | "memberFromContact"> & {
  readonly kind: IdKind;
  /** {@link memberKey}s of the numbers in the phone column. */
  readonly phones?: ReadonlySet<string>;
};

/** The ids of a run, in full and as they are written where personal data are masked, in the order of the members. */
export interface IdForms {
  readonly members: Members;
  readonly full: readonly string[];
  /** The same list as `full` where no id is personal. */
  readonly masked: readonly string[];
  /** Of the key in use, then of other keys that the workbook holds. */
  readonly markers: readonly Marker[];
}

/** By code of the member: the masked id or null where it is not personal, and the whole mark of the key in use. */
export interface MasksAndMarks {
  readonly masks: readonly (string | null)[];
  readonly marks: readonly string[];
}

/** What the member column of a mapping holds. */
export function idKindOf({ memberId, phone, memberName }: ColumnMapping): IdKind {
  if (memberId === phone) return "phone";
  return memberId === memberName ? "name" : "id";
}

/** The masked id of a member, by code, without a mark; null for one that is not personal. */
export function maskOf({
  memberIds,
  memberKeys,
  memberFromContact,
  kind,
  phones,
}: Members): (code: number) => string | null {
  return code => {
    const isContact = memberFromContact?.[code] === 1 || phones?.has(memberKeys[code]!) === true;
    return maskedId(memberIds[code]!, isContact && kind === "id" ? "phone" : kind);
  };
}

/**
 * The member ids in both forms: 138****5678 #3f9a01c2b4d5, a***@example.com #3f9a01c2b4d5; ids that are not personal are
 * the same in both. Two members never share a masked form.
 *
 * @param markers  one or more; the first marks
 * @param known  masks and marks by code, where they have been made already
 */
export function idForms(members: Members, markers: readonly Marker[], known: Partial<MasksAndMarks> = {}): IdForms {
  const { memberIds: full, memberKeys } = members;
  const masks = known.masks ?? full.map((_, code) => maskOf(members)(code));
  if (masks.every(mask => mask === null)) return { members, full, masked: full, markers };
  const mark = (code: number): string => known.marks?.[code] ?? markers[0]!(memberKeys[code]!);
  const masked = masks.map((mask, code) => (mask === null ? full[code]! : markedId(mask, shortMark(mark(code)))));
  const keys = masked.map(noteKey);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size < masked.length) {
    masks.forEach((mask, code) => {
      const isShared = counts.get(keys[code]!)! > 1;
      if (mask !== null && isShared) masked[code] = markedId(mask, mark(code));
    });
  }
  return { members, full, masked, markers };
}

/** Whether the notes stand under ids that only marks can bring to their members, or that a masked run may not leave. */
export function needMarks(notes: KeptNotes, kind: IdKind, isMasked: boolean): boolean {
  return keptRows(notes).some(
    ({ memberId }) => idAndMark(memberId).mark !== "" || (isMasked && isPersonalNote(memberId, kind)),
  );
}

/**
 * The notes under the ids that this run writes. A run that masks finds what one with full ids left and the other way
 * round; the personal id of somebody who is gone from the data does not stay in full beside masked ones, and no mark of an
 * earlier version stays. What fits two members is given to none of them: it stays a row of somebody who is not there.
 */
export function notesUnderShownIds(notes: KeptNotes, forms: IdForms, isMasked: boolean): KeptNotes {
  const rows = keptRows(notes);
  const { full, masked, members, markers } = forms;
  const codeOf = rows.some(({ memberId }) => idAndMark(memberId).mark !== "")
    ? membersByForm(forms)
    : new Map(masked === full ? [] : full.map((id, code) => [noteKey(id), code]));
  const shownId = (id: string): string => {
    const { id: mask, mark } = idAndMark(id);
    const isKeyed = mark !== "" && !isUnkeyed(mark);
    const code = codeOf.get(formKey(id));
    if (typeof code === "number") return (isMasked ? masked : full)[code]!;
    if (isKeyed) return id;
    if (mark !== "") return markedId(mask, shortMark(markers[0]!(noteKey(id))));
    if (!isMasked || !isPersonalNote(id, members.kind)) return id;
    return markedId(maskedId(id, members.kind)!, shortMark(markers[0]!(noteKey(id))));
  };
  if (rows.every(({ memberId }) => shownId(memberId) === memberId)) return notes;
  return { ...notes, ...rowsByMember(rows.map(row => ({ ...row, memberId: shownId(row.memberId) }))) };
}

/**
 * Finds members by the ids of rows, in full or in any form that a run wrote: gives the code, null for an id of nobody, or
 * of two.
 */
export function memberFinder(
  shownIds: readonly string[],
  forms: Pick<IdForms, "full" | "markers"> & { readonly members: Pick<Members, "memberKeys"> },
): (id: string) => number | null {
  const hasMarks = shownIds.some(id => idAndMark(id).mark !== "");
  const codeOf = hasMarks ? membersByForm(forms) : new Map(forms.full.map((id, code) => [noteKey(id), code]));
  return id => codeOf.get(formKey(id)) ?? null;
}

/** By what a written id is known: its mark where that is keyed, else the whole. */
function formKey(id: string): string {
  const { mark } = idAndMark(id);
  return mark !== "" && !isUnkeyed(mark) ? mark : noteKey(id);
}

/** Members by the forms in which earlier runs may have written them: full, marks of every key; null for a form of two. */
function membersByForm({
  full,
  members,
  markers,
}: Pick<IdForms, "full" | "markers"> & { readonly members: Pick<Members, "memberKeys"> }): Map<string, number | null> {
  const codeOf = new Map<string, number | null>();
  const add = (form: string, code: number): void => {
    codeOf.set(form, (codeOf.get(form) ?? code) === code && codeOf.get(form) !== null ? code : null);
  };
  const { memberKeys } = members;
  full.forEach((id, code) => {
    const unkeyed = noteKey(unkeyedForm(id, memberKeys[code]!));
    add(noteKey(id), code);
    add(unkeyed, code);
    for (const marker of markers) {
      for (const mark of [marker(memberKeys[code]!), marker(unkeyed)]) {
        add(mark, code);
        add(shortMark(mark), code);
      }
    }
  });
  return codeOf;
}

/** Not what an earlier run masked, nor a word that a person wrote into the column. */
function isPersonalNote(id: string, kind: IdKind): boolean {
  if (id.trim() === "" || id.includes("*")) return false;
  if (kind !== "phone") return maskedId(id, kind) !== null;
  return maskedId(id, "id") !== null || isNumberOfGroups(id);
}

/** No longer than a phone number can be, however it is spelled. */
const LONGEST_NUMBER = 64;

function isNumberOfGroups(text: string): boolean {
  return text.length <= LONGEST_NUMBER && /^\+?[\s().-]*\d[\d\s().-]*$/.test(text.normalize("NFKC").trim());
}
