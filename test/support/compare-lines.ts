import { expect } from "vitest";

/** A line as it is compared, whatever parts it was put together from. */
export const plain = (line: string): string =>
  line
    .replace(/\s+/g, " ")
    .replace(/\s*\|\s*/g, " | ")
    .trim();

/**
 * Every line with a number is one that the sheets' own numbers make, or one of those declared to stand in no sheet;
 * and every line that the sheets' numbers make is there.
 */
export function compare(lines: readonly string[], fromSheets: readonly string[], inNoSheet: readonly string[]): void {
  const said = lines.map(plain);
  const expected = new Set(fromSheets.map(plain));
  const declared = new Set(inNoSheet.map(plain));
  const undeclared = said.filter(line => /\d/.test(line) && !expected.has(line) && !declared.has(line));
  expect(undeclared, "lines whose numbers are declared nowhere").toEqual([]);
  expect(
    [...expected].filter(line => !said.includes(line)),
    "lines that the sheets' numbers make",
  ).toEqual([]);
}
