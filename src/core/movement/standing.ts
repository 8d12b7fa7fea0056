import type { SegmentGroup, SegmentMap } from "../segment-map";

/** The groups of segments from best to worst: "up" leads towards the first. */
export const GROUPS: readonly SegmentGroup[] = ["core", "grow", "recent", "watch", "win-back"];

/**
 * How the segments of a map stand to each other. By "group" a member goes up when the new segment's group stands before
 * the old one's, and stays the same within a group, whatever the segment. By "priority", which is left to a person's own
 * map, the call priority takes the place of the group.
 */
export interface Standing {
  readonly by: "group" | "priority";
  /** Per segment of the map: 0 is best. */
  readonly rank: readonly number[];
  /** Per rank the group's name, or the id of the segments' priority, such as "priority-3". */
  readonly names: readonly string[];
}

/**
 * The groups of shipped segments that have none of their own, by what their rules ask of recency and frequency. Their
 * call priority would not do: it puts "cannot lose" before "loyal", because somebody has to call at once, and a loyal
 * member who is about to be lost has not gone up.
 */
const GROUP_OF: Readonly<Record<string, SegmentGroup>> = {
  champions: "core",
  loyal: "core",
  potential: "grow",
  active: "grow",
  new: "recent",
  promising: "recent",
  recent: "recent",
  attention: "watch",
  sleepy: "watch",
  "almost-lost": "watch",
  risk: "win-back",
  cantlose: "win-back",
  "previously-loyal": "win-back",
  hibernating: "win-back",
  inactive: "win-back",
  dormant: "win-back",
  lost: "win-back",
  // The eight classes: recent and often, recent and seldom, long ago and often, long ago and seldom.
  v1: "core",
  g1: "core",
  v3: "recent",
  g3: "recent",
  v2: "watch",
  g2: "watch",
  v4: "win-back",
  g4: "win-back",
};

/** How the segments of a map stand to each other: by group where each has one, else by call priority. */
export function standingOf(map: SegmentMap): Standing {
  // Ids of a person's own segments are ours only by chance.
  const groups = map.segments.map(({ id, group }) => group ?? (map.id === "custom" ? undefined : GROUP_OF[id]));
  if (groups.every(group => group !== undefined))
    return { by: "group", rank: groups.map(group => GROUPS.indexOf(group)), names: GROUPS };
  const priorities = [...new Set(map.segments.map(({ priority }) => priority))].sort((one, other) => one - other);
  return {
    by: "priority",
    rank: map.segments.map(({ priority }) => priorities.indexOf(priority)),
    names: priorities.map(priority => `priority-${priority}`),
  };
}
