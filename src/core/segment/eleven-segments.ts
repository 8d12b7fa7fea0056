import type { Segment } from "../segment-map";

/** Priority, fill and font of the segments that the maps of Western textbooks share. */
const SEGMENTS = {
  champions: [1, "#1B7F4B", "#FFFFFF"],
  cantlose: [2, "#B3261E", "#FFFFFF"],
  loyal: [3, "#7CC49A", "#10331F"],
  risk: [4, "#E6938D", "#3B0B08"],
  attention: [5, "#E08A00", "#1F1300"],
  potential: [6, "#2F6DB5", "#FFFFFF"],
  new: [7, "#12797E", "#FFFFFF"],
  promising: [8, "#A6DCDD", "#0E3032"],
  sleepy: [9, "#FBE7B8", "#3A2700"],
  hibernating: [10, "#CFC9D6", "#2B2730"],
  lost: [11, "#6E6E6E", "#FFFFFF"],
} as const;

export type ElevenId = keyof typeof SEGMENTS;

/** One of the eleven widely used segments as every map that has it shows it. */
export function elevenSegment(id: ElevenId): Segment {
  const [priority, fill, font] = SEGMENTS[id];
  return { id, priority, group: null, fill, font };
}
