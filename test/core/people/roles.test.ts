import { describe, expect, it } from "vitest";
import { ROLES } from "#core/people";
import { rowPeople } from "#core/row-people";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

const asOf = dayOf("2026-06-30");
const NAMES: Readonly<Record<string, string>> = { A: "Ann Lee", B: "Bo Chen", C: "Bo Chen", D: "Dee Fox" };
const PHONES: Readonly<Record<string, string>> = { A: "13800000001", B: "13800000002", C: "13800000003" };

/** A purchase of a member whose name and phone stand on the row. */
function row(member: string, day: string, amount: number, details: OrderRow["details"] = {}, order?: string): OrderRow {
  const attributes = { memberName: NAMES[member]!, ...(PHONES[member] !== undefined && { phone: PHONES[member] }) };
  return { member, day: `2026-${day}`, amount, attributes, details, ...(order !== undefined && { order }) };
}

function rolesOf(rows: readonly OrderRow[], change = {}) {
  const orders = { ...orderRows(rows), ...change };
  const scored = scoreMembers(orders, defaultRules(), { asOf, today: asOf });
  const roles = scored.traits.roles!;
  const { role, member, name, names, purchases, netAmount, linkedMembers, isMember } = roles.persons;
  const persons = Array.from(role, (of, at) => [
    ROLES[of],
    member[at]! < 0 ? names[name[at]!] : orders.memberIds[member[at]!],
    purchases[at],
    netAmount[at],
    linkedMembers[at],
    isMember[at],
  ]);
  const placeOf = (id: string) => scored.placeOfMember[orders.memberIds.indexOf(id)]!;
  return { roles, persons, placeOf, ofRole: (wanted: string) => persons.filter(([of]) => of === wanted) };
}

describe("who took part in an order row", () => {
  it("is told by id, phone however spelled, or name, and never guessed from a blank or masked cell", () => {
    const { roles } = rolesOf([
      row("A", "01-01", 1, { recipient: "a" }),
      row("A", "01-02", 1, { recipient: "+86 138-0000-0001" }),
      row("A", "01-03", 1, { recipient: "ANN  LEE" }),
      row("A", "01-04", 1, { recipient: "Ann's mother" }),
      row("A", "01-05", 1),
      row("A", "01-06", 1, { recipient: "昂**" }),
      row("A", "01-07", 1, { recipient: "209:JpDgWq" }),
      row("A", "01-08", 1, { recipient: "-" }),
    ]);
    expect([...roles.orderRoles].map(code => rowPeople(code).recipient)).toEqual([1, 1, 1, 2, 0, 0, 0, 0]);
    expect(roles.maskedRows).toEqual({ approver: null, recipient: 2, referrer: null, payer: null });
  });

  it("is the member on the member's own row, even where another member has the name; elsewhere nobody is picked", () => {
    const { roles, ofRole } = rolesOf([
      row("B", "01-01", 10, { recipient: "Bo Chen" }),
      row("C", "01-02", 20),
      row("A", "01-03", 30, { recipient: "Bo Chen" }),
    ]);
    expect([...roles.orderRoles].map(code => rowPeople(code).recipient)).toEqual([1, 0, 2]);
    expect(roles.ambiguousNames).toBe(1);
    expect(ofRole("user")).toEqual([
      ["user", "B", 1, 10, 0, 1],
      ["user", "Bo Chen", 1, 30, 1, 2],
    ]);
  });

  it("has no roles at all where no column names people", () => {
    const scored = scoreMembers(orderRows([row("A", "01-01", 1)]), defaultRules(), { asOf, today: asOf });
    expect(scored.traits.roles).toBe(null);
  });
});

describe("persons by role", () => {
  it("have of a purchase the lines that name them; a line that leaves the user open is nobody's", () => {
    const order = [
      row("A", "01-01", 60, { recipient: "child" }, "O1"),
      row("A", "01-01", 30, { recipient: "Ann Lee" }, "O1"),
      row("A", "01-01", 10, {}, "O1"),
    ];
    expect(rolesOf(order).ofRole("user")).toEqual([
      ["user", "A", 1, 30, 0, 1],
      ["user", "child", 1, 60, 1, 0],
    ]);
    // Who takes in a parcel stands once an order: then all of it is theirs.
    expect(rolesOf([order[0]!, order[2]!], { recipientIsUser: false }).ofRole("user")).toEqual([
      ["user", "child", 1, 70, 1, 0],
    ]);
  });

  it("share a refund as they share the purchase, and count valid purchases up to the as-of day only", () => {
    const { ofRole } = rolesOf([
      row("A", "01-01", 60, { approver: "boss" }, "O1"),
      row("A", "01-01", 40, { approver: "deputy" }, "O1"),
      row("A", "01-09", -50, { approver: "boss" }, "O1"),
      row("A", "02-01", 70, { approver: "boss" }, "O2"),
      { ...row("A", "02-02", 70, { approver: "boss" }, "O3"), status: "unpaid-or-cancelled" },
      row("A", "07-01", 70, { approver: "boss" }, "O4"),
    ]);
    expect(ofRole("decision-maker")).toEqual([
      ["decision-maker", "boss", 2, 100, 1, 0],
      ["decision-maker", "deputy", 1, 20, 1, 0],
    ]);
  });

  it("are buyers by paying; where no row of a purchase names a payer, the member is", () => {
    const { roles, placeOf, ofRole } = rolesOf([
      row("A", "01-01", 10, { payer: "secretary" }, "O1"),
      row("A", "01-01", 10, {}, "O1"),
      row("D", "01-02", 5, {}, "O2"),
      row("D", "01-03", 7, { payer: "Ann Lee" }, "O3"),
    ]);
    expect(ofRole("buyer")).toEqual([
      ["buyer", "A", 1, 7, 1, 1],
      ["buyer", "D", 1, 5, 0, 1],
      ["buyer", "secretary", 1, 20, 1, 0],
    ]);
    expect([...["A", "D"].map(id => roles.memberRoles[placeOf(id)])]).toEqual([0b1000, 0b1000]);
  });
});

describe("the share of purchases for others", () => {
  it("is of the purchases that say for whom, and a member without one has none", () => {
    const { roles, placeOf } = rolesOf([
      row("A", "01-01", 1, { recipient: "child" }),
      row("A", "01-02", 1, { recipient: "Ann Lee" }),
      row("A", "01-03", 1, { recipient: "child" }, "O3"),
      row("A", "01-03", 1, { recipient: "Ann Lee" }, "O3"),
      row("A", "01-04", 1),
      row("D", "01-01", 1),
    ]);
    expect(roles.buysForOthers![placeOf("A")]).toBe(2 / 3);
    expect(roles.buysForOthers![placeOf("D")]).toBeNaN();
  });
});

describe("referrals", () => {
  const found = (rows: readonly OrderRow[]) => {
    const { roles, placeOf } = rolesOf(rows);
    const { members, amount, influence, counts } = roles.referrals!;
    const at = placeOf("A");
    return { a: [members[at], amount[at], influence[at]], counts };
  };

  it("are of first purchases only, and worth all that the referred members bought", () => {
    expect(
      found([
        row("A", "01-01", 1),
        row("B", "01-05", 10, { referrer: "A" }),
        row("B", "02-05", 5),
        row("D", "01-01", 20),
        row("D", "01-09", 20, { referrer: "A" }),
      ]),
    ).toEqual({ a: [1, 15, 0], counts: { matched: 1, notMembers: 0, ambiguous: 0, self: 0, several: 0 } });
  });

  it("make influence from two members on", () => {
    expect(
      found([row("A", "01-01", 1), row("B", "01-05", 10, { referrer: "13800000001" }), row("D", "01-05", 5, { referrer: "Ann Lee" })]).a, // prettier-ignore
    ).toEqual([2, 15, 1]);
  });

  it("count whom they cannot credit: outsiders, shared names, oneself, different people on the first day", () => {
    expect(
      found([
        row("A", "01-01", 1, { referrer: "Ann Lee" }),
        row("B", "01-01", 1, { referrer: "someone" }),
        row("C", "01-01", 1, { referrer: "A" }, "O1"),
        row("C", "01-01", 1, { referrer: "someone" }, "O2"),
        row("D", "01-01", 1, { referrer: "Bo Chen" }),
      ]),
    ).toEqual({ a: [0, 0, 0], counts: { matched: 0, notMembers: 1, ambiguous: 1, self: 1, several: 1 } });
  });
});

describe("ids with one phone", () => {
  it("are listed with whether the name is the same, and a number of many ids is no person's", () => {
    const many = Array.from({ length: 11 }, (_, at) => ({
      member: `M${at}`,
      day: "2026-01-01",
      amount: 1,
      attributes: { phone: "02112345678", memberName: "x" },
    }));
    const orders = orderRows([
      { member: "X1", day: "2026-01-01", amount: 1, attributes: { phone: "13800000009", memberName: "Wu" } },
      { member: "X2", day: "2026-01-01", amount: 1, attributes: { phone: "+86 138 0000 0009", memberName: "WU" } },
      { member: "Y1", day: "2026-01-01", amount: 1, attributes: { phone: "13800000008", memberName: "Li" } },
      { member: "Y2", day: "2026-01-01", amount: 1, attributes: { phone: "13800000008", memberName: "Su" } },
      ...many,
    ]);
    const shared = scoreMembers(orders, defaultRules(), { asOf, today: asOf }).traits.sharedPhones!;
    expect([...shared.member].map(code => orders.memberIds[code])).toEqual(["X1", "X2", "Y1", "Y2"]);
    expect([...shared.start]).toEqual([0, 2, 4]);
    expect([...shared.sameName]).toEqual([1, 0]);
    expect([shared.crowdedPhones, shared.crowdedMembers]).toEqual([1, 11]);
  });
});
