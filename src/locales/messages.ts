import type { Failure } from "#app/failures";
import type { IngestNote } from "#core/order-columns";
import type { ScoreNote } from "#core/scored-members";
import { enUs } from "./en-US";
import { wordsOf } from "./failure-words";
import type { FailureWords } from "./failure-words";
import type { Messages } from "./message-types";
import type { Language } from "./pick-locale";
import { zhCn } from "./zh-CN";

const MESSAGES: Readonly<Record<Language, Messages>> = { "zh-CN": zhCn, "en-US": enUs };

/** Every word and sentence of one language. */
export function messages(language: Language): Messages {
  return MESSAGES[language];
}

/** Title and body for a failure: what happened, what is safe, what to do. */
export function failureWords(language: Language, failure: Failure): FailureWords {
  return wordsOf(MESSAGES[language].failures, failure);
}

/** A failure as one line, for the command line and the log. */
export function failureLine(language: Language, failure: Failure): string {
  const { title, body } = failureWords(language, failure);
  return language === "zh-CN" ? `${title}：${body}` : `${title}: ${body}`;
}

/** A remark about how the data were read, as a sentence. */
export function ingestNote(language: Language, note: IngestNote): string {
  return (MESSAGES[language].notes.ingest[note.code] as (note: IngestNote) => string)(note);
}

/** A remark about a run, as a sentence. */
export function scoreNote(language: Language, note: ScoreNote): string {
  return (MESSAGES[language].notes.score[note.code] as (note: ScoreNote) => string)(note);
}
