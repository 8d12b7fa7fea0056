import { describe, expect, it } from "vitest";
import { summaryTable } from "#app/outputs/summary/summary-table";
import { NO_NOTES } from "#app/notes/kept-notes";
import type { Cell } from "#core/cell";
import { outputWords } from "#locales/output-words";
import { scoreRows } from "../../../support/score-rows";

/** Members of one day and one amount agree in every dimension of the summary but their gender. */
function summary(genders: readonly string[], isAsked: boolean): Cell[][] {
  const { orders, scored } = scoreRows([
    ["会员编号", "下单日期", "实付金额", "性别"],
    ...genders.map((gender, at) => [`V${at + 100}`, "2026-11-01", 100, gender]),
  ]);
  const words = outputWords("en-US");
  const table = summaryTable({
    scored,
    orders: { ...orders, widthValues: null },
    notes: NO_NOTES,
    settings: { alsoWritten: isAsked ? ["demographics"] : [] },
    campaign: null,
    date1904: false,
    languages: { current: words, all: [words] },
  });
  const at = (header: string) => table.columns.findIndex(column => column.header === header);
  return (table.rows(0, table.rowCount) as Cell[][]).map(row => [row[at("Gender")]!, row[at("Members")]!]);
}

describe("age and gender in the summary", () => {
  const genders = [..."女".repeat(6), ..."男".repeat(4)];

  it("are filled in only when they are asked for", () => {
    expect(summary(genders, false)).toEqual([["n/a", 10]]);
  });

  it("are filled in only where five members or more agree in them and in every other dimension", () => {
    expect(summary(genders, true).sort()).toEqual([
      ["Female", 6],
      ["n/a", 4],
    ]);
    expect(summary([..."女男".repeat(5)], true).sort()).toEqual([
      ["Female", 5],
      ["Male", 5],
    ]);
  });
});
