import { AMOUNT_DECIMALS, AMOUNT_LIMIT, escapedText, quotedName, rowsByArray, standardRemainder } from "../dialect";
import type { SqlDialect } from "../dialect";

/** BigQuery. NUMERIC has 9 decimals, which is what the product rounds to; whole numbers need more digits than it holds. */
export const bigquery: SqlDialect = {
  id: "bigquery",
  identifier: name => quotedName(name, "`"),
  text: escapedText,
  textType: "STRING",
  integerType: "INT64",
  wholeType: "BIGNUMERIC",
  decimalType: () => "NUMERIC",
  byteLength: text => `BYTE_LENGTH(${text})`,
  readAmount: text =>
    `CASE WHEN ABS(SAFE_CAST(${text} AS NUMERIC)) < ${AMOUNT_LIMIT} ` +
    `THEN ROUND(SAFE_CAST(${text} AS NUMERIC), ${AMOUNT_DECIMALS}) END`,
  readDay: text => `SAFE_CAST(${text} AS DATE)`,
  day: iso => `DATE '${iso}'`,
  today: "CURRENT_DATE()",
  daysBetween: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`,
  monthsBefore: (day, months) => `DATE_SUB(${day}, INTERVAL ${months} MONTH)`,
  remainder: standardRemainder,
  wholeQuotient: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
  rows: rowsByArray,
  kept: "",
  createView: (name, query) => `CREATE OR REPLACE VIEW ${name} AS\n${query}`,
};
