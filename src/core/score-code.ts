import type { ScoredMembers } from "./scored-members";

/**
 * The code of the member at `place`, such as "5524": one digit per dimension in the order of the rules, on the scale of
 * each dimension's own bands. A dimension that was left out prints "-". Always text: a code is not a number.
 *
 * @throws RangeError when there is no member at `place`
 */
export function codeText(scored: Pick<ScoredMembers, "rules" | "scores">, place: number): string {
  let code = "";
  for (const dimension of scored.rules.order) {
    const score = scored.scores[dimension][place];
    if (score === undefined) throw new RangeError(`no member at place ${place}`);
    code += score === 0 ? "-" : String(score);
  }
  return code;
}
