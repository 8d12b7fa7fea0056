import type { Failure } from "#app/failures";
import type { IngestNote } from "#core/order-rows";
import type { ScoreNote } from "#core/scored-members";
import type { FailureWords } from "./failure-words";
import type { Messages } from "./message-types";

/** Title and body for a failure: what happened, what is safe, what to do. */
export function failureWords({ failures }: Pick<Messages, "failures">, failure: Failure): FailureWords {
  return (failures[failure.code] as (failure: Failure) => FailureWords)(failure);
}

/** A remark about how the data were read, as a sentence. */
export function ingestNote({ notes }: Pick<Messages, "notes">, note: IngestNote): string {
  return (notes.ingest[note.code] as (note: IngestNote) => string)(note);
}

/** A remark about a run, as a sentence. */
export function scoreNote({ notes }: Pick<Messages, "notes">, note: ScoreNote): string {
  return (notes.score[note.code] as (note: ScoreNote) => string)(note);
}
