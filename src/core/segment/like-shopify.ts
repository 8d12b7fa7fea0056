import type { ScaledScores, ScoreMap, ScoreSegment } from "../segment-map";

type GroupId =
  | "champions" | "loyal" | "active" | "new" | "promising" | "attention" | "almost-lost" | "risk" | "previously-loyal" | "dormant"; // prettier-ignore

/** One row per recency score, 1 first; one id per mean of frequency and monetary, 1 to 5. */
const GRID: readonly (readonly GroupId[])[] = [
  ["dormant", "dormant", "risk", "risk", "previously-loyal"],
  ["almost-lost", "almost-lost", "risk", "risk", "previously-loyal"],
  ["almost-lost", "attention", "attention", "loyal", "loyal"],
  ["promising", "promising", "active", "loyal", "loyal"],
  ["new", "new", "active", "champions", "champions"],
];

/**
 * Ten groups over recency and the mean of frequency and monetary (halves round up), after the words in which Shopify
 * describes its groups; people without orders, its eleventh, are prospects here. Its table is not published: the cells
 * are this product's own reading, and somebody near a border may be in another group there. Width is not looked at.
 *
 * Source: https://shopify.dev/docs/api/admin-graphql/latest/enums/customerrfmgroup
 */
export const likeShopify: ScoreMap = {
  kind: "scores",
  id: "like-shopify",
  segments: [
    group("champions", 1, "#1B7F4B", "#FFFFFF"),
    group("loyal", 4, "#7CC49A", "#10331F"),
    group("active", 6, "#2F6DB5", "#FFFFFF"),
    group("new", 7, "#12797E", "#FFFFFF"),
    group("promising", 8, "#A6DCDD", "#0E3032"),
    group("attention", 5, "#E08A00", "#1F1300"),
    group("previously-loyal", 2, "#B3261E", "#FFFFFF"),
    group("risk", 3, "#E6938D", "#3B0B08"),
    group("almost-lost", 9, "#FBE7B8", "#3A2700"),
    group("dormant", 10, "#6E6E6E", "#FFFFFF"),
  ],
};

function group(id: GroupId, priority: number, fill: string, font: string): ScoreSegment {
  return { id, priority, group: null, fill, font, holds: scores => cellOf(scores) === id };
}

function cellOf({ recency, frequency, monetary }: ScaledScores): GroupId | undefined {
  return GRID[recency - 1]?.[Math.floor((frequency + monetary) / 2 + 0.5) - 1];
}
