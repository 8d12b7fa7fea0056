import { beforeAll, describe, expect, it } from "vitest";
import { bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { scoreBytes } from "../support/file-orders";

/** A shop's export whose state of payment stands under a word that no list of headers has. */
const FILE = `Order,Customer ID,Order date,Payment,Grand total
1,A,2026-01-14,paid,75
2,B,2026-02-02,paid,18
3,A,2026-03-20,refunded,40
4,C,2026-04-08,pending,60
5,A,2026-05-30,paid,54`;

describe("states of orders under a header that nobody knows", () => {
  let bench: ExcelBench;
  beforeAll(async () => {
    bench = await bootExcelBench();
  });
  const score = (answers: Readonly<Record<string, string>>) =>
    scoreBytes(bench, { bytes: new TextEncoder().encode(FILE), name: "orders.csv" }, "2026-06-30", answers);

  it("leave unpaid and refunded orders out, and that is asked and noted", async () => {
    const { read, scored } = await score({});
    expect(read.questions.map(({ id }) => id)).toContain("guessed-column:status");
    expect(read.orders.notes).toContainEqual({ code: "column-guessed", field: "status", header: "Payment" });
    expect([scored.counts.people.members, scored.counts.money.net]).toEqual([2, 147]);
  });

  it("leave nothing out where a person says that they are none", async () => {
    const { read, scored } = await score({ "guessed-column:status": "no" });
    const asked = read.questions.find(({ id }) => id === "guessed-column:status");
    expect(asked?.chosen).toBe("no");
    expect(read.orders.notes.filter(({ code }) => code === "column-guessed")).toEqual([]);
    expect([scored.counts.people.members, scored.counts.money.net]).toEqual([3, 247]);
  });
});
