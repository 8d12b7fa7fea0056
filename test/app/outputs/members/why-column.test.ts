import { describe, expect, it } from "vitest";
import { NO_NOTES, rowsByMember } from "#app/notes/kept-notes";
import { MANUAL_COLUMNS } from "#app/notes/names";
import type { KeptNotes } from "#app/notes/kept-notes";
import { memberTable } from "#app/outputs/members/member-table";
import { factsOfMember } from "#core/explain-member";
import { explainMember } from "#locales/explain-member";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { THREE_MEMBERS, scoreRows } from "../../../support/score-rows";

const HEADER = THREE_MEMBERS[0]!;

function tableOf(rows: readonly (readonly (string | number)[])[], language = LANGUAGES[0]!, notes = NO_NOTES) {
  const { orders, scored } = scoreRows(rows, { asOf: "2026-11-21" });
  const { memberIds, attributes } = orders;
  const table = memberTable({
    scored,
    orders: { memberIds, attributes, widthValues: orders.width?.values ?? null },
    notes,
    maskPersonalData: false,
    date1904: false,
    languages: { current: outputWords(language), all: LANGUAGES.map(outputWords) },
    explain: messages(language).explain,
    settings: { alsoWritten: [], scripts: {} },
  });
  const headers = table.columns.map(column => column.header);
  const at = headers.indexOf(outputWords(language).memberColumns.why);
  return { scored, table, headers, at, cells: table.rows(0, table.rowCount).map(row => row[at]) };
}

describe("the column that says why", () => {
  it.each(LANGUAGES)(
    "stands last of what is computed, wide enough to be read, and holds the sentence in %s",
    language => {
      const { scored, table, headers, at, cells } = tableOf(THREE_MEMBERS as (string | number)[][], language);
      expect(headers.length - at - 1).toBe(MANUAL_COLUMNS.length);
      expect(table.columns[at]!.widthPixels).toBeGreaterThanOrEqual(language === "zh-CN" ? 200 : 280);
      const sentences = [0, 1, 2].map(
        place => explainMember(messages(language), factsOfMember(scored, place), scored).why,
      );
      expect([...cells].sort()).toEqual([...sentences].sort());
    },
  );

  it("names nobody, even where names are written in full", () => {
    const { cells } = tableOf(THREE_MEMBERS as (string | number)[][]);
    for (const cell of cells) expect(cell).not.toMatch(/张三|李四|王五|V00/);
  });

  it("says of a prospect what became of the rows", () => {
    const rows = [[...HEADER, "订单状态"], ["V1", "张三", "A1", "2026-01-05", 50, "外套", "已完成"], ["V2", "李四", "A2", "2026-03-05", 70, "外套", "待付款"]]; // prettier-ignore
    expect(tableOf(rows as (string | number)[][]).cells[1]).toBe(
      "这位会员还没有有效购买，所以没有分数：未付款或取消。",
    );
  });

  it("is blank for people who are gone from the data", () => {
    const cells = MANUAL_COLUMNS.map(id => (id === "remarks" ? "老朋友" : ""));
    const notes: KeptNotes = { ...NO_NOTES, ...rowsByMember([{ memberId: "V9", cells }]) };
    expect(tableOf(THREE_MEMBERS as (string | number)[][], "zh-CN", notes).cells.at(-1)).toBe("");
  });
});
