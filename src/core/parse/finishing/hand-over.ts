import type { AttributeField } from "../../fields";
import type { OrderRows, TextColumn } from "../../order-rows";
import type { CompactMembers } from "../columns/member-ids";
import type { CodedColumn, RowReader } from "../columns/row-reader";
import type { ReadingFindings } from "./reading-notes";

/** The finished columns as one value whose arrays nobody else holds. */
export function handOver(
  reader: RowReader,
  { rows: { rowCount, status, members, days, amounts, contacts }, width }: Pick<ReadingFindings, "rows" | "width">,
  rest: Pick<
    OrderRows,
    "order" | "unpaid" | "examples" | "notes" | "ignoresUnmatchedRefunds" | "currency" | "otherCurrencies"
  >,
): OrderRows {
  return {
    rowCount,
    status,
    ...members,
    memberFromContact: fromContact(contacts.apart, members),
    day: days.values,
    amount: amounts.amount,
    refund: amounts.refund,
    width: width.column,
    optOut: reader.optOut?.toArray() ?? null,
    attributes: finishAttributes(reader.attributes),
    ...rest,
  };
}

/** Marks the members of rows whose phone or e-mail stands in for a blank id; null when there are none. */
function fromContact(rows: readonly number[], { member, memberIds }: CompactMembers): Uint8Array | null {
  if (rows.length === 0) return null;
  const marks = new Uint8Array(memberIds.length);
  for (const row of rows) if (member[row]! >= 0) marks[member[row]!] = 1;
  return marks;
}

function finishAttributes(
  columns: ReadonlyMap<AttributeField, CodedColumn>,
): Partial<Record<AttributeField, TextColumn>> {
  const attributes: Partial<Record<AttributeField, TextColumn>> = {};
  for (const [field, column] of columns) attributes[field] = finishCodes(column);
  return attributes;
}

function finishCodes(column: CodedColumn): TextColumn {
  return { codes: column.codes.toArray(), values: column.dictionary.labels.slice() };
}
