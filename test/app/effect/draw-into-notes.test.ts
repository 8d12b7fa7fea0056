import { describe, expect, it } from "vitest";
import { drawIntoNotes } from "#app/effect/draw-into-notes";
import { campaignRowsOf } from "#app/effect/rows-of-notes";
import { NO_NOTES, rowsByMember } from "#app/notes/kept-notes";
import { MANUAL_COLUMNS } from "#app/notes/names";
import type { KeptNotes } from "#app/notes/kept-notes";
import type { ControlGroup } from "#app/run-settings";
import { CONTROL, TO_CONTACT } from "#core/effect";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import type { Language } from "#locales/pick-locale";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

const ROWS: readonly OrderRow[] = Array.from({ length: 40 }, (_, place) => ({
  member: `V${place}`,
  day: place % 2 === 0 ? "2026-11-01" : "2025-01-01",
  amount: 10 + place,
  optOut: place === 7,
}));
const CONTROL_GROUP: ControlGroup = { share: 0.25, seed: "0f".repeat(16), day: dayOf("2026-11-21"), toDraw: "first" };

const languages = (language: Language) => ({ current: outputWords(language), all: LANGUAGES.map(outputWords) });

function drawn(
  rows: readonly OrderRow[],
  change: Partial<ControlGroup> = {},
  notes: KeptNotes = NO_NOTES,
  language: Language = "en-US",
): KeptNotes {
  const orders = orderRows(rows);
  const scored = scoreMembers(orders, defaultRules(), { asOf: dayOf("2026-11-21"), today: dayOf("2026-11-21") });
  const { memberIds, memberKeys } = orders;
  const request = { scored, memberIds, memberKeys, languages: languages(language) };
  return drawIntoNotes(notes, { ...CONTROL_GROUP, ...change }, request);
}

/** Groups and segments by member, sorted by member. */
const groups = (notes: KeptNotes, language: Language = "en-US") =>
  campaignRowsOf(notes, languages(language), false)
    .map(({ rowId, group, segment }) => [rowId, group, segment] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const ownColumn = (header: string, cells: Readonly<Record<string, string>>): KeptNotes => ({
  extraColumns: [{ header, numberFormat: "General" }],
  ...rowsByMember(
    Object.entries(cells).map(([memberId, cell]) => ({ memberId, cells: [...MANUAL_COLUMNS.map(() => ""), cell] })),
  ),
  columnFormulas: [...MANUAL_COLUMNS.map(() => null), null],
});

describe("drawIntoNotes(notes, control, request)", () => {
  it("draws the same members whatever the order of rows and the language, with the segment of the day", () => {
    const here = groups(drawn(ROWS));
    expect(groups(drawn([...ROWS].reverse()))).toEqual(here);
    const there = groups(drawn(ROWS, {}, NO_NOTES, "zh-CN"));
    expect(there.map(([id, group]) => [id, group])).toEqual(here.map(([id, group]) => [id, group]));
    expect(here.filter(([, group]) => group === CONTROL)).not.toEqual([]);
    expect(here.every(([, , segment]) => segment !== "")).toBe(true);
  });

  it("puts members who must not be contacted into neither group", () => {
    const found = groups(drawn(ROWS));
    expect(found).toHaveLength(39);
    expect(found.some(([id]) => id === "V7")).toBe(false);
  });

  it("leaves a draw as it is when more members come, in whatever language the next run speaks", () => {
    const before = drawn(ROWS);
    const after = drawn([...ROWS, { member: "N1", day: "2026-11-20", amount: 5 }], { toDraw: "no" }, before, "zh-CN");
    expect(after).toBe(before);
    expect(groups(after, "zh-CN")).toEqual(groups(before));
  });

  it("never writes over a Control column of a person's own", () => {
    const own = ownColumn("对照组", { V1: "是", V2: "否" });
    expect(drawn(ROWS, {}, own)).toBe(own);
  });

  it("replaces an earlier draw in its own columns when it is asked to draw again", () => {
    const first = drawn([...ROWS, { member: "GONE", day: "2026-11-20", amount: 5 }]);
    const again = drawn(ROWS, { toDraw: "again", seed: "01".repeat(16) }, first, "zh-CN");
    expect(again.extraColumns).toEqual(first.extraColumns);
    expect(groups(again).some(([id]) => id === "GONE")).toBe(false);
    expect(groups(again).map(([, group]) => group)).not.toEqual(groups(drawn(ROWS)).map(([, group]) => group));
  });

  it("keeps what people wrote, beside the two new columns", () => {
    const noted = ownColumn("Birthday", { V1: "May", V7: "June" });
    const { extraColumns, byMember } = drawn(ROWS, {}, noted);
    expect(extraColumns.map(({ header }) => header)).toEqual(["Birthday", "Control", "Segment at Draw"]);
    expect(byMember.get("V1")!.cells[MANUAL_COLUMNS.length]).toBe("May");
    expect(byMember.get("V7")!.cells.slice(MANUAL_COLUMNS.length)).toEqual(["June", "", ""]);
    expect([CONTROL, TO_CONTACT]).toContain(groups(drawn(ROWS, {}, noted))[0]![1]);
  });
});
