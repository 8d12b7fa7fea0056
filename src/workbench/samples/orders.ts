import { dirtyOrders } from "./dirty-orders";
import { planMembers } from "./members";
import {
  ORDER_FIELDS,
  orderLines,
  orderNumber,
  type Companions,
  type Order,
  type OrderCell,
  type OrderLine,
} from "./order-lines";
import { inventPeople, nameSource, phoneNumber, type Person } from "./people";
import { makePurchases } from "./purchases";
import { randomStream } from "./random";
import { timeFraction } from "./serials";
import { castStories, type CastMember } from "./stories";
import { THREE_MEMBERS } from "./three-members";
import { BRANDS, SALESPEOPLE, STATUS, STORE_CHANNEL, STORES, type Word } from "./vocabulary";

const SEED = 20_261_121;
/** Rows that become part of a member's scores; 15 more are planted that do not. */
const COUNTED_ROWS = 1897;

/** What was planted, by member id: for the tests of the sample and for demonstrations. */
export interface Planted {
  readonly cast: readonly CastMember[];
  readonly prospects: readonly string[];
}

/** All order rows of the sample, dirty ones included, in the order of the sheet, with what was planted in them. */
export function sampleOrders(): { readonly lines: readonly OrderLine[]; readonly planted: Planted } {
  const random = randomStream(SEED);
  const known = THREE_MEMBERS.reduce((sum, purchase) => sum + purchase.amount, 0);
  const cast = castStories(planMembers(random, known, THREE_MEMBERS.length));
  const people = inventPeople(cast, random);
  const purchases = makePurchases(cast, people, COUNTED_ROWS - THREE_MEMBERS.length, random);
  const star = cast.find(member => member.story === "star-referrer")!.id;
  const names = nameSource(randomStream(SEED + 1));
  const companions = new Map(
    cast.map(member => [member.id, companionsOf(member, people.get(member.id)!, star, names)]),
  );

  const inTime = [...purchases].sort(
    (first, second) => first.day + timeFraction(first.minutes) - (second.day + timeFraction(second.minutes)),
  );
  const orders = inTime.map((purchase, place): Order => {
    const { member } = purchase;
    const orderId = orderNumber(THREE_MEMBERS.length + place + 1);
    const lines = orderLines(purchase, people.get(member.id)!, orderId, companions.get(member.id)!);
    return { orderId, memberId: member.id, story: member.story, segment: member.segment, day: purchase.day, lines };
  });
  const { all, showcase, prospects } = dirtyOrders([...exampleOrders(), ...orders], cast, randomStream(SEED + 2));
  // As two systems' exports run into each other: in no order, but the rows of one order together.
  const rest = random.shuffled(all.filter(order => !showcase.includes(order)));
  return { lines: [...showcase, ...rest].flatMap(order => order.lines), planted: { cast, prospects } };
}

function exampleOrders(): readonly Order[] {
  return THREE_MEMBERS.map((purchase, place): Order => {
    const number = Number(purchase.memberId.slice(1));
    const orderedAt = purchase.day + timeFraction(10 * 60 + place * 25);
    const line: Record<string, OrderCell> = Object.fromEntries(ORDER_FIELDS.map(field => [field, ""]));
    Object.assign(line, {
      memberId: purchase.memberId,
      memberName: purchase.name,
      phone: phoneNumber(number),
      orderId: purchase.orderId,
      orderedAt,
      paidAt: orderedAt,
      store: STORES[number === 2 ? 1 : 0]!,
      channel: STORE_CHANNEL,
      salesperson: SALESPEOPLE[number === 2 ? 1 : 0]!,
      category: { zh: purchase.category.zh, en: purchase.category.en },
      brand: BRANDS[place % BRANDS.length]!,
      product: purchase.category.products[place % purchase.category.products.length]!,
      quantity: 1,
      listAmount: purchase.amount,
      discount: 0,
      totalAmount: purchase.amount,
      paidAmount: purchase.amount,
      status: STATUS.success,
      refundAmount: 0,
    } satisfies Partial<Record<(typeof ORDER_FIELDS)[number], OrderCell>>);
    const segment = { V001: "sleep_hi", V002: "broaden", V003: "regular" }[purchase.memberId]!;
    const { orderId, memberId, day } = purchase;
    return { orderId, memberId, story: null, segment, day, lines: [line as OrderLine] };
  });
}

function companionsOf(member: CastMember, person: Person, star: string, names: () => Word): Companions {
  const nobody: Companions = { payer: "", approver: "", referrer: "", user: () => "" };
  if (member.story === "referred") return { ...nobody, referrer: star };
  if (member.story === "secretary-pays") {
    return { ...nobody, payer: names(), approver: names(), user: () => person.name };
  }
  if (member.story === "mother-and-child") {
    const child = names();
    return { ...nobody, payer: person.name, user: line => (line.category.zh === "童装" ? child : person.name) };
  }
  if (member.group.season === "spring-festival") {
    const parents = names();
    return { ...nobody, payer: person.name, user: () => parents };
  }
  return nobody;
}
