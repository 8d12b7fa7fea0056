import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { membersOf, readSheet, sheetOfText } from "../support/read-sheet";

const HEADER: Cell[] = ["Customer ID", "Order", "Date", "Amount"];

/** Five orders of two equal lines each, 10 to 50. */
const TWICE: Cell[][] = [1, 2, 3, 4, 5].flatMap(n => {
  const line: Cell[] = [`V${n}`, `S${n}`, `2026-06-0${n}`, 10 * n];
  return [line, line];
});

const asked = async (rows: Cell[][], answers: Record<string, string> = {}) =>
  ((await readSheet(rows, answers)).check?.questions ?? []).map(({ id }) => id);

describe("answers that raise questions", () => {
  test("equal rows that a person counts are not halved again by another rule", async () => {
    expect(await membersOf([HEADER, ...TWICE], { duplicates: "count" })).toEqual({
      V1: "F1 M20",
      V2: "F1 M40",
      V3: "F1 M60",
      V4: "F1 M80",
      V5: "F1 M100",
    });
  });

  test("an answer to a question that only another answer raises is heard", async () => {
    // The word hides four of five orders of two lines that repeat one amount.
    const rows = sheetOfText(`
      Customer ID,Order,Date,Amount,Status,Category
      ${[1, 2, 3, 4, 5].flatMap(n => ["Tea", "Cups"].map(kind => `V${n},S${n},2026-06-0${n},${10 * n},paid,${kind}`)).join("\n")}
      ${[6, 7].flatMap(n => ["Tea", "Cups"].map((kind, i) => `V${n},S${n},2026-06-0${n},${10 * n + i},odd word,${kind}`)).join("\n")}`);
    const answers = { "status-word:odd word": "leave-out", "order-amount": "per-row" };
    expect(await asked(rows, answers)).toContain("order-amount");
    expect((await membersOf(rows, { "status-word:odd word": "leave-out" })).V5).toBe("F1 M50");
    expect((await membersOf(rows, answers)).V5).toBe("F1 M100");
  });

  test("a question stays while its answer is followed, and its answer is the chosen one", async () => {
    const rows = [HEADER, ...TWICE, ["V9", "S1", "2026-06-20", -4]];
    const { check } = await readSheet(rows, { duplicates: "count", "unmatched-refunds": "ignore" });
    const chosen = Object.fromEntries((check?.questions ?? []).map(({ id, chosen: answer }) => [id, answer]));
    expect(chosen).toMatchObject({ duplicates: "count", "unmatched-refunds": "ignore" });
  });

  test("answers to questions that nobody asks change nothing", async () => {
    const rows = [HEADER, ["V1", "S1", "2026-06-01", 10], ["V2", "S2", "2026-06-02", 20]];
    expect(await membersOf(rows, { "order-amount": "once-per-order", duplicates: "leave-out" })).toEqual(
      await membersOf(rows),
    );
  });
});
