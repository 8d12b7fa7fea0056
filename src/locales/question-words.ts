import type { APART, SharedPhoneRule } from "#core/shared-ids";
import { partsOfQuestionId } from "#core/question-columns";
import type { QuestionEvidence, QuestionKind } from "#core/questions";

/** The options of every kind that always has the same ones; the others offer columns or currencies of the data. */
interface FixedOptions {
  readonly "member-stand-in": "yes" | "no";
  readonly "guessed-column": "yes" | "no";
  readonly "order-amount": "once-per-order" | "per-row";
  readonly "order-grain": "order" | "row";
  readonly "day-month-order": "day-first" | "month-first";
  readonly "swapped-dates": "as-they-stand" | "swap";
  readonly "decimal-mark": "dot" | "comma";
  readonly "status-word": "count" | "leave-out";
  readonly "filtered-rows": "count" | "leave-out";
  readonly "amount-unit": "scale" | "as-written";
  readonly "masked-ids": "as-written" | "leave-out";
  readonly "damaged-member-ids": "as-written" | "leave-out";
  readonly "damaged-order-ids": "by-day" | "as-written";
  readonly "phone-as-member": "join" | "use" | "leave-out";
  readonly "shared-phones": SharedPhoneRule;
  /** And the keys of other ids. */
  readonly "shared-phone": typeof APART;
  readonly duplicates: "copies" | "leave-out" | "count";
  readonly "order-states": "last" | "count";
  readonly "rows-without-head": "join" | "leave-out";
  readonly "merged-members": "carry-down" | "leave-out";
  readonly "gift-lines": "leave-out" | "count";
  readonly "unmatched-refunds": "subtract" | "ignore";
}

/** A decision about the data as a card: what is asked, what the rows show, and what each answer means. */
export interface QuestionWords<Kind extends QuestionKind> {
  /** What it is about, where no data are at hand to ask it; `detail` is the status word or the member id that its id names. */
  readonly topic: (detail: string) => string;
  readonly title: (evidence: QuestionEvidence[Kind]) => string;
  /** `sheetRow` makes the number of a row in the sheet of one counted from the first data row. May be empty. */
  readonly about: (evidence: QuestionEvidence[Kind], sheetRow: (row: number) => number) => string;
  /** Null where the options are named by the data themselves. */
  readonly options: Kind extends keyof FixedOptions ? Readonly<Record<FixedOptions[Kind], string>> : null;
  /** An option that the data name beside those with words; as it stands where this is left out. */
  readonly optionLabel?: (option: string, evidence: QuestionEvidence[Kind]) => string;
  /** A second line under an option; empty for none. */
  readonly optionAbout?: (option: string, evidence: QuestionEvidence[Kind]) => string;
}

/** One entry per kind of question: a kind, or an option, without words does not compile. */
export type QuestionSentences = { readonly [Kind in QuestionKind]: QuestionWords<Kind> };

/** A question and one of its options in words, by their ids; ids without words stay as they are. */
export function answerWords(
  sentences: QuestionSentences,
  questionId: string,
  option: string,
): { readonly topic: string; readonly option: string } {
  const { kind, detail } = partsOfQuestionId(questionId);
  if (!Object.hasOwn(sentences, kind)) return { topic: questionId, option };
  const words = sentences[kind as QuestionKind];
  const options: Readonly<Record<string, string>> = words.options ?? {};
  return { topic: words.topic(detail), option: Object.hasOwn(options, option) ? options[option]! : option };
}

/** The options of a question that always has the same ones; none where the data name them. */
export function answerOptions(sentences: QuestionSentences, questionId: string): readonly string[] {
  const { kind } = partsOfQuestionId(questionId);
  if (!Object.hasOwn(sentences, kind)) return [];
  return Object.keys(sentences[kind as QuestionKind].options ?? {});
}

/** A date that can be read two ways, and both readings as "2025-04-03". */
export interface AmbiguousDate {
  readonly text: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
}

/** The first of `texts` whose day and month can change places; null when there is none. Needs a year of four digits. */
export function ambiguousDate(texts: readonly string[]): AmbiguousDate | null {
  for (const text of texts) {
    const found = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
    if (!found) continue;
    const [, first, second, year] = found as unknown as readonly [string, string, string, string];
    if (Number(first) > 12 || Number(second) > 12 || Number(first) === Number(second)) continue;
    const iso = (month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return { text: found[0].trim(), dayFirst: iso(second, first), monthFirst: iso(first, second) };
  }
  return null;
}
