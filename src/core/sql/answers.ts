import type { QuestionKind } from "../questions";
import { APART } from "../shared-ids";

/** What the answers to questions change in the plan. */
export interface SqlAnswers {
  /** Status words, as written, that do not count; and those that a person has said to count. */
  readonly uncountedWords: readonly string[];
  readonly countedWords: readonly string[];
  readonly countsGifts: boolean;
  readonly ignoresUnmatchedRefunds: boolean;
}

/** An answer that the plan cannot follow. */
export interface AnswerNotSayable {
  readonly code: "answer-not-sayable";
  readonly id: string;
  readonly option: string;
}

/**
 * The options of each question that the plan follows; "any" where they are about columns, which the plan is told by name.
 * The others need to see the rows beside one another, or to guess from a whole column, which SQL does not do.
 */
const FOLLOWED: Readonly<Record<QuestionKind, "any" | readonly string[]>> = {
  "member-stand-in": "any",
  "guessed-column": "any",
  "amount-column": "any",
  "order-amount": ["per-row"],
  "order-grain": ["order"],
  "day-month-order": [],
  "swapped-dates": ["as-they-stand"],
  "decimal-mark": ["dot"],
  "status-word": ["count", "leave-out"],
  "filtered-rows": ["count"],
  "amount-unit": ["as-written"],
  currency: [],
  "masked-ids": ["as-written"],
  "damaged-member-ids": ["as-written"],
  "damaged-order-ids": ["as-written"],
  "phone-as-member": ["leave-out"],
  "shared-phones": ["leave"],
  "shared-phone": [APART],
  duplicates: ["count"],
  "rows-without-head": ["leave-out"],
  "merged-members": ["leave-out"],
  "order-states": ["count"],
  "gift-lines": ["leave-out", "count"],
  "unmatched-refunds": ["subtract", "ignore"],
};

/**
 * Answers by question id as the plan follows them, or the first that it cannot follow. The id of a status word holds the
 * word: "status-word:审核中". An id that no version knows is one that cannot be followed.
 */
export function sqlAnswers(answers: Readonly<Record<string, string>>): SqlAnswers | AnswerNotSayable {
  const uncountedWords: string[] = [];
  const countedWords: string[] = [];
  for (const [id, option] of Object.entries(answers)) {
    const [kind = ""] = id.split(":", 1);
    const followed = Object.hasOwn(FOLLOWED, kind) ? FOLLOWED[kind as QuestionKind] : [];
    if (followed !== "any" && !followed.includes(option)) return { code: "answer-not-sayable", id, option };
    if (kind === "status-word") (option === "count" ? countedWords : uncountedWords).push(id.slice(kind.length + 1));
  }
  return {
    uncountedWords,
    countedWords,
    countsGifts: answers["gift-lines"] === "count",
    ignoresUnmatchedRefunds: answers["unmatched-refunds"] === "ignore",
  };
}
