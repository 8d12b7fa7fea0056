import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detectColumns } from "#core/detect-columns";
import type { Field, HelperColumn } from "#core/fields";

interface HeaderRow {
  system: string;
  headers: string[];
  expect: Partial<Record<Field | HelperColumn, string | null>>;
}

const rows: HeaderRow[] = JSON.parse(
  readFileSync(new URL("../golden/header-rows-languages.json", import.meta.url), "utf8"),
);

describe("header rows in other languages", () => {
  test.each(rows)("$system: every field is the expected column", ({ headers, expect: wanted }) => {
    const { mapping, missing } = detectColumns([headers]);
    const found = Object.keys(wanted).map(field => [field, headers[mapping[field as Field] ?? -1] ?? null]);
    expect(Object.fromEntries(found)).toEqual(wanted);
    expect(missing).toEqual([]);
  });

  test.each(rows)("$system: no column serves two fields, and case, accents and order do not matter", row => {
    const { mapping } = detectColumns([row.headers]);
    // The parts of a name are told beside the field that is one of them.
    const { firstName, lastName, ...fields } = mapping;
    expect(new Set(Object.values(fields)).size).toBe(Object.values(fields).length);
    const parts = [firstName, lastName].filter(column => column !== undefined);
    if (parts.length > 0) expect(parts).toContain(mapping.memberName);
    expect(Object.values({ ...fields, memberName: -1 }).filter(column => parts.includes(column))).toEqual([]);
    const folded = row.headers.map(header => header.toUpperCase().normalize("NFD").normalize("NFC"));
    expect(detectColumns([folded]).mapping).toEqual(mapping);
    const reversed = detectColumns([[...row.headers].reverse()]).mapping;
    for (const field of ["memberId", "orderDate", "orderId"] as const) {
      const column = reversed[field];
      expect(column === undefined ? undefined : row.headers.length - 1 - column).toBe(mapping[field]);
    }
  });
});
