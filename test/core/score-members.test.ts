import { describe, expect, it } from "vitest";
import type { RowStatus } from "#core/row-status";
import { ROW_STATUSES } from "#core/row-status";
import { codeText } from "#core/score-code";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { Dimension, ScoringRules } from "#core/scoring-rules";
import { isoDay } from "#core/units";
import { dayOf, orderRows } from "../support/order-rows";
import type { OrderRow } from "../support/order-rows";
import { scoredRows } from "../support/scored-rows";

const TODAY = "2026-11-21";

function score(rows: readonly OrderRow[], rules: ScoringRules = defaultRules(), asOf: string | null = TODAY) {
  const orders = orderRows(rows);
  const scored = scoreMembers(orders, rules, { asOf: asOf === null ? null : dayOf(asOf), today: dayOf(TODAY) });
  return { orders, scored, rows: scoredRows(scored, orders) };
}

function statuses(rows: readonly OrderRow[], asOf = TODAY): RowStatus[] {
  return [...score(rows, defaultRules(), asOf).scored.rowStatus].map(code => ROW_STATUSES[code]!);
}

function sale(day: string, amount: number, order?: string, more: Partial<OrderRow> = {}): OrderRow {
  return { member: "A", day, amount, ...(order === undefined ? {} : { order }), ...more };
}

describe("purchases", () => {
  it("are one per order id, on the first day of its rows", () => {
    const { rows } = score([sale("2026-03-02", 30, "S1"), sale("2026-03-01", 70, "S1"), sale("2026-03-02", 50, "S2")]);
    expect(rows.get("A")).toMatchObject({
      lifetimePurchases: 2,
      averageAmount: 75,
      firstPurchase: "2026-03-01",
      lastPurchase: "2026-03-02",
    });
  });

  it("are apart when two members share an order id", () => {
    const { rows } = score([sale("2026-03-01", 30, "S1"), sale("2026-03-01", 70, "S1", { member: "B" })]);
    expect(rows.get("A")).toMatchObject({ lifetimePurchases: 1, netAmount: 30 });
    expect(rows.get("B")).toMatchObject({ lifetimePurchases: 1, netAmount: 70 });
  });

  it("are one per day where there is no order id", () => {
    const { rows } = score([sale("2026-03-01", 30), sale("2026-03-01", 70), sale("2026-03-02", 50)]);
    expect(rows.get("A")).toMatchObject({ lifetimePurchases: 2, netAmount: 150 });
  });

  it("are one per day among the rows whose order id is blank, beside those that have one", () => {
    const { rows } = score([sale("2026-03-01", 30), sale("2026-03-01", 70), sale("2026-03-01", 50, "S1")]);
    expect(rows.get("A")).toMatchObject({ lifetimePurchases: 2, netAmount: 150 });
  });

  it("of one day are one visit when the rules say so", () => {
    const data = [
      sale("2026-03-01", 30, "S1"),
      sale("2026-03-01", 70, "S2"),
      sale("2026-03-02", 50, "S3"),
      sale("2026-03-01", 20, "S4"),
      sale("2026-03-05", -20, "S4"),
    ];
    expect(score(data).rows.get("A")).toMatchObject({ lifetimePurchases: 3, averageAmount: 50, refundAmount: 20 });
    const { rows, scored } = score(data, { ...defaultRules(), sameDayIsOnePurchase: true });
    expect(rows.get("A")).toMatchObject({ lifetimePurchases: 2, averageAmount: 75, refundAmount: 20 });
    expect([...scored.rowStatus].map(code => ROW_STATUSES[code])).toEqual([
      "counted",
      "counted",
      "counted",
      "refund",
      "refund",
    ]);
  });

  it("count a line of amount 0 whose order's amount stands on another row", () => {
    const { rows } = score([
      sale("2026-03-01", 90, "S1", { width: "Tops" }),
      sale("2026-03-01", 0, "S1", { width: "Shoes", status: "counted" }),
    ]);
    expect(rows.get("A")).toMatchObject({ lifetimePurchases: 1, netAmount: 90, widthCount: 2 });
  });
});

describe("refunds", () => {
  it("below zero lower the purchase of their order id", () => {
    const { rows } = score([
      sale("2026-03-01", 100, "S1"),
      sale("2026-03-09", -30, "S1"),
      sale("2026-04-01", 50, "S2"),
    ]);
    expect(rows.get("A")).toMatchObject({ netAmount: 120, averageAmount: 60, lifetimePurchases: 2, refundAmount: 30 });
  });

  it("in a refund column lower their row", () => {
    const { rows } = score([sale("2026-03-01", 100, "S1", { refund: 25 }), sale("2026-04-01", 50, "S2")]);
    expect(rows.get("A")).toMatchObject({ netAmount: 125, refundAmount: 25 });
  });

  it("never move the last purchase", () => {
    const { rows } = score([sale("2026-03-01", 100, "S1"), sale("2026-09-09", -30, "S1")]);
    expect(rows.get("A")).toMatchObject({ lastPurchase: "2026-03-01", recencyDays: 265 });
  });

  it("of everything leave no purchase, even when binary arithmetic leaves a trace", () => {
    const data = [
      sale("2026-03-01", 0.1, "S1"),
      sale("2026-03-01", 0.2, "S1"),
      sale("2026-03-02", -0.3, "S1"),
      sale("2026-01-01", 10, "S0"),
    ];
    expect(score(data).rows.get("A")).toMatchObject({ lifetimePurchases: 1, lastPurchase: "2026-01-01" });
    expect(statuses(data)).toEqual(["refund", "refund", "refund", "counted"]);
  });

  it("of everything leave no purchase among large amounts either", () => {
    const data = [
      sale("2026-03-01", 91234567.89, "S1"),
      sale("2026-03-02", -30411522.61, "S1"),
      sale("2026-03-02", -30411522.63, "S1"),
      sale("2026-03-02", -30411522.65, "S1"),
    ];
    expect(score(data).scored).toMatchObject({ memberCount: 0 });
  });

  it("without a sale lower the member's net total only, and are reported", () => {
    const { rows, scored } = score([sale("2026-03-01", 100, "S1"), sale("2026-09-09", -30, "S9")]);
    expect(rows.get("A")).toMatchObject({
      netAmount: 70,
      averageAmount: 70,
      windowNetAmount: 100,
      lifetimePurchases: 1,
      lastPurchase: "2026-03-01",
      refundAmount: 30,
    });
    expect(scored.notes).toContainEqual({ code: "refunds-unmatched", rowCount: 1 });
  });

  it("without a sale never take the net total below 0", () => {
    const { rows } = score([sale("2026-03-01", 100, "S1"), sale("2026-09-09", -300, "S9")]);
    expect(rows.get("A")).toMatchObject({ netAmount: 0, averageAmount: 0, lifetimePurchases: 1 });
  });

  it("beyond the amount of their order take nothing from other orders", () => {
    const { rows } = score([
      sale("2026-03-01", 100, "S1"),
      sale("2026-03-02", -150, "S1"),
      sale("2026-04-01", 50, "S2"),
    ]);
    expect(rows.get("A")).toMatchObject({ netAmount: 50, lifetimePurchases: 1 });
  });

  it("of a sale that says itself that it was refunded are not taken a second time", () => {
    const { rows, scored } = score([
      sale("2026-03-01", 80, "S1", { status: "refund" }),
      sale("2026-03-05", -80, "S1"),
      sale("2026-04-01", 50, "S2"),
      sale("2026-05-01", 60, "S3", { status: "refund" }),
      sale("2026-05-01", 40, "S3"),
      sale("2026-05-03", -60, "S3"),
    ]);
    expect(rows.get("A")).toMatchObject({ netAmount: 90, lifetimePurchases: 2, refundAmount: 140 });
    expect(scored.notes.filter(note => note.code === "refunds-unmatched")).toEqual([]);
  });

  it("after the as-of day are not looked at", () => {
    const data = [sale("2026-03-01", 100, "S1"), sale("2026-06-01", -100, "S1")];
    expect(score(data, defaultRules(), "2026-05-31").rows.get("A")).toMatchObject({ netAmount: 100, refundAmount: 0 });
    expect(statuses(data, "2026-05-31")).toEqual(["counted", "after-as-of"]);
  });
});

describe("rows", () => {
  it("that cannot count say why: no member, no date, no amount, no money in the whole order", () => {
    expect(
      statuses([
        { day: "2026-03-01", amount: 10, status: "counted" },
        { member: "A", amount: 10, status: "counted" },
        { member: "A", day: "2026-03-01", status: "counted" },
        sale("2026-03-01", -10, "S1", { status: "counted" }),
        sale("2026-03-01", 0, "S2", { status: "counted" }),
        sale("2026-03-01", 5, "S3", { status: "duplicate" }),
      ]),
    ).toEqual(["no-member-id", "bad-date", "bad-amount", "refund", "zero-amount", "duplicate"]);
  });

  it("below zero that were called off take no money back", () => {
    const { rows } = score([
      sale("2026-03-01", 100, "S1"),
      sale("2026-03-02", -30, "S1", { status: "unpaid-or-cancelled" }),
    ]);
    expect(rows.get("A")).toMatchObject({ netAmount: 100, refundAmount: 0 });
  });
});

describe("width", () => {
  it("counts distinct values over valid purchases, blanks and unpaid rows left out", () => {
    const { rows } = score([
      sale("2024-03-01", 10, "S1", { width: "Tops" }),
      sale("2026-03-01", 10, "S2", { width: "Tops" }),
      sale("2026-03-01", 10, "S2", { width: "Shoes" }),
      sale("2026-03-01", 10, "S2"),
      sale("2026-03-02", 10, "S3", { width: "Bags", status: "unpaid-or-cancelled" }),
    ]);
    expect(rows.get("A")).toMatchObject({ widthCount: 2, lifetimePurchases: 2 });
  });

  it("leaves out a line that was returned whole, by the refund column or by a row of its own", () => {
    const { rows } = score([
      sale("2026-03-01", 50, "S1", { width: "Tops" }),
      sale("2026-03-01", 20, "S1", { width: "Shoes", refund: 20 }),
      sale("2026-03-01", 30, "S1", { width: "Bags" }),
      sale("2026-03-09", -30, "S1", { width: "Bags" }),
      sale("2026-03-01", 40, "S1", { width: "Hats" }),
      sale("2026-03-09", -39, "S1", { width: "Hats" }),
    ]);
    expect(rows.get("A")).toMatchObject({ widthCount: 2, netAmount: 51 });
  });

  it("is 1 with a note for members whose purchases name nothing", () => {
    const { rows, scored } = score([
      sale("2026-03-01", 50),
      sale("2026-03-01", 50, "S1", { member: "B", width: "Tops" }),
    ]);
    expect(rows.get("A")).toMatchObject({ widthCount: 1 });
    expect(scored.notes).toContainEqual({ code: "members-with-blank-width", memberCount: 1 });
  });

  it("counts each value of a cell that holds several", () => {
    const orders = orderRows([
      sale("2026-03-01", 50, "S1", { width: "Tops;Shoes" }),
      sale("2026-03-02", 30, "S2", { width: "Bags" }),
    ]);
    const values = ["Tops;Shoes", "Bags", "Tops", "Shoes"];
    const width = { ...orders.width!, values, parts: [[2, 3], [1], [2], [3]] };
    const scored = scoreMembers({ ...orders, width }, defaultRules(), { asOf: dayOf(TODAY), today: dayOf(TODAY) });
    expect(scored.widthCount[0]).toBe(3);
    expect([...scored.topWidthValues!].map(code => values[code])).toEqual(["Bags", "Shoes", "Tops"]);
  });

  it("is left out with a note when the data have no basis for it", () => {
    const { scored } = score([sale("2026-03-01", 50), sale("2026-03-02", 90, undefined, { member: "B" })]);
    expect(codeText(scored, 0).at(-1)).toBe("-");
    expect(scored.bands.map(band => band.dimension)).toEqual(["recency", "frequency", "monetary"]);
    expect(scored.topWidthValues).toBeNull();
    expect(scored.notes).toContainEqual({ code: "no-width-basis" });
  });

  it("names values of equal money in the order of their texts", () => {
    const named = (...texts: string[]) => {
      const { orders, scored } = score(texts.map((width, i) => sale("2026-03-01", 30, `S${i}`, { width })));
      return [...scored.topWidthValues!].map(code => orders.width!.values[code]);
    };
    expect(named("Bags", "Hats", "Shoes", "Tops")).toEqual(["Bags", "Hats", "Shoes"]);
    expect(named("Tops", "Shoes", "Hats", "Bags")).toEqual(["Bags", "Hats", "Shoes"]);
  });

  it("keeps money with its value when orders of one day are joined", () => {
    const data = [
      sale("2026-03-01", 10, "S1", { width: "Tops" }),
      sale("2026-03-02", 20, "S2", { width: "Shoes" }),
      sale("2026-03-01", 30, "S3", { width: "Bags" }),
    ];
    const { orders, scored } = score(data, { ...defaultRules(), sameDayIsOnePurchase: true });
    expect([...scored.topWidthValues!].map(code => orders.width!.values[code])).toEqual(["Bags", "Shoes", "Tops"]);
  });

  it("names the three values of most money", () => {
    const { orders, scored } = score([
      sale("2026-03-01", 10, "S1", { width: "Tops" }),
      sale("2026-03-02", 30, "S2", { width: "Shoes" }),
      sale("2026-03-03", 25, "S3", { width: "Tops" }),
      sale("2026-03-03", 30, "S3", { width: "Bags" }),
      sale("2026-03-03", 5, "S3", { width: "Hats" }),
    ]);
    expect([...scored.topWidthValues!].map(code => orders.width!.values[code])).toEqual(["Tops", "Bags", "Shoes"]);
  });
});

describe("days", () => {
  it("leave a refund after the latest purchase out when that purchase sets as-of", () => {
    const data = [sale("2026-03-01", 100, "S1"), sale("2026-03-05", -30, "S1")];
    expect(score(data, defaultRules(), null).rows.get("A")).toMatchObject({ netAmount: 100 });
    expect(score(data).rows.get("A")).toMatchObject({ netAmount: 70 });
  });

  it("take the latest valid purchase that is not after today as as-of", () => {
    const data = [
      sale("2026-03-01", 50, "S1"),
      sale("2026-05-01", 50, "S2"),
      sale("2026-05-09", -50, "S2"),
      sale("2026-06-01", 50, "S3", { status: "unpaid-or-cancelled" }),
      sale("2099-01-01", 50, "S4"),
    ];
    const { scored } = score(data, defaultRules(), null);
    expect(isoDay(scored.asOf)).toBe("2026-03-01");
    expect([...scored.rowStatus].map(code => ROW_STATUSES[code])).toEqual([
      "counted",
      "after-as-of",
      "after-as-of",
      "unpaid-or-cancelled",
      "after-as-of",
    ]);
    expect(scored.counts.rows.byStatus).toMatchObject({ counted: 1, "after-as-of": 3, "unpaid-or-cancelled": 1 });
  });

  it("leave an order of exactly twelve months ago out of the window", () => {
    const { rows, scored } = score([sale("2025-11-21", 10), sale("2025-11-22", 10), sale("2026-11-21", 10)]);
    expect(isoDay(scored.windowStart)).toBe("2025-11-22");
    expect(rows.get("A")).toMatchObject({
      windowPurchases: 2,
      lifetimePurchases: 3,
      recencyDays: 0,
      windowNetAmount: 20,
    });
  });

  it("end the window of a leap day at the end of February", () => {
    const data = [sale("2023-02-28", 10), sale("2023-03-01", 10), sale("2024-02-29", 10)];
    expect(score(data, defaultRules(), "2024-02-29").rows.get("A")).toMatchObject({ windowPurchases: 2 });
  });

  it("note a window that is longer than the data", () => {
    const { scored } = score([sale("2026-11-12", 10), sale("2026-11-20", 10)]);
    expect(scored.notes).toContainEqual({ code: "window-longer-than-data", dataDays: 10, windowMonths: 12 });
    const fullWindow = score([sale("2025-11-22", 10), sale("2026-11-20", 10)]);
    expect(fullWindow.scored.notes).toEqual([{ code: "no-width-basis" }]);
  });

  it("without any valid purchase are today's, and nobody is scored", () => {
    const { scored } = score([sale("2026-03-01", 50, "S1", { status: "unpaid-or-cancelled" })], defaultRules(), null);
    expect(isoDay(scored.asOf)).toBe(TODAY);
    expect(scored).toMatchObject({ memberCount: 0, purchaseCount: 0, averagePurchase: 0, bands: [] });
    expect([...scored.prospects]).toEqual([0]);
    expect(scored.segmentSizes.every(size => size === 0)).toBe(true);
  });

  it("hold for no rows at all", () => {
    expect(score([], defaultRules(), null).scored).toMatchObject({ memberCount: 0, netTotal: 0 });
  });
});

describe("members", () => {
  it("without a valid purchase are prospects, in no column of scores", () => {
    const { orders, scored } = score([
      sale("2026-03-01", 50, "S1"),
      sale("2026-03-01", 50, "S2", { member: "B", status: "unpaid-or-cancelled" }),
      sale("2026-03-01", 0, "S3", { member: "C" }),
      sale("2026-03-01", 50, "S4", { member: "D", status: "refund" }),
      sale("2026-03-01", 50, "S5", { member: "guest", status: "walk-in" }),
    ]);
    expect([...scored.member].map(member => orders.memberIds[member])).toEqual(["A"]);
    expect([...scored.prospects].map(member => orders.memberIds[member])).toEqual(["B", "C", "D"]);
    expect([...scored.placeOfMember]).toEqual([0, -1, -1, -1, -1]);
    expect([...scored.rowMember]).toEqual([0, 1, 2, 3, 4]);
  });

  it("with ids such as constructor, __proto__ and 00123 are members like any other", () => {
    const ids = ["constructor", "__proto__", "toString", "00123", "123", "-0", "NaN", "=1+1", "𝒜", "#N/A"];
    const { rows } = score(ids.map((member, i) => sale("2026-03-01", 10 + i, undefined, { member })));
    expect([...rows.keys()].sort()).toEqual([...ids].sort());
    expect(rows.get("00123")!.netAmount).toBe(13);
    expect(rows.get("__proto__")!.netAmount).toBe(11);
  });

  it("are new with one purchase in the last 90 days, existing with an older one", () => {
    const { rows } = score([
      sale("2026-08-23", 10, "S1"),
      sale("2026-08-22", 10, "S2", { member: "B" }),
      sale("2026-11-20", 10, "S3", { member: "C" }),
      sale("2026-11-21", 10, "S4", { member: "C" }),
    ]);
    expect(["A", "B", "C"].map(id => rows.get(id)!.customerType)).toEqual(["new", "existing", "existing"]);
  });

  it("are loyal as far as orders tell only when four purchases fall into three months", () => {
    const days = (member: string, ...list: string[]) =>
      list.map((day, i) => sale(day, 10, `${member}${i}`, { member }));
    const fixed = { enabled: true, levels: 5, method: "fixed" } as const;
    const rules = {
      ...defaultRules(),
      dimensions: { recency: fixed, frequency: fixed, monetary: fixed, width: fixed },
    };
    const { rows } = score(
      [
        ...days("L", "2026-08-01", "2026-08-02", "2026-09-01", "2026-10-01", "2026-11-01"),
        ...days("T", "2026-10-01", "2026-10-02", "2026-11-01", "2026-11-02"),
        ...days("O", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"),
      ],
      rules,
    );
    expect(["L", "T", "O"].map(id => rows.get(id)!.customerType)).toEqual(["loyal-proxy", "existing", "existing"]);
  });

  it("belong to the store of their latest purchase; several on that day, to their most frequent", () => {
    const at = (day: string, order: string, store?: string, member = "A") =>
      sale(day, 10, order, { member, attributes: store === undefined ? {} : { store } });
    const { orders, scored } = score([
      at("2026-03-01", "S1", "North"),
      at("2026-04-01", "S2", "North"),
      at("2026-05-01", "S3", "South"),
      at("2026-05-01", "S4", "North"),
      at("2026-05-01", "S5", "East"),
      at("2026-03-01", "T1", "West", "B"),
      at("2026-04-01", "T2", "West", "B"),
      at("2026-05-01", "T3", "East", "B"),
      at("2026-03-01", "U1", "West", "C"),
      at("2026-05-01", "U2", undefined, "C"),
    ]);
    const storeOf = (id: string) => {
      const place = scored.placeOfMember[orders.memberIds.indexOf(id)]!;
      return orders.attributes.store!.values[scored.store![place]!];
    };
    expect(["A", "B", "C"].map(storeOf)).toEqual(["North", "East", "West"]);
  });

  it("have the channel of most purchases as their main one; a tie goes to the latest", () => {
    const through = (day: string, order: string, channel: string) => sale(day, 10, order, { attributes: { channel } });
    const { orders, scored } = score([
      through("2026-03-01", "S1", "app"),
      through("2026-03-01", "S1", "app"),
      through("2026-03-01", "S1", "app"),
      through("2026-04-01", "S2", "shop"),
      through("2026-03-15", "S3", "web"),
    ]);
    expect(orders.attributes.channel!.values[scored.mainChannel![0]!]).toBe("shop");
    expect([...scored.channelCount!]).toEqual([3]);
  });

  it("carry their latest name that is not blank, and an opt-out of any row", () => {
    const { orders, scored } = score([
      sale("2026-03-01", 10, "S1", { attributes: { memberName: "Old Name" } }),
      sale("2026-05-01", 10, "S2", { attributes: { memberName: "Newer Name" } }),
      sale("2026-05-01", 10, "S2", { attributes: { memberName: "New Name" } }),
      sale("2026-06-01", 10, "S3", { status: "unpaid-or-cancelled", optOut: true }),
      sale("2099-06-01", 10, "S4", { attributes: { memberName: "Future Name" } }),
    ]);
    expect(orders.attributes.memberName!.values[scored.memberName![0]!]).toBe("New Name");
    expect([...scored.optOut!]).toEqual([1]);
    expect(scored.phone).toBeNull();
  });
});

describe("rules", () => {
  const dimensionOff = (dimension: Dimension): ScoringRules => ({
    ...defaultRules(),
    dimensions: { ...defaultRules().dimensions, [dimension]: { enabled: false, levels: 5, method: "auto" } },
  });
  const data = [
    sale("2026-03-01", 10, "S1", { width: "Tops" }),
    sale("2026-11-20", 90, "S2", { member: "B", width: "Tops" }),
    sale("2026-10-20", 90, "S3", { member: "B", width: "Bags" }),
  ];

  it.each(["recency", "frequency", "monetary", "width"] as const)("leave %s out when it is switched off", off => {
    const { scored } = score(data, dimensionOff(off));
    expect(scored.bands.map(band => band.dimension)).not.toContain(off);
    expect([...scored.scores[off]]).toEqual([0, 0]);
    expect(codeText(scored, 0)).toContain("-");
    expect(scored.index[0]).toBeGreaterThan(scored.index[1]!);
  });

  it("that make no sense are refused with the fault shown", () => {
    const rules = { ...defaultRules(), windowMonths: 0 };
    expect(() => score(data, rules)).toThrow(RangeError);
    expect(() => score(data, rules)).toThrow('"windowMonths":0');
  });

  it("report the phases in their order", () => {
    const phases: string[] = [];
    const days = { asOf: null, today: dayOf(TODAY) };
    scoreMembers(orderRows(data), defaultRules(), days, (phase, fraction) => phases.push(`${phase} ${fraction}`));
    expect(phases.map(text => text.split(" ")[0])).toEqual(["purchases", "measures", "bands", "segments", "segments"]);
    expect(phases.at(-1)).toBe("segments 1");
  });
});
