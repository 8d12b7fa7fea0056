import { crossTab } from "#core/demographics";
import type { CrossTab } from "#core/demographics";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { attributeValues, withFewValues } from "../shapes/attribute-values";
import type { AttributeValues } from "../shapes/attribute-values";
import type { OutputWords } from "../words/output-words";

/** More values of a free text would be as many counts of few people. */
const MOST_VALUES = 10;

/** An attribute by segment of the map. */
export interface AttributeTable {
  readonly attribute: AttributeValues;
  readonly tab: CrossTab;
}

/** Each mapped attribute by segment, with counts of few people left out. */
export function attributeTables({ scored }: { readonly scored: ScoredMembers }, words: OutputWords): AttributeTable[] {
  const { segments } = segmentMapOf(scored.rules);
  return attributeValues(scored.traits.demographics, words).map(values => {
    const attribute = withFewValues(values, MOST_VALUES, words.people.others);
    const tab = crossTab(scored.segment, segments.length, attribute.codes, attribute.labels.length);
    return { attribute, tab };
  });
}
