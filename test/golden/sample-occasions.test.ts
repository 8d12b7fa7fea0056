import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { studyOccasions } from "#core/order-occasions";
import { NO_DAY, dayFromIso, isoDay } from "#core/units";
import type { Day } from "#core/units";
import { occasionNames, occasionTexts } from "#app/occasions/occasion-names";
import { outputWords } from "#locales/output-words";
import { LANGUAGES } from "#locales/pick-locale";
import { occasionRows } from "#samples/occasion-calendar";
import { sampleOrders } from "#samples/orders";
import { sampleWorkbook } from "#samples/sample-workbook";
import { parseCalendar, shippedCalendar } from "#core/order-occasions";
import { ordersFromRows } from "../support/score-rows";

/** What a script in another language says of the same rows: see `sample-occasions/oracle.py`. */
interface Expected {
  readonly rows: Readonly<Record<string, number>>;
  readonly purchases: Readonly<Record<string, number>>;
  readonly members: Readonly<Record<string, number>>;
  readonly net: Readonly<Record<string, number>>;
  /** By member: main occasion, when it comes next, purchases on occasions, purchases, opening season. */
  readonly found: Readonly<Record<string, readonly [string, string | null, number, number, number]>>;
}

const expected = JSON.parse(
  readFileSync(new URL("./sample-occasions/expected.json", import.meta.url), "utf8"),
) as Expected;
const AS_OF = dayFromIso("2026-11-21")!;
const names = occasionNames({ all: LANGUAGES.map(outputWords) });
const orders = ordersFromRows(sampleWorkbook("zh-CN").sheets.find(({ name }) => name === "订单")!.rows);
const days = { asOf: AS_OF, today: AS_OF };
const study = studyOccasions(orders, days, { standing: null, names, sameDayIsOnePurchase: false });
const texts = occasionTexts(study, outputWords("zh-CN"), text => text);
const { members } = study;

const byText = (values: Int32Array | Float64Array) =>
  Object.fromEntries(texts.map((text, code) => [text, values[code]!]).filter(([, value]) => value !== 0));

function ofMember(code: number) {
  const at = study.placeOfMember[code]!;
  const main = members.main[at]!;
  const next = members.next[at]!;
  // Of who buys mainly on ordinary days the core says when the others come again; the table does not.
  const shown = main === 0 || next === NO_DAY ? null : isoDay(next as Day);
  const share = members.share[at]!;
  const occasionPurchases = members.occasionPurchases[at]!;
  return [texts[main], shown, occasionPurchases, Math.round(occasionPurchases / share), members.openingSeason[at]];
}

describe("the occasions of the sample", () => {
  it("are those of another reading of the same rows: rows, purchases, members and money", () => {
    const tally: Record<string, number> = {};
    for (const code of study.rows.codes) tally[texts[code] ?? "-"] = (tally[texts[code] ?? "-"] ?? 0) + 1;
    expect(tally).toEqual(expected.rows);
    expect(byText(members.purchases)).toEqual(expected.purchases);
    expect(byText(members.members)).toEqual(expected.members);
    expect(byText(members.net)).toEqual(expected.net);
  });

  it("are the same for every member: where they buy most, and when that comes again", () => {
    const told = orders.memberIds.flatMap((id, code) => {
      if (study.placeOfMember[code]! < 0) return [];
      const [main, next, special, all, season] = ofMember(code);
      return [[id, [main, next, special, special === 0 ? expected.found[id]?.[3] : all, season]] as const];
    });
    expect(Object.fromEntries(told)).toEqual(expected.found);
  });

  it("show the planted stories: Double 11 only, gifts for the Spring Festival, the opening season", () => {
    const ofSeason = (season: string) =>
      sampleOrders().planted.cast.flatMap(({ id, group }) => (group.season === season ? [expected.found[id]!] : []));
    const doubleEleven = ofSeason("double-eleven");
    expect(doubleEleven.length).toBe(10);
    for (const [main, next, special, all] of doubleEleven) {
      expect(main).toMatch(/^双11/);
      expect([next, special]).toEqual(["2027-10-20", all]);
    }
    const festival = ofSeason("spring-festival");
    expect(festival.length).toBe(8);
    for (const [main] of festival) expect(["年货节", "春节", "元旦", "会员生日月", "情人节", "平日"]).toContain(main);
    expect(festival.filter(([main]) => main === "年货节").length).toBeGreaterThanOrEqual(6);
    const opening = ofSeason("opening-season");
    expect(opening.length).toBe(8);
    expect(opening.every(([, , , , season]) => season === 1)).toBe(true);
  });

  it("go by the calendar on the sample's own sheet as by the shipped one", () => {
    const { rows, faults } = parseCalendar(occasionRows(), names, { date1904: false });
    expect(faults).toEqual([]);
    const line = ({ id, start, end }: (typeof rows)[number]) => `${id} ${start} ${end}`;
    // The sheet ends with 2027; the windows that lead into 2028 are the shipped calendar's.
    const into2028 = new Set(["new-year", "cny-shopping"]);
    const shipped = shippedCalendar(dayFromIso("2024-05-01")!, AS_OF, names).rows.filter(
      ({ id, start }) => !(into2028.has(String(id)) && isoDay(start) >= "2027-12-01"),
    );
    expect(rows.map(line).sort()).toEqual(shipped.map(line).sort());
  });
});
