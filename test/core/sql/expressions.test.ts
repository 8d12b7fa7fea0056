import { describe, expect, it } from "vitest";
import { comment } from "../../../src/core/sql/layouts";
import { decimalLiteral } from "../../../src/core/sql/literals";
import { escapedText, isPlainName, standardText } from "../../../src/core/sql/dialect";
import { DIALECTS } from "../../../src/core/sql/dialects";

describe("what a person wrote, as SQL", () => {
  it("is a text between quotes that it cannot leave", () => {
    expect(standardText("it's \\ 'x")).toBe("'it''s \\ ''x'");
    expect(escapedText("it's \\ 'x\n\u0000")).toBe("'it\\'s \\\\ \\'x\\n'");
  });

  it("is a name as it is stored, in the quotes of the engine", () => {
    expect(DIALECTS.snowflake.identifier("Order Lines")).toBe('"Order Lines"');
    expect(DIALECTS.bigquery.identifier("my-project")).toBe("`my-project`");
    expect(isPlainName("会员编号")).toBe(true);
    expect(() => DIALECTS.duckdb.identifier('a"b')).toThrow(RangeError);
  });

  it("never ends a comment, nor a statement in one", () => {
    expect(comment(["one\n; DROP\u2028TABLE", ""])).toBe("-- one , DROP TABLE\n--");
  });
});

describe("a cut point as a literal", () => {
  it("has up to nine decimals and no exponent", () => {
    expect([0.1 + 0.2, 1e-7, 33.333333333, 1e14, 0].map(decimalLiteral)).toEqual([
      "0.3",
      "0.0000001",
      "33.333333333",
      "100000000000000",
      "0",
    ]);
  });
});
