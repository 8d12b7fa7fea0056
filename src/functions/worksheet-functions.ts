import { functionWords } from "#locales/worksheet-functions";
import type { Language } from "#locales/pick-locale";
import { segmentWords } from "#locales/segment-words";
import { computed, errorKindOf } from "./answer";
import type { CellErrorKind, Computed } from "./answer";
import { understandCode } from "./code";
import { explainCode } from "./explain";
import type { FunctionId } from "./function-ids";
import type { Given } from "./given";
import { scoreOf } from "./score";

/** What a cell shows: a value, or an error with a sentence that says why. */
export type FunctionAnswer =
  | { readonly ok: true; readonly value: string | number }
  | { readonly ok: false; readonly error: CellErrorKind; readonly message: string };

type Compute = (given: readonly Given[], language: Language) => Computed<string | number>;

const COMPUTE: Readonly<Record<FunctionId, Compute>> = {
  SCORE: ([value, cuts, reverse, cutAbove]) => scoreOf(value, cuts, reverse, cutAbove),
  SEGMENT: ([code, map, order, levels], language) => {
    const known = understandCode({ code, map, order, levels });
    return known.ok ? computed(segmentWords(language, known.value.map, known.value.segment).name) : known;
  },
  EXPLAIN: ([code, map, order, levels], language) => {
    const known = understandCode({ code, map, order, levels });
    return known.ok ? computed(explainCode(known.value, language)) : known;
  },
};

/** Computes a worksheet function with the arguments that a cell gives it. */
export function callFunction(id: FunctionId, given: readonly Given[], language: Language): FunctionAnswer {
  const outcome = COMPUTE[id](given, language);
  if (outcome.ok) return outcome;
  return { ok: false, error: errorKindOf(outcome.fault), message: functionWords(language).faults[outcome.fault] };
}
