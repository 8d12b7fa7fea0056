import type { Dimension } from "./dimensions";
import type { ScoredMembers } from "./scored-members";

/** Stands in a code for a dimension that was left out. */
const NOT_SCORED = "-";

/**
 * The code of the member at `place`, such as "5524": one digit per dimension in the order of the rules, on the scale of
 * each dimension's own bands. A dimension that was left out prints "-". Always text: a code is not a number.
 *
 * @throws RangeError when there is no member at `place`
 */
export function codeText(
  scored: { readonly rules: Pick<ScoredMembers["rules"], "order">; readonly scores: ScoredMembers["scores"] },
  place: number,
): string {
  let code = "";
  for (const dimension of scored.rules.order) {
    const score = scored.scores[dimension][place];
    if (score === undefined) throw new RangeError(`no member at place ${place}`);
    code += score === 0 ? NOT_SCORED : String(score);
  }
  return code;
}

/** The scores that a code says, 0 for a dimension that was left out; undefined where it is no code of this order. */
export function readCode(code: string, order: readonly Dimension[]): Readonly<Record<Dimension, number>> | undefined {
  const digits = [...code];
  if (digits.length !== order.length || !digits.every(digit => digit === NOT_SCORED || /^[1-9]$/.test(digit)))
    return undefined;
  if (digits.every(digit => digit === NOT_SCORED)) return undefined;
  const scores = { recency: 0, frequency: 0, monetary: 0, width: 0 };
  order.forEach((dimension, place) => {
    scores[dimension] = digits[place] === NOT_SCORED ? 0 : Number(digits[place]);
  });
  return scores;
}
