import type { OrderRows } from "#core/order-rows";
import { codeText } from "#core/score-code";
import { CUSTOMER_TYPES } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import { SEGMENT_MAPS } from "#core/segment-maps";
import { isoDay } from "#core/units";
import type { Day } from "#core/units";

/** One scored member as a row that a test can read. */
export interface ScoredRow {
  readonly rank: number;
  readonly lastPurchase: string;
  readonly firstPurchase: string;
  readonly recencyDays: number;
  readonly windowPurchases: number;
  readonly lifetimePurchases: number;
  readonly averageAmount: number;
  readonly netAmount: number;
  readonly windowNetAmount: number;
  readonly refundAmount: number;
  readonly widthCount: number;
  readonly code: string;
  readonly index: number;
  readonly segment: string;
  readonly customerType: string;
  readonly keyAccount: boolean;
}

/** The scored members by member id. */
export function scoredRows(scored: ScoredMembers, orders: OrderRows): Map<string, ScoredRow> {
  const rows = new Map<string, ScoredRow>();
  scored.member.forEach((member, place) => {
    rows.set(orders.memberIds[member]!, {
      rank: place + 1,
      lastPurchase: isoDay(scored.lastDay[place]! as Day),
      firstPurchase: isoDay(scored.firstDay[place]! as Day),
      recencyDays: scored.recencyDays[place]!,
      windowPurchases: scored.windowPurchases[place]!,
      lifetimePurchases: scored.lifetimePurchases[place]!,
      averageAmount: scored.averageAmount[place]!,
      netAmount: scored.netAmount[place]!,
      windowNetAmount: scored.windowNetAmount[place]!,
      refundAmount: scored.refundAmount[place]!,
      widthCount: scored.widthCount[place]!,
      code: codeText(scored, place),
      index: scored.index[place]!,
      segment: SEGMENT_MAPS[scored.rules.map].segments[scored.segment[place]!]!.id,
      customerType: CUSTOMER_TYPES[scored.customerType[place]!]!,
      keyAccount: scored.keyAccount[place] === 1,
    });
  });
  return rows;
}
