import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenColumns, lostColumns } from "#app/orders/column-choices";
import type { Inspection } from "#app/orders/inspection";
import { answersAbout, decisionsAbout, sortedAnswers, withAnswer, withColumn } from "#app/orders/kept-decisions";
import type { KeptDecisions } from "#app/orders/kept-decisions";
import type { Cell } from "#core/cell";
import { detectColumns, resolveMapping } from "#core/detect-columns";
import type { Field } from "#core/fields";
import { SOURCE } from "../../support/fake-session";

const HEADERS = ["会员编号", "订单编号", "下单日期", "实付金额", "币种", "订单状态", "品类", "备用"];
const ROWS: Cell[][] = [
  ["V1", "S1", "2026-01-02", 10, "USD", "已付款", "茶", 3],
  ["V2", "S2", "2026-02-01", 20, "EUR", "审核中", "杯", 4],
];

/** The orders as they are understood, with columns chosen by their headers. */
function orders(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[] = ROWS,
  chosen: Partial<Record<Field, string>> = {},
): Inspection {
  const detection = detectColumns([headers, ...rows]);
  const choices = Object.entries(chosen).map(([field, header]) => [field, headers.indexOf(header)]);
  const mapping = resolveMapping(detection, Object.fromEntries(choices) as Record<Field, number>);
  return { source: SOURCE, detection, mapping, headerRow: 0, rowCount: rows.length, ownColumns: [] };
}

const ANSWERS = {
  currency: "USD", "status-word:审核中": "leave-out", "day-month-order": "day-first", duplicates: "count", "gift-lines": "count",
}; // prettier-ignore

/** Everything that a person decided about the orders as they first were. */
const KEPT = Object.entries(ANSWERS).reduce<KeptDecisions[]>(
  (kept, [id, option]) => withAnswer(kept, orders(HEADERS), "first-mapped", id, option),
  withColumn([], orders(HEADERS), "quantity", 7),
);

/** What of it is heard on other orders: answers, headers of chosen columns, and what is lost. */
function heard(now: Inspection) {
  const here = decisionsAbout(KEPT, now);
  const chosen = Object.entries(chosenColumns(here.choices, now));
  return {
    answers: sortedAnswers(here, now).fitting,
    chosen: Object.fromEntries(chosen.map(([field, column]) => [field, now.detection.headers[column!]])),
    lost: [...lostColumns(here.choices, now), ...sortedAnswers(here, now).lost],
  };
}

const ALL = { answers: ANSWERS, chosen: { quantity: "备用" }, lost: [] };

describe("what was decided about orders", () => {
  it("is the same wherever a column of something else is inserted", () => {
    const cell = fc.oneof(fc.string({ maxLength: 9 }), fc.integer({ min: 0, max: 99 }));
    const header = fc.string({ maxLength: 6 }).map(text => `旁注${text}`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HEADERS.length }), header, cell, cell, (at, text, first, second) => {
        const inserted = <T>(list: readonly T[], item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)];
        const rows = ROWS.map((row, place) => inserted(row, place === 0 ? first : second));
        expect(heard(orders(inserted(HEADERS, text), rows))).toEqual(ALL);
      }),
    );
  });

  it("is the same in whatever order the columns stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }), headers => {
        const places = headers.map(header => HEADERS.indexOf(header));
        expect(
          heard(
            orders(
              headers,
              ROWS.map(row => places.map(place => row[place]!)),
            ),
          ),
        ).toEqual(ALL);
      }),
    );
  });

  it("is lost where it is about a column that is gone, and nowhere else", () => {
    const lostAfter = (gone: string) => heard(orders(HEADERS.map(header => (header === gone ? "别的" : header)))).lost;
    const about = (header: string, ...ids: (keyof typeof ANSWERS)[]) =>
      ids.map(id => ({ id, option: ANSWERS[id], reason: "column-gone", header }));
    expect(lostAfter("币种")).toEqual(about("币种", "currency"));
    expect(lostAfter("订单状态")).toEqual(about("订单状态", "status-word:审核中"));
    expect(lostAfter("实付金额")).toEqual(about("实付金额", "currency", "duplicates"));
    expect(lostAfter("备用")).toEqual([{ field: "quantity", header: "备用" }]);
  });

  it("is lost where its field has another column now", () => {
    const now = orders(HEADERS, ROWS, { amount: "备用" });
    expect(sortedAnswers(decisionsAbout(KEPT, now), now).lost).toEqual([
      { id: "currency", option: "USD", reason: "other-column", header: "实付金额" },
      { id: "duplicates", option: "count", reason: "other-column", header: "实付金额" },
    ]);
  });

  it("is lost where an amount takes the place of quantity and unit price", () => {
    const [before, now] = [["会员编号", "下单日期", "数量", "单价"], ["会员编号", "下单日期", "数量", "单价", "实付金额"]]; // prettier-ignore
    const rows: Cell[][] = [["V1", "2026-01-02", 2, 5, 9]];
    const first = orders(
      before!,
      rows.map(row => row.slice(0, 4)),
    );
    const kept = withAnswer([], first, "first-mapped", "decimal-mark", "dot");
    const second = orders(now!, rows);
    expect(second.mapping.amount).toBe(4);
    expect(sortedAnswers(decisionsAbout(kept, second), second).lost).toMatchObject([{ reason: "other-column" }]);
  });

  it("is not heard on orders of other columns, and is still there afterwards", () => {
    const others = orders(["Customer ID", "Order", "Date", "Amount", "Currency"], ROWS);
    const both = withAnswer(KEPT, others, "first-mapped", "currency", "EUR");
    expect(heard(others)).toEqual({ answers: {}, chosen: {}, lost: [] });
    expect(sortedAnswers(decisionsAbout(both, others), others).fitting).toEqual({ currency: "EUR" });
    const first = orders(HEADERS);
    expect(sortedAnswers(decisionsAbout(both, first), first).fitting).toEqual(ANSWERS);
  });

  it("stays lost until it is answered anew, though another question about the same column was", () => {
    const renamed = orders(HEADERS.map(header => (header === "实付金额" ? "金额" : header)));
    const kept = withAnswer(KEPT, renamed, "first-mapped", "duplicates", "leave-out");
    const { fitting, lost } = sortedAnswers(decisionsAbout(kept, renamed), renamed);
    expect(fitting.duplicates).toBe("leave-out");
    expect(lost.map(({ id }) => id)).toEqual(["currency"]);
    const healed = withAnswer(kept, renamed, "first-mapped", "currency", "EUR");
    expect(sortedAnswers(decisionsAbout(healed, renamed), renamed).lost).toEqual([]);
  });

  it("fits any orders where nothing says what it was about", () => {
    const typed = { columns: {}, choices: {}, answers: answersAbout({}, { currency: "USD" }) };
    expect(sortedAnswers(decisionsAbout([typed], orders(HEADERS)), orders(HEADERS)).fitting).toEqual({
      currency: "USD",
    });
  });
});
