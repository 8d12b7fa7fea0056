import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { AGE_BANDS, FEWEST_SHOWN, crossTab } from "#core/demographics";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../support/order-rows";

/** Printed by `journey-households/oracle.py`. */
interface Expected {
  readonly members: number;
  readonly known: number;
  readonly ages: Readonly<Record<string, number>>;
  readonly incomes: Readonly<Record<string, number>>;
  readonly ageByIncome: Readonly<Record<string, number>>;
  readonly cellsBelowFive: number;
}

const read = (name: string) => readFileSync(new URL(`./journey-households/${name}`, import.meta.url), "utf8");
const expected = JSON.parse(read("expected.json")) as Expected;
const { data } = Papa.parse<Record<string, string>>(read("orders.csv"), { header: true, skipEmptyLines: true });
const orders = orderRows(
  data.map(row => ({
    member: row["household"]!,
    order: row["basket"]!,
    day: row["day"]!,
    amount: Number(row["paid"]),
    ...(row["age"] && { attributes: { age: row["age"] }, details: { income: row["income"]! } }),
  })),
);
const asOf = dayOf("2017-12-31");
const scored = scoreMembers(orders, defaultRules(), { asOf, today: asOf });
const { ageBand, income } = scored.traits.demographics!;
const ages = ["unknown", ...AGE_BANDS];
const incomes = ["unknown", ...income!.texts];
const incomeCodes = income!.codes.map(code => code + 1);

function tally(codes: ArrayLike<number>, labels: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of Array.from(codes)) counts[labels[code]!] = (counts[labels[code]!] ?? 0) + 1;
  return counts;
}

describe("households of a grocer's year", () => {
  it("have the age bands that their groups lie in, and the income groups as they stand; most data are unknown", () => {
    expect(scored.memberCount).toBe(expected.members);
    expect(tally(ageBand!, ages)).toEqual(expected.ages);
    expect(income!.cuts).toEqual([]);
    expect(tally(incomeCodes, incomes)).toEqual(expected.incomes);
    expect(ageBand!.filter(band => band > 0).length).toBe(expected.known);
  });

  it("are shown by age and income in counts of five and more only, each as another computation counts it", () => {
    const { cells, totals } = crossTab(ageBand!, ages.length, incomeCodes, incomes.length);
    const shown = cells.flatMap((line, age) =>
      line.flatMap((count, at) => (count === null ? [] : [[`${ages[age]}|${incomes[at]}`, count] as const])),
    );
    for (const [cell, count] of shown) {
      expect(count).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      expect([cell, count]).toEqual([cell, expected.ageByIncome[cell]]);
    }
    const large = Object.values(expected.ageByIncome).filter(count => count >= FEWEST_SHOWN).length;
    expect(large).toBe(Object.keys(expected.ageByIncome).length - expected.cellsBelowFive);
    // So many small counts protect each other: no larger one had to go with them.
    expect(shown.length).toBe(large);
    totals.forEach((total, at) => {
      if (total !== null) expect(total).toBe(expected.incomes[incomes[at]!]);
    });
  });
});
