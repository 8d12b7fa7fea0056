import { endsTheRun, success } from "../failures";
import type { Outcome } from "../failures";
import { markerOf } from "../notes/id-marks";
import type { KeptNotes } from "../notes/kept-notes";
import { idForms, maskedMemberIds, needMarks } from "../outputs/members/shown-ids";
import type { IdForms, Members } from "../outputs/members/shown-ids";
import type { MarkKeysPort } from "../workbook/mark-keys";
import type { Source } from "../workbook/orders";

/** What decides whether a run needs marks. */
export interface MarkedRun {
  readonly members: Members;
  readonly source: Source;
  readonly isMasked: boolean;
}

/**
 * The ids of a run in both forms, for notes found in the workbook. A run without personal ids asks for no key and leaves
 * none behind. Where the sheet of the orders takes no name, marks are of this run only, and notes of a later one stay with
 * nobody.
 */
export async function markedIds(workbook: MarkKeysPort, run: MarkedRun, notes: KeptNotes): Promise<Outcome<IdForms>> {
  const { members, source, isMasked } = run;
  const unmarked: IdForms = { members, full: members.memberIds, masked: members.memberIds, markers: [] };
  const masks = isMasked ? maskedMemberIds(members) : undefined;
  if (!masks && !needMarks(notes, members.kind, isMasked)) return success(unmarked);
  const kept = await workbook.markKeys(source);
  if (!kept.ok && endsTheRun(kept.failure)) return kept;
  const keys = kept.ok ? kept.value : [workbook.passingMarkKey()];
  return success(
    idForms(
      members,
      keys.flatMap(key => markerOf(key) ?? []),
      masks,
    ),
  );
}
