import type { OutputWords } from "#app/outputs/words/output-words";
import { oneChange, scoreSteps, whyOf } from "#core/explain-member";
import type { MemberFacts, OneChange, ScoringBasis } from "#core/explain-member";
import type { Dimension } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";

/** One line about what would change a member's segment; `to` is the place of the segment that it leads to. */
export interface ChangeLine {
  readonly kind: "up" | "idle" | "nothing";
  readonly text: string;
  readonly to: number | null;
}

/** Everything that is said of one member, in one language. */
export interface MemberExplanation {
  readonly why: string;
  /** One line a dimension, in the order of the code. */
  readonly steps: readonly { readonly dimension: Dimension; readonly text: string }[];
  /** At least one. */
  readonly changes: readonly ChangeLine[];
  /** What the changes were worked out with; null where none was worked out. */
  readonly note: string | null;
}

/**
 * Why a member is in their segment, how each score came about and what one change would do, in the language of `words`
 * (`messages.output`, `outputWords(language)`). No names are in it.
 */
export function explainMember(words: OutputWords, facts: MemberFacts, basis: ScoringBasis): MemberExplanation {
  const { rules } = basis;
  const map = segmentMapOf(rules);
  const nameOf = (place: number): string => words.segmentName(map, place);
  const change = oneChange(facts, basis);
  return {
    why: words.explain.why(whyOf(facts, basis), { map: words.mapName[rules.map], segment: nameOf(facts.segment) }),
    steps: scoreSteps(facts, basis).map(step => ({ dimension: step.dimension, text: words.explain.step(step) })),
    changes: changeLines(change, words, nameOf, basis),
    note: change.kind === "changes" ? words.explain.note : null,
  };
}

function changeLines(
  change: OneChange,
  { explain }: OutputWords,
  nameOf: (place: number) => string,
  { rules: { widthBasis } }: ScoringBasis,
): ChangeLine[] {
  const nothing = (text: string): ChangeLine => ({ kind: "nothing", text, to: null });
  if (change.kind === "unavailable") return [nothing(explain.unavailable[change.reason])];
  const { isFirst, up, idle } = change;
  const lines: ChangeLine[] = [];
  if (isFirst) lines.push(nothing(explain.isFirst));
  else if (up === null) lines.push(nothing(explain.upwardUnknown));
  else if (up.length === 0) lines.push(nothing(explain.noneUpward));
  for (const one of up ?? []) {
    lines.push({ kind: "up", text: explain.upward(one, nameOf(one.to), widthBasis), to: one.to });
  }
  if (idle === "unknown") lines.push(nothing(explain.idleUnknown));
  else if (idle !== null) lines.push({ kind: "idle", text: explain.idle(idle, nameOf(idle.to)), to: idle.to });
  return lines;
}
