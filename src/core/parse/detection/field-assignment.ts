import type { Cell } from "../../cell";
import { FIELDS } from "../../fields";
import type { ColumnMapping, Field, HelperColumn } from "../../fields";
import { applySignature, assignByContainedHeader, assignByHeader, checkName, joinName } from "./assign-by-header";
import { createTable, freeColumns } from "./assignment-table";
import type { AssignmentTable, DetectedColumn, DetectionReason, MemberLink } from "./assignment-table";
import type { ColumnContent } from "./column-content";
import { listedCurrency } from "../numbers/currency-marks";
import { completeMember } from "./member-stand-in";
import type { Signature } from "./signatures";
import { suggestByContent, suggestOrderId } from "./suggest-columns";
import { takeStatus } from "./take-status";
import { takeOnlyColumns } from "./take-only-columns";
import { takeWithoutHeader } from "./take-without-header";

export type { DetectedColumn, DetectionReason, MemberLink };

/** A converted amount has a currency of its own, so only the plain word means the amount's. */
const CURRENCY_HEADER =
  /^((order|transaction|payment|presentment)?currency(code)?|(订单|交易|结算|付款|支付)?(币种|币别|货币|货币类型)|(訂單|交易|結算|付款)?(幣種|幣別|貨幣)|wahrung|devise|monnaie|moneda|divisa|valuta|通貨|通貨コード|통화)$/;
/** So few different texts are currencies, however they are written; of more each has to be a code or a known sign. */
const FEW_CURRENCIES = 20;
const CODE = /^[A-Za-z]{3}$/;

export interface Assignment {
  readonly columns: readonly DetectedColumn[];
  readonly suggestions: readonly DetectedColumn[];
  readonly mapping: ColumnMapping;
  readonly memberLink: MemberLink | null;
}

/** Gives each field its column; `headers` are normalised, "" where there is none; `rows` are the data below them. */
export function assignFields(
  headers: readonly string[],
  contents: readonly ColumnContent[],
  rows: readonly (readonly Cell[])[],
  signature: Signature | null,
): Assignment {
  const table = createTable(headers, contents, rows, signature);
  applySignature(table);
  for (const field of FIELDS) assignByHeader(table, field);
  for (const field of FIELDS) assignByContainedHeader(table, field);
  joinName(table);
  completeMember(table);
  takeOnlyColumns(table);
  takeWithoutHeader(table);
  takeStatus(table);
  checkName(table);
  suggestOrderId(table);
  suggestByContent(table);
  return result(table);
}

function result(table: AssignmentTable): Assignment {
  const columns = FIELDS.flatMap(field => table.chosen.get(field) ?? []);
  const mapping: Partial<Record<Field | HelperColumn, number>> = {};
  for (const { field, column } of columns) mapping[field] = column;
  if (table.deduction !== undefined && mapping.amount !== undefined) mapping.amountDeduction = table.deduction;
  const named = table.headers.findIndex((header, column) => isCurrency(table, header, column));
  const currency = named >= 0 ? named : onlyColumnOfCodes(table);
  if (currency >= 0) mapping.currency = currency;
  const parts = table.nameParts;
  if (parts !== null) {
    mapping.firstName = parts.first;
    mapping.lastName = parts.last;
  }
  const suggestions = table.suggestions.filter(({ field }) => !table.chosen.has(field));
  return { columns, suggestions, mapping, memberLink: table.memberLink };
}

/** Of codes such as TOP and CUP words could be made, of these not. */
const MAJOR = new Set("USD EUR GBP CNY JPY CHF HKD TWD AUD CAD KRW SGD".split(" "));
/** The currency of an amount that was converted, or of what the shop is paid in. */
const OF_ANOTHER_AMOUNT = /convert|base|settle|payout|换算|換算|结算|結算|本位/;

/** Without a header that names currencies the only column that holds several of them, as codes; -1 for none. */
function onlyColumnOfCodes(table: AssignmentTable): number {
  const found = freeColumns(table).filter(({ header, content: { texts, distinct } }) => {
    const areCodes =
      distinct > 1 && texts.every(text => listedCurrency(text) === text) && texts.some(text => MAJOR.has(text));
    return areCodes && !OF_ANOTHER_AMOUNT.test(header);
  });
  return found.length === 1 ? found[0]!.column : -1;
}

function isCurrency(table: AssignmentTable, header: string, column: number): boolean {
  if (!CURRENCY_HEADER.test(header) || table.taken.has(column)) return false;
  const { distinct, texts } = table.contents[column]!;
  return (
    distinct <= FEW_CURRENCIES ||
    texts.every(text => CODE.test(text) || listedCurrency(text.toUpperCase()) !== undefined)
  );
}
