import { describe, expect, it } from "vitest";
import { idAndMark, idOfCells, markedId } from "#app/notes/id-marks";
import { MANUAL_COLUMNS } from "#app/notes/names";
import { takeNotes } from "#app/notes/take-notes";
import type { Cell } from "#core/cell";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";

describe("a masked id and its mark", () => {
  it.each(["138****5678", "a***@example.com"])("%s comes apart and together again", id => {
    expect(idAndMark(markedId(id, "3f9a01c2"))).toEqual({ id, mark: "3f9a01c2" });
    expect(idOfCells(id, "3f9a01c2")).toBe(markedId(id, "3f9a01c2"));
  });

  it("are one cell as earlier versions wrote them", () => {
    expect(idOfCells("138****5678 #3f9a01c2", "")).toBe("138****5678 #3f9a01c2");
    expect(idOfCells("138****5678 #3f9a01c2", "00000000")).toBe("138****5678 #3f9a01c2");
  });

  it("is nothing else: an id that is not masked has no mark, and no other text is one", () => {
    expect(idAndMark("V001 #3f9a01c2")).toEqual({ id: "V001 #3f9a01c2", mark: "" });
    expect([idOfCells("V001", "3f9a01c2"), idOfCells("138****5678", "见过")]).toEqual(["V001", "138****5678"]);
  });
});

describe("takeNotes", () => {
  it("finds the notes of two members whose masked phones read the same, by their marks", () => {
    const words = outputWords("zh-CN");
    const headers = ["会员编号", "编号标记", ...MANUAL_COLUMNS.map(id => words.manualColumns[id])];
    const row = (id: string, mark: string, remark: string): Cell[] => [
      id, mark, ...MANUAL_COLUMNS.map(column => (column === "remarks" ? remark : "")),
    ]; // prettier-ignore
    const rows = [row("138****5678", "3f9a01c2", "one"), row("138****5678", "aaaaaaaa", "two")];
    const taken = takeNotes(
      {
        sheetName: "RFMW_会员",
        headers,
        rows,
        formulas: rows.map(cells => cells.map(() => null)),
        numberFormats: headers.map(() => "General"),
        ownHeaders: headers,
      },
      { current: words, all: LANGUAGES.map(outputWords) },
    );
    if (!taken.ok) throw new Error(taken.failure.code);
    expect([...taken.value.byMember.values()].map(({ memberId }) => memberId)).toEqual([
      "138****5678 #3f9a01c2",
      "138****5678 #aaaaaaaa",
    ]);
    expect(taken.value.extraColumns).toEqual([]);
  });
});
