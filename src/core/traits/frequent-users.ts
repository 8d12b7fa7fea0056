import { scoreOnMaps } from "../score-scale";
import type { TraitSources } from "./trait-sources";

const HIGHEST = 5;

/** 1 for members whose frequency score is the highest of the 1 to 5 scale (常用客户). Source: rfmw.md 1.5. O(members). */
export function frequentUsers({ scores, rules }: TraitSources): Uint8Array {
  const { levels } = rules.dimensions.frequency;
  return scores.frequency.map(score => (scoreOnMaps(score, levels) === HIGHEST ? 1 : 0));
}
