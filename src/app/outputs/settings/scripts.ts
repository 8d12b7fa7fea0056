import type { SegmentMap } from "#core/segment-map";
import { SEGMENT_MAPS, segmentMapOf } from "#core/segment-maps";
import type { RunSettings } from "../../run-settings";
import {
  OCCASION_SCRIPT,
  SCRIPT_OCCASIONS,
  occasionScriptKey,
  scriptKey,
  scriptOccasionName,
} from "../shapes/script-texts";
import type { OutputWords } from "../words/output-words";
import { SCRIPT_KEY } from "./line-keys";

type ScriptSettings = Pick<RunSettings, "rules" | "scripts" | "alsoWritten">;

// What to say to the members of each segment, as lines of the settings sheet: people may write their own.

/** The stored value of a text that nobody changed: it reads as ours, in whatever language. */
export const SHIPPED = "shipped";

/**
 * Key, segment and stored value of a line for each segment of the map, for each occasion where they are asked for, and for
 * what people wrote for other maps and occasions.
 */
export function scriptLines({
  rules,
  scripts,
  alsoWritten,
}: ScriptSettings): { readonly key: string; readonly id: string; readonly stored: string }[] {
  const map = segmentMapOf(rules);
  const ids = [
    ...map.segments.map((_, place) => scriptKey(map, place)),
    ...(alsoWritten.includes("calendar") ? SCRIPT_OCCASIONS.map(occasionScriptKey) : []),
  ];
  const others = Object.keys(scripts).filter(id => !ids.includes(id));
  return [...ids, ...others].map(id => ({ key: SCRIPT_KEY + id, id, stored: scripts[id] ?? SHIPPED }));
}

/** The texts that are people's own, in the order of their ids. */
export function readScripts(values: ReadonlyMap<string, string>): Record<string, string> {
  const own = [...values].filter(([key, value]) => key.startsWith(SCRIPT_KEY) && value !== SHIPPED);
  const byId = own.map(([key, value]): [string, string] => [key.slice(SCRIPT_KEY.length), value]);
  return Object.fromEntries(byId.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Our text for the segment or occasion that a line is about; "" for segments of a person's own map. */
export function shippedScript(id: string, words: OutputWords): string {
  const occasion = occasionOf(id);
  if (occasion !== null) return words.occasions.script(occasion);
  const found = segmentOf(id);
  return found === null ? "" : words.traits.script(found.map, found.place);
}

/** The name of the segment or occasion that a line is about; the id of a segment of a person's own map. */
export function segmentOfScript(id: string, words: OutputWords): string {
  const occasion = occasionOf(id);
  if (occasion !== null) return scriptOccasionName(occasion, words);
  const found = segmentOf(id);
  return found === null ? id : words.segmentName(found.map, found.place);
}

function occasionOf(id: string): string | null {
  return id.startsWith(OCCASION_SCRIPT) ? id.slice(OCCASION_SCRIPT.length) : null;
}

function segmentOf(id: string): { readonly map: SegmentMap; readonly place: number } | null {
  const [mapId, segmentId] = id.split(" ");
  const map = Object.values(SEGMENT_MAPS).find(one => one.id === mapId);
  const place = map?.segments.findIndex(segment => segment.id === segmentId) ?? -1;
  return map === undefined || place < 0 ? null : { map, place };
}
