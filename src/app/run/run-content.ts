import { withFreeHeaders } from "../notes/kept-notes";
import type { KeptNotes } from "../notes/kept-notes";
import { withRefusals } from "../outputs/members/do-not-contact";
import { ownMemberHeaders } from "../outputs/members/member-table";
import { notesUnderShownIds } from "../outputs/members/shown-ids";
import type { RunContent } from "../outputs/part/run-content";
import type { WriteRequest } from "./write-request";

/** What the parts of a run write of, when the workbook holds these notes. Rows are made as they are written. */
export function runContent(request: WriteRequest, found: KeptNotes): RunContent {
  const { coverage, inspection, languages, orders, settings, stamp, ties } = request;
  const { date1904 } = inspection.source;
  const { maskPersonalData } = settings;
  const kept = notesUnderShownIds(found, request.idForms, maskPersonalData);
  const scored = withRefusals(request.scored, orders, kept, languages);
  const output = { scored, orders, maskPersonalData, date1904, languages };
  return {
    ...output,
    notes: withFreeHeaders(kept, ownMemberHeaders(output)),
    ties,
    coverage,
    inspection,
    settings,
    stamp,
  };
}
