import type { Failure } from "#app/failures";
import type { DataDoubt } from "#core/data-doubts";
import type { IngestNote } from "#core/order-rows";
import type { ScoreNote } from "#core/scored-members";
import type { FailureWords } from "./failure-words";
import type { Messages } from "./message-types";

/** Title and body for a failure: what happened, what is safe, what to do. Texts of cells in it hide phones and e-mails: see `hide-contacts.ts`. */
export function failureWords({ failures }: Pick<Messages, "failures">, failure: Failure): FailureWords {
  return (failures[failure.code] as (failure: Failure) => FailureWords)(failure);
}

/** A remark about how the data were read, as a sentence. Texts of cells in it hide phones and e-mails. */
export function ingestNote({ notes }: Pick<Messages, "notes">, note: IngestNote): string {
  return (notes.ingest[note.code] as (note: IngestNote) => string)(note);
}

/** A remark about a run, as a sentence. */
export function scoreNote({ notes }: Pick<Messages, "notes">, note: ScoreNote): string {
  return (notes.score[note.code] as (note: ScoreNote) => string)(note);
}

/** What makes the scores doubtful in these data, as a sentence. */
export function doubtNote({ notes }: Pick<Messages, "notes">, doubt: DataDoubt): string {
  return (notes.doubts[doubt.code] as (doubt: DataDoubt) => string)(doubt);
}
