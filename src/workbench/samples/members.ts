import {
  EARLY,
  FALL,
  PERSONAS,
  RECENT,
  SCORE_5_FROM,
  YEAR,
  type PersonaGroup,
  type PersonaSegment,
  type Range,
  type Season,
} from "./personas";
import type { RandomStream } from "./random";
import { serialOfText } from "./serials";

/** A member with the days and sizes of all purchases, before these become order rows. */
export interface MemberPlan {
  readonly id: string;
  readonly segment: PersonaSegment;
  readonly group: PersonaGroup;
  /** Serials, ascending, no day twice. */
  readonly days: readonly number[];
  /** Amount of each purchase, whole yuan. */
  readonly amounts: readonly number[];
  /** How many categories the member buys in all. */
  readonly width: number;
}

// Average per purchase over the dataset's, by monetary score; kept off the thresholds .5, .8, 1.2 and 2 by at least 4 %.
const RATIOS: Readonly<Record<number, Range>> = {
  1: [0.33, 0.45],
  2: [0.54, 0.72],
  3: [0.86, 1.1],
  4: [1.3, 1.6],
  5: [2.2, 2.7],
};

/** The dataset's average purchase at which the amounts aim, yuan. */
const AVERAGE_PURCHASE = 536;

const SEASONS: Readonly<Record<Season, readonly Range[]>> = {
  "double-eleven": [
    span("2024-10-20", "2024-11-12"),
    span("2025-10-20", "2025-11-12"),
    span("2026-10-22", "2026-11-12"),
  ],
  "spring-festival": [span("2025-01-01", "2025-02-04"), span("2026-01-20", "2026-02-23")],
  "opening-season": [span("2025-01-01", "2025-03-31"), span("2026-01-01", "2026-03-31")],
};

/**
 * The 240 members of the persona groups (the three members of the worked example come apart). Ids M0001 to M0240 in
 * no order of segments; one is written 00123, as point-of-sale systems do.
 */
export function planMembers(random: RandomStream, knownAmount: number, knownPurchases: number): readonly MemberPlan[] {
  const groups = PERSONAS.flatMap(group =>
    Array.from({ length: group.members }, (_, place) => ({ group, score: group.money[place % group.money.length]! })),
  );
  const numbers = random.shuffled(groups.map((_, place) => place + 1));
  const drafts = groups.map(({ group, score }, place) => {
    const days = purchaseDays(group, random);
    return { id: memberId(numbers[place]!), group, days, ratio: random.between(...RATIOS[score]!) };
  });

  // Aim: all amounts, the known ones included, average to the wanted purchase; a few percent of correction at most.
  const purchases = drafts.reduce((sum, draft) => sum + draft.days.length, knownPurchases);
  const weight = drafts.reduce((sum, draft) => sum + draft.ratio * draft.days.length, 0);
  const unit = (AVERAGE_PURCHASE * purchases - knownAmount) / weight;

  return pinDays(
    drafts.map(({ id, group, days, ratio }) => ({
      id,
      segment: group.segment,
      group,
      days,
      amounts: purchaseAmounts(days.length, ratio * unit, random),
      width: random.whole(...group.width),
    })),
  );
}

/** The data begin on this day. */
const FIRST_DAY = EARLY[0];
/** Three members bought on this day, which the rows then write in three ways. */
export const MANY_WRITINGS_DAY = serialOfText("2025-03-14");

/** Moves a few purchases within their stretch, so that certain days occur. */
function pinDays(members: readonly MemberPlan[]): readonly MemberPlan[] {
  const moved = new Map<string, readonly number[]>();
  const move = (target: number, from: Range): void => {
    for (const member of members) {
      if (moved.has(member.id) || member.group.season !== undefined || member.group.returner === true) continue;
      const place = member.days.findIndex(day => within(day, from));
      // The last purchase before the cut-off and the neighbours stay where they are.
      if (place < 0 || (target < RECENT[0] && !within(member.days[place + 1] ?? Infinity, EARLY))) continue;
      if ((member.days[place + 1] ?? Infinity) <= target || (member.days[place - 1] ?? 0) >= target) continue;
      moved.set(
        member.id,
        member.days.map((day, at) => (at === place ? target : day)),
      );
      return;
    }
    throw new Error(`no purchase can move to ${target}`);
  };
  move(FIRST_DAY, [FIRST_DAY, FIRST_DAY + 30]);
  for (let writing = 0; writing < 3; writing++)
    move(MANY_WRITINGS_DAY, [MANY_WRITINGS_DAY - 20, MANY_WRITINGS_DAY + 20]);
  move(RECENT[1], [RECENT[1] - 5, RECENT[1]]);
  return members.map(member => ({ ...member, days: moved.get(member.id) ?? member.days }));
}

function memberId(number: number): string {
  return number === 123 ? "00123" : `M${String(number).padStart(4, "0")}`;
}

function span(first: string, last: string): Range {
  return [serialOfText(first), serialOfText(last)];
}

/** Draws days until a whole history fits: a last purchase early in its stretch may leave no room for the others. */
function purchaseDays(group: PersonaGroup, random: RandomStream): readonly number[] {
  for (let tries = 0; tries < 1000; tries++) {
    const days = tryPurchaseDays(group, random);
    if (days !== null) return days;
  }
  throw new Error(`no history fits ${JSON.stringify(group)}`);
}

function tryPurchaseDays(group: PersonaGroup, random: RandomStream): readonly number[] | null {
  const early = random.whole(...group.early);
  const year = random.whole(...group.year);
  const recent = random.whole(...group.recent);
  const taken = new Set<number>();
  const draw = (stretch: Range): number | null => drawDay(stretch, group.season, taken, random);

  let latest = Infinity;
  if (group.lastBefore !== null) {
    const last = draw(group.lastBefore);
    if (last === null) return null;
    latest = last;
  }
  for (const [stretch, wanted] of [
    [EARLY, early],
    [FALL, group.fall],
    [YEAR, year],
  ] as const) {
    // The last purchase before the cut-off is one of the purchases of the stretch it falls in.
    const more = wanted - (within(latest, stretch) ? 1 : 0);
    for (let drawn = 0; drawn < more; drawn++) {
      if (draw([stretch[0], Math.min(stretch[1], latest - 1)]) === null) return null;
    }
  }
  if (recent > 0) {
    const last = draw(lastStretch(group, latest));
    if (last === null) return null;
    for (let more = 1; more < recent; more++) if (draw([RECENT[0], last - 1]) === null) return null;
  }
  return [...taken].sort((first, second) => first - second);
}

/** The days on which the latest purchase of one who came after the cut-off may lie. */
function lastStretch(group: PersonaGroup, before: number): Range {
  // Those back after 14 months return in the days that make it so.
  if (group.returner) return before <= EARLY[1] ? span("2026-10-22", "2026-10-25") : span("2026-11-04", "2026-11-16");
  return group.now === 5 ? [SCORE_5_FROM, RECENT[1]] : [RECENT[0], SCORE_5_FROM - 1];
}

function within(day: number, [first, last]: Range): boolean {
  return day >= first && day <= last;
}

/** Draws a day of the stretch and the season that is not taken yet, and takes it; null when there is none. */
function drawDay(
  [first, last]: Range,
  season: Season | undefined,
  taken: Set<number>,
  random: RandomStream,
): number | null {
  const free: number[] = [];
  for (let day = first; day <= last; day++) {
    if (!taken.has(day) && (season === undefined || SEASONS[season].some(days => within(day, days)))) free.push(day);
  }
  if (free.length === 0) return null;
  const day = random.pick(free);
  taken.add(day);
  return day;
}

/** Amounts around the average that sum to it within a yuan each. */
function purchaseAmounts(count: number, average: number, random: RandomStream): number[] {
  const shares = Array.from({ length: count }, () => random.between(0.7, 1.3));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map(share => Math.round((share / total) * count * average));
}
