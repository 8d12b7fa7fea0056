import { describe, expect, it } from "vitest";
import { withDrawHeaders } from "#app/notes/draw-headers";
import { rowsByMember } from "#app/notes/kept-notes";
import type { KeptCell, KeptNotes } from "#app/notes/kept-notes";
import { MANUAL_COLUMNS } from "#app/notes/names";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";

const zh = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };

/** Notes of one member in columns with these headers. */
function notes(columns: Readonly<Record<string, KeptCell>>, formulas: readonly (string | null)[] = []): KeptNotes {
  const headers = Object.keys(columns);
  return {
    extraColumns: headers.map(header => ({ header, numberFormat: "General" })),
    ...rowsByMember([{ memberId: "V1", cells: [...MANUAL_COLUMNS.map(() => ""), ...Object.values(columns)] }]),
    columnFormulas: [...MANUAL_COLUMNS.map(() => null), ...headers.map((_, at) => formulas[at] ?? null)],
  };
}

const headersOf = (found: KeptNotes) => withDrawHeaders(found, zh).extraColumns.map(({ header }) => header);
const DRAWN = { Control: "No", "Segment at Draw": "Core" } as const;

describe("withDrawHeaders(notes, languages)", () => {
  it("gives both columns of a draw the headers of the run's language and leaves every cell", () => {
    const found = notes({ Mood: "good", ...DRAWN });
    const named = withDrawHeaders(found, zh);
    expect(named).toEqual({
      ...found,
      extraColumns: [
        { header: "Mood", numberFormat: "General" },
        { header: "对照组", numberFormat: "General", formerHeaders: ["Control"] },
        { header: "抽取时分群", numberFormat: "General", formerHeaders: ["Segment at Draw"] },
      ],
    });
    expect(withDrawHeaders(named, zh)).toEqual(named);
  });

  it("leaves a column alone that stands without the other: it may be a person's own", () => {
    expect(headersOf(notes({ Control: "Yes", Mood: "good" }))).toEqual(["Control", "Mood"]);
  });

  it("leaves a header alone whose new one another column has", () => {
    const found = notes({ ...DRAWN, 对照组: "mine" });
    expect(headersOf(found)).toEqual(["Control", "抽取时分群", "对照组"]);
  });

  it("leaves a header alone that a formula of a person names, in one row or in all", () => {
    const inOne = notes({ ...DRAWN, Mine: { formula: '=IF([@Control]="No",1,0)' } });
    const inAll = notes({ ...DRAWN, Mine: "" }, [null, null, "=[@[Segment at Draw]]"]);
    expect([headersOf(inOne), headersOf(inAll)]).toEqual([
      ["Control", "抽取时分群", "Mine"],
      ["对照组", "Segment at Draw", "Mine"],
    ]);
  });
});
