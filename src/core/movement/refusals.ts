import type { Day } from "../units";
import type { CutSetDifference, CutSetRefusal } from "./cut-set";
import type { CutSetFault } from "./cut-set-text";

/** Why a base cannot be held against the present. */
export type MovementRefusal =
  | { readonly kind: "refused"; readonly reason: "no-base" }
  /** The present run has no members, or scores of a compatibility mode. */
  | { readonly kind: "refused"; readonly reason: CutSetRefusal }
  | { readonly kind: "refused"; readonly reason: "base-after-as-of"; readonly base: Day; readonly asOf: Day }
  | { readonly kind: "refused"; readonly reason: "unreadable-cut-set"; readonly fault: CutSetFault; readonly text: string }
  /** The base has another map, other dimensions or other measures: all ways in which it has. */
  | { readonly kind: "refused"; readonly reason: "not-comparable"; readonly differences: readonly CutSetDifference[] }
  | { readonly kind: "refused"; readonly reason: "duplicate-keys"; readonly keys: readonly string[]; readonly in: "base" | "present" }
  /** Segment ids of the base that its map does not have. */
  | { readonly kind: "refused"; readonly reason: "unknown-segments"; readonly ids: readonly string[] }
  /** The map compares members with the middle of all members: it has no cuts that could be frozen. */
  | { readonly kind: "refused"; readonly reason: "split-map" }
  /** Ids of another kind, or marks by another key: everybody would be gone and new. */
  | { readonly kind: "refused"; readonly reason: "no-member-in-common" }; // prettier-ignore

/** Tells a refusal from a result. */
export function isRefusal<T extends object>(made: T | MovementRefusal): made is MovementRefusal {
  return "kind" in made && made.kind === "refused";
}
