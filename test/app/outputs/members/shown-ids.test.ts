import { describe, expect, it } from "vitest";
import { shownMemberIds } from "#app/outputs/members/shown-ids";
import { ordersFromRows } from "../../../support/score-rows";

const HEADER = ["会员编号", "手机号", "订单编号", "付款时间", "实付金额"];

describe("shownMemberIds(orders, phoneIsId)", () => {
  it("writes ids as they are, and masks a phone number that stands in for a blank id", () => {
    const orders = ordersFromRows([
      HEADER,
      ["V001", "13812345678", "A1", "2026-01-01", 5],
      ["V001", "13812345678", "A2", "2026-01-02", 5],
      ["", "13912345678", "A3", "2026-01-03", 5],
      ["00123", "13612345678", "A4", "2026-01-03", 5],
    ]);
    const [first, second, third] = shownMemberIds(orders, false);
    expect([first, third]).toEqual(["V001", "00123"]);
    expect(second).toMatch(/^139\*{4}5678 #[0-9a-f]{8}$/);
  });

  it("masks every id where the member column is the phone column, and keeps people apart", () => {
    const orders = {
      memberIds: ["13812345678", "13899995678"],
      memberKeys: ["13812345678", "13899995678"],
      memberFromContact: null,
    };
    const shown = shownMemberIds(orders, true);
    expect(new Set(shown).size).toBe(2);
    for (const id of shown) expect(id).toMatch(/^138\*{4}5678 #[0-9a-f]{8}$/);
    expect(shownMemberIds(orders, true)).toEqual(shown);
  });

  it("says nothing new where no phone serves as an id", () => {
    const orders = ordersFromRows([
      HEADER,
      ["V001", "13812345678", "A1", "2026-01-01", 5],
      ["V001", "", "A2", "2026-01-01", 5],
    ]);
    expect(shownMemberIds(orders, false)).toBe(orders.memberIds);
  });
});
