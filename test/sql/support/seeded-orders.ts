import type { SqlField } from "#core/score-sql";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";
import { dayOf } from "../../support/order-rows";
import type { TextOrders } from "./run-plan";

/** The day as of which the seeded orders are scored: a leap day, whose window clamps to the end of February. */
export const SEEDED_AS_OF = dayOf("2024-02-29");

const FIELDS: readonly SqlField[] = [
  "memberId", "orderId", "orderDate", "amount", "refundAmount", "status", "returnFlag", "category", "product",
]; // prettier-ignore

/** Days on which something can go wrong: the ends of windows, leap days, ends of years, the day after as-of. */
const EDGES = [
  "2024-02-29", "2024-03-01", "2023-03-01", "2023-02-28", "2023-02-27", "2022-12-31", "2023-01-01", "2023-12-31",
  "2024-01-01", "2020-02-29", "2021-02-28", "2022-02-28", "2023-08-31", "2023-08-29",
].map(dayOf); // prettier-ignore

/** Prices that repeat, so that totals and averages tie, on the cut points too; thirds of some have no end. */
const PRICES = [
  "0.1",
  "0.2",
  "0.3",
  "10",
  "10.00",
  "19.99",
  "20",
  "33.33",
  "50",
  "100",
  "100.00",
  "99.995",
  "1250.5",
  "0.000001",
];

const PAID = ["已完成", "Completed", "PAID", "paid", "交易成功", "", "", "", "erledigt", "expédiée"];
const UNPAID = ["待付款", "Cancelled", "pending", "取消", "Annulée"];
const REFUNDED = ["已退款", "refunded", "Erstattet"];
const CATEGORIES = [
  "上衣",
  "裤装",
  "Shoes",
  "shoes",
  " Shoes ",
  "ＳＨＯＥＳ",
  "Hats",
  "",
  "-",
  "赠品",
  "运费",
  "Gift",
  "Bags",
];

/**
 * Orders with every trap of the method, the same for the same seed: ties, several lines to an order, orders of one day,
 * order numbers that members share, refunds of an order and of none, sales called off or given back whole, free lines,
 * blank and unreadable cells, spellings of one member, days on every edge.
 */
export function seededOrders(seed: number, rowCount: number): TextOrders {
  const random = mulberry32(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const memberCount = Math.max(30, Math.floor(rowCount / 9));
  const rows: string[][] = [];
  const day = (): Day => (random() < 0.15 ? one(EDGES) : SEEDED_AS_OF - Math.floor(1000 * random() ** 2) + 3) as Day;
  while (rows.length < rowCount) {
    const member = Math.floor(memberCount * random() ** 1.7);
    const bought = day();
    const orderId = random() < 0.2 ? "" : `S${Math.floor((rowCount / 3) * random())}`;
    const status = random() < 0.86 ? one(PAID) : random() < 0.6 ? one(UNPAID) : one(REFUNDED);
    const lines = random() < 0.7 ? 1 : 2 + Math.floor(2 * random());
    const line = (on: Day, amount: string, refund = "", flag = "", says = status) =>
      rows.push([spelledMember(member, random), orderId === "" ? "" : spelledOrder(orderId, random), spelledDay(on, random), amount, refund, says, flag, one(CATEGORIES), one(["tee A", "TEE a", "boot x", "50% hat_", ""])]); // prettier-ignore
    for (let i = 0; i < lines; i += 1) {
      const amount = random() < 0.04 ? "0" : one(PRICES);
      const refund = random() < 0.05 ? one(["5", "-5", "0", "100", "-"]) : "";
      line(bought, amount, refund, one(["", "", "", "否", "no"]));
    }
    // Money that goes back: of this order, of none, as a flag, as a status, whole or in part.
    if (random() < 0.08) line((bought + Math.floor(20 * random())) as Day, `-${one(PRICES)}`);
    if (random() < 0.02) line(bought, one(PRICES), "", one(["是", "退货", "Return", "未退货", "abono"]));
    if (random() < 0.01) line(bought, one(PRICES), "", "", "Refund");
    if (random() < 0.02)
      rows.push([
        spelledMember(member, random),
        `R${Math.floor(random() * 1e6)}`,
        isoDay(bought),
        `-${one(PRICES)}`,
        "",
        "",
        "",
        "",
        "",
      ]);
    if (random() < 0.02) rows.push(brokenRow(one, isoDay(bought)));
  }
  return { fields: FIELDS, rows: rows.slice(0, rowCount) };
}

function spelledMember(member: number, random: () => number): string {
  const id = `VIP-${String(member).padStart(5, "0")}a`;
  const form = random();
  if (form < 0.03) return id.toLowerCase();
  if (form < 0.05) return ` ${id}\u3000`;
  if (form < 0.06) return `'${id}`;
  if (form < 0.07) return `="${id}"`;
  if (form < 0.08) return id.replace(/[A-Z0-9]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  if (form < 0.09) return id.replace("-", "\u2013");
  return id;
}

function spelledOrder(order: string, random: () => number): string {
  const form = random();
  if (form < 0.03) return order.toLowerCase();
  return form < 0.05 ? `\t${order} ` : order;
}

function spelledDay(day: Day, random: () => number): string {
  const iso = isoDay(day);
  const form = random();
  if (form < 0.1) return `${iso} 23:59:59`;
  if (form < 0.15) return `${iso}T00:00:00`;
  if (form < 0.2) return iso.replaceAll("-", "/");
  return form < 0.25 ? iso.replaceAll("-", "") : iso;
}

/** A row that cannot count, for one reason or another. */
function brokenRow(one: <T>(list: readonly T[]) => T, iso: string): string[] {
  const row = ["VIP-00001A", "B1", iso, "10", "", "completed", "", "Hats", "tee A"];
  const [place, text] = one<readonly [number, string]>([
    [0, ""],
    [0, "散客"],
    [0, "0000"],
    [0, "--"],
    [0, "guest"],
    [0, "合计"],
    [2, ""],
    [2, "2023-02-29"],
    [2, "2023-13-01"],
    [2, "no date"],
    [3, "free of charge?"],
    [3, ""],
    [3, "1e400"],
    [4, "what"],
    [5, "审核中"],
  ]);
  row[place] = text;
  return row;
}

/** Source: the public-domain generator of Tommy Ettinger, 32 bits of state. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
