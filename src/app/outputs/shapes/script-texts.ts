import { OCCASION_IDS } from "#core/order-occasions";
import type { OccasionId } from "#core/order-occasions";
import type { SegmentMap } from "#core/segment-map";
import type { RunSettings } from "../../run-settings";
import type { OutputWords } from "../words/output-words";

/** Names a segment among those of all maps. */
export function scriptKey(map: SegmentMap, place: number): string {
  return `${map.id} ${map.segments[place]!.id}`;
}

/** What to say to the members of each segment of a map: a person's own words, or ours. */
export function scriptTexts(map: SegmentMap, scripts: RunSettings["scripts"], words: OutputWords): string[] {
  return map.segments.map((_, place) => scripts[scriptKey(map, place)] ?? words.traits.script(map, place));
}

/** Begins the key of what to say before an occasion; its id follows, or the name of a person's own. */
export const OCCASION_SCRIPT = "occasion ";

/** The birthday month is no window of the calendar, and comes every year all the same. */
export const BIRTHDAY = "birthday-month";

/** The occasions that scripts are shipped for. */
export const SCRIPT_OCCASIONS: readonly string[] = [...OCCASION_IDS, BIRTHDAY];

/** @param occasion  an id, or the name of a person's own */
export function occasionScriptKey(occasion: string): string {
  return OCCASION_SCRIPT + occasion;
}

/** What to say before an occasion: a person's own words, or ours. */
export function occasionScript(occasion: string, scripts: RunSettings["scripts"], words: OutputWords): string {
  return scripts[occasionScriptKey(occasion)] ?? words.occasions.script(occasion);
}

/** The name of an occasion in words; that of a person's own as it is. */
export function scriptOccasionName(occasion: string, { occasions }: OutputWords): string {
  if (occasion === BIRTHDAY) return occasions.birthdayMonth;
  return OCCASION_IDS.some(id => id === occasion) ? occasions.names[occasion as OccasionId] : occasion;
}
