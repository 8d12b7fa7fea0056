import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AGE_BANDS, GENDERS } from "#core/demographics";
import { ROLES } from "#core/people";
import { ANOTHER, NOT_NAMED, rowPeople } from "#core/row-people";
import { sampleWorkbook } from "#samples/sample-workbook";
import { scoreRows } from "../support/score-rows";

/** What a script in another language says of the same rows: see `sample-people/oracle.py`. */
interface Expected {
  readonly members: number;
  readonly roles: readonly (readonly [role: string, person: string, purchases: number, net: number, linked: number])[];
  readonly buyers: number;
  readonly referred: Readonly<Record<string, readonly [members: number, amount: number]>>;
  readonly buysForOthers: Readonly<Record<string, readonly [others: number, told: number]>>;
  readonly rowsByPayerUserReferrerApprover: Readonly<Record<string, number>>;
  readonly ages: Readonly<Record<string, number>>;
  readonly genders: Readonly<Record<string, number>>;
  readonly incomes: Readonly<Record<string, number>>;
  readonly occupations: Readonly<Record<string, number>>;
  readonly onePhone: readonly (readonly string[])[];
}

const expected = JSON.parse(
  readFileSync(new URL("./sample-people/expected.json", import.meta.url), "utf8"),
) as Expected;
const rows = sampleWorkbook("zh-CN").sheets.find(({ name }) => name === "订单")!.rows;
const { orders, scored } = scoreRows(rows, { asOf: "2026-11-21" });
const { roles, demographics, sharedPhones } = scored.traits;
const idAt = (place: number) => orders.memberIds[scored.member[place]!]!;

function tally(labels: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

describe("the people of the sample", () => {
  it("have the roles that the columns name: mothers buy for children, secretaries pay, bosses approve", () => {
    const { role, member, name, names, purchases, netAmount, linkedMembers } = roles!.persons;
    const all = Array.from(role, (of, at) => ({
      role: ROLES[of]!,
      person: member[at]! < 0 ? names[name[at]!]! : orders.memberIds[member[at]!]!,
      isMember: member[at]! >= 0,
      figures: [purchases[at]!, netAmount[at]!, linkedMembers[at]!],
    }));
    expect(all.filter(one => one.role === "buyer").length).toBe(expected.buyers);
    const told = all.filter(one => one.role !== "buyer" || !one.isMember || one.figures[2]! > 0);
    const byText = (a: readonly unknown[], b: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);
    expect(told.map(one => [one.role, one.person, ...one.figures]).sort(byText)).toEqual(
      [...expected.roles].sort(byText),
    );
  });

  it("stand row by row as another reading of the rows counts them", () => {
    const words = ["-", "self", "other"];
    const codes = Array.from(roles!.orderRoles).flatMap((code, row) => {
      if (orders.member[row]! < 0) return [];
      const { payer, recipient, referrer, approver } = rowPeople(code);
      return [[payer, recipient, referrer, approver].map(one => words[one]).join(" ")];
    });
    expect(tally(codes)).toEqual(expected.rowsByPayerUserReferrerApprover);
    expect([NOT_NAMED, ANOTHER]).toEqual([0, 2]);
  });

  it("include the star who brought five members, and nobody else who brought any", () => {
    const { members, amount, influence } = roles!.referrals!;
    const found = [...members.keys()].filter(place => members[place]! > 0);
    expect(Object.fromEntries(found.map(place => [idAt(place), [members[place], amount[place]]]))).toEqual(
      expected.referred,
    );
    expect(found.map(place => influence[place])).toEqual([1]);
  });

  it("buy for others in the shares of their purchases that say for whom", () => {
    const shares = roles!.buysForOthers!;
    const found = [...shares.keys()].filter(place => shares[place]! > 0);
    expect(Object.fromEntries(found.map(place => [idAt(place), shares[place]]))).toEqual(
      Object.fromEntries(Object.entries(expected.buysForOthers).map(([id, [others, told]]) => [id, others / told])),
    );
  });

  it("are as old, of the gender, the income and the occupation that their rows say", () => {
    const named = (codes: ArrayLike<number>, labels: readonly string[]) =>
      tally(Array.from(codes, code => labels[code]!));
    expect(named(demographics!.ageBand!, ["unknown", ...AGE_BANDS])).toEqual(expected.ages);
    const zh: Readonly<Record<string, string>> = { female: "女", male: "男" };
    expect(named(demographics!.gender!, ["unknown", ...GENDERS.map(id => zh[id] ?? id)])).toEqual(expected.genders);
    const { income, occupation } = demographics!;
    const texts = (codes: Int32Array, values: readonly string[]) =>
      named(
        codes.map(code => code + 1),
        ["unknown", ...values],
      );
    expect(income!.cuts).toEqual([]);
    expect(texts(income!.codes, income!.texts)).toEqual(expected.incomes);
    expect(texts(occupation!.codes, occupation!.values)).toEqual(expected.occupations);
  });

  it("are three times possibly one person under two ids: same phone, same name, and not merged", () => {
    const { member, start, sameName } = sharedPhones!;
    const groups = Array.from(sameName, (_, at) =>
      [...member.subarray(start[at], start[at + 1])].map(code => orders.memberIds[code]!).sort(),
    );
    expect(groups.sort()).toEqual(expected.onePhone);
    expect([...sameName]).toEqual([1, 1, 1]);
    expect(scored.memberCount).toBe(expected.members);
  });
});
