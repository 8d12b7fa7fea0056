import { AMOUNT_DECIMALS, AMOUNT_DIGITS, quotedName, rowsByValues, standardText, standardRemainder } from "../dialect";
import type { SqlDialect } from "../dialect";

/** Trino and Amazon Athena. */
export const trino: SqlDialect = {
  id: "trino",
  identifier: name => quotedName(name, '"'),
  text: standardText,
  textType: "VARCHAR",
  integerType: "INTEGER",
  wholeType: "DECIMAL(38, 0)",
  decimalType: (digits, decimals) => `DECIMAL(${digits}, ${decimals})`,
  byteLength: text => `LENGTH(TO_UTF8(${text}))`,
  readAmount: text => `TRY_CAST(${text} AS DECIMAL(${AMOUNT_DIGITS}, ${AMOUNT_DECIMALS}))`,
  readDay: text => `TRY_CAST(${text} AS DATE)`,
  day: iso => `DATE '${iso}'`,
  today: "CURRENT_DATE",
  daysBetween: (from, to) => `DATE_DIFF('day', ${from}, ${to})`,
  monthsBefore: (day, months) => `DATE_ADD('month', -${months}, ${day})`,
  remainder: standardRemainder,
  wholeQuotient: (dividend, divisor) =>
    `CAST(((${dividend}) - ${standardRemainder(dividend, divisor)}) / (${divisor}) AS DECIMAL(38, 0))`,
  rows: rowsByValues,
  kept: "",
  createView: (name, query) => `CREATE OR REPLACE VIEW ${name} AS\n${query}`,
};
