import type { AttributeField, DetailField, FigureField, WidthField } from "#core/fields";
import type { OrderRows, TextColumn } from "#core/order-rows";
import { statusCode } from "#core/row-status";
import type { RowStatus } from "#core/row-status";
import { NO_DAY, dayFromIso } from "#core/units";
import type { Day } from "#core/units";

/** One order row as a test writes it; what is left out is blank. */
export interface OrderRow {
  readonly member?: string;
  /** "2026-11-21" */
  readonly day?: string;
  readonly amount?: number;
  readonly order?: string;
  readonly width?: string;
  readonly refund?: number;
  readonly status?: RowStatus;
  readonly optOut?: boolean;
  readonly attributes?: Readonly<Partial<Record<AttributeField, string>>>;
  readonly details?: Readonly<Partial<Record<DetailField, string>>>;
  readonly figures?: Readonly<Partial<Record<FigureField, number>>>;
  /** "1985-03-04" */
  readonly birthday?: string;
}

/** The columns that reading these rows would give; a column that no row fills is not mapped. */
export function orderRows(rows: readonly OrderRow[], basis: WidthField = "category"): OrderRows {
  const members = textColumn(rows.map(row => row.member));
  const width = rows.some(row => row.width !== undefined) ? textColumn(rows.map(row => row.width)) : null;
  const fields = new Set(rows.flatMap(row => Object.keys(row.attributes ?? {}) as AttributeField[]));
  const details = new Set(rows.flatMap(row => Object.keys(row.details ?? {}) as DetailField[]));
  const figures = new Set(rows.flatMap(row => Object.keys(row.figures ?? {}) as FigureField[]));
  return {
    rowCount: rows.length,
    status: Uint8Array.from(rows, row => statusCode(row.status ?? impliedStatus(row))),
    member: members.codes,
    memberIds: members.values,
    memberKeys: members.values.map(id => id.toUpperCase()),
    memberFromContact: null,
    joinedIds: null,
    unpaid: null,
    currency: null,
    otherCurrencies: [],
    ignoresUnmatchedRefunds: false,
    day: Int32Array.from(rows, row => (row.day === undefined ? NO_DAY : dayOf(row.day))),
    order: rows.some(row => row.order !== undefined) ? textColumn(rows.map(row => row.order)).codes : null,
    amount: Float64Array.from(rows, row => row.amount ?? NaN),
    refund: rows.some(row => row.refund !== undefined) ? Float64Array.from(rows, row => row.refund ?? NaN) : null,
    width: width && { ...width, basis },
    optOut: rows.some(row => row.optOut !== undefined) ? Uint8Array.from(rows, row => (row.optOut ? 1 : 0)) : null,
    attributes: Object.fromEntries(
      [...fields].map(field => [field, textColumn(rows.map(row => row.attributes?.[field]))]),
    ),
    recipientIsUser: true,
    details: Object.fromEntries([...details].map(field => [field, textColumn(rows.map(row => row.details?.[field]))])),
    figures: Object.fromEntries(
      [...figures].map(field => [field, Float64Array.from(rows, row => row.figures?.[field] ?? NaN)]),
    ),
    birthday: rows.some(row => row.birthday !== undefined)
      ? Int32Array.from(rows, row => (row.birthday === undefined ? NO_DAY : dayOf(row.birthday)))
      : null,
    examples: {},
    notes: [],
  };
}

/** The day of an ISO date that is known to exist. */
export function dayOf(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === null) throw new Error(`not a date: ${iso}`);
  return day;
}

function impliedStatus({ amount }: OrderRow): RowStatus {
  if (amount === undefined) return "bad-amount";
  return amount < 0 ? "refund" : amount === 0 ? "zero-amount" : "counted";
}

function textColumn(texts: readonly (string | undefined)[]): TextColumn {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(texts, text => {
    if (text === undefined) return -1;
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { codes, values: [...codeOf.keys()] };
}
