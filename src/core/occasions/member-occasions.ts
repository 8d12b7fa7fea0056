import { SALE } from "../measure/row-roles";
import type { PurchasesAsOf } from "../measure/purchases-as-of";
import type { OrderRows } from "../order-rows";
import { gatherByGroup } from "../stats/counting-sort";
import { roundTo9Decimals } from "../stats/round";
import { preciseSum } from "../stats/sum";
import { takeDoubles } from "../stats/take";
import { NO_DAY } from "../units";
import { nextMonthStart } from "./birthdays";
import { nextStarts } from "./calendar";
import type { Calendar } from "./calendar";
import { NO_OCCASION, ORDINARY, OccasionCodes } from "./occasion-values";
import type { OccasionValue } from "./occasion-values";

/** On what occasions members buy; columns with one entry per member that was asked for. */
export interface MemberOccasions {
  /** What the codes stand for. */
  readonly values: readonly OccasionValue[];
  /** Code of the occasion of most purchases, ordinary days included; equal ones: of the latest purchase. */
  readonly main: Int32Array;
  /** Purchases on `main`. */
  readonly mainPurchases: Int32Array;
  /** The same without ordinary days; -1 for who buys on ordinary days only. Where `main` is no ordinary day, it is `main`. */
  readonly special: Int32Array;
  /** Purchases on occasions, ordinary days left out, and their share of all purchases, 0 to 1. */
  readonly occasionPurchases: Int32Array;
  readonly share: Float64Array;
  /** First day of the next window of `special` after as-of; NO_DAY for a campaign that is named after none, and where the calendar has none. */
  readonly next: Int32Array;
  /** 1 for who bought in an opening season at least once. */
  readonly openingSeason: Uint8Array;
  /** 1 to 12, 0 for unknown; null when birthdays are not mapped. */
  readonly birthdayMonth: Uint8Array | null;
  /** Per code: valid purchases, and their net amounts. They add up to those of all members. */
  readonly purchases: Int32Array;
  readonly net: Float64Array;
  /** Per code: members with a valid purchase on it; one who buys on several is in each. */
  readonly members: Int32Array;
  /** Per code: members whose `main` it is; they add up to all members. */
  readonly mainMembers: Int32Array;
}

/**
 * The occasions of members' valid purchases up to the as-of day. The campaign of a purchase is the one of most of its
 * sales (equal: by the text), else its day decides, which is that of its first sale.
 *
 * @param members  codes with at least one valid purchase each
 * @param codes    of the same orders and calendar, where they were made already
 *
 * O(rows + days spanned + values).
 */
export function memberOccasions(
  orders: OrderRows,
  bought: PurchasesAsOf,
  members: Int32Array,
  calendar: Calendar,
  codes = new OccasionCodes(orders, calendar),
): MemberOccasions {
  const { asOf, purchases } = bought;
  const uses = new Uses(codes.values);
  const nextOfOccasion = nextStarts(calendar, asOf);
  const main = new Int32Array(members.length).fill(NO_OCCASION);
  const mainPurchases = new Int32Array(members.length);
  const membersOf = new Int32Array(codes.values.length);
  const mainMembers = new Int32Array(codes.values.length);
  const special = new Int32Array(members.length).fill(NO_OCCASION);
  const occasionPurchases = new Int32Array(members.length);
  const share = new Float64Array(members.length);
  const next = new Int32Array(members.length).fill(NO_DAY);
  const openingSeason = new Uint8Array(members.length);
  const valid = new Int32Array(purchases.count);
  const codeOfValid = new Int32Array(purchases.count);
  let validCount = 0;
  members.forEach((member, place) => {
    uses.clear();
    let all = 0;
    for (let purchase = purchases.memberStart[member]!; purchase < purchases.memberStart[member + 1]!; purchase++) {
      if (purchases.valid[purchase] === 0) continue;
      const day = purchases.day[purchase]!;
      const campaign = campaignOf(purchase);
      const code = campaign === NO_OCCASION ? codes.ofDay(day, member) : campaign;
      uses.add(code, day);
      valid[validCount] = purchase;
      codeOfValid[validCount++] = code;
      all += 1;
      if (code !== ORDINARY) occasionPurchases[place]! += 1;
      if (codes.isOpeningSeason(day) === 1) openingSeason[place] = 1;
    }
    main[place] = uses.most(() => true);
    mainPurchases[place] = uses.of(main[place]);
    mainMembers[main[place]]! += 1;
    uses.addTo(membersOf);
    special[place] = uses.most(code => code !== ORDINARY);
    share[place] = all === 0 ? 0 : occasionPurchases[place]! / all;
    next[place] = nextOf(codes.values[special[place]!], member);
  });
  const byCode = gatherByGroup(valid.slice(0, validCount), codeOfValid.slice(0, validCount), codes.values.length);
  const nets = takeDoubles(purchases.net, byCode.items);
  return {
    values: codes.values,
    main,
    mainPurchases,
    special,
    occasionPurchases,
    share,
    next,
    openingSeason,
    birthdayMonth: codes.birthdayMonths && Uint8Array.from(members, member => codes.birthdayMonths![member]!),
    purchases: Int32Array.from(codes.values, (_, code) => byCode.start[code + 1]! - byCode.start[code]!),
    net: Float64Array.from(codes.values, (_, code) =>
      roundTo9Decimals(preciseSum(nets, byCode.start[code]!, byCode.start[code + 1]!)),
    ),
    members: membersOf,
    mainMembers,
  };

  function campaignOf(purchase: number): number {
    const from = purchases.rowStart[purchase]!;
    const to = purchases.rowStart[purchase + 1]!;
    const { row, role } = purchases.rows;
    if (to === from + 1) return codes.ofCampaignIn(row[from]!);
    const rowsOf = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const code = role[i] === SALE ? codes.ofCampaignIn(row[i]!) : NO_OCCASION;
      if (code !== NO_OCCASION) rowsOf.set(code, (rowsOf.get(code) ?? 0) + 1);
    }
    let best = NO_OCCASION;
    for (const [code, count] of rowsOf) {
      const most = rowsOf.get(best) ?? 0;
      if (count > most || (count === most && standsBefore(code, best, codes.values))) best = code;
    }
    return best;
  }

  function nextOf(value: OccasionValue | undefined, member: number): number {
    switch (value?.kind) {
      case "calendar":
        return nextOfOccasion[value.occasion] ?? NO_DAY;
      case "campaign":
        return value.occasion === null ? NO_DAY : (nextOfOccasion[value.occasion] ?? NO_DAY);
      case "birthday-month":
        return nextMonthStart(codes.birthdayMonths![member]!, asOf);
      default:
        return NO_DAY;
    }
  }
}

/** How often one member bought on which occasion; used again for every member. */
class Uses {
  private readonly count: Int32Array;
  private readonly lastDay: Int32Array;
  private readonly used: number[] = [];

  constructor(private readonly values: readonly OccasionValue[]) {
    this.count = new Int32Array(values.length);
    this.lastDay = new Int32Array(values.length);
  }

  clear(): void {
    for (const code of this.used) this.count[code] = 0;
    this.used.length = 0;
  }

  add(code: number, day: number): void {
    if (this.count[code] === 0) {
      this.used.push(code);
      this.lastDay[code] = day;
    }
    this.count[code]! += 1;
    if (day > this.lastDay[code]!) this.lastDay[code] = day;
  }

  of(code: number): number {
    return this.count[code] ?? 0;
  }

  /** Adds one to every code that the member used. */
  addTo(counts: Int32Array): void {
    for (const code of this.used) counts[code]! += 1;
  }

  /** The code of most purchases among those that `counts` takes; equal ones: the latest, then as the list has them. */
  most(counts: (code: number) => boolean): number {
    let best = NO_OCCASION;
    for (const code of this.used) if (counts(code) && (best === NO_OCCASION || this.isMore(code, best))) best = code;
    return best;
  }

  private isMore(code: number, best: number): boolean {
    const more = this.count[code]! - this.count[best]!;
    if (more !== 0) return more > 0;
    const later = this.lastDay[code]! - this.lastDay[best]!;
    return later === 0 ? standsBefore(code, best, this.values) : later > 0;
  }
}

/** The order of the list, and of campaigns by their texts: their codes come from the order of rows, which decides nothing. */
function standsBefore(code: number, other: number, values: readonly OccasionValue[]): boolean {
  const one = values[code]!;
  const two = values[other];
  if (one.kind === "campaign" && two?.kind === "campaign") return one.text < two.text;
  return code < other;
}
