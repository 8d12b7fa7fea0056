import { AMOUNT_DECIMALS, AMOUNT_DIGITS, quotedName, rowsByValues, standardText, standardRemainder } from "../dialect";
import type { SqlDialect } from "../dialect";

/** DuckDB. A quotient of decimals is a double there, so whole numbers are HUGEINT, whose // is exact. */
export const duckdb: SqlDialect = {
  id: "duckdb",
  identifier: name => quotedName(name, '"'),
  text: standardText,
  textType: "VARCHAR",
  integerType: "INTEGER",
  wholeType: "HUGEINT",
  decimalType: (digits, decimals) => `DECIMAL(${digits}, ${decimals})`,
  byteLength: text => `STRLEN(${text})`,
  readAmount: text => `TRY_CAST(${text} AS DECIMAL(${AMOUNT_DIGITS}, ${AMOUNT_DECIMALS}))`,
  readDay: text => `TRY_CAST(${text} AS DATE)`,
  day: iso => `DATE '${iso}'`,
  today: "CURRENT_DATE",
  daysBetween: (from, to) => `DATE_DIFF('day', ${from}, ${to})`,
  monthsBefore: (day, months) => `CAST(${day} - TO_MONTHS(${months}) AS DATE)`,
  remainder: standardRemainder,
  wholeQuotient: (dividend, divisor) => `(${dividend}) // (${divisor})`,
  rows: rowsByValues,
  kept: "MATERIALIZED ",
  createView: (name, query) => `CREATE OR REPLACE VIEW ${name} AS\n${query}`,
};
