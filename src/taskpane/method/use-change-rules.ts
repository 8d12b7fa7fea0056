import { useState } from "react";
import { checkRules } from "#core/rules-faults";
import type { ScoringRules } from "#core/scoring-rules";
import { usePane } from "../pane-context";

/**
 * Takes new rules, or says in a sentence why they cannot be used; then nothing has changed. `isToldThere`: the caller
 * shows the sentence itself.
 */
export type ChangeRules = (rules: ScoringRules, isToldThere?: boolean) => string | null;

/** Changes the rules of the next run after a look at their faults; `refused` is what the last change was refused for. */
export function useChangeRules(): { readonly changeRules: ChangeRules; readonly refused: string | null } {
  const { session, words } = usePane();
  const [refused, setRefused] = useState<string | null>(null);
  const changeRules = (rules: ScoringRules, isToldThere = false): string | null => {
    const [fault] = checkRules(rules);
    const sentence = fault ? words.method.fault(fault) : null;
    setRefused(isToldThere ? null : sentence);
    if (sentence === null) session.changeSettings({ rules });
    return sentence;
  };
  return { changeRules, refused };
}
