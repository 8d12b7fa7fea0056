import { endsTheRun, success } from "../failures";
import type { Outcome } from "../failures";
import { markerOf } from "../notes/id-marks";
import type { KeptNotes } from "../notes/kept-notes";
import { idForms, maskOf, needMarks } from "../outputs/members/shown-ids";
import type { IdForms, Members } from "../outputs/members/shown-ids";
import type { MarkKeysPort } from "../workbook/mark-keys";
import type { Source } from "../workbook/orders";
import { madeInSlices } from "./in-slices";

/** What decides whether a run needs marks. */
export interface MarkedRun {
  readonly members: Members;
  readonly source: Source;
  readonly isMasked: boolean;
  /** Gives the host's event loop a turn. */
  readonly yieldToHost: () => Promise<void>;
}

/**
 * The ids of a run in both forms, for notes found in the workbook. A run without personal ids asks for no key and leaves
 * none behind. Where the sheet of the orders takes no name, marks are of this run only, and notes of a later one stay with
 * nobody.
 */
export async function markedIds(workbook: MarkKeysPort, run: MarkedRun, notes: KeptNotes): Promise<Outcome<IdForms>> {
  const { members, source, isMasked, yieldToHost } = run;
  const { memberIds, memberKeys } = members;
  const unmarked: IdForms = { members, full: memberIds, masked: memberIds, markers: [] };
  const areFound = needMarks(notes, members.kind, isMasked);
  if (!isMasked && !areFound) return success(unmarked);
  const masks = await madeInSlices(memberIds.length, maskOf(members), yieldToHost);
  if (!areFound && masks.every(mask => mask === null)) return success(unmarked);
  const kept = await workbook.markKeys(source);
  if (!kept.ok && endsTheRun(kept.failure)) return kept;
  const keys = kept.ok ? kept.value : [workbook.passingMarkKey()];
  const markers = keys.flatMap(key => markerOf(key) ?? []);
  const markAt = (code: number): string => (masks[code] === null ? "" : markers[0]!(memberKeys[code]!));
  const marks = await madeInSlices(memberIds.length, markAt, yieldToHost);
  return success(idForms(members, markers, { masks, marks }));
}
