import type { Failure } from "../failures";
import type { HostFacts, HostQuestion, Seen } from "../workbook/self-check";

/** What became of one question. */
export type Verdict =
  | { readonly kind: "held"; readonly seen: Seen }
  | { readonly kind: "differs"; readonly seen: Seen }
  /** The host is older than the question. */
  | { readonly kind: "not-asked"; readonly needed: string }
  /** It was not reached. */
  | { readonly kind: "not-reached" };

export interface Answer {
  readonly question: HostQuestion;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** All that a self-check found. */
export interface SelfCheckReport {
  readonly host: HostFacts;
  /** One for each question, in their order. */
  readonly answers: readonly Answer[];
  /** What ended it early; null where every question was reached. */
  readonly failure: Failure | null;
  /** Scratch sheets that could not be taken away, or of which nobody knows. */
  readonly sheetsLeft: readonly string[];
}
