import { scaleToFive } from "#core/score-scale";
import { functionWords } from "#locales/worksheet-functions";
import type { Height } from "#locales/function-words";
import type { Language } from "#locales/pick-locale";
import { segmentWords } from "#locales/segment-words";
import type { KnownCode } from "./code";

/** What each digit of a code says, the segment, and what to do. */
export function explainCode({ order, scores, levels, map, segment }: KnownCode, language: Language): string {
  const words = functionWords(language);
  const digits = order.map(dimension =>
    scores[dimension] === 0
      ? words.notScored(dimension)
      : words.score(dimension, scores[dimension], levels[dimension], heightOf(scores[dimension], levels[dimension])),
  );
  const { name, action } = segmentWords(language, map, segment);
  return words.sentences([...digits, words.segment(name, action)]);
}

function heightOf(score: number, levels: number): Height {
  const ofFive = scaleToFive(score, levels);
  if (ofFive === 3) return "middle";
  return ofFive > 3 ? "high" : "low";
}
