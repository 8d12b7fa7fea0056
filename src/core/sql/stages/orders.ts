import { lookupKey } from "../../width-lookup";
import {
  CHARGES,
  CHARGE_PARTS,
  FALSE_WORDS,
  GIFTS,
  GIFT_PARTS,
  RETURN_DENIALS,
  RETURN_PARTS,
  RETURN_STARTS,
  RETURN_WORDS,
  TRUE_WORDS,
} from "../../parse/texts/row-words";
import { columns } from "../context";
import type { SqlContext, SqlStage } from "../context";
import { AMOUNT_DECIMALS, AMOUNT_DIGITS } from "../dialect";

/**
 * One row per row of the table: its keys, day and money, what its status says, and what it is for the purchases. It is
 * read in four steps: texts without blanks, keys, numbers and days, the one status.
 */
export function orders(context: SqlContext): SqlStage {
  const { source } = context;
  const { kept } = context.dialect;
  const has = (field: keyof typeof source.columns) => source.columns[field] !== undefined;
  const given = {
    order: has("orderId"),
    status: has("status"),
    flag: has("returnFlag"),
    refund: has("refundAmount"),
    deduction: has("amountDeduction"),
    direct: has("amount"),
    width: context.widthField !== null,
  };
  return {
    id: "orders",
    query: `WITH texts AS (
  SELECT
${columns(textColumns(context, given), "    ")}
  FROM ${context.orders}
),
unwrapped AS ${kept}(
  SELECT
${columns(unwrappedColumns(context, given), "    ")}
  FROM texts
),
keyed AS (
  SELECT
${columns(keyColumns(context, given), "    ")}
  FROM unwrapped
),
cells AS ${kept}(
  SELECT
${columns(cellColumns(context, given), "    ")}
  FROM keyed${given.status ? `\n  LEFT JOIN ${context.from("words")} s ON s.used_in = 'status' AND s.word = status_key` : ""}
  LEFT JOIN ${context.from("words")} m ON m.used_in = 'member' AND m.word = member_key
),
signed AS (
  SELECT
    member_id, member_key, order_key, order_day, refund, status_text, status_meaning, nobody, is_return, width_key,
    CASE WHEN is_return = 1 AND amount > 0 THEN -amount ELSE amount END AS amount
  FROM cells
),
decided AS ${kept}(
  SELECT
    member_id, member_key, order_key, order_day, amount, refund, status_text, status_meaning, ${widthKey(context)} AS width_key,
    CASE
      WHEN member_key = '' THEN 'no-member-id'
      WHEN nobody IS NOT NULL THEN nobody
      WHEN status_meaning = 'unpaid' THEN 'unpaid-or-cancelled'
      WHEN order_day IS NULL THEN 'bad-date'
      WHEN amount IS NULL THEN 'bad-amount'
      WHEN status_meaning = 'refunded' OR is_return = 1 OR amount < 0 THEN 'refund'
      WHEN amount = 0 THEN 'zero-amount'
      ELSE 'counted'
    END AS row_status
  FROM signed
)
SELECT
  member_id, member_key, order_key,
  CASE WHEN order_key = '' THEN 0 ELSE 1 END AS has_order,
  CASE WHEN order_key = '' THEN COALESCE(CAST(order_day AS ${context.dialect.textType}), '') ELSE order_key END AS purchase_key,
  order_day, amount, refund, status_text, status_meaning, width_key, row_status,
  CASE
    WHEN row_status NOT IN ('counted', 'refund', 'unpaid-or-cancelled') OR order_day IS NULL THEN 'none'
    WHEN amount < 0 AND row_status = 'unpaid-or-cancelled' THEN 'none'
    WHEN amount < 0 THEN 'refund'
    WHEN row_status <> 'counted' THEN 'cancelled'
    ELSE 'sale'
  END AS row_role
FROM decided`,
  };
}

interface Given {
  readonly order: boolean;
  readonly status: boolean;
  readonly flag: boolean;
  readonly refund: boolean;
  readonly deduction: boolean;
  readonly direct: boolean;
  readonly width: boolean;
}

function textColumns({ source, dialect, texts, widthField }: SqlContext, given: Given): string[] {
  const text = (field: keyof typeof source.columns, name: string) =>
    `${texts.cleaned(dialect.identifier(source.columns[field]!))} AS ${name}`;
  return [
    text("memberId", "member_text"),
    given.order ? text("orderId", "order_text") : "'' AS order_text",
    text("orderDate", "day_text"),
    ...(given.direct
      ? [text("amount", "amount_text")]
      : [text("quantity", "quantity_text"), text("unitPrice", "price_text")]),
    ...(given.deduction ? [text("amountDeduction", "deduction_text")] : []),
    ...(given.refund ? [text("refundAmount", "refund_text")] : []),
    given.status ? text("status", "status_text") : "'' AS status_text",
    ...(given.flag ? [text("returnFlag", "flag_text")] : []),
    given.width ? text(widthField!, "width_text") : "'' AS width_text",
  ];
}

/** Days may be of a date type, or texts that begin with 2025-03-14, 2025/03/14 or 2025.03.14, or are 20250314. */
const DAY_TEXT =
  "CASE WHEN LENGTH(day_text) = 8 THEN SUBSTR(day_text, 1, 4) || '-' || SUBSTR(day_text, 5, 2) || '-' || SUBSTR(day_text, 7, 2) " +
  "ELSE REPLACE(REPLACE(SUBSTR(day_text, 1, 10), '/', '-'), '.', '-') END";

/** Columns of numbers and words, which keys are not made of. */
function passedOn(given: Given): string[] {
  return [
    ...(given.direct ? ["amount_text"] : ["quantity_text", "price_text"]),
    ...(given.deduction ? ["deduction_text"] : []),
    ...(given.refund ? ["refund_text"] : []),
    "status_text",
  ];
}

function unwrappedColumns({ texts }: SqlContext, given: Given): string[] {
  return [
    `${texts.unwrapped("member_text")} AS member_id`,
    `${texts.unwrapped("order_text")} AS order_text`,
    `${DAY_TEXT} AS day_text`,
    ...passedOn(given),
    ...(given.flag ? ["flag_text"] : []),
    `${texts.unwrapped("width_text")} AS width_text`,
  ];
}

function keyColumns({ texts }: SqlContext, given: Given): string[] {
  return [
    "member_id",
    `${texts.idKey("member_id")} AS member_key`,
    `${texts.idKey("order_text")} AS order_key`,
    "day_text",
    ...passedOn(given),
    given.status ? `${texts.wordKey("status_text")} AS status_key` : "'' AS status_key",
    ...(given.flag ? [`${texts.wordKey("flag_text")} AS flag_key`] : []),
    `${texts.nameKey("width_text")} AS width_key`,
  ];
}

function cellColumns(context: SqlContext, given: Given): string[] {
  const { dialect } = context;
  const amountType = dialect.decimalType(AMOUNT_DIGITS, AMOUNT_DECIMALS);
  const blankIsZero = (text: string) =>
    `CASE WHEN REPLACE(${text}, '-', '') = '' THEN CAST(0 AS ${amountType}) ELSE ABS(${dialect.readAmount(text)}) END`;
  const base = given.direct
    ? dialect.readAmount("amount_text")
    : `CAST(CAST(${dialect.readAmount("quantity_text")} AS ${dialect.decimalType(15, 4)}) * ${dialect.readAmount("price_text")} AS ${amountType})`;
  const net = given.deduction ? `${base} - ${blankIsZero("deduction_text")}` : base;
  const refund = given.refund ? blankIsZero("refund_text") : `CAST(0 AS ${amountType})`;
  return [
    "member_id",
    "member_key",
    "order_key",
    // The product knows no other centuries; a day of one is a slip of the pen.
    `CASE WHEN SUBSTR(day_text, 1, 2) IN ('19', '20', '21') THEN ${likeDay(dialect.readDay("day_text"))} END AS order_day`,
    given.refund
      ? `CASE WHEN ${refund} IS NULL THEN NULL ELSE ${net} END AS amount`
      : given.direct && !given.deduction
        ? `${net} AS amount`
        : `CAST(${net} AS ${amountType}) AS amount`,
    given.refund ? `COALESCE(${refund}, 0) AS refund` : `${refund} AS refund`,
    "status_text",
    `${given.status ? "COALESCE(s.meaning, CASE WHEN status_key = '' THEN 'blank' ELSE 'unknown' END)" : "'blank'"} AS status_meaning`,
    // An id of dashes or zeros only is as good as none.
    "COALESCE(m.meaning, CASE WHEN REPLACE(member_key, '-', '') = '' OR REPLACE(member_key, '0', '') = '' THEN 'walk-in' END) AS nobody",
    `${isReturn(context, given)} AS is_return`,
    "CASE WHEN width_key IN ('-', '#n/a') THEN '' ELSE width_key END AS width_key",
  ];
}

function likeDay(day: string): string {
  return `CASE WHEN day_text LIKE '____-__-__' THEN ${day} END`;
}

/** 1 for a row that is itself a return. */
function isReturn({ texts }: SqlContext, given: Given): string {
  const byStatus = given.status ? ["WHEN s.meaning = 'return' THEN 1"] : [];
  const byFlag = given.flag
    ? [
        `WHEN flag_key = '' OR ${texts.isOneOf("flag_key", [...FALSE_WORDS])} THEN 0`,
        `WHEN ${texts.isOneOf("flag_key", [...TRUE_WORDS, ...RETURN_WORDS])} THEN 1`,
        `WHEN ${anyLike("flag_key", RETURN_DENIALS, "start")} THEN 0`,
        `WHEN ${anyLike("flag_key", RETURN_PARTS, "part")} OR ${anyLike("flag_key", RETURN_STARTS, "start")} THEN 1`,
      ]
    : [];
  const cases = [...byStatus, ...byFlag];
  return cases.length === 0 ? "0" : `CASE\n      ${cases.join("\n      ")}\n      ELSE 0\n    END`;
}

/** For words of the product, which hold no wildcards. */
function anyLike(value: string, words: readonly string[], where: "start" | "part"): string {
  return words.map(word => `${value} LIKE '${where === "part" ? "%" : ""}${word}%'`).join(" OR ");
}

/** The category that a row counts for, "" for none: charges, gifts that cost nothing, and what a lookup does not know. */
function widthKey(context: SqlContext): string {
  const { texts, answers, rules, widthField } = context;
  if (widthField === null) return "''";
  const word = texts.wordKey("width_key");
  const separators = [";", "、", "|", "｜", "；"].map(mark => `width_key NOT LIKE '%${mark}%'`).join(" AND ");
  const noGoods = answers.countsGifts
    ? []
    : [
        `WHEN ${separators} AND (${anyLike("width_key", CHARGE_PARTS, "part")} OR ${texts.isOneOf(word, [...CHARGES])}) THEN ''`,
        `WHEN ${separators} AND amount = 0 AND (${anyLike("width_key", GIFT_PARTS, "part")} OR ${texts.isOneOf(word, [...GIFTS])}) THEN ''`,
      ];
  const { text } = context.dialect;
  const lookup = rules.widthLookup
    .map(({ keyword, category }, place) => ({ key: lookupKey(keyword), category: lookupKey(category), place }))
    .sort((a, b) => b.key.length - a.key.length || a.place - b.place);
  const known = lookup.map(({ key, category }) => `WHEN ${texts.holds("width_key", key)} THEN ${text(category)}`);
  const categories = [...new Set(lookup.map(({ category }) => category))];
  const unknownProduct =
    lookup.length > 0 && widthField === "product"
      ? [`WHEN NOT (${texts.isOneOf("width_key", categories)}) THEN ''`]
      : [];
  const cases = [
    ...noGoods,
    ...(lookup.length > 0 ? ["WHEN width_key = '' THEN ''", ...known] : []),
    ...unknownProduct,
  ];
  return cases.length === 0 ? "width_key" : `CASE\n      ${cases.join("\n      ")}\n      ELSE width_key\n    END`;
}
