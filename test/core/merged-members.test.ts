import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { LANGUAGES } from "#locales/pick-locale";
import { messages } from "#locales/messages";
import { membersOf, readSheet, sheetOfText } from "../support/read-sheet";

const asked = async (rows: readonly (readonly Cell[])[]) =>
  (await readSheet(rows)).check?.questions.find(({ id }) => id === "merged-members");

const CARRY = { "merged-members": "carry-down" };
const HEADER = "会员卡号,姓名,日期,单号,金额";

describe("a member's cell that is merged over the sales of the member", () => {
  test("is each sale's where a total closes every member", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,示甲,2026-03-05,S1,100
      ,,2026-05-06,S2,80
      小计,,,,180
      V2,示乙,2026-06-01,S3,260
      小计,,,,260`);
    expect(await membersOf(rows)).toEqual({ V1: "F2 M90", V2: "F1 M260" });
    expect(await asked(rows)).toMatchObject({
      default: "carry-down",
      evidence: { rowCount: 1, exampleRows: [1], total: 80, blockCount: 1, isEvident: true },
    });
    expect((await membersOf(rows, { "merged-members": "leave-out" })).V1).toBe("F1 M100");
  });

  test.each([
    ["oldest", ["2026-01-05", "2026-03-02", "2026-04-01", "2026-01-06", "2026-02-01", "2026-01-20"]],
    ["newest", ["2026-04-01", "2026-03-02", "2026-01-05", "2026-05-06", "2026-02-01", "2026-03-20"]],
  ])("is each sale's where dates run %s first within the members and start anew with each", async (_, days) => {
    const members = ["V1", "", "", "V2", "", "V3"];
    const rows = sheetOfText(`${HEADER}\n${days.map((day, n) => `${members[n]},,${day},S${n},10`).join("\n")}`);
    expect(await membersOf(rows)).toEqual({ V1: "F3 M10", V2: "F2 M10", V3: "F1 M10" });
    expect((await asked(rows))?.default).toBe("carry-down");
    const { check } = await readSheet(rows);
    expect(check?.notes).toContainEqual({ code: "members-carried-down", rowCount: 3 });
  });

  test("is each sale's also when the whole export is pasted below itself", async () => {
    const lines = ["V1,,2026-01-05,S1,10", ",,2026-03-02,S2,20", "V2,,2026-01-06,S3,30", ",,2026-02-01,S4,40"];
    const twice = sheetOfText([HEADER, ...lines, HEADER, ...lines].join("\n"));
    expect(await membersOf(twice)).toEqual(await membersOf(sheetOfText([HEADER, ...lines].join("\n"))));
    expect(await membersOf(twice)).toEqual({ V1: "F2 M15", V2: "F2 M35" });
  });

  test("brings along a day that is merged, too, and the order of the same day", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      ,,,S2,20
      ,,2026-04-01,S3,40
      ,,2026-04-01,,5
      小计,,,,165
      V2,,2026-02-01,S5,60
      小计,,,,60`);
    expect(await membersOf(rows)).toEqual({ V1: "F3 M55", V2: "F1 M60" });
  });

  test("takes further lines without any head along", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      ,,2026-04-01,S2,40
      ,,,,5
      小计,,,,145
      V2,,2026-02-01,S5,60
      小计,,,,60`);
    expect((await membersOf(rows)).V1).toBe("F2 M72.5");
  });

  test("gives nobody to sales below an id that is left out", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      ,,2026-04-01,S2,40
      小计,,,,140
      1.39E+10,,2026-02-01,S3,60
      ,,2026-02-03,S4,30
      小计,,,,90`);
    expect(await membersOf(rows)).toEqual({ V1: "F2 M70" });
  });
});

describe("customers whom nobody knows", () => {
  test("are nobody's in a till's file, where known ones come again, and nothing is asked", async () => {
    const lines = Array.from({ length: 60 }, (_, n) => {
      const member = n % 4 === 3 ? "" : `V${(n * 7) % 11}`;
      return `${member},,2026-0${1 + Math.floor(n / 12)}-${String(1 + (n % 12) * 2).padStart(2, "0")},S${n},10`;
    });
    const rows = sheetOfText(`${HEADER}\n${lines.join("\n")}`);
    const { orders } = await readSheet(rows);
    expect(orders!.member.filter(code => code < 0)).toHaveLength(15);
    expect(await asked(rows)).toBeUndefined();
  });

  test("are nobody's in lines of orders, where a member stands on each line", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      V1,,2026-03-05,S1,20
      ,,2026-03-06,S2,40
      ,,2026-03-06,S2,30
      V2,,2026-03-01,S3,60
      V2,,2026-03-01,S3,60
      ,,2026-03-04,S4,60`);
    expect(await membersOf(rows)).toEqual({ V1: "F1 M120", V2: "F1 M120" });
    expect(await asked(rows)).toBeUndefined();
  });

  test("are nobody's by default where sales stand in the order of time; a person may say otherwise", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      ,,2026-03-06,S2,40
      V2,,2026-03-07,S3,60
      ,,2026-03-09,S4,20
      V3,,2026-03-10,S5,60`);
    expect(await membersOf(rows)).toEqual({ V1: "F1 M100", V2: "F1 M60", V3: "F1 M60" });
    expect(await asked(rows)).toMatchObject({
      default: "leave-out",
      evidence: { rowCount: 2, total: 60, blockCount: 2, isEvident: false },
    });
    expect(await membersOf(rows, CARRY)).toEqual({ V1: "F2 M70", V2: "F2 M40", V3: "F1 M60" });
  });

  test("are nobody's below the last member of a sorted file, nor above the first", async () => {
    const sorted = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      V2,,2026-01-07,S3,60
      V3,,2026-01-02,S4,60
      ,,2026-02-06,S2,40
      ,,2026-03-09,S5,20`);
    const first = sheetOfText(`${HEADER}
      ,,2026-02-06,S2,40
      V1,,2026-03-05,S1,100
      ,,2026-03-09,S5,20
      V2,,2026-01-07,S3,60`);
    for (const rows of [sorted, first]) {
      expect(await asked(rows)).toBeUndefined();
      expect((await membersOf(rows)).V1).toBe("F1 M100");
    }
  });

  test("are nobody's by default where a total closes several members", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      ,,2026-03-05,S2,40
      小计,,,,140
      V2,,2026-03-05,S3,60
      小计,,,,60
      V3,,2026-03-06,S4,100
      ,,2026-03-06,S5,40
      V4,,2026-03-06,S6,40
      小计,,,,180`);
    expect((await asked(rows))?.default).toBe("leave-out");
  });

  test.each([
    ["members come again further down", ["V1", "", "V2", "", "V1", "", "V3"], [1, 9, 2, 8, 3, 7, 4]],
    ["sales stand in no order", ["V1", "", "", "V2", "", "", "V3"], [5, 9, 2, 4, 8, 1, 3]],
    ["there are too few to tell", ["V1", "", "V2"], [1, 5, 3]],
    ["one sale was put in late", ["V1", "", "V2", "", "V3", "", "V4"], [1, 2, 3, 6, 5, 7, 8]],
  ])("are nobody's by default where %s", async (_, members, days) => {
    const lines = members.map((member, n) => `${member},,2026-03-0${days[n]},S${n},10`);
    expect((await asked(sheetOfText(`${HEADER}\n${lines.join("\n")}`)))?.default).toBe("leave-out");
  });

  test("are no member above where a cell says that nobody is known", async () => {
    const rows = sheetOfText(`${HEADER}
      V1,,2026-03-05,S1,100
      ,,2026-04-01,S2,40
      小计,,,,140
      V2,,2026-02-01,S3,60
      散客,,2026-02-03,S4,30
      ,,2026-02-04,S5,30
      小计,,,,120`);
    expect((await membersOf(rows)).V2).toBe("F1 M60");
  });
});

test.each(LANGUAGES)("the question says in %s whether members stand in blocks", language => {
  const { about } = messages(language).questions["merged-members"];
  const found = { rowCount: 2, exampleRows: [1], total: 60, blockCount: 2 };
  expect(about({ ...found, isEvident: true }, row => row + 2)).not.toBe(
    about({ ...found, isEvident: false }, row => row + 2),
  );
  expect(about({ ...found, isEvident: true }, row => row + 2)).toContain("3");
});
