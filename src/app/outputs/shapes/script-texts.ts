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
