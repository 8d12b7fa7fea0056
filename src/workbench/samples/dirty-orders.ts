import { MANY_WRITINGS_DAY } from "./members";
import { orderNumber, type Order, type OrderLine } from "./order-lines";
import { inventPerson, nameSource, phoneNumber } from "./people";
import type { RandomStream } from "./random";
import { serialOf, timeFraction } from "./serials";
import type { CastMember } from "./stories";
import { GIFT_CATEGORY, GIFT_PRODUCT, STATUS, WALK_IN } from "./vocabulary";

/** Numbers of the orders that never became purchases start here. */
const FIRST_LOOSE_ORDER = 1601;

/**
 * Plants the faults of real exports: seven rows written oddly that still count, nine rows that must not count, and
 * six people who never completed an order. The showcase is what the top of the sheet shows.
 */
export function dirtyOrders(
  clean: readonly Order[],
  cast: readonly CastMember[],
  random: RandomStream,
): { readonly all: readonly Order[]; readonly showcase: readonly Order[]; readonly prospects: readonly string[] } {
  const orders = new Map(clean.map(order => [order.orderId, order]));
  const used = new Set<string>();
  const find = (what: string, fits: (order: Order) => boolean): Order => {
    const found = [...orders.values()].find(
      order => !used.has(order.orderId) && order.memberId.startsWith("M") && fits(order),
    );
    if (found === undefined) throw new Error(`no order fits: ${what}`);
    used.add(found.orderId);
    return found;
  };
  const rewrite = (order: Order, change: (line: OrderLine) => Partial<OrderLine>): void => {
    orders.set(order.orderId, {
      ...order,
      lines: order.lines.map((line, place) => (place === 0 ? { ...line, ...change(line) } : line)),
    });
  };
  const single = (segment: string) => (order: Order) => order.segment === segment && order.lines.length === 1;

  // Written oddly, to be read and counted.
  rewrite(find("id as formula", single("core")), line => ({ memberId: `="${asText(line.memberId)}"` }));
  rewrite(find("id behind a tab", single("regular")), line => ({ memberId: `\t${asText(line.memberId)}` }));
  rewrite(find("full-width amount", single("fan")), line => ({ paidAmount: fullWidth(line.paidAmount) }));
  const ticket = find(
    "an amount of about 1,299",
    order => order.lines.length === 1 && Math.abs(Number(order.lines[0]!.paidAmount) - 1299) < 25,
  );
  rewrite(ticket, () => ({ paidAmount: "¥1,299.00", listAmount: 1299, discount: 0, totalAmount: 1299 }));
  for (const writing of ["2025年3月14日", "20250314", "2025/3/14 5:34"]) {
    rewrite(
      find("the day of many writings", order => order.day === MANY_WRITINGS_DAY),
      () => ({ paidAt: writing }),
    );
  }

  // Rows that must not count.
  const returned = find("a returned line", order => {
    const line = order.lines[1];
    return order.segment === "core" && line !== undefined && boughtAgain(order, line, clean);
  });
  const goods = returned.lines[1]!;
  const amount = Number(goods.paidAmount);
  const refundRow: OrderLine = {
    ...goods,
    orderedAt: returned.day + 4 + timeFraction(15 * 60),
    paidAt: returned.day + 4 + timeFraction(15 * 60),
    quantity: -1,
    listAmount: -Number(goods.listAmount),
    discount: -Number(goods.discount),
    totalAmount: -Number(goods.listAmount),
    paidAmount: -amount,
  };
  orders.set(returned.orderId, { ...returned, lines: [...returned.lines, refundRow] });

  let number = FIRST_LOOSE_ORDER;
  const loose: Order[] = [];
  const plant = (model: Order, day: number, change: Partial<OrderLine>): Order => {
    const orderId = orderNumber(number++);
    const at = day + timeFraction(11 * 60 + number);
    const line: OrderLine = {
      ...model.lines[0]!,
      orderId,
      orderedAt: at,
      paidAt: at,
      rating: "",
      referrer: "",
      ...change,
    };
    const order: Order = { ...model, orderId, day, lines: [line] };
    loose.push(order);
    return order;
  };
  const refunded = find("a refunded order", order => order.segment === "wavering");
  const refundedOrder = plant(refunded, serialOf(2026, 9, 14), {
    status: STATUS.refunded,
    refundAmount: refunded.lines[0]!.paidAmount,
  });
  const closed = plant(find("a closed order", single("drowsy")), serialOf(2026, 10, 9), {
    status: STATUS.closed,
    paidAt: "",
  });
  plant(find("an unpaid order", single("broaden")), serialOf(2026, 11, 17), { status: STATUS.unpaid, paidAt: "" });
  const anonymous = {
    memberName: "",
    phone: "",
    gender: "",
    birthday: "",
    occupation: "",
    income: "",
    user: "",
    payer: "",
  } as const;
  plant(find("a sale without a member", single("recent")), serialOf(2026, 11, 3), { ...anonymous, memberId: "" });
  const walkIn = plant(find("a walk-in", single("recent")), serialOf(2026, 11, 15), {
    ...anonymous,
    memberId: WALK_IN,
  });
  const future = plant(find("a future order", single("rising")), serialOf(2099, 1, 1), {});
  plant(find("a gift", single("regular")), serialOf(2026, 10, 30), {
    category: GIFT_CATEGORY,
    product: GIFT_PRODUCT,
    listAmount: 0,
    discount: 0,
    totalAmount: 0,
    paidAmount: 0,
  });
  const doubled = find("a row twice", single("recent_hi"));
  orders.set(doubled.orderId, { ...doubled, lines: [doubled.lines[0]!, doubled.lines[0]!] });

  const prospects = plantProspects(plant, clean, random);
  const all = [...orders.values(), ...loose];
  return {
    all,
    showcase: chooseShowcase(all, cast, [doubled.orderId], [refundedOrder, walkIn, future, closed, prospects[2]!]),
    prospects: prospects.map(order => order.memberId),
  };
}

/** Six people with one order each that was never paid or was cancelled. */
function plantProspects(
  plant: (model: Order, day: number, change: Partial<OrderLine>) => Order,
  clean: readonly Order[],
  random: RandomStream,
): readonly Order[] {
  const names = nameSource(random);
  return [0, 1, 2, 3, 4, 5].map(place => {
    const person = inventPerson(names, phoneNumber(801 + place), random);
    const memberId = `P${String(place + 1).padStart(4, "0")}`;
    const order = plant(clean[200 + place * 7]!, serialOf(2026, 11, 6 + place * 2), {
      memberId,
      memberName: person.name,
      phone: person.phone,
      gender: person.gender,
      birthday: person.birthday ?? "",
      occupation: person.occupation ?? "",
      income: person.income ?? "",
      status: place % 2 === 0 ? STATUS.unpaid : STATUS.closed,
      paidAt: "",
      user: "",
      payer: "",
      approver: "",
      doNotContact: "",
    });
    return Object.assign(order, { memberId });
  });
}

/** Rows for the top of the sheet: the three members' latest orders, one order of each segment, and some faults. */
function chooseShowcase(
  all: readonly Order[],
  cast: readonly CastMember[],
  orderIds: readonly string[],
  faults: readonly Order[],
): readonly Order[] {
  const byId = (orderId: string): Order => all.find(order => order.orderId === orderId)!;
  const latestOf = (segment: string): Order => {
    const member =
      cast.find(each => each.segment === segment && each.story === null && each.days.length > 1) ??
      cast.find(each => each.segment === segment)!;
    return byId(
      [...all]
        .filter(order => order.memberId === member.id && order.day < serialOf(2027, 1, 1))
        .sort((first, second) => second.day - first.day)[0]!.orderId,
    );
  };
  const [refunded, walkIn, future, closed, prospect] = faults as readonly [Order, Order, Order, Order, Order];
  const rows = [
    byId("SO0012"), latestOf("slipping"), latestOf("core"), byId("SO0002"), byId("SO0004"), prospect, latestOf("fan"),
    latestOf("winback"), walkIn, byId(orderIds[0]!), latestOf("recent"), refunded, latestOf("wavering"), latestOf("lost"),
    latestOf("rising"), future, latestOf("dormant"), latestOf("drowsy"), closed, latestOf("sleep_hi"), latestOf("broaden"),
  ]; // prettier-ignore
  return [...new Set(rows)];
}

function boughtAgain(order: Order, line: OrderLine, all: readonly Order[]): boolean {
  const category = asText(line.category);
  const others = all.filter(other => other.memberId === order.memberId && other.orderId !== order.orderId);
  return others.some(other => other.lines.some(each => asText(each.category) === category));
}

function asText(cell: OrderLine["category"]): string {
  return typeof cell === "object" ? cell.zh : String(cell);
}

function fullWidth(cell: OrderLine["paidAmount"]): string {
  return `${String(cell)}.00`.replace(/[\d.]/g, mark => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
