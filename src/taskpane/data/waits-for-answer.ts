import { questionsOfFailure } from "#app/failures";
import type { CheckState } from "#app/session/check/state";

/** Whether scoring would only end in the question that the check already asks. */
export function waitsForAnswer(check: CheckState): boolean {
  return check.status === "failed" && questionsOfFailure(check.failure).some(({ chosen }) => chosen === null);
}
