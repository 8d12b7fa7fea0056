import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import type { FinishChoices } from "#core/order-ingest";
import type { OrderRows } from "#core/order-rows";
import { ROW_STATUSES } from "#core/row-status";

/** Id, phone, e-mail, amount, and for some rows an order. */
type Row = readonly [id: Cell, phone: Cell, email?: Cell, amount?: number, order?: string];

function read(rows: readonly Row[], choices: FinishChoices = {}) {
  const ingest = createOrderIngest({
    mapping: { memberId: 0, phone: 1, email: 2, amount: 3, orderId: 4, orderDate: 5 },
    date1904: false,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    headers: ["id", "phone", "email", "amount", "order", "date"],
  });
  const cells = rows.map(([id, phone, email = "", amount = 10, order = ""]) => {
    return [id, phone, email, amount, order, "2026-01-02"] as const;
  });
  ingest.add(chunkOfRows(cells));
  return ingest.finishWithEvidence(new Int32Array(0), choices);
}

const membersOf = ({ member, memberIds }: OrderRows) =>
  Array.from(member, code => (code < 0 ? null : memberIds[code]!));
const members = (rows: readonly Row[], choices?: FinishChoices) => membersOf(read(rows, choices).orders);
const shareOf = (rows: readonly Row[], choices?: FinishChoices) => read(rows, choices).evidence.phoneAsMember;

describe("a row without an id is the member's who has its phone or e-mail", () => {
  test("by phone, however it is spelled, and wherever the row stands", () => {
    const rows: Row[] = [
      ["", "+86 138 0000 0001"],
      ["V1", "13800000001"],
      ["", "138-0000-0001"],
      ["", "13800000001.0"],
      ["", 13800000001],
      ["V2", "13800000002"],
    ];
    expect(members(rows)).toEqual(["V1", "V1", "V1", "V1", "V1", "V2"]);
    expect(read(rows).orders.memberFromContact).toBeNull();
  });

  test("by e-mail, whatever its case and the spaces around it, where the phone tells nothing", () => {
    const rows: Row[] = [
      ["V1", "", "Anna@Example.com"],
      ["", "", " anna@example.COM "],
      ["", "13800000009", "ANNA@example.com"],
    ];
    expect(members(rows)).toEqual(["V1", "V1", "V1"]);
  });

  test("a walk-in and a row of totals do not tell whose a phone is", () => {
    const rows: Row[] = [
      ["V1", "13800000001"],
      ["散客", "13800000001"],
      ["合计", "13800000001"],
      ["", "13800000001"],
    ];
    expect(members(rows)).toEqual(["V1", null, null, "V1"]);
  });

  test("nobody is joined by a phone that two ids have: it is a member of its own, and counted", () => {
    const rows: Row[] = [
      ["V1", "13800000001"],
      ["V2", "138 0000 0001"],
      ["", "13800000001"],
    ];
    expect(members(rows)).toEqual(["V1", "V2", "13800000001"]);
    expect(shareOf(rows)).toMatchObject({ rowCount: 1, joinedCount: 0, sharedCount: 1, example: null });
  });

  test("nobody is joined when phone and e-mail name two people; a family's e-mail does not hide a phone", () => {
    const rows: Row[] = [
      ["V1", "13800000001", "a@x.com"],
      ["V2", "13800000002", "b@x.com"],
    ];
    expect(members([...rows, ["", "13800000001", "b@x.com"]])[2]).toBe("13800000001");
    expect(shareOf([...rows, ["", "13800000001", "b@x.com"]])).toMatchObject({ joinedCount: 0, sharedCount: 1 });
    expect(members([...rows, ["V2", "", "a@x.com"], ["", "13800000001", "a@x.com"]])[3]).toBe("V1");
  });

  test("masked phones and e-mails join nobody and are nobody", () => {
    const rows: Row[] = [
      ["V1", "138****0001", "a***@x.com"],
      ["", "138****0001"],
      ["", "", "a***@x.com"],
    ];
    expect(members(rows)).toEqual(["V1", null, null]);
    expect(shareOf(rows).rowCount).toBe(0);
  });

  test("a contact that no id has is a new member, by its phone before its e-mail", () => {
    const rows: Row[] = [
      ["V1", "13800000001"],
      ["", "13900000002", "b@x.com"],
      ["", "", "C@x.com"],
      ["", "", "c@X.com"],
    ];
    const { orders } = read(rows);
    expect(membersOf(orders)).toEqual(["V1", "13900000002", "C@x.com", "C@x.com"]);
    expect([...orders.memberFromContact!]).toEqual([0, 1, 1]);
  });

  test("an id that lost its digits has no contact: its rows are nobody's, and so tell of nobody", () => {
    const rows: Row[] = [
      ["1.23457E+17", "13800000001"],
      ["V1", "13800000002"],
      ["", "13800000001"],
    ];
    expect(members(rows)).toEqual([null, "V1", "13800000001"]);
  });

  test("numbers that went through a text file stay one member beside an e-mail that stands in", () => {
    expect(
      members([
        ["17850.0", ""],
        ["17850", ""],
        ["", "", "a@x.com"],
      ]),
    ).toEqual(["17850", "17850", "a@x.com"]);
  });
});

describe("the answer", () => {
  const rows: Row[] = [
    ["V1", "13800000001"],
    ["", "13800000001"],
    ["", "13900000002"],
  ];

  test("join, which is the default, says how many rows and shows the first", () => {
    expect(members(rows, { phoneAsMember: "join" })).toEqual(members(rows));
    expect(shareOf(rows)).toEqual({
      rowCount: 2,
      exampleRows: [1, 2],
      joinedCount: 1,
      sharedCount: 0,
      example: { contact: "13800000001", memberId: "V1" },
    });
  });

  test("use undoes it: each phone is a member of its own", () => {
    const { orders } = read(rows, { phoneAsMember: "use" });
    expect(membersOf(orders)).toEqual(["V1", "13800000001", "13900000002"]);
    expect([...orders.memberFromContact!]).toEqual([0, 1, 1]);
  });

  test("leave-out makes the rows nobody's", () => {
    const { orders } = read(rows, { phoneAsMember: "leave-out" });
    expect(Array.from(orders.status, code => ROW_STATUSES[code])).toEqual(["counted", "no-member-id", "no-member-id"]);
  });

  test.each(["join", "use", "leave-out"] as const)("%s leaves the evidence as it was", phoneAsMember => {
    expect(shareOf(rows, { phoneAsMember })).toEqual(shareOf(rows));
  });

  test("a run that joins says so in a note, and says when several ids have a contact", () => {
    const codes = (found: readonly Row[], choices?: FinishChoices) =>
      read(found, choices).orders.notes.filter(({ code }) => code === "contacts-joined");
    expect(codes(rows)).toEqual([{ code: "contacts-joined", joinedCount: 1, sharedCount: 0 }]);
    expect(codes(rows, { phoneAsMember: "use" })).toEqual([]);
    expect(codes([rows[0]!, ["V2", "13800000001"], rows[1]!])).toEqual([
      { code: "contacts-joined", joinedCount: 0, sharedCount: 1 },
    ]);
    expect(codes([rows[0]!, rows[2]!])).toEqual([]);
  });
});

describe("joining", () => {
  const phone = fc.constantFrom("", "13800000001", "138-0000-0001", "13800000002", "138****0001", "+49 30 1234567");
  const email = fc.constantFrom("", "a@x.com", "A@X.com", "b@x.com", "a***@x.com");
  const row = fc.tuple(
    fc.constantFrom("", "", "V1", "V2", "散客", "13800000001"), phone, email, fc.integer({ min: -50, max: 100 }),
    fc.constantFrom("", "S1", "S2", "S3"),
  ); // prettier-ignore
  // A row without any of these takes its member from its order: another rule, which joined rows may help.
  const tells = (contact: string) => contact !== "" && !contact.includes("*");
  const rows = fc.array(
    row.filter(([id, tel, mail]) => id !== "" || tells(tel) || tells(mail)),
    { maxLength: 12 },
  );

  test("changes whom rows belong to, never how many count or what they add up to", () => {
    fc.assert(
      fc.property(rows, found => {
        const counts = (phoneAsMember: "join" | "use") => {
          const { status, amount } = read(found, { phoneAsMember }).orders;
          return { status: [...status], amount: [...amount] };
        };
        expect(counts("join")).toEqual(counts("use"));
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), found => {
        const alone = found.map(([id, tel, mail, amount]): Row => [id, tel, mail, amount]);
        const forward = read(alone).orders;
        const backward = read([...alone].reverse()).orders;
        const keys = ({ member, memberKeys }: OrderRows) => Array.from(member, code => memberKeys[code] ?? null);
        expect(keys(backward).reverse()).toEqual(keys(forward));
      }),
      { numRuns: 500 },
    );
  });
});
