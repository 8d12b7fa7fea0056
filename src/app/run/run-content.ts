import type { ScoredMembers } from "#core/scored-members";
import { withFreeHeaders } from "../notes/kept-notes";
import type { KeptNotes } from "../notes/kept-notes";
import { withRefusals } from "../outputs/members/do-not-contact";
import { ownMemberHeaders } from "../outputs/members/member-table";
import { maskContacts, withMaskedTexts } from "../outputs/members/mask";
import { maskedTraits } from "../outputs/members/mask-people";
import { notesUnderShownIds } from "../outputs/members/shown-ids";
import type { IdForms } from "../outputs/members/shown-ids";
import type { OrderDictionaries, RunContent } from "../outputs/part/run-content";
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
  const kept = notesUnderShownIds(found, forms, maskPersonalData);
  const orders = maskPersonalData ? maskedOrders(request.orders, forms.masked) : request.orders;
  const counted = maskPersonalData ? maskedCounts(request.scored) : request.scored;
  const scored = withRefusals(counted, orders, kept, languages);
  const output = { scored, orders, maskPersonalData, date1904, languages, explain, settings, snapshots };
  return {
    ...output,
    notes: withFreeHeaders(kept, ownMemberHeaders(output)),
    ties,
    coverage,
    studies,
    inspection,
    stamp,
  };
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
function maskedCounts(scored: ScoredMembers): ScoredMembers {
  const { counts, traits } = scored;
  const { brandLoyal } = traits;
  return {
    ...scored,
    counts: { ...counts, money: withMaskedTexts(counts.money) },
    traits: {
      ...maskedTraits(traits),
      brandLoyal: brandLoyal && { ...brandLoyal, brands: brandLoyal.brands.map(maskContacts) },
    },
  };
}
