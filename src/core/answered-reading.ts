import type { FinishChoices, FinishedRows } from "./order-ingest";
import type { OrderRows } from "./order-rows";
import { finishChoicesOf, questionsOf, type Question, type QuestionInput, type QuestionKind } from "./questions";

/** Rows finished as the answers say, and every question that stands beside them. */
export interface AnsweredReading {
  readonly orders: OrderRows;
  readonly questions: readonly Question[];
}

/**
 * Finishes rows by the answers. The questions come from a finish without any; answers can raise or change others, so the
 * rows are asked again with them until nothing changes. A question whose answer has been followed stays as it was asked:
 * it must not vanish with its answer. At most one round more than there are answers.
 */
export function finishAsAnswered(
  finish: (choices: FinishChoices) => FinishedRows,
  asking: Omit<QuestionInput, "evidence" | "memberCount">,
): AnsweredReading {
  let followed: readonly Question[] = [];
  for (;;) {
    const { orders, evidence } = finish(finishChoicesOf(followed, asking.filteredRows));
    const questions = withFollowed(
      questionsOf({ ...asking, evidence, memberCount: orders.memberKeys.length }),
      followed,
    );
    const answered = questions.filter(({ chosen, default: fallback }) => chosen !== null && chosen !== fallback);
    // The amount column is another reading, not another finish.
    const news = answered.filter(({ kind, id }) => kind !== "amount-column" && !followed.some(one => one.id === id));
    if (news.length === 0) return { orders, questions };
    // What leaves rows out goes first, so that all other questions are about the rows that remain.
    const first = Math.min(...news.map(turnOf));
    followed = [...followed, ...news.filter(question => turnOf(question) === first)];
  }
}

/** Questions by how soon their answers are followed; all others come after these. */
const TURNS: readonly QuestionKind[] = ["filtered-rows", "currency", "status-word", "shared-phones", "shared-phone"];

function turnOf({ kind }: Question): number {
  const turn = TURNS.indexOf(kind);
  return turn < 0 ? TURNS.length : turn;
}

function withFollowed(questions: readonly Question[], followed: readonly Question[]): Question[] {
  const asked = new Set(questions.map(({ id }) => id));
  return [
    ...questions.map(question => followed.find(({ id }) => id === question.id) ?? question),
    ...followed.filter(({ id }) => !asked.has(id)),
  ];
}
