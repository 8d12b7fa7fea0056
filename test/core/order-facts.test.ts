import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { membersOf, readSheet, sheetOfText } from "../support/read-sheet";

const question = async (rows: readonly (readonly Cell[])[], id: string) =>
  (await readSheet(rows)).check?.questions.find(one => one.id === id);

describe("an order total that stands on each row of the order", () => {
  test("counts once where another column of money adds up to it, however few orders there are", async () => {
    const rows = sheetOfText(`
      Customer ID,Order Number,Order Date,Order Line Total,Order Total Amount
      J,5001,2026-03-05,40,100
      J,5001,2026-03-05,60,100
      J,5002,2026-06-11,50,50`);
    expect(await membersOf(rows)).toEqual({ J: "F2 M75" });
  });

  test("counts once where quantity times unit price adds up to it", async () => {
    const rows = sheetOfText(`
      会员编号,单据编号,单据日期,数量,单价,实收金额
      A,1,2026-03-05,2,20,100
      A,1,2026-03-05,1,60,100
      B,2,2026-06-11,1,50,50`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M100", B: "F1 M50" });
  });

  test("counts once where its header says that it is the order's", async () => {
    const rows = sheetOfText(`
      Member ID,Order ID,Order Date,Article,Order Total
      A,1,2026-03-05,Tea,100
      A,1,2026-03-05,Cup,100
      B,2,2026-06-11,Pot,50`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M100", B: "F1 M50" });
    expect((await question(rows, "order-amount"))?.default).toBe("once-per-order");
  });

  test("a header of orders is not believed where an order holds different amounts", async () => {
    const rows = sheetOfText(`
      Member ID,Order ID,Order Date,Article,Order Total
      A,1,2026-03-05,Tea,100
      A,1,2026-03-05,Cup,100
      B,2,2026-06-11,Pot,50
      B,2,2026-06-11,Lid,20`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M200", B: "F1 M70" });
    expect((await question(rows, "order-amount"))?.default).toBe("per-row");
  });

  test("two lines of 90 with a unit price of 90 stay 180, and nothing is asked", async () => {
    const rows = sheetOfText(`
      Member ID,Order ID,Order Date,Article,Quantity,Unit Price,Amount
      A,1,2026-03-05,Tea,1,90,90
      A,1,2026-03-05,Cup,1,90,90`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M180" });
    expect(await question(rows, "order-amount")).toBeUndefined();
  });

  test("one order that repeats an amount is enough to ask, and a note stands", async () => {
    const rows = sheetOfText(`
      Member ID,Order ID,Order Date,Article,Amount
      A,1,2026-03-05,Tea,90
      A,1,2026-03-05,Cup,90
      B,2,2026-03-06,Pot,20`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M180", B: "F1 M20" });
    expect((await question(rows, "order-amount"))?.default).toBe("per-row");
    expect((await membersOf(rows, { "order-amount": "once-per-order" })).A).toBe("F1 M90");
    const { check } = await readSheet(rows);
    expect(check?.notes).toContainEqual({ code: "order-amount-repeated", orderCount: 1, countsOnce: false });
  });
});

describe("one order in two states", () => {
  test("the last state counts, and the question says how many orders there are", async () => {
    const rows = sheetOfText(`
      订单号,下单日期,会员编号,金额,订单状态
      E1,2026-06-01,V1,100,已发货
      E1,2026-06-01,V1,100,交易成功
      E2,2026-06-05,V1,80,交易成功`);
    expect(await membersOf(rows)).toEqual({ V1: "F2 M90" });
    expect((await question(rows, "order-states"))?.evidence).toEqual({
      rowCount: 1,
      exampleRows: [0],
      orderCount: 1,
      total: 100,
    });
    expect(await membersOf(rows, { "order-states": "count" })).toEqual({ V1: "F2 M140" });
  });

  test("an order that was called off in the end does not count", async () => {
    const rows = sheetOfText(`
      Order,Date,Customer ID,Amount,Status,Updated at
      E1,2026-06-01,V1,100,paid,2026-06-01
      E2,2026-06-05,V1,80,paid,2026-06-05
      E1,2026-06-01,V1,100,cancelled,2026-06-09`);
    expect(await membersOf(rows)).toEqual({ V1: "F1 M80" });
  });

  test("each line of the order has its own earlier state", async () => {
    const rows = sheetOfText(`
      Order,Date,Customer ID,Article,Amount,Status
      E1,2026-06-01,V1,Tea,40,processing
      E1,2026-06-01,V1,Cup,60,processing
      E2,2026-06-05,V2,Pot,80,completed
      E1,2026-06-01,V1,Tea,40,completed
      E1,2026-06-01,V1,Cup,60,completed`);
    expect(await membersOf(rows)).toEqual({ V1: "F1 M100", V2: "F1 M80" });
  });

  test("a state that no field reads is one, too", async () => {
    const rows = sheetOfText(`
      Order,Date,Customer ID,Amount,Status,Delivery Status
      E1,2026-06-01,V1,100,paid,packed
      E2,2026-06-05,V1,80,paid,packed
      E1,2026-06-01,V1,100,paid,delivered`);
    expect(await membersOf(rows)).toEqual({ V1: "F2 M90" });
  });

  test("a refund that came later is heard", async () => {
    const rows = sheetOfText(`
      订单号,下单日期,会员编号,金额,退款金额
      E1,2026-06-01,V1,100,0
      E2,2026-06-05,V1,80,0
      E1,2026-06-01,V1,100,30`);
    expect(await membersOf(rows)).toEqual({ V1: "F2 M75" });
  });

  test("two articles of one price in two states are two lines", async () => {
    const rows = sheetOfText(`
      Order,Date,Customer ID,Article,Amount,Status
      E1,2026-06-01,V1,Tea,50,completed
      E1,2026-06-01,V1,Cup,50,shipped`);
    expect(await question(rows, "order-states")).toBeUndefined();
    expect(await membersOf(rows)).toEqual({ V1: "F1 M100" });
  });
});

describe("rows that repeat an earlier one cell by cell", () => {
  const HEADER = "Customer ID,Order,Date,Amount,Category";

  test("equal lines side by side in one order count where nothing tells lines apart, and are asked", async () => {
    const rows = sheetOfText(`${HEADER}
      A,1,2026-06-01,10,Tea
      A,1,2026-06-01,10,Tea
      A,1,2026-06-01,25,Cups
      B,2,2026-06-02,30,Tea`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M45", B: "F1 M30" });
    expect(await question(rows, "duplicates")).toMatchObject({
      default: "count",
      evidence: { rowCount: 1, total: 10, copiedCount: 0 },
    });
    expect((await membersOf(rows, { duplicates: "leave-out" })).A).toBe("F1 M35");
  });

  test("an export pasted below itself is left out, with the equal lines in it counted once each", async () => {
    const day = `A,1,2026-06-01,10,Tea
      A,1,2026-06-01,10,Tea
      B,2,2026-06-02,30,Tea`;
    const rows = sheetOfText(`${HEADER}\n${day}\n${day}`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M20", B: "F1 M30" });
    expect(await question(rows, "duplicates")).toMatchObject({
      options: ["copies", "leave-out", "count"],
      default: "copies",
      evidence: { rowCount: 4, total: 60, copiedCount: 3, copiedTotal: 50 },
    });
    expect((await membersOf(rows, { duplicates: "count" })).A).toBe("F1 M40");
    expect((await membersOf(rows, { duplicates: "leave-out" })).A).toBe("F1 M10");
  });

  test("a whole order that comes again below itself is left out", async () => {
    const rows = sheetOfText(`${HEADER}
      A,1,2026-06-01,10,Tea
      A,1,2026-06-01,25,Cups
      A,1,2026-06-01,10,Tea
      A,1,2026-06-01,25,Cups`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M35" });
  });

  test("equal lines are copies where lines are numbered, and a few of them where articles are named", async () => {
    for (const header of ["Line No", "Product Name"]) {
      const rows = sheetOfText(`${HEADER},${header}
        A,1,2026-06-01,10,Tea,7
        A,1,2026-06-01,10,Tea,7
        B,2,2026-06-02,30,Tea,8`);
      expect((await membersOf(rows)).A).toBe("F1 M10");
    }
  });

  test("many equal lines count even where articles are named", async () => {
    const lines = Array.from({ length: 30 }, (_, n) => {
      const line = `V${n},${n},2026-06-01,${n + 1},Tea,Green tea`;
      return n % 3 === 0 ? `${line}\n${line}` : line;
    });
    const rows = sheetOfText(`${HEADER},Product Name\n${lines.join("\n")}`);
    expect((await membersOf(rows)).V3).toBe("F1 M8");
  });
});

describe("refunds of a sale that the as-of day does not know", () => {
  const rows = sheetOfText(`
    Customer ID,Order,Date,Amount
    A,1,2026-03-01,50
    A,2,2026-06-20,-20
    A,2,2026-07-05,80
    B,3,2026-05-01,30`);

  test("lower the net amount, or are ignored where a person says so", async () => {
    const { check } = await readSheet(rows, {}, "2026-06-30");
    const found = check?.questions.find(({ id }) => id === "unmatched-refunds");
    expect(found?.evidence).toEqual({ rowCount: 1, exampleRows: [1], total: 20 });
    expect((await membersOf(rows)).A).toBe("F1 M30");
    expect((await membersOf(rows, { "unmatched-refunds": "ignore" })).A).toBe("F1 M50");
  });

  test("belong to their sale on a later as-of day, whatever was answered", async () => {
    const later = await membersOf(rows, { "unmatched-refunds": "ignore" }, "2026-07-31");
    expect(later).toEqual(await membersOf(rows, {}, "2026-07-31"));
    expect(later.A).toBe("F2 M55");
  });

  test("without an order number are matched by their day", async () => {
    const byDay = sheetOfText(`
      Customer ID,Date,Amount
      A,2026-03-01,50
      A,2026-03-01,-10
      A,2026-06-20,-20
      A,2026-03-05,30
      A,2026-07-05,80`);
    expect((await membersOf(byDay)).A).toBe("F2 M25");
    expect((await membersOf(byDay, { "unmatched-refunds": "ignore" })).A).toBe("F2 M35");
  });
});

describe("rows without a member of their own", () => {
  test("a row with an amount and a blank head is a further line of the row above", async () => {
    const rows = sheetOfText(`
      客户编码,单据编号,单据日期,商品,金额
      001,B1,2026-03-01,P1,100
      ,,,P2,200
      001,B2,2026-06-15,P1,150
      002,B3,2026-06-16,P1,40`);
    expect((await membersOf(rows))["1"]).toBe("F2 M225");
    expect(await question(rows, "rows-without-head")).toMatchObject({
      default: "join",
      evidence: { rowCount: 1, exampleRows: [1], total: 200 },
    });
    expect((await membersOf(rows, { "rows-without-head": "leave-out" }))["1"]).toBe("F2 M125");
  });

  test("a row that holds the sum of all rows is no line, and nothing joins over a blank row or a total", async () => {
    const rows = sheetOfText(`
      Customer ID,Order,Date,Article,Amount
      A,1,2026-03-01,Tea,100
      B,2,2026-03-02,Tea,60
      ,,,,160`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M100", B: "F1 M60" });
    const apart = sheetOfText(`
      Customer ID,Order,Date,Article,Amount
      A,1,2026-03-01,Tea,100
      Subtotal,,,,100
      ,,,Freight,12`);
    expect(await membersOf(apart)).toEqual({ A: "F1 M100" });
  });

  test("a cancelled order is cancelled with its further lines", async () => {
    const rows = sheetOfText(`
      Customer ID,Order,Date,Article,Amount,Status
      A,1,2026-03-01,Tea,100,cancelled
      ,,,Cup,20,
      A,2,2026-03-05,Tea,30,paid`);
    expect(await membersOf(rows)).toEqual({ A: "F1 M30" });
  });

  test("a refund without a member takes the only member of its order", async () => {
    const rows = sheetOfText(`
      Customer ID,Order,Date,Amount
      A,1,2026-03-01,100
      B,2,2026-03-02,60
      ,1,2026-03-09,-30`);
    expect((await membersOf(rows)).A).toBe("F1 M70");
  });

  test("an order number of two members, or a sale of another day, gives nobody", async () => {
    const rows = sheetOfText(`
      Customer ID,Order,Date,Amount
      A,1,2026-03-01,100
      B,1,2026-03-01,60
      ,1,2026-03-01,30
      A,2,2026-03-02,10
      ,2,2026-03-04,40`);
    expect(await membersOf(rows)).toEqual({ A: "F2 M55", B: "F1 M60" });
    expect(await question(rows, "rows-without-head")).toBeUndefined();
  });
});
