import { describe, expect, it } from "vitest";
import { notesCopySpec, takeCopiedNotes } from "#app/notes/copy-table";
import { NO_NOTES, keptCells, withFreeHeaders } from "#app/notes/kept-notes";
import { MANUAL_COLUMNS } from "#app/notes/names";
import type { KeptNotes } from "#app/notes/kept-notes";
import { coversNotes, mergeNotes } from "#app/notes/merge-notes";
import { takeNotes } from "#app/notes/take-notes";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { ExistingTable } from "#app/workbook/tables";
import type { Cell } from "#core/cell";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { failureOf, valueOf } from "../../support/excel-host";

const zh: OutputLanguages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

/** A members table as it is read; a text that begins with "==" stands for a formula. */
function table(headers: string[], rows: Cell[][], ownHeaders: string[] | null = null): ExistingTable {
  const isFormula = (cell: Cell): cell is string => typeof cell === "string" && cell.startsWith("==");
  return {
    sheetName: "RFMW_会员",
    headers,
    ownHeaders,
    rows: rows.map(row => row.map(cell => (isFormula(cell) ? 0 : cell))),
    formulas: rows.map(row => row.map(cell => (isFormula(cell) ? cell.slice(1) : null))),
    numberFormats: headers.map(() => "General"),
  };
}

function notesOf(headers: string[], rows: Cell[][], ownHeaders: string[] | null = null): KeptNotes {
  return valueOf(takeNotes(table(headers, rows, ownHeaders), zh));
}

/** Remarks and extra columns by member. */
function shown(notes: KeptNotes): unknown {
  return [...notes.byMember.values(), ...notes.looseRows].map(row => [row.memberId, ...row.cells.slice(MANUAL_COLUMNS.length - 1)]); // prettier-ignore
}

const headersOf = (notes: KeptNotes) => notes.extraColumns.map(column => column.header);

describe("taking notes out of a members table", () => {
  it("joins the texts of two rows of one member, the upper first, and ids that differ only in writing are one", () => {
    const notes = notesOf(["会员编号", "备注", "VIP"], [["v1", "a", ""], ["V1 ", "b", "x"], ["V1", "a; b", "x"]]); // prettier-ignore
    expect(shown(notes)).toEqual([["v1", "a; b", "x"]]);
  });

  it.each(["00123", '＝"00123"', "＇00123", " ００１２３ "])("finds the member 00123 under %j, as scoring does", id => {
    const notes = notesOf(["会员编号", "备注"], [[id, "a"]]);
    expect(keptCells(notes, "00123")[MANUAL_COLUMNS.indexOf("remarks")]).toBe("a");
  });

  it("takes İ and i̇ for one letter, as scoring does", () => {
    const notes = notesOf(["会员编号", "备注"], [["i̇1", "a"]]);
    expect(keptCells(notes, "İ1")[MANUAL_COLUMNS.indexOf("remarks")]).toBe("a");
  });

  it("keeps a further row where its cells contradict, and rows without an id", () => {
    const notes = notesOf(["会员编号", "备注"], [["V1", 1], ["V1", 2], ["", "nobody's"], ["", ""]]); // prettier-ignore
    expect(shown(notes)).toEqual([["V1", 1], ["V1", 2], ["", "nobody's"]]); // prettier-ignore
    expect(notes.looseRows).toHaveLength(2);
  });

  it("knows its own columns by what the run before wrote down: the same header may be a person's", () => {
    const written = ["会员编号", "手机号", "备注"];
    const notes = notesOf(["会员编号", "负责人", "手机号", "Phone", "备注"], [["V1", "小陈", "1", "2", ""]], written);
    expect(headersOf(notes)).toEqual(["负责人", "Phone"]);
  });

  it("keeps what may be a person's where the run before wrote nothing down", () => {
    expect(headersOf(notesOf(["会员编号", "负责人", "RFMW指数", "RFMW Index"], [["V1", "小陈", 5, 6]]))).toEqual(["负责人", "RFMW Index"]); // prettier-ignore
  });

  it("takes a column for a person's that no run wrote before runs left word: the reason of the segment", () => {
    const rows: Cell[][] = [["V1", "老客户介绍", "a"]];
    const headers = ["会员编号", "为什么", "备注"];
    expect(headersOf(notesOf(headers, rows))).toEqual(["为什么"]);
    expect(headersOf(notesOf(headers, rows, ["会员编号", "备注"]))).toEqual(["为什么"]);
    expect(headersOf(notesOf(headers, rows, headers))).toEqual([]);
  });

  it("fails when cells are filled in and nothing says whose they are; an empty table has nothing to lose", () => {
    const failure = { code: "members-id-missing", sheet: "RFMW_会员", header: "会员编号" };
    expect(failureOf(takeNotes(table(["卡号", "备注"], [["V1", "a"]]), zh))).toEqual(failure);
    expect(failureOf(takeNotes(table(["Member ID", "备注"], [["", "a"]], ["会员编号", "备注"]), zh))).toEqual(failure);
    expect(valueOf(takeNotes(table(["卡号", "备注"], []), zh))).toEqual(NO_NOTES);
  });

  it("gives a formula that stands in every row to new members, one that does not only to its own", () => {
    const notes = notesOf(["会员编号", "A", "B"], [["V1", "==RC[-1]", "==1"], ["V2", "==RC[-1]", ""]]); // prettier-ignore
    expect(keptCells(notes, "new").slice(7)).toEqual([{ formula: "=RC[-1]" }, ""]);
    expect(keptCells(notes, "v1").slice(7)).toEqual([{ formula: "=RC[-1]" }, { formula: "=1" }]);
    const withBareRow = notesOf(["会员编号", "A"], [["V1", "==RC[-1]"], ["V2", ""]]); // prettier-ignore
    expect(keptCells(withBareRow, "new").slice(7)).toEqual([""]);
  });
});

describe("merging a safety copy with the table", () => {
  const older = notesOf(["会员编号", "备注", "负责人"], [["V1", "old", "小陈"], ["V2", "only here", ""], ["", "nobody's", ""]]); // prettier-ignore

  it("lets the table's own cells win and fills what it lost", () => {
    const merged = mergeNotes(older, notesOf(["会员编号", "备注", "负责人"], [["V1", "new", ""]]));
    expect(shown(merged)).toEqual([["V1", "new", "小陈"], ["V2", "only here", ""], ["", "nobody's", ""]]); // prettier-ignore
  });

  it("counts a row of nobody that stands in both once", () => {
    const merged = mergeNotes(
      older,
      notesOf(
        ["会员编号", "备注"],
        [
          ["", "nobody's"],
          ["", "another"],
        ],
      ),
    );
    expect(merged.looseRows.map(row => row.cells[6])).toEqual(["nobody's", "another"]);
  });

  it("takes a column for the one that got a number meanwhile, unless they contradict", () => {
    const renamed = notesOf(["会员编号", "负责人 (2)"], [["V1", "小陈"]]);
    expect(headersOf(mergeNotes(older, renamed))).toEqual(["负责人 (2)"]);
    const another = notesOf(["会员编号", "负责人 (2)"], [["V1", "小林"]]);
    expect(headersOf(mergeNotes(older, another))).toEqual(["负责人 (2)", "负责人"]);
  });

  it("believes a copy about formulas of columns only where the table was emptied", () => {
    const all = notesOf(["会员编号", "A"], [["V1", "==1"], ["V2", "==1"]]); // prettier-ignore
    expect(mergeNotes(all, NO_NOTES).columnFormulas.at(-1)).toBe("=1");
    expect(mergeNotes(all, notesOf(["会员编号", "A"], [["V1", "==1"], ["V2", 5]])).columnFormulas.at(-1)).toBe(null); // prettier-ignore
  });
});

describe("a safety copy", () => {
  const notes = notesOf(["会员编号", "备注", "联系日期", "A", "B"], [["ƒ", "ƒ=x", true, "==RC[-1]", "==2"], ["V2", "=1", 46000, "==RC[-1]", ""], ["", "'q", "", "==RC[-1]", ""]]); // prettier-ignore
  const spec = notesCopySpec(notes, "tblRFMWNotesCopy1", zh);
  const copied = (rows = spec.rows(0, spec.rowCount) as Cell[][]) =>
    valueOf(takeCopiedNotes(table(spec.columns.map(column => column.header), rows), zh)); // prettier-ignore

  it("gives back every cell of every kind, and holds no formula itself", () => {
    expect(copied()).toEqual(notes);
    expect(spec.rows(0, spec.rowCount).flat().some(cell => typeof cell === "object")).toBe(false); // prettier-ignore
  });

  it("covers what it was made from and less, not what changed since", () => {
    expect(coversNotes(copied(), notes)).toBe(true);
    expect(coversNotes(notes, copied((spec.rows(0, spec.rowCount) as Cell[][]).slice(1)))).toBe(true);
    for (const row of [0, 1, 2, 3]) {
      const rows = (spec.rows(0, spec.rowCount) as Cell[][]).filter((_, at) => at !== row);
      expect(coversNotes(copied(rows), notes)).toBe(false);
    }
    const changed = spec
      .rows(0, spec.rowCount)
      .map((row, at) => (at === 1 ? [...row.slice(0, 7), "changed", ...row.slice(8)] : row)) as Cell[][];
    expect(coversNotes(copied(changed), notes)).toBe(false);
    expect(coversNotes(copied(), { ...notes, extraColumns: [...notes.extraColumns, { header: "C", numberFormat: "@" }] })).toBe(false); // prettier-ignore
  });
});

describe("headers of columns that people added", () => {
  it("get a number where theirs is taken, without regard to case", () => {
    const notes = notesOf(["会员编号", "phone", "Phone (2)", "x"], [["V1", 1, 2, 3]]);
    expect(headersOf(withFreeHeaders(notes, ["Phone"]))).toEqual(["phone (2)", "Phone (3)", "x"]);
    expect(headersOf(withFreeHeaders(notes, ["y"]))).toEqual(["phone", "Phone (2)", "x"]);
  });
});
