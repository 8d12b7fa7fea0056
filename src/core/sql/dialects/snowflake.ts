import { AMOUNT_DECIMALS, AMOUNT_DIGITS, escapedText, quotedName, rowsByValues, standardRemainder } from "../dialect";
import type { SqlDialect } from "../dialect";

/** Snowflake. Its quoted names keep their case: a table made without quotes is stored in capitals. */
export const snowflake: SqlDialect = {
  id: "snowflake",
  identifier: name => quotedName(name, '"'),
  text: escapedText,
  textType: "VARCHAR",
  integerType: "INTEGER",
  wholeType: "NUMBER(38, 0)",
  decimalType: (digits, decimals) => `NUMBER(${digits}, ${decimals})`,
  byteLength: text => `OCTET_LENGTH(${text})`,
  readAmount: text => `TRY_TO_DECIMAL(${text}, ${AMOUNT_DIGITS}, ${AMOUNT_DECIMALS})`,
  readDay: text => `TRY_TO_DATE(${text}, 'YYYY-MM-DD')`,
  day: iso => `DATE '${iso}'`,
  today: "CURRENT_DATE()",
  daysBetween: (from, to) => `DATEDIFF(DAY, ${from}, ${to})`,
  // ADD_MONTHS would move a month's last day to the last day of the other month.
  monthsBefore: (day, months) => `DATEADD(MONTH, -${months}, ${day})`,
  remainder: standardRemainder,
  wholeQuotient: (dividend, divisor) =>
    `CAST(((${dividend}) - ${standardRemainder(dividend, divisor)}) / (${divisor}) AS NUMBER(38, 0))`,
  rows: rowsByValues,
  kept: "",
  createView: (name, query) => `CREATE OR REPLACE VIEW ${name} AS\n${query}`,
};
