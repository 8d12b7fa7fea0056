import {
  AMOUNT_DECIMALS, AMOUNT_DIGITS, DAY_PATTERN, NUMBER_PATTERN, dayByHand, escapedText, quotedName, rowsByBareValues,
} from "../dialect"; // prettier-ignore
import type { SqlDialect } from "../dialect";

const remainder = (dividend: string, divisor: string): string => `((${dividend}) % (${divisor}))`;

/** MaxCompute with the data types of version 2.0. */
export const maxcompute: SqlDialect = {
  id: "maxcompute",
  identifier: name => quotedName(name, "`"),
  text: escapedText,
  textType: "STRING",
  integerType: "INT",
  wholeType: "DECIMAL(38, 0)",
  decimalType: (digits, decimals) => `DECIMAL(${digits}, ${decimals})`,
  byteLength: text => `LENGTHB(${text})`,
  readAmount: text =>
    `CASE WHEN ${text} RLIKE '${NUMBER_PATTERN}' ` +
    `THEN CAST(${text} AS DECIMAL(${AMOUNT_DIGITS}, ${AMOUNT_DECIMALS})) END`,
  readDay: text => dayByHand(text, `${text} RLIKE '${DAY_PATTERN}'`, remainder).replaceAll("AS INTEGER)", "AS INT)"),
  day: iso => `DATE '${iso}'`,
  today: "CURRENT_DATE()",
  daysBetween: (from, to) => `DATEDIFF(${to}, ${from}, 'dd')`,
  monthsBefore: (day, months) => `DATEADD(${day}, -${months}, 'mm')`,
  remainder,
  wholeQuotient: (dividend, divisor) =>
    `CAST(((${dividend}) - ${remainder(dividend, divisor)}) / (${divisor}) AS DECIMAL(38, 0))`,
  rows: rowsByBareValues,
  kept: "",
  createView: (name, query) => `CREATE OR REPLACE VIEW ${name} AS\n${query}`,
};
