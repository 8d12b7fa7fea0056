import { describe, expect, it } from "vitest";
import { NO_NOTES } from "#app/notes/kept-notes";
import type { KeptNotes } from "#app/notes/kept-notes";
import { mergeNotes } from "#app/notes/merge-notes";
import { takeNotes as notesOf } from "#app/notes/take-notes";
import { maskName, maskPhone } from "#app/outputs/members/mask";
import { memberTable } from "#app/outputs/members/member-table";
import { orderColumnSpecs, orderColumnCells } from "#app/outputs/order-columns/order-column-cells";
import { readSettings, settingsTable } from "#app/outputs/settings/settings-table";
import { summaryTable } from "#app/outputs/summary/summary-table";
import type { OutputLanguages } from "#app/outputs/words/output-languages";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import type { ExistingTable } from "#app/workbook/tables";
import { defaultRules } from "#core/scoring-rules";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { valueOf } from "../../support/excel-host";
import { THREE_MEMBERS, day, scoreRows } from "../../support/score-rows";

const zh: OutputLanguages = { current: outputWords("zh-CN"), all: LANGUAGES.map(outputWords) };
const en: OutputLanguages = { current: outputWords("en-US"), all: LANGUAGES.map(outputWords) };

function members(rows = THREE_MEMBERS, notes: KeptNotes = NO_NOTES, languages = zh, maskPersonalData = true) {
  const { orders, scored } = scoreRows(rows, { asOf: "2026-11-21" });
  const dictionaries = {
    memberIds: orders.memberIds,
    attributes: orders.attributes,
    widthValues: orders.width?.values ?? null,
  };
  const request = {
    scored,
    orders: dictionaries,
    notes,
    maskPersonalData,
    date1904: false,
    languages,
    explain: messages(languages.current.language).explain,
    settings: { alsoWritten: [], scripts: {} },
  };
  return { table: memberTable(request), summary: summaryTable({ ...request, campaign: null }), scored };
}

function takeNotes(table: ExistingTable, languages: OutputLanguages): KeptNotes {
  return valueOf(notesOf(table, languages));
}

function cells(table: TableSheetSpec, header: string): unknown[] {
  const column = table.columns.findIndex(spec => spec.header === header);
  if (column < 0) throw new Error(`no column ${header} among ${table.columns.map(spec => spec.header).join(", ")}`);
  return table.rows(0, table.rowCount).map(row => row[column]);
}

describe("the columns beside the orders", () => {
  it("give every row of a member the member's segment and scores as of the as-of day", () => {
    const { scored } = scoreRows(THREE_MEMBERS, { asOf: "2026-11-21" });
    expect(orderColumnSpecs(scored, zh).map(spec => spec.header)).toEqual([
      "RFMW_分群", "RFMW_编码", "R分", "F分", "M分", "W分", "客户类型", "行状态",
    ]); // prettier-ignore
    const rows = orderColumnCells(scored, zh)(0, 12);
    expect(rows[0]).toEqual(["高额沉睡会员", "1151", 1, 1, 5, 1, "老客户", "计入"]);
    expect(rows[2]).toEqual(["待拓宽会员", "4252", 4, 2, 5, 2, "老客户", "计入"]);
    expect(rows[11]).toEqual(["忠诚常客", "5524", 5, 5, 2, 4, "忠诚客户（推断）", "计入"]);
  });

  it("give a row without a member only its status, and a prospect's row the customer type", () => {
    const rows = [
      ...THREE_MEMBERS,
      ["", "", "SO0013", "2026-11-01", 10, "上衣"],
      ["V009", "赵六", "SO0014", "2026-11-01", 0, "上衣"],
    ];
    const { scored } = scoreRows(rows, { asOf: "2026-11-21" });
    expect(orderColumnCells(scored, zh)(12, 14)).toEqual([
      ["", "", "", "", "", "", "", "无会员号"],
      ["", "", "", "", "", "", "潜在客户", "零金额"],
    ]);
  });
});

describe("the members table", () => {
  it("is ordered by call priority, then by response rank", () => {
    const { table } = members();
    expect(cells(table, "会员编号")).toEqual(["V003", "V002", "V001"]);
    expect(cells(table, "名单优先级")).toEqual([7, 8, 11]);
    expect(cells(table, "响应排名")).toEqual([1, 2, 3]);
    expect(cells(table, "RFMW指数")).toEqual([82.5, 60, 20]);
  });

  it("leaves out columns whose source is not mapped", () => {
    const headers = members().table.columns.map(spec => spec.header);
    expect(headers).toContain("会员姓名");
    for (const absent of ["手机号", "负责人", "归属门店", "主渠道", "勿扰"]) expect(headers).not.toContain(absent);
  });

  it("masks names unless the user asked for full values", () => {
    expect(cells(members().table, "会员姓名")).toEqual(["王*", "李*", "张*"]);
    expect(cells(members(THREE_MEMBERS, NO_NOTES, zh, false).table, "会员姓名")).toEqual(["王五", "李四", "张三"]);
  });

  it("puts hand-written notes beside their members again, whatever the order and the language", () => {
    const english = members(THREE_MEMBERS, NO_NOTES, en).table;
    const earlier = asExisting(english, { V001: { Notes: "likes tea" }, V003: { Outcome: "成交" } });
    const notes = takeNotes(
      { ...earlier, rows: [...earlier.rows].reverse(), formulas: [...earlier.formulas].reverse() },
      zh,
    );
    const again = members(THREE_MEMBERS, notes, zh).table;
    expect(cells(again, "备注")).toEqual(["", "", "likes tea"]);
    expect(cells(again, "联系结果")).toEqual(["成交", "", ""]);
  });

  it("keeps a column that people added, with its formulas", () => {
    const earlier = asExisting(members().table, {});
    const withColumn: ExistingTable = {
      ...earlier,
      headers: [...earlier.headers, "VIP 卡"],
      rows: earlier.rows.map(row => [...row, row[2] === "V002" ? "金" : row[2] === "V001" ? 12 : ""]),
      formulas: earlier.formulas.map((row, k) => [...row, earlier.rows[k]![2] === "V001" ? "=RC[-9]*2" : null]),
      numberFormats: [...earlier.numberFormats, "0.0"],
    };
    const again = members(THREE_MEMBERS, takeNotes(withColumn, zh)).table;
    expect(again.columns.at(-1)).toMatchObject({ header: "VIP 卡", kind: "kept", numberFormat: "0.0" });
    expect(cells(again, "VIP 卡")).toEqual(["", "金", { formula: "=RC[-9]*2" }]);
  });

  it("keeps members that are gone from the data when they have notes, in a marked block at the end", () => {
    const notes = takeNotes(asExisting(members().table, { V001: { 备注: "回电" } }), zh);
    const withoutZhang = THREE_MEMBERS.filter(row => row[0] !== "V001");
    const { table } = members(withoutZhang, notes);
    expect(cells(table, "会员编号")).toEqual(["V003", "V002", "V001"]);
    expect(cells(table, "客户类型").at(-1)).toBe("已移除");
    expect(cells(table, "备注")).toEqual(["", "", "回电"]);
    expect(table.removedWithNotes).toBe(1);
  });

  it("lists prospects after the scored members, without scores", () => {
    const { table } = members([...THREE_MEMBERS, ["V009", "赵六", "SO0014", "2026-11-01", 0, "上衣"]]);
    expect(cells(table, "会员编号").at(-1)).toBe("V009");
    expect(cells(table, "客户类型").at(-1)).toBe("潜在客户");
    expect(cells(table, "响应排名").at(-1)).toBe("");
  });
});

describe("notes", () => {
  it("of a safety copy fill what the table lost; the table's own cells win", () => {
    const base = members().table;
    const copy = takeNotes(asExisting(base, { V001: { 备注: "old" }, V002: { 备注: "only in the copy" } }), zh);
    const table = takeNotes(asExisting(base, { V001: { 备注: "new" } }), zh);
    const merged = members(THREE_MEMBERS, mergeNotes(copy, table)).table;
    expect(cells(merged, "备注")).toEqual(["", "only in the copy", "new"]);
  });
});

describe("the summary", () => {
  it("adds up to the members table", () => {
    const { summary, scored } = members();
    expect(cells(summary, "会员数").reduce((a: number, b) => a + Number(b), 0)).toBe(scored.memberCount);
    expect(cells(summary, "累计净额").reduce((a: number, b) => a + Number(b), 0)).toBe(12000);
    expect(cells(summary, "近度天数合计")).toEqual([13, 42, 365]);
  });

  it("has one row per combination and counts the members in it", () => {
    const twin = THREE_MEMBERS.filter(row => row[0] === "V002").map(row => [
      "V102",
      ...row.slice(1, 2),
      `${String(row[2])}b`,
      ...row.slice(3),
    ]);
    const { summary } = members([...THREE_MEMBERS, ...twin]);
    expect(cells(summary, "会员数")).toEqual([1, 2, 1]);
  });

  it("says that a dimension is not available where its source is not mapped, and is never blank", () => {
    const { summary } = members(THREE_MEMBERS, NO_NOTES, en);
    for (const header of ["Store", "Channel", "Owner", "Age Band", "Gender"]) {
      expect(new Set(cells(summary, header))).toEqual(new Set(["n/a"]));
    }
    for (const row of summary.rows(0, summary.rowCount)) expect(row).not.toContain("");
  });

  it("counts who was contacted and who responded from the hand-kept columns", () => {
    const notes = takeNotes(asExisting(members().table, { V001: { 联系日期: 46000, 是否响应: "是" } }), zh);
    const { summary } = members(THREE_MEMBERS, notes);
    expect(cells(summary, "已联系人数")).toEqual([0, 0, 1]);
    expect(cells(summary, "响应人数")).toEqual([0, 0, 1]);
  });
});

describe("settings", () => {
  it("are read back as they were written, in either language", () => {
    const rules = { ...defaultRules(), windowMonths: 6, map: "cn8" as const };
    const written = settingsTable(
      {
        rules,
        asOf: day("2026-11-21"),
        horizonDays: 90,
        forecastDays: 90,
        alsoWritten: [],
        scripts: {},
        calendar: null,
        control: null,
      },
      zh,
    );
    expect(readSettings(asExisting(written, {}), en)).toMatchObject({
      settings: {
        rules,
        asOf: day("2026-11-21"),
        horizonDays: 90,
        forecastDays: 90,
        alsoWritten: [],
        scripts: {},
        calendar: null,
        control: null,
      },
      ignored: [],
    });
  });

  it("keep the default for a value that cannot be read, and name it", () => {
    const written = asExisting(
      settingsTable(
        {
          rules: defaultRules(),
          asOf: null,
          horizonDays: 90,
          forecastDays: 90,
          alsoWritten: [],
          scripts: {},
          calendar: null,
          control: null,
        },
        en,
      ),
      {},
    );
    const rows = written.rows.map(row => (row[0] === "recency" ? ["recency", "R", "sometimes 9"] : row));
    const read = readSettings({ ...written, rows }, en);
    expect(read.ignored).toEqual(["recency = sometimes 9"]);
    expect(read.settings).toEqual({
      rules: defaultRules(),
      asOf: null,
      horizonDays: 90,
      forecastDays: 90,
      alsoWritten: [],
      scripts: {},
      calendar: null,
      control: null,
    });
  });
});

describe("masking", () => {
  it("keeps 3 and 4 digits of an 11-digit phone, 4 of a longer or shorter one of at least 7", () => {
    expect(maskPhone("13812345678")).toBe("138****5678");
    expect(maskPhone("+86 138 1234 5678")).toBe("*********5678");
    expect(maskPhone("1234567")).toBe("***4567");
    expect(maskPhone("12345")).toBe("*****");
    expect(maskPhone("")).toBe("");
  });

  it("keeps the surname of a Chinese name, the first letter of another, the domain of an address", () => {
    expect(["张三", "李小明", "欧阳静", "Mary Smith", "ann@example.com", "=1+1"].map(maskName)).toEqual([
      "张*", "李**", "欧阳**", "M***", "a***@example.com", "=***",
    ]); // prettier-ignore
  });
});

/** A written table as it would be read back, with cells changed by member id and header. */
function asExisting(table: TableSheetSpec, changes: Record<string, Record<string, string | number>>): ExistingTable {
  const headers = table.columns.map(spec => spec.header);
  const idAt = headers.findIndex(header => header === "会员编号" || header === "Member ID");
  const rows = table.rows(0, table.rowCount).map(row =>
    row.map((cell, column) => {
      const changed = idAt < 0 ? undefined : changes[String(row[idAt])]?.[headers[column]!];
      if (changed !== undefined) return changed;
      return typeof cell === "object" ? "" : cell;
    }),
  );
  return {
    sheetName: table.sheetName,
    headers,
    ownHeaders: table.columns.filter(spec => spec.kind !== "kept").map(spec => spec.header),
    rows,
    formulas: rows.map(row => row.map(() => null)),
    numberFormats: headers.map(() => "General"),
  };
}
