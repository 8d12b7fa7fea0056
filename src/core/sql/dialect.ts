/** The engines and warehouses that the scoring plan can be written for. */
export const SQL_DIALECTS = ["duckdb", "postgres", "spark", "trino", "snowflake", "bigquery", "maxcompute"] as const;

export type SqlDialectId = (typeof SQL_DIALECTS)[number];

/**
 * What engines write differently, and no more: everything else of the plan is the common core of SQL. Each member makes
 * one expression out of expressions; only `identifier` and `text` take what a person wrote, and quote it.
 */
export interface SqlDialect {
  readonly id: SqlDialectId;
  /** A name as it is stored, letter case included. @throws RangeError for a name that {@link isPlainName} refuses */
  readonly identifier: (name: string) => string;
  /** A text literal. */
  readonly text: (value: string) => string;
  readonly textType: string;
  readonly integerType: string;
  /** Whole numbers of up to 38 digits: money is counted in billionths. */
  readonly wholeType: string;
  readonly decimalType: (digits: number, decimals: number) => string;
  /** Bytes of a text in UTF-8: as many as characters where it is plain ASCII. */
  readonly byteLength: (text: string) => string;
  /** A text as a decimal of 6 places, halves away from zero; null where it is no number. */
  readonly readAmount: (text: string) => string;
  /** A text YYYY-MM-DD as a day; null where it is none, the days that no month has among them. */
  readonly readDay: (text: string) => string;
  /** The day of an ISO date that is known to exist. */
  readonly day: (iso: string) => string;
  readonly today: string;
  readonly daysBetween: (from: string, to: string) => string;
  /** So many months earlier, clamped to the end of the month. */
  readonly monthsBefore: (day: string, months: string) => string;
  /** What is left of a division of whole numbers. */
  readonly remainder: (dividend: string, divisor: string) => string;
  /** The quotient of two whole numbers without its fraction; both are 0 or more. */
  readonly wholeQuotient: (dividend: string, divisor: string) => string;
  /** Rows of literals as something to select from. */
  readonly rows: (alias: string, columns: readonly string[], rows: readonly (readonly string[])[]) => string;
  /**
   * Put before the query of a common table expression whose columns are used often: without it an engine may write the
   * expression of each column into every place that uses it, and into those again. Empty where engines do not.
   */
  readonly kept: "" | "MATERIALIZED ";
  readonly createView: (name: string, query: string) => string;
}

/** Decimal places of row amounts, and of measures: those to which the product rounds its own. */
export const AMOUNT_DECIMALS = 6;
export const MEASURE_DECIMALS = 9;
/** Of measures. Spark takes decimals off a sum of two numbers of 38 digits, so that there is room for one digit more. */
export const MEASURE_DIGITS = 28;

/** More digits before the point than any amount that is read: 15, as in a sheet. */
export const AMOUNT_DIGITS = 15 + AMOUNT_DECIMALS;
/** Amounts from here on are none. A cast of one to {@link AMOUNT_DIGITS} digits would end the query. */
export const AMOUNT_LIMIT = "1000000000000000";

/**
 * True for a name that every dialect can quote without an escape: no quotes of any kind, no backslash, no control
 * characters, not blank.
 */
export function isPlainName(name: string): boolean {
  return name.trim() !== "" && !/["'`\\[\];\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name);
}

/** Quotes a name between `mark`s. @throws RangeError for a name that is not plain */
export function quotedName(name: string, mark: '"' | "`"): string {
  if (!isPlainName(name)) throw new RangeError(`a name with quotes or control characters: ${JSON.stringify(name)}`);
  return `${mark}${name}${mark}`;
}

/** The remainder as the standard writes it. */
export function standardRemainder(dividend: string, divisor: string): string {
  return `MOD(${dividend}, ${divisor})`;
}

/** 'it''s': engines in which a backslash is a character like any other. */
export function standardText(value: string): string {
  return `'${value.replaceAll("\u0000", "").replaceAll("'", "''")}'`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** 'it\'s': engines in which a backslash escapes. */
export function escapedText(value: string): string {
  return `'${value.replaceAll("\u0000", "").replace(/[\\'\n\r\t]/g, character => ESCAPES[character]!)}'`;
}

/** Rows by the standard's VALUES. */
export function rowsByValues(alias: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map(row => `    (${row.join(", ")})`).join(",\n");
  return `(VALUES\n${lines}\n  ) AS ${alias} (${columns.join(", ")})`;
}

/** Rows where VALUES stands in FROM without brackets around it. */
export function rowsByBareValues(
  alias: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = rows.map(row => `    (${row.join(", ")})`).join(",\n");
  return `VALUES\n${lines}\n  ${alias} (${columns.join(", ")})`;
}

/** Rows where only an array can be selected from. */
export function rowsByArray(alias: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, place) => {
    const cells = place === 0 ? row.map((cell, i) => `${cell} AS ${columns[i]!}`) : row;
    return `    STRUCT(${cells.join(", ")})`;
  });
  return `UNNEST([\n${lines.join(",\n")}\n  ]) AS ${alias}`;
}

/**
 * A day without an engine's own safe cast: the text is looked at first, month lengths and leap years included, and cast
 * only where the day exists.
 *
 * @param matches  whether the text is like the pattern, a regular expression of the engine
 */
export function dayByHand(text: string, matches: string, remainder: SqlDialect["remainder"]): string {
  const part = (from: number, length: number) => `CAST(SUBSTR(${text}, ${from}, ${length}) AS INTEGER)`;
  const year = part(1, 4);
  const isLeap = `${remainder(year, "4")} = 0 AND (${remainder(year, "100")} <> 0 OR ${remainder(year, "400")} = 0)`;
  const monthEnd =
    `CASE WHEN ${part(6, 2)} IN (4, 6, 9, 11) THEN 30 WHEN ${part(6, 2)} <> 2 THEN 31 ` +
    `WHEN ${isLeap} THEN 29 ELSE 28 END`;
  return (
    `CASE WHEN ${matches} THEN CASE WHEN ${part(6, 2)} BETWEEN 1 AND 12 AND ${part(9, 2)} BETWEEN 1 AND ${monthEnd} ` +
    `THEN CAST(${text} AS DATE) END END`
  );
}

/** Of a whole number. */
export const DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/** 12, -12.50, .5, 1.2E7 as programs print a double. */
export const NUMBER_PATTERN = "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,2})?$";
