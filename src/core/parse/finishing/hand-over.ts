import type { Field, FigureField } from "../../fields";
import type { OrderRows, TextColumn } from "../../order-rows";
import type { CompactMembers } from "../columns/member-ids";
import { inUnit } from "../columns/row-amounts";
import type { CodedColumn, RowReader } from "../columns/row-reader";
import type { NumberColumn } from "../numbers/number-column";
import { isUserHeader } from "../texts/user-header";
import { birthDays } from "./birth-days";
import { joinedIdsOf } from "./one-member";
import type { ReadingFindings } from "./reading-notes";

/** The finished columns as one value whose arrays nobody else holds. */
export function handOver(
  reader: RowReader,
  {
    rows: { rowCount, status, members, days, amounts, amountFactor, contacts, oneMember },
    width,
    campaigns,
  }: Pick<ReadingFindings, "rows" | "width" | "campaigns">,
  rest: Pick<
    OrderRows,
    "order" | "unpaid" | "examples" | "notes" | "ignoresUnmatchedRefunds" | "currency" | "otherCurrencies"
  >,
): OrderRows {
  const decimalMark = amounts.decimals.mark;
  return {
    rowCount,
    status,
    ...members,
    memberFromContact: fromContact(contacts.apart, members),
    joinedIds: joinedIdsOf(reader, oneMember, members),
    day: days.values,
    amount: amounts.amount,
    refund: amounts.refund,
    width: width.column,
    optOut: reader.optOut?.toArray() ?? null,
    attributes: finishTexts(reader.attributes),
    details: { ...finishTexts(reader.details), ...(campaigns.column && { campaign: campaigns.column }) },
    recipientIsUser: isUserHeader(headerOf(reader, "recipient")),
    figures: finishFigures(reader.figures, amountFactor, decimalMark),
    birthday: reader.birthday && birthDays(finishCodes(reader.birthday), dateOptions(reader)),
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

function finishTexts<F extends Field>(columns: ReadonlyMap<F, CodedColumn>): Partial<Record<F, TextColumn>> {
  const finished: Partial<Record<F, TextColumn>> = {};
  for (const [field, column] of columns) finished[field] = finishCodes(column);
  return finished;
}

/** One export writes its money in one unit and with one decimal mark, whatever the column. */
function finishFigures(
  columns: ReadonlyMap<FigureField, NumberColumn>,
  amountFactor: number,
  decimalMark: "comma" | "dot",
): Partial<Record<FigureField, Float64Array>> {
  const finished: Partial<Record<FigureField, Float64Array>> = {};
  for (const [field, column] of columns) {
    const { values } = column.finish(column.provenMark() === null ? decimalMark : undefined);
    const factor = field === "quantity" ? 1 : amountFactor;
    finished[field] = values.map(value => (Number.isFinite(value) ? inUnit(value, factor) : NaN));
  }
  return finished;
}

function finishCodes(column: CodedColumn): TextColumn {
  return { codes: column.codes.toArray(), values: column.dictionary.labels.slice() };
}

function headerOf({ options: { headers, mapping } }: RowReader, field: Field): string {
  const column = mapping[field];
  return column === undefined ? "" : (headers[column] ?? "");
}

function dateOptions({ options: { date1904, rocYears = false } }: RowReader) {
  return { date1904, rocYears };
}
