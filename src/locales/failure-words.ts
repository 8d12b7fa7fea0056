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

/** Why a file is not read, by reason: a reason without a sentence does not compile. */
export type FileRefusals = Readonly<Record<Failure<"not-a-workbook">["reason"], (file: string) => FailureWords>>;
