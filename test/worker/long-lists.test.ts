import { describe, expect, it } from "vitest";
import { ITEMS_PER_PIECE, ListsOnTheWay, takeApart } from "../../src/worker/long-lists";

const texts = (count: number, prefix = "M"): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

/** As a message comes out of a channel: a copy, with its pieces before it. */
function sent<Message extends object>(given: Message) {
  const { message, pieces } = takeApart(given);
  const copies = structuredClone([...pieces()]);
  const lists = new ListsOnTheWay();
  for (const piece of copies) lists.take(piece);
  return { arrived: lists.putTogether(structuredClone(message)), pieces: copies, message };
}

describe("a message with long lists", () => {
  it("comes together as it was, and no part of it holds more texts than a piece may", () => {
    const given = {
      kind: "settled",
      ids: texts(2 * ITEMS_PER_PIECE + 1),
      columns: [{ values: texts(ITEMS_PER_PIECE + 1, "N"), codes: new Int32Array([0, 1]) }, { values: ["short"] }],
      byMember: new Map([["M1", { notes: ["a"] }]]),
      nothing: null,
    };
    const { arrived, pieces, message } = sent(given);
    expect(arrived).toEqual(given);
    expect(pieces.map(({ list, items }) => [list, items.length])).toEqual([
      [0, ITEMS_PER_PIECE],
      [0, ITEMS_PER_PIECE],
      [0, 1],
      [1, ITEMS_PER_PIECE],
      [1, 1],
    ]);
    expect(JSON.stringify(message).length).toBeLessThan(300);
  });

  it("sends a list that stands in it twice once, and it is one list where it arrives", () => {
    const ids = texts(ITEMS_PER_PIECE + 1);
    const { arrived, pieces } = sent({ ids, keys: ids });
    expect(pieces).toHaveLength(2);
    expect(arrived.keys).toBe(arrived.ids);
  });

  it("is left as it is for whoever sends it, and sent whole where no list is long", () => {
    const ids = texts(ITEMS_PER_PIECE + 1);
    const given = { ids, deeper: { list: [1, 2] } };
    takeApart(given);
    expect(given.ids).toBe(ids);
    const short = { ids: texts(ITEMS_PER_PIECE), deeper: { rows: new Float64Array(50_000) } };
    expect(takeApart(short).message).toBe(short);
  });

  it("is refused where a list did not come", () => {
    const { message, pieces } = takeApart({ one: texts(ITEMS_PER_PIECE + 1), other: texts(ITEMS_PER_PIECE + 1, "N") });
    const lists = new ListsOnTheWay();
    for (const piece of pieces()) if (piece.list === 0) lists.take(piece);
    expect(() => lists.putTogether(structuredClone(message))).toThrow("list 1");
  });
});
