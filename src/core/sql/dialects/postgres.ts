import {
  AMOUNT_DECIMALS,
  AMOUNT_DIGITS,
  AMOUNT_LIMIT,
  DAY_PATTERN,
  NUMBER_PATTERN,
  dayByHand,
  quotedName,
  rowsByValues,
  standardText,
  standardRemainder,
} from "../dialect";
import type { SqlDialect } from "../dialect";

/** PostgreSQL. It has no safe cast before version 16, so texts are looked at before they are cast. */
export const postgres: SqlDialect = {
  id: "postgres",
  identifier: name => quotedName(name, '"'),
  text: standardText,
  textType: "TEXT",
  integerType: "INTEGER",
  wholeType: "NUMERIC(38, 0)",
  decimalType: (digits, decimals) => `NUMERIC(${digits}, ${decimals})`,
  byteLength: text => `OCTET_LENGTH(${text})`,
  readAmount: text =>
    `CASE WHEN ${text} ~ '${NUMBER_PATTERN}' THEN ` +
    `CASE WHEN ABS(CAST(${text} AS NUMERIC)) < ${AMOUNT_LIMIT} ` +
    `THEN CAST(ROUND(CAST(${text} AS NUMERIC), ${AMOUNT_DECIMALS}) AS NUMERIC(${AMOUNT_DIGITS + 1}, ${AMOUNT_DECIMALS})) END END`,
  readDay: text => dayByHand(text, `${text} ~ '${DAY_PATTERN}'`, standardRemainder),
  day: iso => `DATE '${iso}'`,
  today: "CURRENT_DATE",
  daysBetween: (from, to) => `(${to} - ${from})`,
  monthsBefore: (day, months) => `CAST(${day} - ${months} * INTERVAL '1 month' AS DATE)`,
  remainder: standardRemainder,
  wholeQuotient: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
  rows: rowsByValues,
  kept: "MATERIALIZED ",
  createView: (name, query) => `CREATE OR REPLACE VIEW ${name} AS\n${query}`,
};
