import type { ScoreMap } from "../segment-map";

/**
 * The default map. Among active members (R of 4 or more) narrow buyers (W of 2 or less) are told apart from wide ones;
 * among lapsed members a wide, high-ticket history earns a personal win-back even where the frequency in the window has
 * dropped to 1. Every combination of scores satisfies exactly one rule, so the rules may be read in any order.
 */
export const rfmw14: ScoreMap = {
  kind: "scores",
  id: "rfmw14",
  segments: [
    {
      id: "core",
      priority: 1,
      group: "core",
      fill: "#1B7F4B",
      font: "#FFFFFF",
      holds: s => s.recency >= 4 && s.frequency >= 4 && s.monetary >= 4 && s.width >= 3,
    },
    {
      id: "regular",
      priority: 7,
      group: "core",
      fill: "#7CC49A",
      font: "#10331F",
      holds: s => s.recency >= 4 && s.frequency >= 4 && s.monetary <= 3 && s.width >= 3,
    },
    {
      id: "fan",
      priority: 4,
      group: "core",
      fill: "#BFE3CD",
      font: "#10331F",
      holds: s => s.recency >= 4 && s.frequency >= 4 && s.width <= 2,
    },
    {
      id: "rising",
      priority: 6,
      group: "grow",
      fill: "#2F6DB5",
      font: "#FFFFFF",
      holds: s => s.recency >= 4 && (s.frequency === 2 || s.frequency === 3) && s.width >= 3,
    },
    {
      id: "broaden",
      priority: 8,
      group: "grow",
      fill: "#A9C8EA",
      font: "#10233A",
      holds: s => s.recency >= 4 && (s.frequency === 2 || s.frequency === 3) && s.width <= 2,
    },
    {
      id: "recent_hi",
      priority: 5,
      group: "recent",
      fill: "#12797E",
      font: "#FFFFFF",
      holds: s => s.recency >= 4 && s.frequency === 1 && s.monetary >= 4,
    },
    {
      id: "recent",
      priority: 10,
      group: "recent",
      fill: "#A6DCDD",
      font: "#0E3032",
      holds: s => s.recency >= 4 && s.frequency === 1 && s.monetary <= 3,
    },
    {
      id: "slipping",
      priority: 2,
      group: "watch",
      fill: "#E08A00",
      font: "#1F1300",
      holds: s => s.recency === 3 && s.frequency >= 4,
    },
    {
      id: "wavering",
      priority: 9,
      group: "watch",
      fill: "#F6C667",
      font: "#3A2700",
      holds: s => s.recency === 3 && (s.frequency === 2 || s.frequency === 3),
    },
    {
      id: "drowsy",
      priority: 12,
      group: "watch",
      fill: "#FBE7B8",
      font: "#3A2700",
      holds: s => s.recency === 3 && s.frequency === 1,
    },
    {
      id: "winback",
      priority: 3,
      group: "win-back",
      fill: "#B3261E",
      font: "#FFFFFF",
      holds: s => s.recency <= 2 && (s.frequency >= 4 || (s.monetary >= 4 && s.width >= 3)),
    },
    {
      id: "sleep_hi",
      priority: 11,
      group: "win-back",
      fill: "#E6938D",
      font: "#3B0B08",
      holds: s => s.recency <= 2 && s.frequency <= 3 && s.monetary >= 4 && s.width <= 2,
    },
    {
      id: "dormant",
      priority: 13,
      group: "win-back",
      fill: "#CFC9D6",
      font: "#2B2730",
      holds: s =>
        s.recency <= 2 &&
        s.frequency <= 3 &&
        s.monetary <= 3 &&
        !(s.recency === 1 && s.frequency === 1 && s.width <= 2),
    },
    {
      id: "lost",
      priority: 14,
      group: "win-back",
      fill: "#6E6E6E",
      font: "#FFFFFF",
      holds: s => s.recency === 1 && s.frequency === 1 && s.monetary <= 3 && s.width <= 2,
    },
  ],
};
