import { describe, expect, it } from "vitest";
import { AGE_BANDS, GENDERS } from "#core/demographics";
import { ageOn, readAge } from "#core/demographics/age-bands";
import { readGender } from "#core/demographics/genders";
import { incomeBands } from "#core/demographics/income-bands";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { NO_DAY } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

const asOf = dayOf("2026-06-30");

function traitsOf(rows: readonly Omit<OrderRow, "amount">[]) {
  const orders = orderRows(rows.map(row => ({ amount: 10, ...row })));
  const scored = scoreMembers(orders, defaultRules(), { asOf, today: asOf });
  const traits = scored.traits.demographics;
  const placeOf = (id: string) => scored.placeOfMember[orders.memberIds.indexOf(id)]!;
  return { traits, placeOf };
}

const bandOf = (text: string) => AGE_BANDS[readAge(text).band - 1] ?? null;

describe("ages", () => {
  it("are whole years on the as-of day; who was born on 29 February is older on 1 March", () => {
    expect(ageOn(dayOf("2026-06-30"), dayOf("2000-06-30"))).toBe(26);
    expect(ageOn(dayOf("2026-06-29"), dayOf("2000-06-30"))).toBe(25);
    expect(ageOn(dayOf("2026-02-28"), dayOf("2000-02-29"))).toBe(25);
    expect(ageOn(dayOf("2026-03-01"), dayOf("2000-02-29"))).toBe(26);
    expect(ageOn(asOf, NO_DAY)).toBeNaN();
  });

  it("fall into the bands of the specification", () => {
    expect(["0", "17", "18", "24", "25", "34", "35", "44", "45", "54", "55", "64", "65", "110"].map(bandOf)).toEqual([
      "<18", "<18", "18–24", "18–24", "25–34", "25–34", "35–44", "35–44", "45–54", "45–54", "55–64", "55–64", "65+", "65+",
    ]); // prettier-ignore
  });

  it("are read as people write them, a range only where one band holds it", () => {
    expect(["42岁", "４２", " 42 years", "35-44", "35–44岁", "36至40", "65+", "65岁以上", "≥65", "<18"].map(bandOf)).toEqual([
      "35–44", "35–44", "35–44", "35–44", "35–44", "35–44", "65+", "65+", "65+", "<18",
    ]); // prettier-ignore
    expect(["20-30", "50+", "<30", "", "unknown", "80后"].map(bandOf)).toEqual([null, null, null, null, null, null]);
  });

  it("that nobody has are blank and counted, by birthday and by column", () => {
    const { traits, placeOf } = traitsOf([
      { member: "future", day: "2026-01-01", birthday: "2027-01-01" },
      { member: "ancient", day: "2026-01-01", birthday: "1905-01-01" },
      { member: "minus", day: "2026-01-01", attributes: { age: "-1" } },
      { member: "most", day: "2026-01-01", attributes: { age: "111" } },
      { member: "fine", day: "2026-01-01", attributes: { age: "110" } },
    ]);
    const bands = ["future", "ancient", "minus", "most", "fine"].map(id => traits!.ageBand![placeOf(id)]);
    expect(bands).toEqual([0, 0, 0, 0, 7]);
    expect(traits!.counts.impossibleAges).toBe(4);
    expect(traits!.birthMonth![placeOf("future")]).toBe(0);
  });

  it("come from the birthday where it is known, else from the column", () => {
    const { traits, placeOf } = traitsOf([
      { member: "both", day: "2026-01-01", birthday: "1990-05-05", attributes: { age: "70" } },
      { member: "column", day: "2026-01-01", attributes: { age: "70" } },
    ]);
    expect([traits!.ageBand![placeOf("both")], traits!.ageBand![placeOf("column")]]).toEqual([4, 7]);
    expect(traits!.birthMonth![placeOf("both")]).toBe(5);
  });
});

describe("what is known of a member", () => {
  it("is of the latest row that says it, up to the as-of day, whatever became of the row", () => {
    const { traits, placeOf } = traitsOf([
      { member: "A", day: "2026-01-01", details: { occupation: "teacher" } },
      { member: "A", day: "2026-03-01", details: { occupation: "nurse" }, status: "unpaid-or-cancelled" },
      { member: "A", day: "2026-04-01" },
      { member: "A", day: "2026-07-01", details: { occupation: "retired" } },
    ]);
    const { codes, values } = traits!.occupation!;
    expect(values[codes[placeOf("A")]!]).toBe("nurse");
  });

  it("is flagged and counted where genders or birthdays contradict each other; the latest counts", () => {
    const { traits, placeOf } = traitsOf([
      { member: "A", day: "2026-01-01", attributes: { gender: "男" }, birthday: "1990-01-01" },
      { member: "A", day: "2026-02-01", attributes: { gender: "F" }, birthday: "1991-01-01" },
      { member: "B", day: "2026-01-01", attributes: { gender: "女" }, birthday: "1990-01-01" },
      { member: "B", day: "2026-02-01", attributes: { gender: "Female" }, birthday: "1990-01-01" },
      { member: "C", day: "2026-01-01", attributes: { gender: "保密" } },
      { member: "C", day: "2026-02-01", attributes: { gender: "???" } },
    ]);
    expect(["A", "B", "C"].map(id => traits!.conflicts[placeOf(id)])).toEqual([3, 0, 0]);
    expect(["A", "B", "C"].map(id => GENDERS[traits!.gender![placeOf(id)]! - 1])).toEqual([
      "female",
      "female",
      undefined,
    ]);
    expect(traits!.counts).toMatchObject({ genderConflicts: 1, birthdayConflicts: 1, unreadGenders: 1 });
  });

  it("is nothing at all for children below 14, who are counted", () => {
    const child = {
      attributes: { gender: "F" },
      details: { occupation: "pupil", income: "none", education: "primary" },
    };
    const { traits, placeOf } = traitsOf([
      { member: "13", day: "2026-01-01", birthday: "2012-07-01", ...child },
      { member: "14", day: "2026-01-01", birthday: "2012-06-30", ...child },
      { member: "told", day: "2026-01-01", ...child, attributes: { gender: "F", age: "13" } },
    ]);
    const { ageBand, gender, birthMonth, occupation, income, education } = traits!;
    const all = [ageBand!, gender!, birthMonth!, occupation!.codes, income!.codes, education!.codes];
    expect(all.map(column => column[placeOf("13")])).toEqual([0, 0, 0, -1, -1, -1]);
    expect(all.map(column => column[placeOf("told")])).toEqual([0, 0, 0, -1, -1, -1]);
    expect(all.map(column => column[placeOf("14")])).toEqual([1, 1, 6, 0, 0, 0]);
    expect(traits!.counts.children).toBe(2);
  });

  it("is null where nothing is mapped", () => {
    expect(traitsOf([{ member: "A", day: "2026-01-01" }]).traits).toBe(null);
  });
});

describe("genders", () => {
  it.each([
    ["female", "女 女士 F Female Mrs. w Femme mujer 여성"],
    ["male", "男 先生 M male Mr herr Homme uomo 남"],
    ["other", "其他 non-binary X divers"],
  ])("are %s by the words of many languages", (gender, texts) => {
    expect(texts.split(" ").map(text => GENDERS[readGender(text) - 1])).toEqual(texts.split(" ").map(() => gender));
  });

  it("are unknown where a text says so, and unread where nobody knows what it says", () => {
    expect(["", "保密", "Unknown", "1"].map(readGender)).toEqual([0, 0, 0, -1]);
  });
});

describe("incomes", () => {
  // Quartiles of 1000, 2000, …, 12000 by definition 7: 3750, 6500, 9250; to one digit 4000, 7000, 9000.
  const texts = Array.from({ length: 12 }, (_, at) => `${(at + 1) * 1000}`);

  it("that are numbers are cut at rounded quartiles, an income on the cut above it; a remark stays a text", () => {
    const { codes, cuts, texts: kept } = incomeBands(Int32Array.from([...texts.keys(), 12, -1]), [...texts, "n/a?"]);
    expect(cuts).toEqual([4000, 7000, 9000]);
    expect([...codes]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 4, -1]);
    expect(kept).toEqual(["n/a?"]);
  });

  it("that are texts, or few different numbers, stand as they are", () => {
    const levels = ["5千以下", "5千-1万"];
    expect(incomeBands(Int32Array.of(0, 1, -1), levels)).toEqual({
      codes: Int32Array.of(0, 1, -1),
      cuts: [],
      texts: levels,
    });
    const codes = Int32Array.from({ length: 20 }, (_, at) => at % 4);
    expect(incomeBands(codes, ["1", "2", "3", "4"]).cuts).toEqual([]);
  });
});
