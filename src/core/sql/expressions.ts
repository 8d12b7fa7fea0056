import { MEASURE_DECIMALS, MEASURE_DIGITS } from "./dialect";
import type { SqlDialect } from "./dialect";

/** A tab, a space that does not break, the wide space of Chinese texts: blanks that TRIM would leave. */
const BLANKS = "\t\u00a0\u3000";

/** Invisible characters that exports put into texts: a byte-order mark, joiners and spaces without width. */
const INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060";

const FULL_WIDTH = Array.from({ length: 94 }, (_, place) => [
  String.fromCharCode(0xff01 + place),
  String.fromCharCode(0x21 + place),
]).filter(([, narrow]) => narrow !== "'" && narrow !== "\\");

const HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

/** Marks and blanks that tell no words apart, see `wordKey`. */
const PLAIN_MARKS = " _-:,.;!";
const WIDE_MARKS = "\u3002\uff0c\uff1b\uff1a\uff01\uff0e\uff3f\uff0d";

const ACCENTS: readonly (readonly [letter: string, accented: string])[] = [
  ["a", "àáâãäåÀÁÂÃÄÅ"],
  ["c", "çÇ"],
  ["e", "èéêëÈÉÊË"],
  ["i", "ìíîïÌÍÎÏ"],
  ["n", "ñÑ"],
  ["o", "òóôõöøÒÓÔÕÖØ"],
  ["u", "ùúûüÙÚÛÜ"],
  ["y", "ýÿÝ"],
];

/** Expressions on texts, the same in every engine but for how a literal is quoted. */
export function textExpressions({ text, textType, byteLength }: Pick<SqlDialect, "text" | "textType" | "byteLength">) {
  const translate = (value: string, from: string, to: string) => `TRANSLATE(${value}, ${text(from)}, ${text(to)})`;
  /** Engines go through long lists of characters for each text; most texts have none of them. */
  const ifPlain = (value: string, plain: string, otherwise: string) =>
    `CASE WHEN ${byteLength(value)} = LENGTH(${value}) THEN ${plain} ELSE ${otherwise} END`;
  const fullWidth = FULL_WIDTH.map(([wide]) => wide).join("");
  const narrow = FULL_WIDTH.map(([, one]) => one).join("");
  return {
    /** A column as a text without blanks at its ends; "" for null. */
    cleaned: (column: string) =>
      `TRIM(${translate(`COALESCE(CAST(${column} AS ${textType}), '')`, BLANKS + INVISIBLE, " ".repeat(BLANKS.length))})`,
    /** Without what exports wrap around ids: ="00123" and a leading apostrophe. */
    unwrapped: (value: string) =>
      `CASE WHEN ${value} LIKE '="%"' THEN TRIM(SUBSTR(${value}, 3, LENGTH(${value}) - 3)) ` +
      `WHEN SUBSTR(${value}, 1, 1) = ${text("'")} THEN TRIM(SUBSTR(${value}, 2)) ELSE ${value} END`,
    /** Ids that are one: letter case, full-width characters and kinds of hyphens do not matter. */
    idKey: (value: string) =>
      ifPlain(
        value,
        `UPPER(${value})`,
        `UPPER(${translate(value, fullWidth + HYPHENS, narrow + "-".repeat(HYPHENS.length))})`,
      ),
    /** Categories that are one. */
    nameKey: (value: string) => ifPlain(value, `LOWER(${value})`, `LOWER(${translate(value, fullWidth, narrow)})`),
    /** Words that are one: letter case, accents, blanks and punctuation do not matter. */
    wordKey: (value: string) => {
      const accented = ACCENTS.map(([, letters]) => letters).join("");
      const plain = ACCENTS.map(([letter, letters]) => letter.repeat(letters.length)).join("");
      return ifPlain(
        value,
        `LOWER(${translate(value, `x${PLAIN_MARKS}`, "x")})`,
        `LOWER(${translate(value, accented + PLAIN_MARKS + WIDE_MARKS, plain)})`,
      );
    },
    /** Whether a text holds another: what a person wrote may hold the wildcards of LIKE. */
    holds: (value: string, part: string) => `REPLACE(${value}, ${text(part)}, '') <> ${value}`,
    isOneOf: (value: string, words: readonly string[]) => `${value} IN (${listed(words.map(text))})`,
  };
}

/** A list in lines of at most 100 characters. */
function listed(items: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    if (line !== "" && line.length + item.length > 100) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? item : `, ${item}`;
  }
  lines.push(line);
  return lines.length === 1 ? lines[0]! : `\n      ${lines.join(",\n      ")}\n    `;
}

/** Expressions on numbers in which nothing is rounded by an engine. */
export function numberExpressions({
  wholeType,
  decimalType,
  wholeQuotient,
}: Pick<SqlDialect, "wholeType" | "decimalType" | "wholeQuotient">) {
  const whole = (value: string) => `CAST(${value} AS ${wholeType})`;
  const measure = (value: string) => `CAST(${value} AS ${decimalType(MEASURE_DIGITS, MEASURE_DECIMALS)})`;
  /** A count of billionths as a decimal. */
  const fromBillionths = (count: string) =>
    measure(`CAST(${count} AS ${decimalType(28, 0)}) * CAST(0.000000001 AS ${decimalType(9, MEASURE_DECIMALS)})`);
  return {
    whole,
    measure,
    /** An amount as a whole number of billionths. */
    billionths: (amount: string) => whole(`${amount} * 1000000000`),
    /**
     * A ratio rounded to 9 decimals, halves up, by whole numbers alone: the very rounding of the product, so that equal
     * averages are equal in every engine.
     *
     * @param billionths  the dividend in billionths, a whole number of 0 or more
     * @param divisor     a whole number above 0
     */
    ratio: (billionths: string, divisor: string) =>
      fromBillionths(wholeQuotient(`2 * ${billionths} + ${divisor}`, `2 * ${divisor}`)),
  };
}
