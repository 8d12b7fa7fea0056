import { AMOUNT_DECIMALS, AMOUNT_DIGITS, escapedText, quotedName, rowsByValues, standardRemainder } from "../dialect";
import type { SqlDialect } from "../dialect";

/** Spark SQL and Databricks, in ANSI mode or not. */
export const spark: SqlDialect = {
  id: "spark",
  identifier: name => quotedName(name, "`"),
  text: escapedText,
  textType: "STRING",
  integerType: "INT",
  wholeType: "DECIMAL(38, 0)",
  decimalType: (digits, decimals) => `DECIMAL(${digits}, ${decimals})`,
  byteLength: text => `OCTET_LENGTH(${text})`,
  readAmount: text => `TRY_CAST(${text} AS DECIMAL(${AMOUNT_DIGITS}, ${AMOUNT_DECIMALS}))`,
  readDay: text => `TRY_CAST(${text} AS DATE)`,
  day: iso => `DATE '${iso}'`,
  today: "CURRENT_DATE()",
  daysBetween: (from, to) => `DATEDIFF(${to}, ${from})`,
  monthsBefore: (day, months) => `ADD_MONTHS(${day}, -${months})`,
  // The remainder taken off first leaves nothing to round; the operator DIV would stop at 64 bits.
  remainder: standardRemainder,
  wholeQuotient: (dividend, divisor) =>
    `CAST(((${dividend}) - ${standardRemainder(dividend, divisor)}) / (${divisor}) AS DECIMAL(38, 0))`,
  rows: rowsByValues,
  kept: "",
  createView: (name, query) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query}`,
};
