import type { Person } from "./people";
import { timeFraction } from "./serials";
import type { CastMember, Story } from "./stories";
import { ONLINE_CHANNELS, ONLINE_STORES, STATUS, STORE_CHANNEL, YES, type Category, type Word } from "./vocabulary";

/** What one cell of an order row holds; a word has two languages, text stands as it is in both; "" is empty. */
export type OrderCell = Word | string | number;

export const ORDER_FIELDS = [
  "memberId", "memberName", "phone", "gender", "birthday", "occupation", "income", "orderId", "orderedAt", "paidAt",
  "store", "channel", "salesperson", "category", "brand", "product", "quantity", "listAmount", "discount",
  "totalAmount", "paidAmount", "status", "refundAmount", "campaign", "payer", "user", "referrer", "approver",
  "rating", "doNotContact",
] as const; // prettier-ignore

/** One row of the order sheets. */
export type OrderLine = Readonly<Record<(typeof ORDER_FIELDS)[number], OrderCell>>;

/** The rows of one order, which stay together on the sheet. */
export interface Order {
  readonly orderId: string;
  readonly memberId: string;
  readonly story: Story | null;
  readonly segment: string;
  readonly day: number;
  readonly lines: readonly OrderLine[];
}

/** One purchase before it gets an order number. */
export interface Purchase {
  readonly member: CastMember;
  readonly day: number;
  /** Minutes after midnight. */
  readonly minutes: number;
  readonly lines: readonly LineDraft[];
  /** Place of the online store, or null for a purchase in the member's shop. */
  readonly online: number | null;
  /** Share of the list price that is taken off. */
  readonly discountDepth: number;
  readonly campaign: Word | null;
  readonly rating: number | null;
  readonly first: boolean;
}

export interface LineDraft {
  readonly category: Category;
  readonly product: Word;
  readonly brand: Word;
  /** Whole yuan. */
  readonly amount: number;
}

/** Other people on the orders of a member. */
export interface Companions {
  readonly payer: OrderCell;
  readonly approver: OrderCell;
  readonly referrer: OrderCell;
  readonly user: (line: LineDraft) => OrderCell;
}

/** "SO0013". */
export function orderNumber(number: number): string {
  return `SO${String(number).padStart(4, "0")}`;
}

/** Parcels cost this much more than the goods, yuan; it stands in the total, not in the paid amount of the goods. */
const FREIGHT = 10;
/** Online orders from this day on are still under way. */
const UNDER_WAY_FROM = 46_341; // 2026-11-15

/** The rows of one purchase. */
export function orderLines(purchase: Purchase, person: Person, orderId: string, companions: Companions): OrderLine[] {
  const { member, online } = purchase;
  const orderedAt = purchase.day + timeFraction(purchase.minutes);
  return purchase.lines.map((line, place) => {
    const listAmount = Math.round(line.amount / (1 - purchase.discountDepth));
    return {
      memberId: member.id,
      memberName: person.name,
      phone: person.phone,
      gender: person.gender,
      birthday: person.birthday ?? "",
      occupation: person.occupation ?? "",
      income: person.income ?? "",
      orderId,
      orderedAt,
      paidAt: purchase.day + timeFraction(purchase.minutes + (online === null ? 0 : 3)),
      store: online === null ? person.store : ONLINE_STORES[online]!,
      channel: online === null ? STORE_CHANNEL : ONLINE_CHANNELS[online]!,
      salesperson: person.salesperson,
      category: plain(line.category),
      brand: line.brand,
      product: line.product,
      quantity: 1,
      listAmount,
      discount: listAmount - line.amount,
      totalAmount: listAmount + (online !== null && place === 0 ? FREIGHT : 0),
      paidAmount: line.amount,
      status: online === null ? STATUS.success : purchase.day >= UNDER_WAY_FROM ? STATUS.shipped : STATUS.done,
      refundAmount: 0,
      campaign: purchase.campaign === null ? "" : plain(purchase.campaign),
      payer: companions.payer,
      user: companions.user(line),
      referrer: purchase.first ? companions.referrer : "",
      approver: companions.approver,
      rating: purchase.rating ?? "",
      doNotContact: member.story === "do-not-contact" ? YES : "",
    };
  });
}

function plain({ zh, en }: Word): Word {
  return { zh, en };
}
