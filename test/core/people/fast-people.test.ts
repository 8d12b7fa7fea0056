import { describe, expect, it } from "vitest";
import { ROLES } from "#core/people";
import { ANOTHER, NOT_NAMED, PERSON_FIELDS, THE_MEMBER, rowPeople } from "#core/row-people";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { purchasesAsOf } from "../../../src/core/measure/purchases-as-of";
import { personText } from "../../../src/core/people/person-text";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";
import { plainNaming, plainPersonText, plainRoles } from "./plain-people";

const PIECES = [
  "王伟", "李", "ann", "ANN", "Ｌｅｅ", "é", "ß", "ŉ", "７", "13800000001", "+86 138-0000-0001", "(010) 1234", "8613", "5", "0",
  " ", "  ", "\u3000", "\t", "-", "—", "ー", "*", "…", ":", "209:", "JpDg", "'", '="', '"', "=", ".", ".0", "\u200b", "\u200d",
  "e\u0301", "\u0301", "가", "ｶﾞ", "豈", "\u{20bb7}", "guest", "walk-in", "N/A", "散客", "1.38E10", "@x.cn",
]; // prettier-ignore

const asOf = dayOf("2026-06-30");
const IDS = ["A", "B1", "13800000003", "王伟", "ann lee"];
const TEXTS = [
  "A", "a", "b1", "13800000001", "+86 138 0000 0001", "138-0000-0003", "王伟", "李雷", "Ann Lee", "ANN  LEE", "Ａｎｎ Lee", "child",
  "昂**", "散客", "-", "209:JpDgWq", "021-12345678",
]; // prettier-ignore

function drawing(seed: number) {
  let state = seed;
  return (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}

/** Few members, texts and orders, so that names are shared, change, and stand for members and for others. */
function someRows(seed: number): OrderRow[] {
  const below = drawing(seed);
  const maybe = (): string | undefined => (below(3) === 0 ? undefined : TEXTS[below(TEXTS.length)]);
  const filled = (texts: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Record<string, string>;
  return Array.from({ length: 150 }, () => ({
    member: IDS[below(IDS.length)]!,
    day: `2026-0${1 + below(7)}-1${below(9)}`,
    order: `o${below(90)}`,
    amount: [0, 5, 10, 19.99, 0.1, -4][below(6)]!,
    attributes: filled({ phone: maybe(), memberName: maybe() }),
    details: filled({ approver: maybe(), recipient: maybe(), referrer: maybe(), payer: maybe() }),
  }));
}

describe("people by codes of texts", () => {
  it("are read from any text as the plain way reads it", () => {
    const below = drawing(7);
    const kinds = { nobody: 0, masked: 0, person: 0 };
    for (let round = 0; round < 6_000; round++) {
      const text = Array.from({ length: 1 + below(4) }, () => PIECES[below(PIECES.length)]!).join("");
      const read = personText(text);
      expect(read, JSON.stringify(text)).toEqual(plainPersonText(text));
      kinds[read.kind] += 1;
    }
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(50);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("have the roles that sets and lists give them (seed %i)", seed => {
    const orders = { ...orderRows(someRows(seed)), recipientIsUser: seed % 2 === 0 };
    const days = { asOf, today: asOf };
    const { orderRoles, persons } = scoreMembers(orders, defaultRules(), days).traits.roles!;
    const naming = plainNaming(orders);
    const bought = purchasesAsOf(orders, asOf, asOf, defaultRules().sameDayIsOnePurchase);
    orderRoles.forEach((code, row) => {
      for (const field of PERSON_FIELDS) {
        const who = naming(field, row);
        const expected = who === null ? NOT_NAMED : who === orders.member[row] ? THE_MEMBER : ANOTHER;
        expect(rowPeople(code)[field], `row ${row} ${field}`).toBe(expected);
      }
    });
    const { role, member, name, names, purchases, netAmount, linkedMembers } = persons;
    const found = Array.from(role, (of, at) => [
      `${ROLES[of]}/${member[at]! < 0 ? names[name[at]!] : member[at]}`,
      purchases[at],
      netAmount[at]!.toFixed(6),
      linkedMembers[at],
    ]);
    const plain = [...plainRoles(orders, bought, naming)].map(([key, entry]) => [
      key,
      entry.purchases,
      entry.net.toFixed(6),
      entry.linked.size,
    ]);
    expect(found.length).toBeGreaterThan(20);
    expect(found.sort()).toEqual(plain.sort());
  });
});
