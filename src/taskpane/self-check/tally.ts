import type { Answer } from "#app/self-check/answers";
import { QUESTIONS } from "#app/self-check/questions";

/** How many questions ended how. */
export interface Tally {
  readonly held: number;
  /** Differ, and results depend on it. */
  readonly relied: number;
  /** Differ, and the add-in holds either way. */
  readonly harmless: number;
  readonly unasked: number;
}

export function tallyOf(answers: readonly Answer[]): Tally {
  const count = (wanted: (answer: Answer) => boolean): number => answers.filter(wanted).length;
  return {
    held: count(({ verdict }) => verdict.kind === "held"),
    relied: count(({ question, verdict }) => verdict.kind === "differs" && QUESTIONS[question].relied),
    harmless: count(({ question, verdict }) => verdict.kind === "differs" && !QUESTIONS[question].relied),
    unasked: count(({ verdict }) => verdict.kind === "not-asked" || verdict.kind === "not-reached"),
  };
}
