import type { Field } from "#core/fields";
import type { QuestionKind } from "#core/questions";
import { ROW_STATUSES } from "#core/row-status";
import type { RowStatus, StatusCounts } from "#core/row-status";
import type { Failure } from "../failures";
import type { Inspection } from "./inspection";
import type { RowCheck } from "./row-check";

type NoUsableRow = Failure<"no-usable-row">;

const REASONS: Readonly<Partial<Record<RowStatus, NoUsableRow["reason"]>>> = {
  "bad-date": "bad-date",
  "bad-amount": "bad-amount",
  "zero-amount": "zero-amount",
  "no-member-id": "no-member-id",
  "walk-in": "no-member-id",
  "unpaid-or-cancelled": "unpaid-or-cancelled",
  "after-as-of": "after-as-of",
};

/** The field to look at for a reason; null when it is not a column that is wrong. */
export function fieldOfReason(reason: NoUsableRow["reason"]): Field | null {
  if (reason === "after-as-of") return null;
  const fields = {
    "bad-date": "orderDate",
    "bad-amount": "amount",
    "zero-amount": "amount",
    "no-member-id": "memberId",
    "unpaid-or-cancelled": "status",
    other: "memberId",
  } as const;
  return fields[reason];
}

/** Questions by whose answers whole rows are left out. */
const LEAVES_ROWS_OUT: ReadonlySet<QuestionKind> = new Set([
  "status-word", "filtered-rows", "masked-ids", "damaged-member-ids", "phone-as-member", "rows-without-head",
]); // prettier-ignore

/** The failure that no row counts, with the commonest reason and the answers that leave rows out; null when some row does. */
export function noUsableRow(
  byStatus: StatusCounts,
  { examples, questions }: Pick<RowCheck, "examples" | "questions">,
  { mapping, detection }: Pick<Inspection, "mapping" | "detection">,
): NoUsableRow | null {
  if (byStatus.counted > 0) return null;
  const commonest = ROW_STATUSES.reduce((best, status) =>
    status !== "blank" && byStatus[status] > byStatus[best] ? status : best,
  );
  const reason = REASONS[commonest] ?? "other";
  const field = fieldOfReason(reason);
  const column = field === null ? undefined : mapping[field];
  const shown = reason === "bad-date" || reason === "bad-amount" ? examples[reason] : undefined;
  return {
    code: "no-usable-row",
    questions: questions.filter(({ kind, chosen }) => LEAVES_ROWS_OUT.has(kind) && chosen === "leave-out"),
    rowCount: ROW_STATUSES.reduce((sum, status) => (status === "blank" ? sum : sum + byStatus[status]), 0),
    reason,
    column: column === undefined ? null : (detection.headers[column] ?? null),
    example: shown?.find(example => example.text !== "")?.text ?? null,
  };
}
