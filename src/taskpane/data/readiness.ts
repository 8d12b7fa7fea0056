import type { Failure } from "#app/failures";
import type { Inspection, RowCheck } from "#app/pane-state";
import type { CoreField } from "#core/detect-columns";
import type { Field } from "#core/fields";
import { ROW_STATUSES } from "#core/row-status";
import type { RowStatus } from "#core/row-status";

/** Core fields without which nothing can be scored; quantity times unit price counts as an amount. */
export function missingFields({ mapping }: Inspection): CoreField[] {
  const missing: CoreField[] = [];
  if (mapping.memberId === undefined) missing.push("memberId");
  if (mapping.orderDate === undefined) missing.push("orderDate");
  const hasProduct = mapping.quantity !== undefined && mapping.unitPrice !== undefined;
  if (mapping.amount === undefined && !hasProduct) missing.push("amount");
  return missing;
}

type NoUsableRow = Failure<"no-usable-row">;

const REASONS: Readonly<Partial<Record<RowStatus, NoUsableRow["reason"]>>> = {
  "bad-date": "bad-date",
  "bad-amount": "bad-amount",
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
    "no-member-id": "memberId",
    "unpaid-or-cancelled": "status",
    other: "memberId",
  } as const;
  return fields[reason];
}

/** The failure that scoring would end in, known already from the check: no row counts. Null when some row does. */
export function noUsableRow(check: RowCheck, inspection: Inspection): NoUsableRow | null {
  if (check.statusCounts.counted > 0) return null;
  const commonest = ROW_STATUSES.reduce((best, status) =>
    check.statusCounts[status] > check.statusCounts[best] ? status : best,
  );
  const reason = REASONS[commonest] ?? "other";
  const field = fieldOfReason(reason);
  const column = field === null ? undefined : inspection.mapping[field];
  const examples = reason === "bad-date" || reason === "bad-amount" ? check.examples[reason] : undefined;
  return {
    code: "no-usable-row",
    rowCount: check.rowCount,
    reason,
    column: column === undefined ? null : (inspection.detection.headers[column] ?? null),
    example: examples?.find(example => example.text !== "")?.text ?? null,
  };
}
