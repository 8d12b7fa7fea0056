import type { ExplainWords } from "#app/outputs/words/explain-words";
import { oneChange, scoreSteps, whyOf } from "#core/explain-member";
import type { MemberFacts, OneChange, ScoringBasis } from "#core/explain-member";
import type { Dimension } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import type { Messages } from "./message-types";

/** What a language says of members; `messages(language)` and what a page has loaded are more than that. */
export type MemberMessages = Pick<Messages, "explain" | "output">;

/** One line about what would change a member's segment; `to` is the place of the segment that it leads to. */
export interface ChangeLine {
  readonly kind: "up" | "idle" | "nothing";
  readonly text: string;
  /** The change without where it leads to; null where nothing would lead anywhere. */
  readonly label: string | null;
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
 * Why a member is in their segment, how each score came about and what one change would do, in the language of `messages`.
 * No names are in it.
 */
export function explainMember(messages: MemberMessages, facts: MemberFacts, basis: ScoringBasis): MemberExplanation {
  const { explain } = messages;
  const { rules } = basis;
  const map = segmentMapOf(rules);
  const nameOf = (place: number): string => messages.output.segmentName(map, place);
  const change = oneChange(facts, basis);
  return {
    why: explain.why(whyOf(facts, basis), { map: messages.output.mapName[rules.map], segment: nameOf(facts.segment) }),
    steps: scoreSteps(facts, basis).map(step => ({ dimension: step.dimension, text: explain.step(step) })),
    changes: changeLines(change, explain, nameOf, basis),
    note: change.kind === "changes" ? explain.note : null,
  };
}

function changeLines(
  change: OneChange,
  explain: ExplainWords,
  nameOf: (place: number) => string,
  { rules: { widthBasis } }: ScoringBasis,
): ChangeLine[] {
  const nothing = (text: string): ChangeLine => ({ kind: "nothing", text, label: null, to: null });
  if (change.kind === "unavailable") return [nothing(explain.unavailable[change.reason])];
  const { isFirst, up, idle } = change;
  const lines: ChangeLine[] = [];
  if (isFirst) lines.push(nothing(explain.isFirst));
  else if (up === null) lines.push(nothing(explain.upwardUnknown));
  else if (up.length === 0) lines.push(nothing(explain.noneUpward));
  for (const one of up ?? []) {
    const text = explain.upward(one, nameOf(one.to), widthBasis);
    lines.push({ kind: "up", text, label: explain.upwardLabel(one, widthBasis), to: one.to });
  }
  if (idle === "unknown") lines.push(nothing(explain.idleUnknown));
  else if (idle !== null) {
    const text = explain.idle(idle, nameOf(idle.to));
    lines.push({ kind: "idle", text, label: explain.idleLabel(idle), to: idle.to });
  }
  return lines;
}
