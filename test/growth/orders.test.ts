import { describe, it } from "vitest";
import type { Cell } from "#core/cell";
import { detectColumns } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import { questionsOf } from "#core/questions";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayOf } from "../support/order-rows";
import { expectLinear } from "./growth";

const HEADER = ["会员编号", "订单编号", "下单日期", "实付金额", "品类", "订单状态", "手机号", "币种"];
const DAY = 46000;

type Row = (at: number) => Cell[];
const plain: Row = at => [
  `M${at % 997}`,
  `S${at >> 1}`,
  DAY + (at % 300),
  10 + (at % 90),
  `C${at % 7}`,
  "交易成功",
  "",
  "CNY",
];
const but =
  (place: number, cell: (at: number) => Cell): Row =>
  at =>
    plain(at).map((value, column) => (column === place ? cell(at) : value));
const fullWidth = (at: number) => String(at).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)));

/** Rows that could make one stage or another of reading and scoring slow. */
const SHAPES: readonly (readonly [string, Row])[] = [
  ["plain rows", plain],
  ["ids in full width", but(0, fullWidth)],
  ["order ids in full width", but(1, fullWidth)],
  ["one member", but(0, () => "M1")],
  ["one order", but(1, () => "S1")],
  ["equal rows of one order", () => plain(0)],
  ["equal rows without an order", () => but(1, () => "")(0)],
  ["long ids", but(0, at => `${"x".repeat(400)}${at}`)],
  ["long categories", but(4, at => `${"上衣 ".repeat(100)}${at % 50}`)],
  ["another category on each row", but(4, at => `C${at}`)],
  ["another status word on each row", but(5, at => `状态${at}`)],
  ["another currency on each row", but(7, at => `Z${(at % 17_576).toString(26).padStart(3, "a")}`)],
  ["unreadable amounts", but(3, at => `about ${at}`)],
  ["unreadable days", but(2, at => `some day ${at}`)],
  [
    "no member but a phone",
    at =>
      plain(at).map((cell, column) =>
        column === 0 && at % 2 ? "" : column === 6 ? `1380${String(at % 5000).padStart(7, "0")}` : cell,
      ),
  ],
  ["members named once for many rows", but(0, at => (at % 9 === 0 ? `M${at}` : ""))],
  ["refunds of no sale", but(3, at => (at % 3 === 0 ? -5 : 10))],
  ["amounts that repeat in their orders", but(3, at => 10 + ((at >> 1) % 90))],
];

function readAndScore(rows: Cell[][]): void {
  const detection = detectColumns(rows.slice(0, 260));
  const { mapping, headers } = detection;
  const ingest = createOrderIngest({
    mapping,
    date1904: false,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    headers,
    splitWidth: true,
  });
  ingest.add(chunkOfRows(rows.slice(1)));
  const { orders, evidence } = ingest.finishWithEvidence(ingest.duplicateCandidates().rows);
  questionsOf({ detection, mapping, evidence, memberCount: orders.memberIds.length });
  scoreMembers(orders, defaultRules(), { asOf: null, today: dayOf("2026-11-21") });
}

describe("reading and scoring take time as there are rows", () => {
  it.each(SHAPES)("%s", (_, row) => {
    expectLinear(1_500, count => [HEADER, ...Array.from({ length: count }, (_cell, at) => row(at))], readAndScore);
  });
});
