import { beforeAll, describe, expect, it } from "vitest";
import { changedSegments } from "#app/member-book/changed-segments";
import { rescoringBegan, rescoringEnded } from "#app/session/book/transitions";
import { defaultRules } from "#core/scoring-rules";
import { bootExcelBench } from "../../support/excel-host";
import type { ExcelBench } from "../../support/excel-host";
import { bookOf } from "../../support/member-book";
import { openOrders } from "../../support/orders-session";
import { after, readyState } from "../../support/session-state";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

const twoLevels = () => {
  const rules = defaultRules();
  const { frequency, recency } = rules.dimensions;
  const dimensions = {
    ...rules.dimensions,
    frequency: { ...frequency, levels: 2 },
    recency: { ...recency, levels: 2 },
  };
  return { ...rules, dimensions };
};

describe("the book of members", () => {
  it("is there once the rows were checked, with full names, and what a run writes later is the same", async () => {
    const bed = await openOrders(bench);
    const { session } = bed;
    await session.checkRows();
    const { book, writtenBook } = session.store.read();
    expect(book!.texts.memberIds).toEqual(["V001", "V002", "V003", "V004"]);
    expect(book!.texts.attributes.memberName!.values).toEqual(["张三", "李四", "王五", "赵六"]);
    expect(writtenBook).toBeNull();
    await bed.score();
    const after = session.store.read();
    expect(after.writtenBook).toBe(after.book);
    expect(after.book!.scored).toEqual(book!.scored);
  });

  it("follows the settings without a request to the workbook, and says how many members would change", async () => {
    const bed = await openOrders(bench);
    await bed.score();
    const { session } = bed;
    const requests = bench.host.requests.count;
    session.changeSettings({ rules: twoLevels() });
    await expect.poll(() => session.store.read().bookBusy).toBe(false);
    const { book, writtenBook } = session.store.read();
    expect(bench.host.requests.count).toBe(requests);
    expect(book!.scored.rules.dimensions.frequency.levels).toBe(2);
    const { changed, compared } = changedSegments(writtenBook!, book!);
    const written = await bed.values("G2:G7");
    await bed.score();
    const now = await bed.values("G2:G7");
    const rows = [0, 2, 3, 5];
    expect(compared).toBe(4);
    expect(changed).toBe(rows.filter(row => written[row]![0] !== now[row]![0]).length);
    expect(changed).toBeGreaterThan(0);
  });

  it("is gone when other orders are looked at, until their rows were read", async () => {
    const bed = await openOrders(bench);
    await bed.session.checkRows();
    bed.session.chooseColumn("category", null);
    expect(bed.session.store.read().book).toBeNull();
    await expect.poll(() => bed.session.store.read().book?.scored.rules.widthBasis).toBe("first-mapped");
    expect(bed.session.store.read().book!.texts.widthValues).toBeNull();
  });

  it("takes no late answer for another book, and none is left where the scorer keeps its rows no longer", () => {
    const [one, other] = [bookOf(), bookOf()];
    const busy = after(readyState({ book: one }), rescoringBegan);
    expect(busy.bookBusy).toBe(true);
    expect(rescoringEnded(busy, other, { ok: true, value: other.scored })).toEqual({});
    expect(after(busy, rescoringEnded, one, { ok: true, value: null })).toMatchObject({ book: null, bookBusy: false });
  });
});

describe("members that would change their segment", () => {
  it("are compared by id where the rows were read anew, and new members are none of them", () => {
    const row = { member: "V001", day: "2026-11-01", amount: 100 };
    const before = bookOf([row]);
    const now = bookOf([{ ...row, member: "V009" }, row]);
    expect(changedSegments(before, now)).toEqual({ changed: 0, compared: 1 });
  });

  it("are all under another map", () => {
    const rows = [{ member: "V001", day: "2026-11-01", amount: 100 }];
    const other = bookOf(rows, { ...defaultRules(), map: "classic11" });
    expect(changedSegments(bookOf(rows), other)).toEqual({ changed: 1, compared: 1 });
  });
});
