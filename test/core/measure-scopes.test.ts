import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";
import { scoredRows } from "../support/scored-rows";

const AS_OF = "2026-11-21";

const row = (member: string, day: string, amount: number, width: string): OrderRow => ({ member, day, amount, width });

/** Old came six times until 2024 and never again; New came twice this year. */
const ROWS: readonly OrderRow[] = [
  row("Old", "2023-02-28", 10, "Hats"),
  row("Old", "2024-02-29", 20, "Hats"),
  row("Old", "2024-03-01", 30, "Bags"),
  row("Old", "2024-06-01", 40, "Belts"),
  row("Old", "2024-07-01", 50, "Shoes"),
  row("Old", "2024-12-31", 60, "Tops"),
  row("New", "2025-01-01", 900, "Tops"),
  row("New", "2026-03-01", 100, "Tops"),
  row("New", "2026-11-21", 200, "Hats"),
];

function score(rules: Partial<ScoringRules>, rows = ROWS) {
  const orders = orderRows(rows);
  const day = dayOf(AS_OF);
  const scored = scoreMembers(orders, { ...defaultRules(), ...rules }, { asOf: day, today: day });
  return { scored, members: scoredRows(scored, orders) };
}

const cutsOf = (rules: Partial<ScoringRules>, dimension: string) =>
  score(rules).scored.bands.find(band => band.dimension === dimension)!.cuts;

describe("scopes of the measures", () => {
  it("count frequency in the window, over all history, or in the window that ends at the member's last purchase", () => {
    const frequency = (frequencyScope: ScoringRules["frequencyScope"]) => {
      const { code, windowPurchases } = score({ frequencyScope }).members.get("Old")!;
      return { score: code[1], windowPurchases };
    };
    expect(frequency("window")).toEqual({ score: "1", windowPurchases: 0 });
    expect(frequency("lifetime")).toEqual({ score: "5", windowPurchases: 0 });
    // (2023-12-31, 2024-12-31]: five of six, so the member who is gone keeps the frequency of the last year.
    expect(frequency("own-window")).toEqual({ score: "4", windowPurchases: 5 });
  });

  it("clamp the member's own window to the end of February, half open as the other", () => {
    const rows = [row("A", "2023-02-28", 1, "x"), row("A", "2023-03-01", 1, "x"), row("A", "2024-02-29", 1, "x")];
    const { members } = score({ frequencyScope: "own-window" }, rows);
    expect(members.get("A")!.windowPurchases).toBe(2);
  });

  it("measure money per purchase, per purchase in the window, or in total", () => {
    const { members } = score({ monetaryBasis: "window-average" });
    expect(members.get("New")!.averageAmount).toBe(150);
    // No purchase in the window: all history.
    expect(members.get("Old")!.averageAmount).toBe(35);
    expect(score({}).members.get("New")!.averageAmount).toBe(400);
  });

  it("take as 1 of the fixed bands of money the average purchase in the same scope, and for totals the average member", () => {
    // 1410 for 9 purchases; 300 for 2 in the window; 1410 for 2 members.
    const ratios = [0.5, 0.8, 1.2, 2];
    expect(cutsOf({ monetaryBasis: "average" }, "monetary")).toEqual(
      ratios.map(ratio => Math.round(((ratio * 1410) / 9) * 1e9) / 1e9),
    );
    expect(cutsOf({ monetaryBasis: "window-average" }, "monetary")).toEqual([75, 120, 180, 300]);
    expect(cutsOf({ monetaryBasis: "total" }, "monetary")).toEqual([352.5, 564, 846, 1410]);
    expect(score({ monetaryBasis: "total" }).members.get("New")!.code[2]).toBe("4");
    expect(score({ monetaryBasis: "total" }).members.get("Old")!.code[2]).toBe("1");
  });

  it("measure an empty window of money over all history, the base as well as the members", () => {
    const old = ROWS.filter(({ member }) => member === "Old");
    const { scored } = score({ monetaryBasis: "window-average" }, [...old, row("Two", "2024-01-01", 175, "Hats")]);
    expect(scored.bands[2]!.cuts).toEqual([27.5, 44, 66, 110]);
  });

  it("count width over all history or in the window, 0 for members who did not buy in it", () => {
    const widths = (widthScope: ScoringRules["widthScope"]) => {
      const { members } = score({ widthScope });
      return ["Old", "New"].map(id => members.get(id)!.widthCount);
    };
    expect(widths("lifetime")).toEqual([5, 2]);
    expect(widths("window")).toEqual([0, 2]);
    expect(score({ widthScope: "window" }).scored.notes.map(note => note.code)).not.toContain(
      "members-with-blank-width",
    );
  });

  it("warn of a window longer than the data only where something is measured in the window", () => {
    const codes = (rules: Partial<ScoringRules>) =>
      score({ windowMonths: 60, ...rules }).scored.notes.map(note => note.code);
    expect(codes({})).toContain("window-longer-than-data");
    expect(codes({ frequencyScope: "lifetime" })).toEqual([]);
    expect(codes({ frequencyScope: "lifetime", monetaryBasis: "window-average" })).toContain("window-longer-than-data");
    expect(codes({ frequencyScope: "lifetime", widthScope: "window" })).toContain("window-longer-than-data");
  });

  it("score no width rather than another column when the basis asked for is not the one in the data", () => {
    const { scored, members } = score({ widthBasis: "brand" });
    expect(scored.notes).toContainEqual({ code: "width-basis-not-mapped", basis: "brand" });
    expect(members.get("New")!.code[3]).toBe("-");
    expect(scored.topWidthValues).toBeNull();
    expect(score({ widthBasis: "category" }).members.get("New")!.widthCount).toBe(2);
  });

  it("count width after the lookup, and name the texts that it does not know", () => {
    const widthLookup = [
      { keyword: "hat", category: "Accessories" },
      { keyword: "b", category: "Accessories" },
    ];
    const { scored, members } = score({ widthLookup });
    // Hats, Bags and Belts are one; Shoes and Tops stay what they are.
    expect(members.get("Old")!.widthCount).toBe(3);
    expect(scored.notes).toContainEqual({
      code: "width-texts-without-keyword",
      textCount: 2,
      examples: ["Shoes", "Tops"],
      counted: true,
    });
    const top = [...scored.topWidthValues!].map(code => (code < 0 ? null : scored.lookedUpWidthValues![code]));
    expect(top).toEqual(["Tops", "Accessories", null, "Accessories", "Tops", "Shoes"]);
    expect(score({}).scored.lookedUpWidthValues).toBeNull();
  });
});

/** EDATE as a person would do it on ISO dates: the same day of the other month, or its last day. */
function monthsBefore(iso: string, months: number): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const index = year * 12 + month - 1 - months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay)));
  return date.toISOString().slice(0, 10);
}

describe("scopes, beside a plain count over the rows", () => {
  const someRow = fc.record({
    member: fc.constantFrom("A", "B", "C", "D"),
    day: fc.integer({ min: dayOf("2023-01-01"), max: dayOf(AS_OF) }).map(day => isoDay(day as Day)),
    amount: fc.integer({ min: 1, max: 900 }),
    width: fc.constantFrom("Hats", "Bags", "Tops"),
  });

  it("give the same counts, averages and widths", () => {
    fc.assert(
      fc.property(
        fc.array(someRow, { minLength: 1, maxLength: 30 }),
        fc.constantFrom("window", "lifetime", "own-window"),
        fc.constantFrom("average", "window-average", "total"),
        fc.constantFrom("lifetime", "window"),
        fc.integer({ min: 1, max: 30 }),
        (rows, frequencyScope, monetaryBasis, widthScope, windowMonths) => {
          const { members } = score({ frequencyScope, monetaryBasis, widthScope, windowMonths }, rows);
          for (const [id, member] of members) {
            const own = rows.filter(entry => entry.member === id);
            const last = own.map(entry => entry.day).sort().at(-1)!; // prettier-ignore
            const opensAfter = monthsBefore(frequencyScope === "own-window" ? last : AS_OF, windowMonths);
            const inWindow = own.filter(entry => entry.day > opensAfter);
            const daysOf = (entries: typeof own) => new Set(entries.map(entry => entry.day)).size;
            const average = (entries: typeof own) =>
              entries.reduce((sum, entry) => sum + entry.amount, 0) / daysOf(entries);
            const averaged = monetaryBasis === "window-average" && inWindow.length > 0 ? inWindow : own;
            expect(member.windowPurchases).toBe(daysOf(inWindow));
            expect(member.averageAmount).toBeCloseTo(average(averaged), 8);
            const counted = widthScope === "window" ? inWindow : own;
            expect(member.widthCount).toBe(new Set(counted.map(entry => entry.width)).size);
          }
        },
      ),
      { seed: 2026, numRuns: 150 },
    );
  });
});
