import { CONTROL } from "#core/effect";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { drawIntoNotes } from "../effect/draw-into-notes";
import { evaluateCampaign } from "../effect/evaluate-campaign";
import { campaignRowsOf } from "../effect/rows-of-notes";
import { noteKey, withFreeHeaders } from "../notes/kept-notes";
import type { KeptNotes } from "../notes/kept-notes";
import { withRefusals } from "../outputs/members/do-not-contact";
import { calendarToKeep, runOccasions } from "../occasions/run-occasions";
import type { RunOccasions } from "../occasions/run-occasions";
import { ownMemberHeaders } from "../outputs/members/member-table";
import { maskContacts, withMaskedTexts } from "../outputs/members/mask";
import { membersOfJoinedNotes } from "../outputs/members/joined-ids";
import type { IdKind } from "../outputs/members/masked-id";
import { maskedTraits } from "../outputs/members/mask-people";
import { notesUnderShownIds } from "../outputs/members/shown-ids";
import type { IdForms } from "../outputs/members/shown-ids";
import { drawnOn } from "../run-settings";
import type { OrderDictionaries, RunCampaign, RunContent } from "../outputs/part/run-content";
import type { WriteRequest } from "./write-request";

/**
 * What the parts of a run write of, when the workbook holds these notes. Rows are made as they are written. In a run that
 * masks, no part is handed anything in full but the texts of columns that it masks itself.
 */
export function runContent(request: WriteRequest, forms: IdForms, found: KeptNotes): RunContent {
  const { coverage, explain, inspection, languages, settings, stamp, studies, ties } = request;
  const snapshots = request.snapshots.ok ? request.snapshots.value : null;
  const { date1904 } = inspection.source;
  const { maskPersonalData } = settings;
  const shown = notesUnderShownIds(found, forms, maskPersonalData);
  const orders = maskPersonalData ? maskedOrders(request.orders, forms.masked) : request.orders;
  const counted = maskPersonalData ? maskedCounts(request.scored, request.members.kind) : request.scored;
  const memberOfNote = membersOfJoinedNotes(shown, request.scored.traits.joinedIds, forms.markers);
  const scored = withRefusals(counted, orders, shown, languages, memberOfNote);
  const { memberKeys } = request.members;
  const { control } = settings;
  const drawing = { scored, memberIds: orders.memberIds, memberKeys, languages };
  const kept = control === null ? shown : drawIntoNotes(shown, control, drawing);
  const occasions = occasionsOf(request);
  const output = { scored, orders, maskPersonalData, date1904, languages, explain, settings, snapshots, occasions };
  return {
    ...output,
    notes: withFreeHeaders(kept, ownMemberHeaders(output)),
    campaign: campaignOf(kept, { ...request, scored, memberIds: orders.memberIds }),
    ties,
    coverage,
    studies,
    inspection,
    settings: {
      ...settings,
      control: drawnOn(control, stamp.today),
      calendar: occasions === null ? settings.calendar : calendarToKeep(occasions, languages),
    },
    stamp,
  };
}

/** The occasions of a run; null where none were asked for. What people typed is masked in a run that masks. */
export function occasionsOf({ calendar, studies, languages, settings }: WriteRequest): RunOccasions | null {
  if (!calendar.ok || calendar.value === null || studies.occasions === undefined) return null;
  const mask = settings.maskPersonalData ? maskContacts : (text: string) => text;
  return runOccasions(calendar.value, studies.occasions, languages, mask);
}

/** What came of the campaign by these notes and the purchases since its draw. */
function campaignOf(
  notes: KeptNotes,
  { studies, scored, memberIds, languages, inspection }: WriteRequest & { readonly memberIds: readonly string[] },
): RunCampaign | null {
  if (studies.effect === undefined) return null;
  const rows = campaignRowsOf(notes, languages, inspection.source.date1904);
  const codes = new Map(memberIds.map((id, code) => [noteKey(id), code]));
  const codeOf = (rowId: string): number | null => codes.get(noteKey(rowId)) ?? null;
  const map = segmentMapOf(scored.rules);
  const order = map.segments.map((_, place) => languages.current.segmentName(map, place));
  const isControl = new Uint8Array(memberIds.length);
  for (const { rowId, group } of rows) {
    const code = group === CONTROL ? codeOf(rowId) : null;
    if (code !== null) isControl[code] = 1;
  }
  return { evaluation: evaluateCampaign(rows, studies.effect, codeOf, order), isControl };
}

/** Names and phones are masked by the columns that show them; whatever else people typed may hold phones and e-mails. */
function maskedOrders({ attributes, widthValues }: OrderDictionaries, memberIds: readonly string[]): OrderDictionaries {
  const isMaskedLater = (field: string): boolean => field === "memberName" || field === "phone";
  const masked = Object.entries(attributes).map(([field, column]) => [
    field,
    isMaskedLater(field) ? column : { ...column, values: column.values.map(maskContacts) },
  ]);
  return {
    memberIds,
    attributes: Object.fromEntries(masked) as OrderDictionaries["attributes"],
    widthValues: widthValues?.map(maskContacts) ?? null,
  };
}

/** Currencies that nobody knows are texts of cells, and so are brands, people and what is known of them. */
function maskedCounts(scored: ScoredMembers, kind: IdKind): ScoredMembers {
  const { counts, traits } = scored;
  const { brandLoyal } = traits;
  return {
    ...scored,
    counts: { ...counts, money: withMaskedTexts(counts.money) },
    traits: {
      ...maskedTraits(traits, kind),
      brandLoyal: brandLoyal && { ...brandLoyal, brands: brandLoyal.brands.map(maskContacts) },
    },
  };
}
