import type { CustomRule, ScoreRange } from "../custom-rule";
import type { ScaledScores, ScoreMap, ScoreSegment, Segment } from "../segment-map";
import { fontOn } from "./contrast";

/** For rules without a colour of their own, in turn. */
const FILLS = ["#1B7F4B", "#2F6DB5", "#E08A00", "#12797E", "#B3261E", "#7CC49A", "#A9C8EA", "#F6C667", "#A6DCDD", "#E6938D"]; // prettier-ignore

const UNCOVERED_FILL = "#CFC9D6";

/** The id of the segment of every combination that no rule holds. */
export const UNCOVERED = "uncovered";

/**
 * A map of a person's own rules. They are tried in the order of their `order`; rules of the same two names make one
 * segment, which takes action, priority and colour from the first of them. What no rule holds is the last segment,
 * "uncovered", of the lowest priority: nobody is left without a segment, and nobody is put into one by guess.
 */
export function customMap(rules: readonly CustomRule[]): ScoreMap {
  const ordered = inOrder(rules);
  const places: number[] = [];
  const segments: Segment[] = [];
  const placeOfName = new Map<string, number>();
  for (const rule of ordered) {
    const name = JSON.stringify([rule.nameZh, rule.nameEn]);
    let place = placeOfName.get(name);
    if (place === undefined) {
      place = segments.length;
      placeOfName.set(name, place);
      const fill = rule.colour === "" ? FILLS[place % FILLS.length]! : rule.colour;
      segments.push({
        id: `custom-${place + 1}`,
        priority: rule.priority,
        group: null,
        fill,
        font: fontOn(fill),
        own: { nameZh: rule.nameZh || rule.nameEn, nameEn: rule.nameEn || rule.nameZh, action: rule.action },
      });
    }
    places.push(place);
  }
  const uncovered: Segment = {
    id: UNCOVERED,
    priority: Math.max(0, ...segments.map(segment => segment.priority)) + 1,
    group: null,
    fill: UNCOVERED_FILL,
    font: fontOn(UNCOVERED_FILL),
  };
  // A segment of several rules may give way to another segment between them, so each asks for the first rule of all.
  const placeHolding = (scores: ScaledScores): number => {
    const first = ordered.findIndex(rule => ruleHolds(rule, scores));
    return first < 0 ? segments.length : places[first]!;
  };
  return {
    kind: "scores",
    id: "custom",
    segments: [...segments, uncovered].map((segment, place): ScoreSegment => ({
      ...segment,
      holds: scores => placeHolding(scores) === place,
    })),
  };
}

/** The rules as they are tried; rules of equal order stay as given. */
export function inOrder(rules: readonly CustomRule[]): readonly CustomRule[] {
  return [...rules].sort((one, other) => one.order - other.order);
}

export function ruleHolds(rule: CustomRule, scores: ScaledScores): boolean {
  return (
    isIn(rule.recency, scores.recency) &&
    isIn(rule.frequency, scores.frequency) &&
    isIn(rule.monetary, scores.monetary) &&
    isIn(rule.width, scores.width)
  );
}

function isIn(range: ScoreRange, score: number): boolean {
  return score >= range.min && score <= range.max;
}
