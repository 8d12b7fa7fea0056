import type { OrderRows, TextColumn } from "../src/core/order-rows";

const FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂";

/**
 * The same rows with the members' names and phones, and with 450,000 different texts in the columns that name people: 250,000
 * recipients, 100,000 referrers (half of them member ids, half phones), 60,000 payers and 40,000 approvers.
 */
export function withPeople(orders: OrderRows): OrderRows {
  const { rowCount, memberIds } = orders;
  const members = memberIds.length;
  const ofMember = (values: readonly string[]): TextColumn => ({ values, codes: orders.member });
  const texts = (count: number, textOf: (at: number) => string, step: number, filled: number): TextColumn => ({
    values: Array.from({ length: count }, (_, at) => textOf(at)),
    codes: Int32Array.from({ length: rowCount }, (_, row) => {
      const drawn = Math.imul(row + 1, step) >>> 0;
      return drawn % 1000 < filled ? (Math.imul(drawn, 0x85ebca6b) >>> 0) % count : -1;
    }),
  });
  const name = (first: number) => (at: number) => personName(first + at);
  return {
    ...orders,
    attributes: {
      ...orders.attributes,
      phone: ofMember(Array.from(memberIds, (_, at) => phone(at))),
      memberName: ofMember(Array.from(memberIds, (_, at) => personName(at))),
    },
    details: {
      ...orders.details,
      recipient: texts(250_000, name(0), 0x9e3779b1, 900),
      referrer: texts(100_000, at => (at % 2 === 0 ? memberIds[at % members]! : phone(at)), 0x27d4eb2f, 400),
      payer: texts(60_000, name(300_000), 0x165667b1, 500),
      approver: texts(40_000, name(400_000), 0xc2b2ae35, 200),
    },
  };
}

/** Different ones for different numbers; the first 11,520 are names as people have them. */
function personName(at: number): string {
  const rest = Math.floor(at / 11_520);
  const given = GIVEN[Math.floor(at / 20) % 24]! + GIVEN[Math.floor(at / 480) % 24]!;
  return FAMILY[at % 20]! + given + (rest === 0 ? "" : String(rest));
}

function phone(at: number): string {
  return `13${String(100_000_000 + at * 7)}`;
}
