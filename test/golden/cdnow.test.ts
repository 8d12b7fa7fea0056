import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { OrderRows } from "#core/order-rows";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { DimensionRules, ScoringRules } from "#core/scoring-rules";
import { bootExcelBench } from "../support/excel-host";
import { scoreBytes } from "../support/file-orders";
import { dayOf } from "../support/order-rows";
import { ordersFromRows } from "../support/score-rows";
import { scoredRows } from "../support/scored-rows";

const SAMPLE = new URL("./cdnow/", import.meta.url);
const SHARED = new URL("../../../shared/data/", import.meta.url);

const equalFrequency: DimensionRules = { enabled: true, levels: 5, method: "equal-frequency" };
const rules: ScoringRules = {
  ...defaultRules(),
  dimensions: { recency: equalFrequency, frequency: equalFrequency, monetary: equalFrequency, width: equalFrequency },
};

/** Every cell as text, as a CSV file has it: ids keep their zeros. */
function readOrders(url: URL): OrderRows {
  return ordersFromRows(Papa.parse<string[]>(readFileSync(url, "utf8"), { skipEmptyLines: true }).data);
}

/** One line per member, in the columns of the expected file; money with 9 significant digits as there. */
function scoreLines(orders: OrderRows): string[] {
  const day = dayOf("1998-06-30");
  const scored = scoreMembers(orders, rules, { asOf: day, today: day });
  const lines = [...scoredRows(scored, orders)].map(([id, row]) =>
    [
      id,
      row.lastPurchase,
      row.recencyDays,
      row.windowPurchases,
      row.lifetimePurchases,
      nineDigits(row.averageAmount),
      nineDigits(row.netAmount),
      ...row.code.slice(0, 3),
    ].join(","),
  );
  return lines.sort();
}

/** The lines as the public file has them: " 0001 19970101  2   29.33". */
function rawText(url: URL): string {
  const [, ...lines] = readFileSync(url, "utf8").trim().split(/\r?\n/);
  const rows = lines.map(line => {
    const [member, day, quantity, amount] = line.split(",");
    return ` ${member!} ${day!.replaceAll("-", "")} ${quantity!.padStart(2)} ${amount!.padStart(7)}`;
  });
  return `${rows.join("\r\n")}\r\n`;
}

function nineDigits(value: number): string {
  return String(Number(value.toPrecision(9)));
}

function expectedLines(url: URL): string[] {
  return readFileSync(url, "utf8").trim().split("\n").slice(1).sort();
}

describe("the CDNOW orders as of 1998-06-30", () => {
  it("of the sample give every member every measure and score of the oracle", () => {
    const expected = expectedLines(new URL("cdnow_sample_1998-06-30_product-rules.csv", SAMPLE));
    expect(expected).toHaveLength(2349);
    expect(scoreLines(readOrders(new URL("cdnow_sample.csv", SAMPLE)))).toEqual(expected);
  });

  const master = new URL("cdnow_master.csv", SHARED);
  it.skipIf(!existsSync(master))("of all members do too (skipped where ../shared/data is absent)", () => {
    const expected = expectedLines(new URL("expected/cdnow_master_1998-06-30_product-rules.csv", SHARED));
    expect(expected).toHaveLength(23502);
    expect(scoreLines(readOrders(master))).toEqual(expected);
  });

  it("of the raw file, without a header and aligned by blanks, do by default, with each guessed column asked about", async () => {
    const bench = await bootExcelBench();
    const bytes = new TextEncoder().encode(rawText(new URL("cdnow_sample.csv", SAMPLE)));
    const { read } = await scoreBytes(bench, { bytes, name: "CDNOW_sample.txt" }, "1998-06-30");
    const expected = expectedLines(new URL("cdnow_sample_1998-06-30_product-rules.csv", SAMPLE));
    expect(scoreLines(read.orders)).toEqual(expected);
    const asked = read.questions.map(({ id }) => id);
    expect(asked).toEqual(["member-stand-in", "guessed-column:orderDate", "guessed-column:amount"]);
  });

  it("of the sample show that most members tie in frequency: three of five scores are used", () => {
    const orders = readOrders(new URL("cdnow_sample.csv", SAMPLE));
    const scored = scoreMembers(orders, defaultRules(), { asOf: null, today: dayOf("2026-11-21") });
    const frequency = scored.bands.find(band => band.dimension === "frequency")!;
    expect(frequency.used).toBe("equal-frequency");
    expect(frequency.sizes.map(size => size > 0)).toEqual([true, false, false, true, true]);
    expect(frequency.largestTie).toEqual({ value: 0, memberCount: frequency.sizes[0], score: 1 });
    expect(scored.bands.map(band => band.dimension)).toEqual(["recency", "frequency", "monetary"]);
    expect(scored.notes).toEqual([{ code: "no-width-basis" }]);
    expect(scored.prospects).toHaveLength(8);
  });
});
