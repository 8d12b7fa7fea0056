import type { Failure, FailureCode } from "#app/failures";

/** What happened, and below it what is safe and what to do. */
export interface FailureWords {
  readonly title: string;
  readonly body: string;
}

/** One entry per failure: a failure without a sentence does not compile. */
export type FailureSentences = {
  readonly [C in FailureCode]: (failure: Failure<C>) => FailureWords;
};

/** The words for one failure out of a language's sentences. */
export function wordsOf<C extends FailureCode>(sentences: FailureSentences, failure: Failure<C>): FailureWords {
  return (sentences[failure.code] as (failure: Failure<C>) => FailureWords)(failure);
}
