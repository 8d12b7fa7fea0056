import { markerOf } from "#app/notes/id-marks";
import type { Marker } from "#app/notes/id-marks";
import { idForms } from "#app/outputs/members/shown-ids";
import type { IdKind } from "#app/outputs/members/masked-id";
import type { IdForms, Members } from "#app/outputs/members/shown-ids";

/** Markers of made-up keys; the first is the one in use. */
export const MARKERS: readonly Marker[] = ["00", "a5"].map(byte => markerOf(byte.repeat(16))!);

/** The ids of members in both forms. */
export function formsOf(
  members: Omit<Members, "kind">,
  kind: IdKind = "id",
  markers: readonly Marker[] = MARKERS,
): IdForms {
  return idForms({ ...members, kind }, markers);
}

/** The ids as a run that masks shows them. */
export function maskedIdsOf(members: Omit<Members, "kind">, kind: IdKind = "id"): readonly string[] {
  return formsOf(members, kind).masked;
}
