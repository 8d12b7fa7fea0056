import { describe, expect, test } from "vitest";
import type { Cell } from "#core/cell";
import { codeText } from "#core/score-code";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { outputWords } from "#locales/output-words";
import { scoreRows } from "../support/score-rows";

const LONGEST = "长".repeat(32_767);

/** Ids that are members of their own, and how each is shown. */
const IDS: readonly [written: Cell, shown: string][] = [
  ["__proto__", "__proto__"],
  ["constructor", "constructor"],
  ["hasOwnProperty", "hasOwnProperty"],
  ["toString", "toString"],
  ["👨‍👩‍👧", "👨‍👩‍👧"],
  ["\ud800", "\ud800"],
  [LONGEST, LONGEST],
  [`${LONGEST.slice(1)}短`, `${LONGEST.slice(1)}短`],
  ["00123", "00123"],
  ["123", "123"],
  ["0123", "0123"],
  ['="000123"', "000123"],
  ["=1+1", "=1+1"],
  ["@SUM(A1)", "@SUM(A1)"],
  ["-V9", "-V9"],
  ["null", "null"],
  ["undefined", "undefined"],
  ["NaN", "NaN"],
  ["TRUE", "TRUE"],
  ["a,b", "a,b"],
  ['q"q', 'q"q'],
  ["line\nbreak", "line\nbreak"],
  ["عميل", "عميل"],
  ["123456789012345678", "123456789012345678"],
  ["caf\u00e9", "caf\u00e9"],
];

const HEADER = ["会员编号", "订单编号", "下单时间", "实付金额"];

describe("hostile member ids from cells to labels", () => {
  const rows: Cell[][] = IDS.flatMap(([id], index) => [
    [id, `S${index}`, "2026-10-01", 10 + index],
    [id, `T${index}`, "2026-11-01", 10 + index],
  ]);
  const { orders, scored } = scoreRows([HEADER, ...rows]);

  test("are members of their own, shown as written, each with its own money", () => {
    const net = new Map(Array.from(scored.member, (code, place) => [orders.memberIds[code]!, scored.netAmount[place]]));
    expect(scored.memberCount).toBe(IDS.length);
    IDS.forEach(([, shown], index) =>
      expect([shown.slice(0, 40), net.get(shown)]).toEqual([shown.slice(0, 40), 2 * (10 + index)]),
    );
  });

  test("have a code and a segment in every language", () => {
    const { segments } = SEGMENT_MAPS.rfmw14;
    for (let place = 0; place < scored.memberCount; place += 1) {
      expect(codeText(scored, place)).toMatch(/^[1-5]{3}-$/);
      for (const language of ["zh-CN", "en-US"] as const) {
        expect(outputWords(language).segmentName(SEGMENT_MAPS.rfmw14, scored.segment[place]!)).toMatch(/\S/);
      }
      expect(segments[scored.segment[place]!]).toBeDefined();
    }
  });

  test("written composed and decomposed, full width and narrow, in either case are one member, shown as first written", () => {
    const { orders: same, scored: one } = scoreRows([
      HEADER,
      ["caf\u00e9", "S1", "2026-10-01", 1],
      ["cafe\u0301", "S2", "2026-10-02", 2],
      ["ＣＡＦＥ\u0301", "S3", "2026-10-03", 4],
      ["\tCaf\u00e9 ", "S4", "2026-10-04", 8],
    ]);
    expect([one.memberCount, one.netTotal, same.memberIds]).toEqual([1, 15, ["caf\u00e9"]]);
  });
});
