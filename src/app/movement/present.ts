import type { ColumnMapping } from "#core/fields";
import { WIDTH_FIELDS } from "#core/fields";
import type { ScoredMembers } from "#core/scored-members";
import type { CountedOn, Present, Snapshot } from "#core/segment-movement";
import type { Day } from "#core/units";
import { mappingForWidth } from "#core/width-basis";

/** A currency of the data is a text of a cell: one that could hold a number of a person is not written down. */
const PLAIN_CURRENCY = /^[^\d@]{1,12}$/u;

/**
 * The present as snapshots are compared with it.
 *
 * @param memberKeys  by code of the member, see `memberKey`
 * @param mapping     of the orders behind the scores
 */
export function presentOf(scored: ScoredMembers, memberKeys: readonly string[], mapping: ColumnMapping): Present {
  return {
    scored,
    keys: Array.from(scored.member, member => memberKeys[member]!),
    counted: countedOn(scored, mapping),
  };
}

function countedOn({ rules, counts }: ScoredMembers, mapping: ColumnMapping): CountedOn {
  const widths = mappingForWidth(mapping, rules.widthBasis);
  const { currency } = counts.money;
  return {
    widthField: WIDTH_FIELDS.find(field => widths[field] !== undefined) ?? null,
    currency: currency !== null && PLAIN_CURRENCY.test(currency) ? currency : null,
  };
}

/** What the present is compared with unless another is chosen: the newest snapshot before it; else the oldest there is. */
export function usualBase(snapshots: readonly Snapshot[], asOf: Day): Snapshot | null {
  return snapshots.filter(({ day }) => day < asOf).at(-1) ?? snapshots[0] ?? null;
}

/** Makes the whole mark of a member's key. */
type Marker = (memberKey: string) => string;

/**
 * Snapshots with the marks in them turned into keys again. A mark of nobody, or by a lost key, stays: it is a member who
 * is not there.
 */
export function withPlainKeys(
  snapshots: readonly Snapshot[],
  memberKeys: readonly string[],
  markers: readonly Marker[],
): Snapshot[] {
  const keyOf = new Map(markers.flatMap(marker => memberKeys.map(key => [markKey(marker(key)), key] as const)));
  if (keyOf.size === 0) return [...snapshots];
  return snapshots.map(snapshot => ({ ...snapshot, keys: snapshot.keys.map(key => keyOf.get(key) ?? key) }));
}

/** What is written in the place of a personal id. */
export function markKey(mark: string): string {
  return `#${mark}`;
}
