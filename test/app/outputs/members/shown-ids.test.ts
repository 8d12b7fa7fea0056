import { describe, expect, it } from "vitest";
import { NO_NOTES, rowsByMember } from "#app/notes/kept-notes";
import { MANUAL_COLUMNS } from "#app/notes/names";
import type { KeptNotes } from "#app/notes/kept-notes";
import { maskedId } from "#app/outputs/members/masked-id";
import { idForms, notesUnderShownIds } from "#app/outputs/members/shown-ids";
import type { IdForms, Members } from "#app/outputs/members/shown-ids";
import { unkeyedForm } from "#app/outputs/members/unkeyed-marks";
import { memberKey } from "#core/member-key";
import { MARKERS, formsOf } from "../../../support/id-forms";
import { ordersFromRows } from "../../../support/score-rows";

const HEADER = ["会员编号", "手机号", "订单编号", "付款时间", "实付金额"];
const MARK = /^[^#]+ #[0-9a-f]{12}$/;

function membersOf(...memberIds: string[]): Members {
  return { memberIds, memberKeys: memberIds.map(memberKey), memberFromContact: null, kind: "id" };
}

/** Notes with these outcomes, by the id in the table. */
function outcomes(byId: Readonly<Record<string, string>>): KeptNotes {
  const rows = Object.entries(byId).map(([memberId, outcome]) => ({
    memberId,
    cells: MANUAL_COLUMNS.map(id => (id === "outcome" ? outcome : "")),
  }));
  return { ...NO_NOTES, ...rowsByMember(rows) };
}

function idsOf(notes: KeptNotes): string[] {
  return [...notes.byMember.values()].map(({ memberId }) => memberId);
}

describe("maskedId(id, kind)", () => {
  it.each([
    ["13812345678", "138****5678"],
    ["１３８１２３４５６７８", "138****5678"],
    ["+86 138 1234 5678", "138****5678"],
    ["8613812345678", "138****5678"],
    ["138-1234-5678", "138****5678"],
    ["+81 90 1234 5678", "********5678"],
    ["(555) 234-5678", "******5678"],
    ["010-12345678", "010****5678"],
    ["anna@example.com", "a***@example.com"],
    ["VIP13812345678", "VIP138****5678"],
    ["张三 138-1234-5678", "张三 138****5678"],
    ["wx:anna@example.com", "w***@example.com"],
    ["138/1234/5678", "138****5678"],
    ["138_1234_5678", "138****5678"],
    ["138ー1234ー5678", "138****5678"],
    ["013812345678", "138****5678"],
    ["1.3812345678E10", "138****5678"],
    ["VIP 555-234-5678", "VIP ******5678"],
  ])("masks %s whatever its header", (id, masked) => {
    expect(maskedId(id, "id")).toBe(masked);
  });

  it.each([
    "V001",
    "00123",
    "12812345678",
    "123456789012345678",
    "6913812345678901",
    "2026-01-05",
    "138****5678",
    "1381234567",
  ])("leaves %s, which is no phone number, as it is", id => {
    expect(maskedId(id, "id")).toBeNull();
  });

  it("masks every id of a column of phones or of names", () => {
    expect([maskedId("5552345678", "phone"), maskedId("张三", "name"), maskedId("anna@example.com", "name")]).toEqual([
      "******5678",
      "张*",
      "a***@example.com",
    ]);
  });

  it("shows of a name with an @ in it no more than of another one", () => {
    expect(["张三@13812345678", "店长@王小明", "x@y@13812345678"].map(id => maskedId(id, "name"))).toEqual([
      "张*************",
      "店*****",
      "x***",
    ]);
  });
});

describe("idForms(members, markers)", () => {
  it("writes ids as they are, and masks a phone number that stands in for a blank id or in the phone column", () => {
    const orders = ordersFromRows([
      HEADER,
      ["V001", "13812345678", "A1", "2026-01-01", 5],
      ["", "13912345678", "A3", "2026-01-03", 5],
      ["00123", "13612345678", "A4", "2026-01-03", 5],
      ["2125552345", "2125552345", "A5", "2026-01-03", 5],
    ]);
    const { masked } = formsOf({ ...orders, phones: new Set(["2125552345"]) });
    const by = new Map(orders.memberIds.map((id, code) => [id, masked[code]!]));
    expect([by.get("V001"), by.get("00123")]).toEqual(["V001", "00123"]);
    expect(by.get("13912345678")).toMatch(/^139\*{4}5678 #/);
    expect(by.get("2125552345")).toMatch(/^\*{6}2345 #/);
  });

  it("keeps people of one masked form apart by marks that only the key gives", () => {
    const members = membersOf("13812345678", "13899995678");
    const [one, other] = MARKERS.map(marker => idForms(members, [marker]).masked);
    expect(new Set([...one!, ...other!]).size).toBe(4);
    for (const id of one!) expect(id).toMatch(MARK);
    expect(idForms(members, [MARKERS[0]!]).masked).toEqual(one);
    expect(one).not.toContain(unkeyedForm("13812345678", "13812345678"));
  });

  it("writes longer marks for two members whose shorter ones are the same", () => {
    const marker = (key: string) => `aaaaaaaaaaaa${key.slice(3, 7)}`;
    const { masked } = idForms(membersOf("13811115678", "13822225678", "13933335678"), [marker]);
    expect(masked).toEqual([
      "138****5678 #aaaaaaaaaaaa1111",
      "138****5678 #aaaaaaaaaaaa2222",
      "139****5678 #aaaaaaaaaaaa",
    ]);
  });

  it("says nothing new where no id is personal", () => {
    const members = membersOf("V001", "V002");
    expect(idForms(members, []).masked).toBe(members.memberIds);
  });
});

describe("notesUnderShownIds(notes, forms, isMasked)", () => {
  const orders = membersOf("Anna@example.com", "arno@example.com", "13812345678", "V001");
  const forms = formsOf(orders);
  const { masked } = forms;

  it("finds the notes of full ids in a run that masks, and the other way round", () => {
    const before = outcomes({
      "ANNA@example.com": "预约",
      V001: "成交",
      "gone@example.com": "拒绝",
      "13912345678": "忙",
    });
    const now = notesUnderShownIds(before, forms, true);
    const ids = idsOf(now);
    expect(ids.slice(-4).sort()).toEqual([...ids].sort());
    expect(ids).toContain(masked[0]);
    expect(ids).toContain("V001");
    expect(ids.filter(id => /^(g\*{3}@example\.com|139\*{4}5678) #[0-9a-f]{12}$/.test(id))).toHaveLength(2);
    const full = notesUnderShownIds(now, forms, false);
    expect(idsOf(full)).toEqual(expect.arrayContaining(["Anna@example.com", "V001"]));
    expect(notesUnderShownIds(full, forms, false)).toBe(full);
  });

  it("finds the notes of a version without a key, and leaves none of its marks, not even of people who are gone", () => {
    const unkeyed = (id: string) => unkeyedForm(id, memberKey(id));
    const before = outcomes({ [unkeyed("13812345678")]: "预约", [unkeyed("13912345678")]: "拒绝" });
    for (const isMasked of [true, false]) {
      const ids = idsOf(notesUnderShownIds(before, forms, isMasked));
      expect(ids[0]).toBe(isMasked ? masked[2] : "13812345678");
      expect(ids[1]).toMatch(/^139\*{4}5678 #[0-9a-f]{12}$/);
      // Who comes back finds the note under the mark that it got meanwhile.
      const back = formsOf(membersOf("13912345678", "13912345679"));
      const again = notesUnderShownIds(outcomes({ [ids[1]!]: "拒绝" }), back, isMasked);
      expect(idsOf(again)).toEqual([isMasked ? back.masked[0] : "13912345678"]);
    }
  });

  it("finds the notes under another key that the workbook holds, and under none that it lost", () => {
    const under = (marker: IdForms["markers"][number]) => outcomes({ [idForms(orders, [marker]).masked[2]!]: "预约" });
    const [inUse, other] = MARKERS;
    expect(idsOf(notesUnderShownIds(under(other!), forms, true))).toEqual([masked[2]]);
    const onlyInUse = idForms(orders, [inUse!]);
    expect(idsOf(notesUnderShownIds(under(other!), onlyInUse, true))).toEqual([
      expect.stringMatching(/^138\*{4}5678 #[0-9a-f]{12}$/),
    ]);
    expect(idsOf(notesUnderShownIds(under(other!), onlyInUse, true))).not.toEqual([masked[2]]);
  });

  it("gives what fits two members to none of them", () => {
    const marker = (key: string) => `aaaaaaaaaaaa${key.slice(3, 7)}`;
    const twins = idForms(membersOf("13811115678", "13822225678"), [marker]);
    const notes = outcomes({ "138****5678 #aaaaaaaaaaaa": "预约" });
    for (const isMasked of [true, false])
      expect(idsOf(notesUnderShownIds(notes, twins, isMasked))).toEqual(["138****5678 #aaaaaaaaaaaa"]);
  });

  it("keeps both notes of a member that stand under both forms of the id", () => {
    const both = outcomes({ "anna@example.com": "预约", [masked[0]!]: "成交" });
    const now = notesUnderShownIds(both, forms, true);
    expect([...now.byMember.values()].map(row => row.cells[MANUAL_COLUMNS.indexOf("outcome")])).toEqual(["预约; 成交"]);
  });

  it("leaves alone a word that a person wrote into the column, and what needs no change", () => {
    const notes = outcomes({ 试用: "成交", [masked[1]!]: "忙" });
    expect(notesUnderShownIds(notes, forms, true)).toBe(notes);
  });
});
